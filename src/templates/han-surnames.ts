/** Commonest Chinese surnames of one character, simplified and traditional. Source: general knowledge. */
const HAN_SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖龚龔文'

/** True for two to four Han characters of which the first is a surname: it may be a person. */
export const isHanName = (value: string): boolean =>
  value.length >= 2 && value.length <= 4 && HAN_SURNAMES.includes(value.charAt(0))
