import type { Detection } from '../../../findings/finding.ts'
import { tokenAround } from '../../../language/legitimate.ts'
import { unmix } from '../../../language/look-alikes.ts'
import { ENGLISH_STOP_WORDS } from '../../../language/stop-words.ts'
import type { Document } from '../../../read/document.ts'
import { bit, CharClass, classAt, FOREIGN_LETTERS, LATIN_LETTERS } from '../../../text/char-class.ts'
import { codePointName } from '../../../text/code-point-name.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

const FOREIGN = bit(CharClass.Cyrillic) | bit(CharClass.Greek)
const LETTERS = FOREIGN_LETTERS | LATIN_LETTERS
/** Shorter words are abbreviations and formulas. */
const MIN_LETTERS = 3
/** Longer ones are no words. */
const MAX_LETTERS = 40
/** Addresses keep their letters, and so do names with digits, which may be types and codes. */
const ADDRESS = /:\/\/|www\.|[@#\\_=/]|\d/i

/** From so many letters on, with so few out of place, nothing else can have been meant. */
const CLEAR_LETTERS = 4
const MAX_SLIPS = 2
/** Mixed words of a text from which its keyboard is known to slip. */
const SLIPPING = 2
/** Text that speaks of look-alikes shows them on purpose. */
const METALANGUAGE =
  /homogl[iy]ph|homograph|look-?alike|confusable|spoof|phishing|typosquat|punycode|unicode|cyrillic|greek (?:letter|alpha)/i

/** Cyrillic and Greek letters that look like Latin ones inside Latin words, and the other way round. */
export const homoglyph = defineRule({
  id: 'mixed/homoglyph',
  mqm: 'fluency/character-encoding',
  severity: 'major',
  fix: 'safe',
  what: 'look-alike letters in a word',
  summary: 'Words that mix Latin with Cyrillic or Greek letters that look the same.',
  needs: FOREIGN,
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    const { text, lines } = document
    const found: Detection[] = []
    const mixed: Mixed[] = []
    let words: ReadonlySet<string> | undefined
    for (let line = 0; line < lines.count; line++) {
      const mask = lines.mask(line)
      if ((mask & FOREIGN) === 0 || (mask & LATIN_LETTERS) === 0) continue
      const content = { start: lines.from(line), end: lines.to(line) }
      for (let start = content.start; start < content.end; start++) {
        if ((bit(classAt(text, start)) & LETTERS) === 0) continue
        let end = start
        let bits = 0
        while (end < content.end && (bit(classAt(text, end)) & LETTERS) !== 0) {
          bits |= bit(classAt(text, end))
          end++
        }
        const isMixed = (bits & FOREIGN) !== 0 && (bits & LATIN_LETTERS) !== 0
        if (isMixed && end - start >= MIN_LETTERS && end - start <= MAX_LETTERS) {
          const word = text.slice(start, end)
          const result = unmix(word)
          const token = tokenAround(text, { start, end }, content)
          if (result !== undefined && !ADDRESS.test(text.slice(token.start, token.end))) {
            words ??= wordsOf(document)
            mixed.push({ start, end, line, word, ...result })
          }
        }
        start = end
      }
    }
    const slips = mixed.filter((one) => one.script === document.script).length
    for (const one of mixed) {
      const reason = certainty(document, one, words as ReadonlySet<string>, slips)
      found.push({
        start: one.start,
        end: one.end,
        expected: [one.plain],
        confidence: reason === undefined ? 0.7 : 0.95,
        fix: reason === undefined ? 'unsafe' : 'safe',
        severity: reason === undefined ? 'minor' : 'major',
        evidence: [
          { kind: 'character', detail: namesOf(one.word, one.script) },
          { kind: 'script', detail: one.script },
          ...(reason === undefined ? [] : [{ kind: 'repetition' as const, detail: reason }]),
        ],
      })
    }
    return found
  },
})

interface Mixed {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly word: string
  readonly plain: string
  readonly script: 'Latn' | 'Cyrl'
}

/** Why nothing else can be meant; `undefined` where a person must look. */
function certainty(
  { script, lines }: Document,
  { line, word, plain, script: result }: Mixed,
  words: ReadonlySet<string>,
  slips: number,
): string | undefined {
  // In a text of the other script the word may be quoted as it was found.
  if (result !== script || METALANGUAGE.test(lines.content(line))) return undefined
  const folded = plain.toLowerCase()
  if (words.has(folded) || ENGLISH_STOP_WORDS.has(folded)) return 'the plain word occurs in the text'
  let changed = 0
  for (let index = 0; index < word.length; index++) if (word[index] !== plain[index]) changed++
  const isWord = plain.slice(1) === plain.slice(1).toLowerCase()
  if (isWord && word.length >= CLEAR_LETTERS && changed <= MAX_SLIPS && changed * 3 <= word.length)
    return `${changed} of ${word.length} letters out of place`
  return isWord && slips >= SLIPPING ? `${slips} words of the text have such letters` : undefined
}

/** The words of a document that are written in one script, small. Made only where a mixed word was found. */
function wordsOf({ text }: Document): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/\p{L}{3,40}/gu))
    if (unmix(word) === undefined) words.add(word.toLowerCase())
  return words
}

/** Code points of the letters that are out of place. */
function namesOf(word: string, script: 'Latn' | 'Cyrl'): string {
  const names: string[] = []
  for (const letter of word) {
    const isLatin = (bit(classAt(letter, 0)) & LATIN_LETTERS) !== 0
    if (isLatin === (script === 'Latn')) continue
    names.push(codePointName(letter))
  }
  return names.join(' ')
}
