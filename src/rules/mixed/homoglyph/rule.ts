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
            const folded = result.plain.toLowerCase()
            // In a text of the other script the word may be quoted as it was found.
            const known =
              result.script === document.script && (words.has(folded) || ENGLISH_STOP_WORDS.has(folded))
            found.push({
              start,
              end,
              expected: [result.plain],
              confidence: known ? 0.95 : 0.7,
              fix: known ? 'safe' : 'unsafe',
              severity: known ? 'major' : 'minor',
              evidence: [
                { kind: 'character', detail: namesOf(word, result.script) },
                { kind: 'script', detail: result.script },
                ...(known
                  ? [{ kind: 'repetition' as const, detail: 'the plain word occurs in the text' }]
                  : []),
              ],
            })
          }
        }
        start = end
      }
    }
    return found
  },
})

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
