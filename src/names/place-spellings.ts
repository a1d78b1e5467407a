/**
 * Places that news texts write in several ways, as one alphabet or language or another spells them: one group a line, in
 * no order of preference. Data; `Word.twinKey` reads it. A text that uses two of one group is not consistent, whichever
 * it prefers. Single words only, folded.
 *
 * Source: general knowledge of Ukrainian and Russian, Arabic and Persian, Chinese, Indian and older English names of
 * places; none was taken from a document.
 */
const GROUPS = `
kyiv kiev
kharkiv kharkov
odesa odessa
lviv lvov lwow lemberg
dnipro dnepr dniepro
mykolaiv nikolaev nikolayev mykolayiv
zaporizhzhia zaporozhye zaporizhzhya zaporozhie zaporizhia zaporozhia
luhansk lugansk
chernihiv chernigov
chornobyl chernobyl
rivne rovno
vinnytsia vinnitsa vinnytsya
ternopil ternopol
zhytomyr zhitomir
kropyvnytskyi kirovohrad kirovograd
donbas donbass
bakhmut artemivsk artemovsk
pokrovsk krasnoarmiisk krasnoarmeysk
avdiivka avdeevka avdeyevka
kupiansk kupyansk
kramatorsk kramators'k
sloviansk slavyansk sloviyansk
lyman liman
severodonetsk sievierodonetsk syeverodonetsk
lysychansk lisichansk
mariupol mariupil
melitopol melitopil
berdiansk berdyansk
enerhodar energodar
ochakiv ochakov
izium izyum
chernivtsi chernovtsy
uzhhorod uzhgorod
kremenchuk kremenchug
kryvyi krivoy
belarus belorussia byelorussia
moldova moldavia
kyrgyzstan kirghizia kirgizstan
turkmenistan turkmenia
chisinau kishinev
grodno hrodna
gomel homel
vilnius vilna wilno
tallinn tallin
teheran tehran
isfahan esfahan
mecca makkah
medina madinah
jeddah jiddah
kabul caboul
kandahar qandahar
aleppo haleb
raqqa raqqah rakka
idlib edlib
beijing peking
chongqing chungking
nanjing nanking
guangzhou canton
xinjiang sinkiang
tianjin tientsin
mumbai bombay
kolkata calcutta
chennai madras
bengaluru bangalore
yangon rangoon
myanmar burma
astana nursultan
ulaanbaatar ulan-bator
`

/** Number of its group, by folded word. */
const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line, group) => line.split(' ').map((word) => [word, group] as const)),
)

/** What all spellings of a place share; `undefined` for any other word. */
export function placeKeyOf(folded: string): string | undefined {
  const group = GROUP_OF.get(folded)
  return group === undefined ? undefined : `place ${group}`
}
