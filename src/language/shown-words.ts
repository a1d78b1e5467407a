import { classAt, isLatinClass } from '../text/char-class.ts'
import type { Span } from '../text/spans.ts'
import type { ForeignWords } from './foreign-words.ts'

/** Why words of another language are at home where they stand; `name` and `term` are not worth a finding. */
export type ShownReason = 'name' | 'term' | 'quoted' | 'gloss' | 'shown'

/** Small words of the names of people, places and institutions. Source: general knowledge. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de del della delle dello dei degli di da dal dalla do dos das du des d la las le les los el al l y e et i und och en ' +
    'van von vom zu zum zur ter ten te t op bin ben ibn af av til för für am im auf ob unter sur sous aux au ' +
    'a à san santa sant são st saint'
  ).split(' '),
)
/** Particles with which a name can begin. */
const FIRST_PARTICLES: ReadonlySet<string> = new Set(
  'de del della di da dal dos du van von vom la las le los el al bin ben ibn ter ten'.split(' '),
)

/** Articles that belong to a name behind these. */
const ARTICLES: ReadonlySet<string> = new Set(['der', 'den', 'dem', 'die'])
const BEFORE_ARTICLES: ReadonlySet<string> = new Set(['van', 'von', 'zu', 'an', 'auf', 'in'])

/** Names of the languages of the model in English. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'English|Englisch\\w*|inglés|inglês|inglese|anglais\\w*|angielsk\\w*|Engels\\w*|engelsk\\w*',
  de: 'German|Germans|Austrian|Swiss',
  fr: 'French|Belgian|Québécois|Quebecois|Creole',
  es: 'Spanish|Spaniards|Castilian|Mexican|Catalan|Latin American',
  it: 'Italian|Italians|Latin|Sicilian|Neapolitan',
  pt: 'Portuguese|Brazilian|Brazilians',
  pl: 'Polish|Poles',
  cs: 'Czech|Slovak|Czechs',
  ro: 'Romanian|Romanians|Latin',
  tr: 'Turkish|Turks',
  nl: 'Dutch|Flemish|Afrikaans',
  sv: 'Swedish|Swedes|Danish|Norwegian|Scandinavian',
  vi: 'Vietnamese',
  id: 'Indonesian|Malay|Javanese|Malaysian|Tagalog|Filipino|Hawaiian|Maori|Swahili',
}

/** Code units looked at on either side. */
const REACH = 60
/** Share of a quotation or of parentheses that is in the other language, from which all of it is. */
const WHOLE_SHARE = 0.6

/** Words after which a word is shown, not used. */
const SHOWN_BEFORE =
  /\b(?:(?:words?|terms?|phrases?|expressions?|verbs?|nouns?|adjectives?|articles?|suffix|prefix|slogan|motto|proverb|saying)(?: (?:for|is|was|as|like|of the day))?|titled|entitled|called|known as|nicknamed|dubbed|translates? (?:as|to|from)|pronounced|spelled|spelt)[:,]?\s*["“‘«*_]?$/i
/** Mottoes and titles behind a comma: "The motto of the school, Per aspera ad astra, …". */
const MOTTO_BEFORE =
  /\b(?:motto|slogan|anthem|hymn|inscription|title|dictum|maxim|saying|proverb)\b[^.!?;:"“]{0,40}[,:]\s*$/i
/** What is sung, played or read has a name: "They sang Stille Nacht, then La vie en rose". */
const PERFORMED_BEFORE =
  /\b(?:sang|sings?|singing|sung|plays?|played|performs?|performed|hums?|hummed|recites?|recited|staged|conducted)\s[^.!?;:]{0,50}$/
/** Words after which a capital begins the title of a work or the name of a house. */
const TITLE_BEFORE =
  /\b(?:films?|songs?|albums?|singles?|tracks?|novels?|books?|plays?|operas?|poems?|magazine|newspaper|daily|weekly|series|hashtag|restaurant|hotel|café|bistro|brand|exhibition|show|theatre|theater|gallery|museum|label|band|ship)[:,]?\s*["“‘«*_]?$/i
/** A portion of what is named behind it: dishes and their parts keep their names. */
const PORTION_BEFORE =
  /\b(?:slices?|plates?|bowls?|cups?|glass(?:es)?|bottles?|bags?|jars?|dish(?:es)?|pots?|portions?|servings?|kilos?|pounds?|pieces?|bites?|helpings?|tins?) of\s$/i
/** Words of the name of a dish. */
const DISH_WORDS = 4
/** Ways in which a translation follows. */
const EXPLAINED_BEHIND =
  /^["”’»*_]?\s*(?:[([]\s*["“‘']|[([](?:meaning|literally|lit\.|i\.e\.|or |English|roughly|which means)|,?\s(?:i\.e\.|meaning|which means|literally|or literally|which translates)\b|[=]\s)/i

/** Endings of Latin names of kinds: genus, then species. */
const GENUS = /^(?:[A-Z]|[A-Z][a-z]{2,}(?:us|um|is|a|as|es|ix|ys|on|ia|ium|ella|er|ax))$/
const SPECIES = /^[a-z]{4,}(?:us|um|is|i|ii|ae|a|ensis|oides|ens|ans|or|ix|ex|er)$/

/** Stems of the international names of medicines. Source: the stems of the INN programme, general knowledge. */
const MEDICINE =
  /^[a-z]{3,}(?:mab|n?ib|tide|gliptin|gliflozin|floxacin|cillin|prazole|sartan|statin|olol|pril|azepam|azolam|oxetine|mycin|vir|caine|amine|amide|azine|azole|dipine|parin|setron|triptan|lukast|terol|sone|olone|glitazone|formin|bital|barbital|profen|fenac|xaban|gatran|grel|cept|kinra|tinib|ciclib|zumab|ximab|statin|stat)$/

/**
 * Why words of another language in a line are legitimate; `undefined` for a leftover.
 *
 * @param line  Content of the line.
 */
export function shownReason(text: string, words: ForeignWords, line: Span): ShownReason | undefined {
  if (isName(text, words, line)) return 'name'
  const before = text.slice(Math.max(line.start, words.start - REACH), words.start)
  const behind = text.slice(words.end, Math.min(line.end, words.end + REACH))
  const value = text.slice(words.start, words.end)
  if ((words.words <= 2 && isBinomial(value)) || areMedicines(value)) return 'term'
  if (words.words <= DISH_WORDS && PORTION_BEFORE.test(before)) return 'term'
  if (fillsPair(text, words, line, '"“„«‹‘‚\'', '"”“»›’‘\'')) return 'quoted'
  if (fillsPair(text, words, line, '([', ')]') && /[\p{L}\p{N}"”’»)]\s*[([]\s*[^([]*$/u.test(before))
    return 'gloss'
  if (SHOWN_BEFORE.test(before) || EXPLAINED_BEHIND.test(behind)) return 'shown'
  const isTitle = /^\p{Lu}/u.test(value) && words.words <= 6
  if (MOTTO_BEFORE.test(before) || (isTitle && (TITLE_BEFORE.test(before) || PERFORMED_BEFORE.test(before))))
    return 'shown'
  if (isNamedLanguage(words, before)) return 'shown'
  return undefined
}

/** Capitalised words with nothing but particles between them; the words on either side belong to the name. */
function isName(text: string, words: Span, line: Span): boolean {
  const whole = widen(text, words, line)
  const parts = text
    .slice(whole.start, whole.end)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
  const isCapital = (part: string): boolean => /^\p{Lu}/u.test(part)
  const small = parts.filter((part) => !isCapital(part))
  if (small.length === parts.length) return false
  for (const [index, part] of parts.entries()) {
    if (isCapital(part) || PARTICLES.has(part)) continue
    const isArticle = ARTICLES.has(part) && BEFORE_ARTICLES.has((parts[index - 1] ?? '').toLowerCase())
    if (!isArticle && !(BEFORE_ARTICLES.has(part) && ARTICLES.has(parts[index + 1] ?? ''))) return false
  }
  const first = parts[0] as string
  return isCapital(parts.at(-1) as string) && (isCapital(first) || FIRST_PARTICLES.has(first))
}

/** Take in the capitalised word on the other side of a particle at either end: "Steven [van Vessum]". */
function widen(text: string, { start, end }: Span, line: Span): Span {
  const value = text.slice(start, end)
  const [first = ''] = value.split(' ', 1)
  const last = value.slice(value.lastIndexOf(' ') + 1)
  const left = FIRST_PARTICLES.has(first)
    ? /\p{Lu}\p{Ll}+ $/u.exec(text.slice(Math.max(line.start, start - REACH), start))
    : null
  const right =
    PARTICLES.has(last) || ARTICLES.has(last)
      ? /^ \p{Lu}\p{Ll}+/u.exec(text.slice(end, Math.min(line.end, end + REACH)))
      : null
  return { start: start - (left?.[0].length ?? 0), end: end + (right?.[0].length ?? 0) }
}

/** "Sapindus mukorossi", "C. alpina". */
function isBinomial(value: string): boolean {
  const [genus = '', species = '', ...rest] = value.split(/[.\s]+/)
  return rest.length === 0 && GENUS.test(genus) && SPECIES.test(species)
}

/** "semaglutide, tirzepatide"; capitals between them are names of goods. */
function areMedicines(value: string): boolean {
  const small = value.split(/[^\p{L}]+/u).filter((part) => /^\p{Ll}/u.test(part))
  return small.length > 0 && small.every((part) => MEDICINE.test(part))
}

/** A pair of signs around the words with hardly anything else between them. */
function fillsPair(text: string, span: Span, line: Span, opening: string, closing: string): boolean {
  let left = span.start - 1
  const from = Math.max(line.start, span.start - REACH)
  while (left >= from && !opening.includes(text.charAt(left))) left--
  if (left < from || isInsideWord(text, left)) return false
  let right = span.end
  const to = Math.min(line.end, span.end + REACH)
  while (right < to && (!closing.includes(text.charAt(right)) || isInsideWord(text, right))) right++
  return right < to && span.end - span.start >= (right - left - 1) * WHOLE_SHARE
}

/** An apostrophe between two letters. */
const isInsideWord = (text: string, offset: number): boolean =>
  isLatinClass(classAt(text, offset - 1)) && isLatinClass(classAt(text, offset + 1))

/** "as the French say, …", "in German …": a sentence about the language. */
function isNamedLanguage({ language, words }: ForeignWords, before: string): boolean {
  const names = NAMES[language]
  if (names === undefined || words > 8) return false
  return new RegExp(
    `\\b(?:[Ii]n|[Tt]he|[Aa]s|[Ff]rom|,|\\() ?(?:old |modern |colloquial |standard )?(?:${names})(?: (?:word|term|phrase|expression|for|say|says|call|calls|it|is|as|with))*[,:]?[^.!?]{0,20}$`,
  ).test(before)
}
