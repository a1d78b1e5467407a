import { bit, CharClass, CLASS_OF, LATIN_LETTERS } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import type { Scan } from '../text/scan.ts'
import { ownLetters } from '../text/script-runs.ts'
import { foreignLineScript } from './foreign-line.ts'
import { foreignWordsOf } from './foreign-words.ts'
import { identifyLanguage } from './identify.ts'
import { languageOfRun } from './run-language.ts'
import { languageNumber } from './word-model.ts'

/** Shortest line in Latin letters that is counted in a document of another script; shorter ones are names and labels. */
const MIN_LATIN_WORDS = 8

/**
 * Words of a document that stand in other languages than its own, by BCP 47 code; whole lines of another script and
 * runs of words in the same one.
 *
 * @param language  The document's own.
 * @param script    The document's own, ISO 15924.
 */
export function foreignShares(scan: Scan, language: string, script: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const add = (of: string, count: number): void => {
    words.set(of, (words.get(of) ?? 0) + count)
  }
  const { lines } = scan
  const hasKana = scan.classCounts[CharClass.Kana] !== 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const foreign = foreignLineScript(lines, line, script)
    if (foreign !== undefined) add(languageOfRun(lines.content(line), foreign, hasKana), lines.words(line))
    else if (script !== 'Latn' && isLatinLine(lines, line, ownLetters(script)))
      add(identifyLanguage(lines.content(line), 'Latn').language, lines.words(line))
  }
  const own = script === 'Latn' ? languageNumber(language) : -1
  if (own >= 0) for (const { run } of foreignWordsOf(scan, own)) add(run.language, run.words)
  return words
}

/** A line of Latin words with hardly any of the document's own letters. */
function isLatinLine(lines: Lines, line: number, own: number): boolean {
  if ((lines.mask(line) & LATIN_LETTERS) === 0 || lines.words(line) < MIN_LATIN_WORDS) return false
  if ((lines.mask(line) & own) === 0) return true
  let mine = 0
  for (let at = lines.from(line); at < lines.to(line); at++)
    if ((bit(CLASS_OF[lines.text.charCodeAt(at)] as CharClass) & own) !== 0) mine++
  return mine * 5 < lines.letters(line)
}
