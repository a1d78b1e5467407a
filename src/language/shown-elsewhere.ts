/**
 * Words by which languages other than English say that a word of another language is shown, not used: "the word …",
 * "… means", "in Chinese …".
 *
 * Source: general knowledge of each language's metalanguage; German, French, Spanish, Portuguese, Italian, Dutch,
 * Polish, Czech, Russian, Ukrainian, Chinese, Japanese, Korean, Arabic, in this order.
 */
const BEFORE: readonly RegExp[] = [
  /\b(?:Wort(?:e|es)?|Wörter|Begriffs?|Zeichens?|Schriftzeichen|Buchstaben?|Ausdrucks?|Silbe|Namen?|sogenannten?|genannt|heißt|lautet|bedeutet|nennt sich|auf (?:Chinesisch|Japanisch|Koreanisch|Russisch|Ukrainisch|Arabisch|Griechisch|Hebräisch|Persisch))[:,]?\s*[„“"»]?$/i,
  /(?:^|[^\p{L}])(?:mots?|termes?|caractères?|lettres?|expressions?|sinogrammes?|nom|appelée?s?|nommée?s?|dit|s'écrit|s’écrit|signifie|en (?:chinois|japonais|coréen|russe|ukrainien|arabe|grec|hébreu|persan))\s?[:,]?\s*[«"“]?$/iu,
  /(?:^|[^\p{L}])(?:palabras?|términos?|car[aá]cter(?:es)?|letras?|expresi[oó]n|nombre|llamad[oa]s?|significa|se escribe|palavras?|termos?|car[aá]teres?|express[aã]o|chamad[oa]s?|escreve-se|en (?:chino|japonés|coreano|ruso|ucraniano|árabe|griego|hebreo)|em (?:chinês|japonês|coreano|russo|ucraniano|árabe|grego|hebraico))\s?[:,]?\s*[«"“]?$/iu,
  /\b(?:parol[ae]|termin[ei]|caratter[ei]|letter[ae]|espressione|nome|chiamat[oaie]|significa|si scrive|in (?:cinese|giapponese|coreano|russo|ucraino|arabo|greco|ebraico)|woord(?:en)?|tekens?|letters?|term|uitdrukking|genaamd|heet|betekent|in het (?:Chinees|Japans|Koreaans|Russisch|Oekraïens|Arabisch|Grieks|Hebreeuws))\s?[:,]?\s*[«"“]?$/i,
  /(?:^|[^\p{L}])(?:słow[oaem]+|wyraz(?:u|em|y)?|znak(?:u|iem|i)?|liter[aęyą]|termin(?:u|em)?|nazw[aęyą]|zwan[yae]|oznacza|pisze się|po (?:chińsku|japońsku|koreańsku|rosyjsku|ukraińsku|arabsku|grecku|hebrajsku)|slov[oaem]+|znak(?:u|em|y)?|písmeno|výraz(?:u|em)?|zvan[ýáé]|znamená|(?:čínsky|japonsky|korejsky|rusky|ukrajinsky|arabsky|řecky|hebrejsky))\s?[:,]?\s*[„"“]?$/iu,
  /(?:^|[^\p{L}])(?:слов[оауе]|словом|слов|термин(?:а|ом)?|термін(?:у|ом)?|иероглиф(?:а|ом|ы)?|ієрогліф(?:а|ом|и)?|букв[ауы]|букв|буквой|літер[ауи]|літерою|символ(?:а|ом|ы|и)?|знак(?:а|ом|и)?|надпис[ьи]|напис|названи[ея]|назв[ау]|называ[её]тся|называют|називається|називають|означа[её]т|означає|пишется|пишеться|по-(?:китайски|японски|корейски|английски|арабски|гречески)|(?:китайською|японською|корейською|англійською|арабською|грецькою))\s?[:,—–-]?\s*[«"„“]?$/iu,
  /(?:单词|單詞|词语|词汇|一词是|汉字|漢字|假名|字母|意为|意思是|叫做|称为|稱為|所谓|所謂|写作|写成|读作|名为|英文(?:名)?(?:是|为)?|英语(?:里|中)?(?:是|叫)?|俄语|俄文|日语|日文|韩语|韩文|阿拉伯语|希腊语|希腊字母|原文(?:为|是)?)[：:，,]?\s?[“「『"《]?$/,
  /(?:単語|言葉|文字|漢字|記号|英語(?:で|の)?|中国語(?:で|の)?|韓国語(?:で|の)?|ロシア語(?:で|の)?|アラビア語(?:で|の)?|ギリシャ語(?:で|の)?|ギリシャ文字|ハングル(?:で|の)?|原題(?:は)?|表記は)[：:、,]?\s?[「『“"]?$/,
  /(?:단어|낱말|글자|문자|한자|영어로|중국어로|일본어로|러시아어로|아랍어로|뜻하는|원제|용어)(?:는|은|인|의)?[：:,]?\s?[‘“'"「『]?$/,
  /(?:كلمة|كلمات|حرف|حروف|مصطلح|عبارة|رمز|تعني|معناها|يسمى|تسمى|المسمى|اسم|باسم|بال(?:إنجليزية|صينية|يابانية|كورية|روسية|يونانية|عبرية))\s?[:：،,]?\s?[«"“]?$/,
]

/** Labels of a user's name under a post. */
const POSTED_BY =
  /(?:Αναρτήθηκε από|(?:автор|написал|добавил|опубликовал|користувач|пользователь)а?|作者|发布者|发表者|楼主|投稿者|글쓴이|작성자|بواسطة|الكاتب)\s?[:：]?\s?$/i

/** The same behind the word. */
const BEHIND =
  /^[”」』"’'»》]?\s?(?:一词|一詞|这个词|這個詞|这个字|這個字|二字|两个字|的意思|という(?:言葉|単語|文字|意味)?|と(?:いう|書く|読む|呼ばれ)|の(?:文字|意味|字)|(?:이)?라는 (?:말|단어|글자|뜻|용어)|(?:은|는) .{0,12}뜻|\s?[—–-] (?:это|це|to)\b|\s?(?:означает|означає|oznacza|bedeutet|heißt|signifie|significa|betekent|znamená|تعني))/

/** True where the text around a run says in another language than English that the run is shown. */
export function isShownElsewhere(before: string, behind: string): boolean {
  return BEHIND.test(behind) || POSTED_BY.test(before) || BEFORE.some((pattern) => pattern.test(before))
}
