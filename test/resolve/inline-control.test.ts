import { describe, expect, test } from 'vitest'
import { findControls, InlineControl } from '../../src/resolve/inline-control.ts'
import { makeOutcome } from '../report/outcomes.ts'

const KNOWN = ['mixed', 'name', 'mixed/script', 'mixed/glued', 'name/variant']

/** Words of the text that are silenced for a rule; each stands once. */
function silenced(text: string, words: readonly string[], rule = 'mixed/script'): string[] {
  const control = new InlineControl(findControls(text))
  return words.filter((on) =>
    makeOutcome({ doc: 'a.md', raw: text, marks: [{ on, rule, what: 'word' }] }).findings.some(
      (finding) => control.covering(finding) !== undefined,
    ),
  )
}
const WORDS = ['one', 'two', 'three', 'four']

describe('what is silenced', () => {
  test.each([
    ['ignore: the next block', 'one\n\n<!-- pumice ignore -- why -->\ntwo\nthree\n\nfour', ['two', 'three']],
    ['ignore: a blank line between', '<!-- pumice ignore -->\r\n\r\none\r\n\r\ntwo three four', ['one']],
    ['ignore: the line it stands on', 'one <!-- pumice ignore -->\ntwo\n\nthree four', ['one']],
    [
      'ignore: several comments above',
      '<!-- pumice ignore name -->\n<!-- pumice ignore mixed -->\none\n\ntwo three four',
      ['one'],
    ],
    ['disable: to the end', 'one\n\n<!-- pumice disable -->\n\ntwo\n\nthree four', ['two', 'three', 'four']],
    ['disable and enable', 'one\n<!--pumice disable-->two<!-- pumice enable -->three\nfour', ['two']],
    [
      'a rule, a family, another one',
      'one\n<!-- pumice disable mixed/script -->two\n<!-- pumice enable mixed -->\nthree <!-- pumice disable name -->four',
      ['two'],
    ],
    [
      'commas and line feeds',
      '<!-- pumice disable\nname/variant, mixed/script\n-- a reason\n-->\none\n<!-- pumice enable -->two three four',
      ['one'],
    ],
    [
      'no comment of pumice',
      '<!-- pumiced ignore -->one <!-- pummel ignore -->two <!-- ignore pumice -->three four',
      [],
    ],
    [
      'code is text',
      '```\n<!-- pumice disable -->\n```\none `<!-- pumice disable -->` two\n~~~\n```\n<!-- pumice disable -->\n~~~\nthree four',
      [],
    ],
    [
      'after code',
      '```\n<!-- pumice enable -->\n```\n`a` <!-- pumice disable -->\none\n\ntwo three four',
      WORDS,
    ],
  ])('%s', (_label, text, expected) => {
    expect(silenced(text, WORDS)).toEqual(expected)
  })

  test('what is found on the whole document goes with a disable', () => {
    const whole = { ruleId: 'mixed/script', start: 0, end: 0 }
    const covers = (text: string) =>
      new InlineControl(findControls(text)).covering(whole as Parameters<InlineControl['covering']>[0]) !==
      undefined
    expect(covers('Text.\n<!-- pumice disable mixed -->')).toBe(true)
    expect(covers('Text.\n<!-- pumice ignore mixed -->\nText.')).toBe(false)
  })
})

describe('what is wrong with comments', () => {
  const notes = (text: string, ran: readonly string[] = KNOWN): string[] => {
    const control = new InlineControl(findControls(text))
    for (const finding of makeOutcome({
      doc: 'a.md',
      raw: text,
      marks: text.includes('渡轮') ? [{ on: '渡轮', rule: 'mixed/script', what: 'run' }] : [],
    }).findings)
      control.covering(finding) !== undefined
    return control
      .notes(KNOWN, ran)
      .map(({ rule, detection: { start, end, expected } }) =>
        [rule.id, text.slice(start, end), ...expected].join(' | '),
      )
  }

  test.each([
    ['nothing', '<!-- pumice ignore mixed/script -- the name of a ship -->\n渡轮', []],
    ['no reason', '<!-- pumice ignore -->\n渡轮', ['control/reasonless | <!-- pumice ignore -->']],
    [
      'an empty reason',
      '<!-- pumice ignore -- -->\n渡轮',
      ['control/reasonless | <!-- pumice ignore -- -->'],
    ],
    [
      'an unknown rule',
      '<!-- pumice ignore mixed/scirpt -- x -->\n渡轮',
      ['control/unknown | mixed/scirpt | mixed/script'],
    ],
    ['an unknown verb', '<!-- pumice ignroe mixed -- x -->\n渡轮', ['control/unknown | ignroe | ignore']],
    ['no verb', '<!-- pumice -->', ['control/unknown | <!-- pumice -->']],
    [
      'nothing to silence',
      '<!-- pumice ignore name -- x -->\n渡轮',
      ['control/unused | <!-- pumice ignore name -- x -->'],
    ],
    [
      'one that another one made idle',
      '<!-- pumice disable -- x -->\n<!-- pumice ignore -- y -->\n渡轮',
      ['control/unused | <!-- pumice disable -- x -->'],
    ],
    ['an enable needs no reason', '<!-- pumice disable mixed -- x -->\n渡轮\n<!-- pumice enable -->', []],
  ])('%s', (_label, text, expected) => {
    expect(notes(text)).toEqual(expected)
  })

  test('of a rule that did not run nobody knows whether it is silenced', () => {
    expect(notes('<!-- pumice ignore name -- x -->\n渡轮', ['mixed/script'])).toEqual([])
    expect(notes('<!-- pumice ignore -- x -->\nText', ['mixed/script'])).toEqual([])
  })
})

test('a text full of comments costs what its length costs', () => {
  const start = performance.now()
  findControls('<!-- pumice '.repeat(50_000))
  findControls('<!-- pumice ignore -->\n'.repeat(20_000))
  findControls('```\n`<!-- pumice ignore -->\n'.repeat(20_000))
  expect(performance.now() - start).toBeLessThan(5000)
})
