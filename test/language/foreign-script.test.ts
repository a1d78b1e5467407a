import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Detection } from '../../src/findings/finding.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import { mixedRules } from '../../src/rules/mixed/index.ts'
import { EMPTY_KNOWLEDGE } from '../../src/survey/knowledge.ts'

const folder = path.join(import.meta.dirname, 'foreign-script')
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')
const rows = (name: string): string[] =>
  read(name)
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))

/** A paragraph in each language, so that the document's language is beyond doubt. */
const PADS = JSON.parse(read('pads.json')) as Record<string, string>
const RULES = mixedRules.filter(({ id }) => /^mixed\/(?:block|glued|half-name|script|language)$/.test(id))
const services = { knowledge: EMPTY_KNOWLEDGE, authority: loadDefaultAuthority() }

/** Findings above neutral in a line that stands between two paragraphs; offsets into the line. */
function look(language: string, line: string): { readonly actual: string; readonly at: number }[] {
  const pad = `${PADS[language]}\n`
  const document = new Document('set.txt', `${pad}${line}\n${pad}`)
  expect(document.language).toBe(language)
  return RULES.flatMap((rule): Detection[] => rule.check(document, services, rule.parseOptions({})))
    .filter(({ severity, start }) => severity !== 'neutral' && start >= pad.length)
    .map(({ start, end }) => ({ actual: document.text.slice(start, end), at: start - pad.length }))
}

/** Leftovers of a list that are found with their exact span, and what else is found. */
function score(name: string): { readonly f1: number; readonly cases: number; readonly missed: string[] } {
  let hits = 0
  let wrong = 0
  const cases = rows(name)
  const missed: string[] = []
  for (const row of cases) {
    const [language = '', marked = ''] = row.split(' | ')
    const at = marked.indexOf('⟦')
    const actual = marked.slice(at + 1, marked.indexOf('⟧'))
    const found = look(language, marked.replace(/[⟦⟧]/g, ''))
    const isHit = found.some((span) => span.at === at && span.actual === actual)
    if (isHit) hits++
    else missed.push(row)
    wrong += found.length - (isHit ? 1 : 0)
  }
  return { f1: (2 * hits) / (hits + wrong + cases.length), cases: cases.length, missed }
}

const casesOf = (name: string): string[][] => rows(name).map((row) => row.split(' | '))
const isFlagged = ([language = '', , ...text]: readonly string[]): boolean =>
  look(language, text.join(' | ')).length > 0

describe('leftovers of other scripts in ten languages', () => {
  test('are found with their exact spans', () => {
    const { f1, cases, missed } = score('positives.txt')
    expect(cases).toBeGreaterThan(100)
    expect(f1, missed.join('\n')).toBeGreaterThan(0.99)
  })

  test('also those of a list that was written before it was measured', () => {
    const { f1, cases, missed } = score('blind-positives.txt')
    expect(cases).toBe(61)
    expect(f1, missed.join('\n')).toBeGreaterThan(0.98)
    const flagged = casesOf('blind-negatives.txt').filter(isFlagged)
    expect(flagged.length / rows('blind-negatives.txt').length, flagged.join('\n')).toBeLessThan(0.05)
  })

  test('what is at home is left alone', () => {
    const cases = casesOf('negatives.txt')
    const flagged = cases.filter(isFlagged)
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(cases.map(([, kind]) => kind)).size).toBe(15)
    expect(new Set(cases.map(([language]) => language)).size).toBe(10)
    expect(flagged).toEqual([])
  })
})
