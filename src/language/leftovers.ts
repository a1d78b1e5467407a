import { FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import { findForeignRuns, mainScript, ownLetters, type ScriptRun } from '../text/script-runs.ts'
import { countForeign, foreignLineScript, isMainly } from './foreign-line.ts'
import { joinRuns } from './join-runs.ts'
import { findLatinProse } from './latin-prose.ts'
import { classifyRun, LazyLeftover, type Leftover } from './leftover.ts'

/** Leftovers of the texts alive; several rules ask for them. */
const KNOWN = new WeakMap<Scan, readonly Leftover[]>()

/**
 * Runs of other scripts inside the lines of a document, in text order. Lines wholly in another script are left out; a
 * bilingual text has none. In a document that is not in Latin letters, Latin words count when they are prose and not
 * names. Looked for once a scan.
 */
export function findLeftovers(scan: Scan): readonly Leftover[] {
  let found = KNOWN.get(scan)
  if (found === undefined) {
    const script = mainScript(scan.classCounts)
    const own = ownLetters(script)
    found = own !== 0 && isMainly(scan.classCounts, own) ? findInLines(scan, script, own) : []
    KNOWN.set(scan, found)
  }
  return found
}

function findInLines({ lines, classCounts }: Scan, script: string, own: number): Leftover[] {
  const { text } = lines
  const found: Leftover[] = []
  const isLatin = script === 'Latn'
  const foreign = FOREIGN_LETTERS & ~own
  const mostForeign = isLatin ? countForeign(classCounts) : undefined
  for (let line = 0; line < lines.count; line++) {
    const mask = lines.mask(line)
    const content = { start: lines.from(line), end: lines.to(line) }
    const inLine: Leftover[] = []
    if ((mask & foreign) !== 0 && foreignLineScript(lines, line, script, mostForeign) === undefined) {
      const runs = joinRuns(text, findForeignRuns(text, content.start, content.end, own))
      for (let index = 0; index < runs.length; index++)
        inLine.push(classifyRun(text, runs[index] as ScriptRun, runs[index + 1], content, own))
    }
    if (!isLatin && (mask & LATIN_LETTERS) !== 0) {
      for (const { start, end, language } of findLatinProse(text, content)) {
        const run = { start, end, script: 'Latn' }
        inLine.push(new LazyLeftover(run, 'bare', run, text, content, own, language))
      }
      inLine.sort((left, right) => left.start - right.start)
    }
    found.push(...inLine)
  }
  return found
}
