import { formatKey, hashString } from '../text/hash.ts'
import type { Scan } from '../text/scan.ts'
import type { Span } from '../text/spans.ts'
import type { Authority } from './authority.ts'
import { isPluralOf } from './surname-forms.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords } from './word-table.ts'

/** A word with a capital that the document also writes otherwise. */
export interface Twin extends Span {
  /** All its spellings, by code unit, this one included. */
  readonly others: readonly string[]
  /** What one decision settles. */
  readonly group: string
}

/**
 * Names of one word that a document spells in two ways which sound the same, or that are two names of one place: "Odesa"
 * and "Odessa", "Kyiv" and "Kiev". In no order.
 *
 * People are compared by their whole names over the corpus, and known ones belong to `findVariants`: left out are
 * surnames behind different given names, and words that the authority knows or compares.
 */
export function findTwins(text: string, scan: Scan, authority: Authority): Twin[] {
  const words = capitalWords(text, scan)
  const first = new Map<string, Word>()
  let twins: Set<string> | undefined
  for (const word of words) {
    const key = word.twinKey
    if (key === '') continue
    const known = first.get(key)
    if (known === undefined) first.set(key, word)
    else if (known !== word && known.folded !== word.folded) {
      twins ??= new Set()
      twins.add(key)
    }
  }
  if (twins === undefined) return []
  return [...twins].flatMap((key) => twinsOf(key, text, scan, words, authority))
}

function twinsOf(
  key: string,
  text: string,
  scan: Scan,
  words: readonly Word[],
  authority: Authority,
): Twin[] {
  const { capitals } = scan
  const places: number[] = []
  for (const [index, word] of words.entries())
    if (word.twinKey === key && !isInCompound(text, capitals.start(index), capitals.end(index)))
      places.push(index)
  const spellings = [...new Set(places.map((index) => (words[index] as Word).folded))].sort()
  const [one, other] = spellings
  if (one === undefined || other === undefined || spellings.length > MAX_SPELLINGS) return []
  if (isPluralOf(one, other) || isPluralOf(other, one)) return []
  const isPlace = key.startsWith('place ')
  if (!isPlace && standTogether(places, text, scan, words)) return []
  if (!isPlace && places.some((index) => isSomebodys(index, text, scan, words, authority))) return []
  const others = [...new Set(places.map((index) => (words[index] as Word).text))].sort()
  const group = formatKey(hashString(`twin\n${spellings.join('\n')}`))
  return places.map((index) => ({ start: capitals.start(index), end: capitals.end(index), others, group }))
}

/** Nothing is named twice in one sentence by two spellings: Shanxi and Shaanxi are two provinces. */
function standTogether(
  places: readonly number[],
  text: string,
  { capitals }: Scan,
  words: readonly Word[],
): boolean {
  for (let at = 1; at < places.length; at++) {
    const left = places[at - 1] as number
    const right = places[at] as number
    if ((words[left] as Word).folded === (words[right] as Word).folded) continue
    if (!SENTENCE_END.test(text.slice(capitals.end(left), capitals.start(right)))) return true
  }
  return false
}

const SENTENCE_END = /[.!?:]["”’)]?\s|[\r\n]/

/** More are a list of spellings. */
const MAX_SPELLINGS = 3

/** Part of a compound, an address, a handle or a file name. */
const isInCompound = (text: string, start: number, end: number): boolean =>
  JOINING.test(text.charAt(start - 1)) || /^(?:[-_@/]|\.\p{L})/u.test(text.slice(end, end + 2))

const JOINING = /[-'’_@/.#]/

/** A surname behind its given name, a given name, or what the authority has a say in. */
function isSomebodys(
  index: number,
  text: string,
  { capitals }: Scan,
  words: readonly Word[],
  authority: Authority,
): boolean {
  const word = words[index] as Word
  const { isKnown, matches } = authority.about(word)
  if (isKnown || matches.length > 0) return true
  const start = capitals.start(index)
  const before = words[index - 1]
  if (before === undefined || capitals.end(index - 1) !== start - 1 || text.charAt(start - 1) !== ' ')
    return false
  return (before.kind & (WordKind.Title | WordKind.Opener | WordKind.Body)) === 0
}
