import { describe, expect, test } from 'vitest'
import type { RuleMeta } from '../../src/findings/finding.ts'
import { brakeRules } from '../../src/resolve/brake.ts'
import type { Policy } from '../../src/resolve/policy.ts'
import { type Settled, settle } from '../../src/resolve/settle.ts'
import { scanText } from '../../src/text/scan.ts'

const BRAKE = { share: 0.5, least: 40 }
const load = (order: number, start: number, end: number, rank = 1) => ({
  order,
  start,
  end,
  rank,
  replacement: '',
})

describe('of the proposals of one rule', () => {
  test('all are held back together, those of others are not', () => {
    const [first, second, other] = [load(1, 0, 30), load(1, 40, 65), load(2, 70, 90)]
    const { free, held } = brakeRules([first, second, other], 100, BRAKE)
    expect(free).toEqual([other])
    expect([...held]).toEqual([
      [first, 0.55],
      [second, 0.55],
    ])
  })

  test.each([
    ['half is not too much', [load(1, 0, 50)], 100],
    ['in a short text there are no shares', [load(1, 0, 39)], 39],
    ['what a person decided is not counted', [load(1, 0, 60, 0), load(1, 60, 90)], 100],
    ['what is replaced is not removed', [{ ...load(1, 0, 90), replacement: 'x'.repeat(60) }], 100],
  ])('%s', (_, proposals, length) => {
    expect(brakeRules(proposals, length, BRAKE).free).toEqual(proposals)
  })

  test('what a person decided goes on where the rest is held back', () => {
    const decided = load(1, 0, 20, 0)
    expect(brakeRules([decided, load(1, 20, 95)], 100, BRAKE).free).toEqual([decided])
  })
})

/** Removes every line that begins with an x. */
const CUTTER: RuleMeta = {
  id: 'boilerplate/cutter',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'x line',
}

function cut(text: string, more: Partial<Policy> = {}): Settled {
  const look = (current: string) => {
    const { lines } = scanText(current)
    const proposals = Array.from({ length: lines.count }, (_, line) => line)
      .filter((line) => lines.content(line).startsWith('x'))
      .map((line) => ({
        rule: CUTTER,
        order: 3,
        detection: {
          start: lines.from(line),
          end: lines.to(line),
          expected: [''],
          confidence: 1,
          evidence: [{ kind: 'position' as const, detail: 'line' }],
          wholeLines: true,
        },
      }))
    return { text: current, lines, proposals }
  }
  const { lines } = scanText(text)
  return settle({ id: 'a.txt', text, lines }, look, {
    minConfidence: 0.8,
    unsafe: false,
    brake: BRAKE,
    ...more,
  })
}

describe('settle', () => {
  const much = `${'x one two three four\n'.repeat(4)}the text\n`

  test('holds back a rule that would remove too much, and says so', () => {
    const { text, findings } = cut(much)
    expect(text).toBe(much)
    expect(findings.map(({ applied, fix, evidence }) => [applied, fix, evidence.at(-1)])).toEqual(
      Array(4).fill([
        false,
        'safe',
        { kind: 'brake', detail: 'the rule would remove 86 % of the text, 50 % at most is allowed' },
      ]),
    )
    expect(cut(text).findings).toEqual(findings)
  })

  test('does nothing to a rule that removes less', () => {
    const text = `x one\n${'the text goes on and on\n'.repeat(3)}`
    expect(cut(text).text).toBe('the text goes on and on\n'.repeat(3))
    expect(cut(text).findings[0]?.evidence).toEqual([{ kind: 'position', detail: 'line' }])
  })

  test('does what a person has decided', () => {
    const { text, findings } = cut(much, { verdictOn: () => ({ verdict: 'accept' }) as never })
    expect(text).toBe('the text\n')
    expect(findings.every(({ evidence }) => evidence.every(({ kind }) => kind !== 'brake'))).toBe(true)
  })
})
