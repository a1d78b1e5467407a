import { describe, expect, test } from 'vitest'
import { glossRun } from '../../src/language/gloss.ts'
import { GLOSSARY } from '../../src/language/glossary.ts'

describe('glossRun', () => {
  test.each([
    ['渗透', 'to', ['infiltrate', 'penetrate', 'infiltration']],
    ['渗透', 'the ', ['infiltration', 'infiltrate', 'penetrate']],
    ['谈判对手', 'an easy', ['negotiation opponent']],
    ['稳定度', '', ['level of stability', 'level of stable']],
    ['犄角旮旯', '', []],
    ['一二三四五六七八九十', '', []],
  ])('%s behind "%s"', (run, before, expected) => {
    expect(glossRun(run, before, {})).toEqual(expected)
  })

  test('the user comes first', () => {
    expect(glossRun('渗透', 'to', { 渗透: ['seep in'] })).toEqual(['seep in'])
  })
})

test('every entry of the glossary is Han characters with English senses', () => {
  expect(GLOSSARY.size).toBeGreaterThan(300)
  for (const [word, senses] of GLOSSARY) {
    expect(word).toMatch(/^\p{Script=Han}{2,6}$/u)
    for (const sense of senses.split('|')) expect(sense).toMatch(/^[A-Za-z][A-Za-z -]*[a-zOA]$/)
  }
})
