/** Small words inside names, and between the names of two people. */
const PARTICLES = new Set(
  'de da do dos del della di du van von der den ter ten la le el al bin ibn bint abu y e and und et i и та та і with for of the in at from'.split(
    ' ',
  ),
)
/** What one person is called at most, and two people with an office each. */
const MAX_WORDS = 9
const MAX_HAN = 18
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const LETTER = /\p{L}/u
/** Words that begin headings ("By Land", "By the Numbers") and never a name. */
const NO_NAMES = new Set(
  'the a all air land sea road rail train bus boat car foot night day numbers number design default order law contrast comparison popular royal then now far way means its his her their our your my this that these those noon monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/**
 * True for a raw text that may be the names of one or a few people or desks, with their offices: capitals throughout,
 * or a few signs of a script without case.
 *
 * @param minWords  Least words where there is no comma, bar or bracket.
 */
export function isNameLike(raw: string, minWords = 1): boolean {
  const value = raw.trim()
  if (value.length < 2 || !LETTER.test(value)) return false
  if (UNSPACED.test(value)) return value.length <= MAX_HAN && !/[的了是在不吗呢吧，：:]/.test(value)
  const words = value.split(/[\s,;/&|()（）]+/).filter((word) => word !== '')
  if (words.length > MAX_WORDS || words.length < minWords) return false
  let capitals = 0
  for (const word of words) {
    const lower = word.toLowerCase()
    if (NO_NAMES.has(lower)) return false
    if (PARTICLES.has(lower)) continue
    const first = word.charAt(0)
    if (first === first.toLowerCase() && first !== first.toUpperCase()) return false
    if (/\d/.test(word)) return false
    capitals++
  }
  return capitals >= minWords
}
