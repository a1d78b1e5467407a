import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/findings/decision.ts'
import type { Detection, RuleMeta } from '../../src/findings/finding.ts'
import type { Policy } from '../../src/resolve/policy.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import { type Settled, settle } from '../../src/resolve/settle.ts'
import { scanText } from '../../src/text/scan.ts'

type Check = (text: string) => Partial<Detection>[]

const EVIDENCE = [{ kind: 'phrase', detail: 'test' }] as const

/** Settle a text with small rules, each a function of the text; registry order is the order given. */
function settleWith(
  raw: string,
  checks: Readonly<Record<string, Check>>,
  policy: Partial<Policy> = {},
): Settled {
  const look = (text: string) => ({
    text,
    lines: scanText(text).lines,
    proposals: Object.entries(checks).flatMap(([id, check], order) =>
      check(text).map((detection) => ({
        rule: { id, mqm: null, severity: 'minor', fix: 'safe', what: id } satisfies RuleMeta,
        order,
        detection: { start: 0, end: 0, expected: [''], confidence: 1, evidence: EVIDENCE, ...detection },
      })),
    ),
  })
  return settle({ id: 'a.txt', text: raw, lines: scanText(raw).lines }, look, {
    ...presetPolicy('default'),
    ...policy,
  })
}

/** Detections at every occurrence of a string. */
const at =
  (needle: string, more: Partial<Detection> = {}): Check =>
  (text) => {
    const found: Partial<Detection>[] = []
    for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + needle.length)) {
      found.push({ start, end: start + needle.length, ...more })
    }
    return found
  }

/** Removes a line that equals the one before it. */
const echo: Check = (text) => {
  const { lines } = scanText(text)
  const found: Partial<Detection>[] = []
  for (let line = 1; line < lines.count; line++) {
    if (lines.content(line) === lines.content(line - 1))
      found.push({ start: lines.from(line), end: lines.to(line), wholeLines: true })
  }
  return found
}

describe('settle', () => {
  test('a rule sees what another one took away', () => {
    const settled = settleWith('Title\nX\nTitle\ntext\n', { strip: at('X', { wholeLines: true }), echo })
    expect(settled.text).toBe('Title\ntext\n')
    expect(settled.edits.map((edit) => [edit.start, edit.actual])).toEqual([
      [6, 'X\n'],
      [8, 'Title\n'],
    ])
  })

  test('an edit over an earlier one swallows it and supersedes its finding', () => {
    const settled = settleWith('a bad word here', {
      name: at('bad', { expected: ['good'] }),
      phrase: at('good word', { expected: ['term'] }),
    })
    expect(settled.text).toBe('a term here')
    expect(settled.edits).toMatchObject([{ start: 2, end: 10, actual: 'bad word', replacement: 'term' }])
    const [phrase, name] = [
      settled.findings.find((f) => f.ruleId === 'phrase'),
      settled.findings.find((f) => f.ruleId === 'name'),
    ]
    expect(phrase).toMatchObject({ applied: true, actual: 'bad word', expected: ['term'] })
    expect(name).toMatchObject({ applied: false, superseded: phrase?.fingerprint })
  })

  test('a border inside an earlier replacement keeps the rest of it', () => {
    const settled = settleWith('x12y', {
      widen: at('12', { expected: ['abcd'] }),
      cut: at('dy', { expected: ['!'] }),
    })
    expect(settled.text).toBe('xabc!')
    expect(settled.edits).toMatchObject([{ start: 1, end: 4, actual: '12y', replacement: 'abc!' }])
  })

  test('a doubtful place that an edit makes certain is changed after all', () => {
    const doubtful: Check = (text) =>
      at('Vitkof', { expected: ['Witkoff'], fix: text.includes('envoy!') ? 'none' : 'safe' })(text)
    const settled = settleWith('envoy! Vitkof', { doubtful, calm: at('!', { expected: [','] }) })
    expect(settled.text).toBe('envoy, Witkoff')
    expect(settled.findings.filter((finding) => finding.ruleId === 'doubtful')).toHaveLength(1)
  })

  test('who lost to a loser names the edit that was applied in the end', () => {
    const settled = settleWith('((a))', {
      inner: at('(a)', { expected: ['[a]'] }),
      early: at('((a)', { expected: ['([a]'] }),
      whole: at('([a])', { expected: ['[[a]]'] }),
    })
    expect(settled.text).toBe('[[a]]')
    const winner = settled.findings.find((finding) => finding.applied)?.fingerprint
    const losers = settled.findings.filter((finding) => !finding.applied)
    expect(losers.length).toBe(2)
    expect(losers.map((finding) => finding.superseded)).toEqual([winner, winner])
  })

  test('flags of the first look stay, those inside a removal as superseded', () => {
    const settled = settleWith('keep foreign\nX foreign\n', {
      strip: at('X foreign', { wholeLines: true }),
      flag: at('foreign', { expected: [] }),
    })
    expect(settled.text).toBe('keep foreign\n')
    const flags = settled.findings.filter((finding) => finding.ruleId === 'flag')
    expect(flags.map((flag) => flag.superseded !== undefined)).toEqual([false, true])
  })

  test('below the confidence of the policy nothing is applied', () => {
    const settled = settleWith('a bad word', { weak: at('bad', { expected: ['good'], confidence: 0.79 }) })
    expect(settled.text).toBe('a bad word')
    expect(settled.findings).toMatchObject([{ applied: false, expected: ['good'] }])
  })

  test('unsafe fixes wait for the policy', () => {
    const rules = { unsafe: at('bad', { expected: ['good'], fix: 'unsafe' }) }
    expect(settleWith('a bad word', rules).text).toBe('a bad word')
    expect(settleWith('a bad word', rules, { unsafe: true }).text).toBe('a good word')
  })

  test('verdicts: reject keeps, edit replaces, accept applies what is only proposed', () => {
    const rules = { weak: at('bad', { expected: ['good'], fix: 'none' }) }
    expect(settleWith('a bad word', rules, { verdictOn: () => ({ verdict: 'accept' }) }).text).toBe(
      'a good word',
    )
    expect(
      settleWith('a bad word', rules, { verdictOn: () => ({ verdict: 'edit', text: 'fair' }) }).text,
    ).toBe('a fair word')
    const strong = { strong: at('bad', { expected: ['good'] }) }
    expect(settleWith('a bad word', strong, { verdictOn: () => ({ verdict: 'reject' }) }).text).toBe(
      'a bad word',
    )
  })

  test('rules that undo each other are named, not obeyed for ever', () => {
    const rules = { there: at('a', { expected: ['b'] }), back: at('b', { expected: ['a'] }) }
    expect(() => settleWith('xax', rules)).toThrow(
      expect.objectContaining({ code: 'INTERNAL_UNSTABLE', message: expect.stringMatching(/there|back/) }),
    )
  })

  test('a finding on the whole document changes nothing', () => {
    const settled = settleWith('text', { whole: () => [{ expected: [] }] })
    expect(settled.findings).toMatchObject([{ start: 0, end: 0, actual: '', line: 1, column: 1 }])
    expect(settled.text).toBe('text')
  })

  test('fingerprints do not know the place: a line above changes none, a second equal place has its own', () => {
    const rules = { flag: at('bad', { expected: [] }) }
    const prints = (text: string): string[] =>
      settleWith(text, rules).findings.map((finding) => finding.fingerprint)
    expect(prints('New line above it all, long enough.\nsome bad word here now')).toHaveLength(1)
    const tail = 'one two three four bad five six seven eight'
    expect(prints(`Something else.\n${tail}`)).toEqual(prints(tail))
    expect(new Set(prints(`${tail}\n${tail}\n${tail}`)).size).toBe(3)
  })
})

describe('human decisions', () => {
  const on =
    (actual: string, judgement: Judgement): NonNullable<Policy['verdictOn']> =>
    (finding) =>
      finding.actual === actual ? judgement : undefined

  test('what a person wrote stays, though the rule finds its defect in it again', () => {
    const verdictOn = on('xx', { verdict: 'edit', text: 'a xx b' })
    const { text, findings } = settleWith('one xx two', { strip: at('xx') }, { verdictOn })
    expect(text).toBe('one a xx b two')
    expect(findings.map(({ evidence }) => evidence.at(-1))).toEqual([{ kind: 'decision', detail: 'edit' }])
  })

  test('a flag becomes an edit, and a safe fix of a whole line gives way to it', () => {
    const verdictOn = on('flag', { verdict: 'edit', text: 'word' })
    const rules = { look: at('flag', { expected: [] }), strip: at('a flag', { wholeLines: true }) }
    expect(settleWith('one\na flag\n', rules, { verdictOn }).text).toBe('one\na word\n')
  })

  test.each(['reject', 'ignore', 'disputed'] as const)('%s leaves the text as it is', (verdict) => {
    const settled = settleWith('one xx two', { strip: at('xx') }, { verdictOn: on('xx', { verdict }) })
    expect(settled.text).toBe('one xx two')
    expect(settled.findings[0]?.evidence.at(-1)).toEqual({ kind: 'decision', detail: verdict })
  })
})
