import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { foldLine } from '../../src/templates/fold-line.ts'
import { SlotTable } from '../../src/templates/slot-table.ts'

const SOURCE = path.join(import.meta.dirname, '../../src')

/** Regular expressions that only ever see a few signs: by file, with what they see. */
const SHORT_INPUT: Readonly<Record<string, string>> = {
  'names/respellings.ts': 'one word of a name',
  'report/wording.ts': 'one number',
}

/** A literal stands where a value may: behind an opening sign, an operator or `return`. */
const LITERAL =
  /(?<=[(,=:[!&|?{};]\s{0,80}|\breturn |^ {0,80})\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm

/** Pieces that hurt when they come thousands of times; the letters and signs of the expression itself come on top. */
const PIECES =
  ' |a|A|1| a|Aa |a, |(|[|a.|-| - |1.|1 |"|ж|Жж |漢|漢字 |:|/|a/|@a.|<|&|.|\'|*|_|%|,|=|ا|한 |…|\\'.split('|')
const SMALL = 400
const LARGE = 3200
/** A linear one grows by 8 from the small to the large text and by 4 to one four times as large. */
const SUSPICIOUS = 24
const GROWTH = 9
const MIN_MILLISECONDS = 2

function literals(): { file: string; regex: RegExp }[] {
  const found: { file: string; regex: RegExp }[] = []
  for (const name of fs.readdirSync(SOURCE, { recursive: true }) as string[]) {
    if (!name.endsWith('.ts')) continue
    const source = fs
      .readFileSync(path.join(SOURCE, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
    for (const [literal, body, flags] of source.matchAll(LITERAL)) {
      try {
        found.push({ file: name.split(path.sep).join('/'), regex: new RegExp(body as string, flags) })
      } catch {
        // A path or a division between two slashes.
        expect(literal).not.toContain('(?')
      }
    }
  }
  return found
}

function milliseconds(regex: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 2 && best > MIN_MILLISECONDS; turn++) {
    regex.lastIndex = 0
    const before = process.cpuUsage()
    if (regex.global) text.replace(regex, '')
    else regex.exec(text)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e3)
  }
  return best
}

/** The piece on which an expression takes more than linear time. */
function hurtBy(regex: RegExp): string | undefined {
  const own = new Set((regex.source.match(/\p{L}{1,6}|[^\w\s\\()[\]{}?*+^$|]/gu) ?? []).slice(0, 6))
  for (const piece of [...PIECES, ...own]) {
    for (const end of ['', '\u0001']) {
      const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)) + end
      const large = milliseconds(regex, text(LARGE))
      if (large < MIN_MILLISECONDS || large / milliseconds(regex, text(SMALL)) < SUSPICIOUS) continue
      const larger = milliseconds(regex, text(4 * LARGE))
      if (larger / milliseconds(regex, text(LARGE)) > GROWTH) return piece + end
    }
  }
  return undefined
}

test('no regular expression takes more than linear time', () => {
  const all = literals()
  expect(all.length).toBeGreaterThan(300)
  const hurt: string[] = []
  for (const { file, regex } of all) {
    if (SHORT_INPUT[file] !== undefined) continue
    const piece = hurtBy(regex)
    if (piece !== undefined) hurt.push(`${file}: ${regex} on ${JSON.stringify(piece)}`)
  }
  expect(hurt).toEqual([])
}, 240_000)

test('the test finds what it looks for', () => {
  expect(hurtBy(/[ .]+$/)).toBeDefined()
  expect(hurtBy(/^(?:a|b)+$/)).toBeUndefined()
})

test('phrases with slots cost a line no more than its length times a constant', () => {
  const folders = fs.readdirSync(path.join(SOURCE, 'rules/boilerplate'), { withFileTypes: true })
  const phrases = folders
    .filter(
      (entry) => entry.isDirectory() && fs.existsSync(path.join(entry.parentPath, entry.name, 'data.ts')),
    )
    .flatMap(({ parentPath, name }) =>
      [
        ...fs
          .readFileSync(path.join(parentPath, name, 'data.ts'), 'utf8')
          .matchAll(/^ {4}'([^']*\{\w+\}[^']*)',$/gm),
      ].map((match) => match[1] as string),
    )
  expect(phrases.length).toBeGreaterThan(300)
  const table = new SlotTable({ family: { sure: phrases, edge: [], company: [] } })
  const lines = phrases.flatMap((phrase) =>
    ['a ', '1', 'Facebook, ', '. '].map((piece) => foldLine(phrase.replace(/\{\w+\}/g, piece.repeat(120)))),
  )
  // Patterns are compiled at first use.
  for (const line of lines) table.read(line)
  const before = process.cpuUsage()
  for (const line of lines) table.read(line)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / lines.length).toBeLessThan(2000)
})
