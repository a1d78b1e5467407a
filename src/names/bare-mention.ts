import { bit, CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Authority } from './authority.ts'
import {
  BE_AND_HAVE,
  HUMAN_PARTICIPLES,
  HUMAN_VERBS,
  MID_ADVERBS,
  OCCASIONS,
  OTHER_WORLD_WORDS,
  PERSON_HEADS,
  PERSON_OBJECT_VERBS,
  PERSON_POSSESSIONS,
  PLACE_PASSIVES,
  PLACING,
  SPEECH_VERBS,
  THING_NOUNS_BEFORE,
  THING_VERBS,
} from './bare-words.ts'
import { SAYING_VERBS, SENTENCE_WORDS, THING_NOUNS } from './name-words.ts'
import { OCCUPATIONS } from './roles.ts'
import { readTokens, type Token } from './word-window.ts'

/**
 * What a surname that stands alone behaves like: `person` may take over what another mention settled, `unclear` is a
 * case for a reader, `other` speaks for a thing, a place or somebody else.
 */
export type Conduct = 'person' | 'unclear' | 'other'

/** How far the surroundings are read, in code units: a sentence at most. */
const REACH = 160
const SENTENCE_ENDS = new Set(['.', '!', '?'])
const SIGNS_OF_QUOTE = new Set([...'“”"«»„‘’'])
/** What may touch a name that is a word of its own; a dash or stroke makes a compound. */
const OPENING = /^[“”"'«»„‘’([¿¡*—]$/
const LINKS = new Set(['and', 'or', '&', ',', '，', '、'])
const PREPOSITIONS = new Set('of with by from to for between about on against towards toward'.split(' '))
/** Words between a head and its preposition: "talks in Minsk with". */
const LONGEST_GAP = 3

/**
 * Judge a surname without given name, title or office by the words beside it.
 *
 * @param line  Offsets of the line it stands in.
 */
export function readConduct(
  text: string,
  line: { readonly from: number; readonly to: number },
  start: number,
  end: number,
  authority: Authority,
): Conduct {
  const left = sentenceBefore(readTokens(text, wordStart(text, line.from, start - REACH), start))
  const right = sentenceBehind(readTokens(text, end, wordEnd(text, line.to, end + REACH)))
  const before = left.at(-1)
  const next = right[0]
  if (before !== undefined && before.end === start && !OPENING.test(before.text)) return 'unclear'
  if (isNounBefore(left)) return 'other'
  if (before !== undefined && PLACING.has(before.bare) && possessed(right) === undefined) return 'other'
  const quoted = before !== undefined && SIGNS_OF_QUOTE.has(before.text)
  if (quoted && next !== undefined && SIGNS_OF_QUOTE.has(next.text)) return 'other'
  const speaks = isSubjectPlace(left) && SPEECH_VERBS.has(verbBehind(right)?.bare ?? '')
  if (speaks) return 'person'
  if (next?.isWord && THING_NOUNS_BEFORE.has(next.bare)) return 'other'
  const described = describedBehind(right)
  if (described !== undefined) return described.some(isForeign) ? 'other' : 'unclear'
  if ([...left, ...right].some((token) => OTHER_WORLD_WORDS.has(token.bare))) return 'unclear'
  const acts = isSubjectPlace(left) ? judgeVerb(right) : undefined
  if (acts !== undefined) return acts
  const possession = possessed(right)
  if (possession !== undefined) {
    if (PERSON_POSSESSIONS.has(possession.bare)) return 'person'
    const isThing = THING_NOUNS.has(possession.bare) || THING_NOUNS_BEFORE.has(possession.bare)
    return isThing ? 'other' : 'unclear'
  }
  if (isObject(left, right) || isInCompany(left, right, authority)) return 'person'
  return 'unclear'
}

/** "the village of Name", "the café Name", "called after Name". */
function isNounBefore(left: readonly Token[]): boolean {
  const before = left.at(-1)
  if (before === undefined) return false
  if (THING_NOUNS_BEFORE.has(before.lower)) return true
  const second = left.at(-2)
  if (before.bare === 'of' && second !== undefined && THING_NOUNS_BEFORE.has(second.lower)) return true
  return (
    (before.bare === 'after' || before.bare === 'for') &&
    /^(?:named|called|baptised|baptized)$/.test(second?.bare ?? '')
  )
}

/** What follows when it says that the name is something of its own: ", the Greek painter", ", 23,", "(pop. 400)". */
function describedBehind(right: readonly Token[]): readonly Token[] | undefined {
  const [sign, first] = right
  if (sign === undefined || first === undefined) return undefined
  const isBracket = sign.text === '('
  if (!isBracket && sign.text !== ',') return undefined
  const opens = isBracket
    ? !first.isWord || /^(?:pop|born|died|founded|est|b|d)$/.test(first.bare)
    : /^\d/.test(first.text) || /^(?:a|an|the|one|born|near|in)$/.test(first.bare)
  if (!opens) return undefined
  const stop = right.findIndex((token, at) => at > 0 && /^[,;:)]$/.test(token.text))
  return right.slice(0, stop < 0 ? right.length : stop)
}

/** A word of another trade, time or kind of thing. */
const isForeign = ({ bare }: Token): boolean =>
  OTHER_WORLD_WORDS.has(bare) || THING_NOUNS_BEFORE.has(bare) || OCCUPATIONS.has(bare)

/** True where a subject can stand: at the opening, behind a comma, a conjunction, a verb of saying or a time. */
function isSubjectPlace(left: readonly Token[]): boolean {
  const before = left.at(-1)
  if (before === undefined || !before.isWord) return true
  if (PREPOSITIONS.has(before.bare) || PLACING.has(before.bare)) return false
  if (/^(?:a|an|the|his|her|their|our|its|my)$/.test(before.bare)) return false
  // "Bremen and Name came": one of a list.
  if (/^(?:and|or)$/.test(before.bare) && left.at(-2)?.isCapital) return false
  if (isOpening(left)) return true
  return SENTENCE_WORDS.has(before.bare) || OCCASIONS.has(before.bare) || SAYING_VERBS.has(before.bare)
}

const OPENERS = new Set('on in at during after before behind inside outside aboard from over'.split(' '))
/** "On the plane Name told": a few small words behind the preposition that the sentence begins with. */
const isOpening = (left: readonly Token[]): boolean =>
  left.length > 1 &&
  left.length < 7 &&
  OPENERS.has((left[0] as Token).bare) &&
  left.slice(1).every((token) => token.isWord && !token.isCapital)

/** The first word behind the name that is no adverb; behind ", who" the verb of that clause. */
function verbBehind(right: readonly Token[]): Token | undefined {
  let at = right[0]?.text === ',' && right[1]?.bare === 'who' ? 1 : 0
  while (at < 4 && right[at]?.isWord && isAdverb(right[at] as Token)) at++
  return right[at]?.isWord ? right[at] : undefined
}

const isAdverb = (token: Token): boolean => MID_ADVERBS.has(token.bare) || /..ly$/.test(token.bare)

/** What the verb behind a subject says of it; `undefined` without a verb. */
function judgeVerb(right: readonly Token[]): Conduct | undefined {
  const verb = verbBehind(right)
  if (verb === undefined) return undefined
  if (THING_VERBS.has(verb.bare)) return actsOnSomething(right, verb) ? 'person' : 'unclear'
  if (BE_AND_HAVE.has(verb.lower)) {
    const behind = right.slice(right.indexOf(verb) + 1).find((token) => !isAdverb(token))
    if (behind === undefined || !behind.isWord) return 'unclear'
    if (THING_VERBS.has(behind.bare) || PLACE_PASSIVES.has(behind.bare)) return 'unclear'
    // "is a village", "has two churches".
    if (/^(?:a|an|the|one|two|three|four|many|no|some)$/.test(behind.bare)) return 'unclear'
    return /ed$|en$|ing$/.test(behind.bare) ||
      HUMAN_VERBS.has(behind.bare) ||
      HUMAN_PARTICIPLES.has(behind.bare)
      ? 'person'
      : 'unclear'
  }
  if (HUMAN_VERBS.has(verb.lower) || SAYING_VERBS.has(verb.bare)) return 'person'
  return verb.bare.length > 4 && verb.bare.endsWith('ed') ? 'person' : undefined
}

/** "called the talks bad", "called it a day": a verb that things suffer has an object here. */
function actsOnSomething(right: readonly Token[], verb: Token): boolean {
  return CALLING.has(verb.bare) && DETERMINERS.has(right[right.indexOf(verb) + 1]?.bare ?? '')
}
const CALLING = new Set(['called', 'named', 'closed', 'opened', 'raised'])
const DETERMINERS = new Set('the a an it him her them this that these those his their for on'.split(' '))

/** The noun behind a possessive, adjectives skipped once: "Name's last visit". */
function possessed(right: readonly Token[]): Token | undefined {
  const [sign, first, second] = right
  if (sign === undefined || !/^['’]$/.test(sign.text) || first === undefined) return undefined
  const rest = first.lower === 's' ? right.slice(2) : right.slice(1)
  const [noun, behind] = first.lower === 's' ? rest : [first, second]
  if (noun === undefined || !noun.isWord) return undefined
  return PERSON_POSSESSIONS.has(behind?.bare ?? '') ? behind : noun
}

/** Verbs with two objects, of which the first is somebody: "gave Name a medal". */
const GIVING = new Set(
  'gave give gives handed showed offered sent sold taught owed cost served brought wished'.split(' '),
)

/** "asked Name", "gave Name a medal", "talks with Name", "according to Name". */
function isObject(left: readonly Token[], right: readonly Token[]): boolean {
  const before = left.at(-1)
  if (before === undefined) return false
  if (PERSON_OBJECT_VERBS.has(before.bare)) return true
  if (GIVING.has(before.bare) && DETERMINERS.has(right[0]?.bare ?? '')) return true
  if (!PREPOSITIONS.has(before.bare)) return false
  // "a statement by a firm from Name": other prepositions belong to the word before them.
  const gap = before.bare === 'with' || before.bare === 'between' ? LONGEST_GAP : 0
  for (let step = 2; step <= gap + 2; step++) {
    const head = left.at(-step)
    if (!head?.isWord) return false
    if (PERSON_HEADS.has(head.bare)) return true
  }
  return false
}

/** Listed with a person whom the authority knows: "Rubio and Name". */
function isInCompany(left: readonly Token[], right: readonly Token[], authority: Authority): boolean {
  const isPerson = (token: Token | undefined): boolean =>
    token?.isCapital === true && authority.withSurname(token.bare).length > 0
  const before = left.at(-1)
  const next = right[0]
  if (before !== undefined && LINKS.has(before.bare) && isPerson(left.at(-2))) return true
  if (next === undefined || !LINKS.has(next.bare)) return false
  return isPerson(right[1]) || isPerson(right[2])
}

function sentenceBefore(tokens: readonly Token[]): readonly Token[] {
  for (let at = tokens.length - 1; at >= 0; at--)
    if (SENTENCE_ENDS.has((tokens[at] as Token).text)) return tokens.slice(at + 1)
  return tokens
}

function sentenceBehind(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => SENTENCE_ENDS.has(token.text))
  return at < 0 ? tokens : tokens.slice(0, at)
}

const WHITE = bit(CharClass.Space) | bit(CharClass.LineFeed)
const isWhite = (text: string, at: number): boolean =>
  (WHITE & (1 << (CLASS_OF[text.charCodeAt(at)] as number))) !== 0

/** A whole word's beginning at or behind `from`. */
function wordStart(text: string, first: number, from: number): number {
  if (from <= first) return first
  let at = from
  while (at < from + 40 && !isWhite(text, at - 1)) at++
  return at
}

/** A whole word's end at or behind `to`. */
function wordEnd(text: string, last: number, to: number): number {
  let at = Math.min(last, to)
  while (at < last && at < to + 40 && !isWhite(text, at)) at++
  return at
}
