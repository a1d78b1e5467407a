import { GLOSSARY } from './glossary.ts'

/** Most proposals for one run. */
const LIMIT = 3
/** Longest run that is put together from pieces; longer ones are sentences. */
const MAX_PIECED = 8

/** What a suffix makes of the word before it. */
const SUFFIXES: Readonly<Record<string, (word: string) => string>> = {
  度: (word) => `level of ${word}`,
  性: (word) => `${word} nature`,
  者: (word) => `person of ${word}`,
  率: (word) => `rate of ${word}`,
  们: (word) => `${word}s`,
  的: (word) => word,
  了: (word) => word,
}

/**
 * English for a run of Han characters, best first, at most three; empty when the words are not known.
 *
 * A headword as it stands, else pieces of two characters and more that are headwords, else a headword with a suffix.
 *
 * @param before  What stands before the run; behind "to" verbs come first, behind an article or preposition nouns.
 * @param own     The user's translations; they come first.
 */
export function glossRun(
  run: string,
  before: string,
  own: Readonly<Record<string, readonly string[]>>,
): string[] {
  const given = own[run]
  if (given !== undefined) return given.slice(0, LIMIT)
  const known = lookUp(run)
  if (known.length > 0) return rank(known, before).slice(0, LIMIT)
  if (run.length > MAX_PIECED) return []
  const suffix = SUFFIXES[run.charAt(run.length - 1)]
  const stem = lookUp(run.slice(0, -1))
  if (suffix !== undefined && stem.length > 0) return rank(stem, 'the ').map(bare).map(suffix).slice(0, LIMIT)
  for (let cut = 2; cut <= run.length - 2; cut++) {
    const left = lookUp(run.slice(0, cut))
    const right = lookUp(run.slice(cut))
    if (left.length > 0 && right.length > 0) {
      return [`${bare(rank(left, 'the ')[0] as string)} ${bare(rank(right, 'the ')[0] as string)}`]
    }
  }
  return []
}

const lookUp = (word: string): readonly string[] => {
  const senses = GLOSSARY.get(word)
  return senses === undefined ? [] : senses.split('|')
}

/** Verbs are listed as "to do". */
const isVerb = (sense: string): boolean => sense.startsWith('to ')
const bare = (sense: string): string => (isVerb(sense) ? sense.slice(3) : sense)

/** Put the senses first that fit the word before, and drop "to" where it stands there already. */
function rank(senses: readonly string[], before: string): string[] {
  const wantsVerb = /\b(?:to|will|can|could|would|should|must|may|might|not)\s*$/i.test(before)
  const wantsNoun =
    /\b(?:the|an?|of|in|on|for|with|by|from|its|their|his|her|is|was|more|[a-z]+ive|[a-z]+al)\s*$/i.test(
      before,
    )
  const verbs = senses.filter(isVerb)
  const others = senses.filter((sense) => !isVerb(sense))
  const ordered = wantsVerb ? [...verbs, ...others] : wantsNoun ? [...others, ...verbs] : senses
  return [...new Set(ordered.map(bare))]
}
