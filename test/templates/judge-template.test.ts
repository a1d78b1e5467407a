import { describe, expect, test } from 'vitest'
import { judgeTemplate, type TemplateEvidence } from '../../src/templates/judge-template.ts'
import { pageCue } from '../../src/templates/page-cue.ts'

/** A line behind all texts of a source, with the source's own lines between it and the text. */
const FURNITURE: TemplateEvidence = {
  sample: 'the voice of the wagtail coast',
  documents: 8,
  familyShare: 1,
  linked: true,
  head: 0,
  tail: 1,
  shielded: 1,
  dense: 0,
  namesSource: false,
  sober: 0,
  values: 1,
  digitsVary: false,
}
const decide = (more: Partial<TemplateEvidence>): string => judgeTemplate({ ...FURNITURE, ...more }).decision

test('certain: at an edge, in most documents, behind what plainly speaks of the page', () => {
  expect(judgeTemplate(FURNITURE)).toMatchObject({ decision: 'remove', place: 'tail' })
  expect(judgeTemplate(FURNITURE).confidence).toBeGreaterThan(0.95)
})

describe('not certain any more', () => {
  test.each<[string, Partial<TemplateEvidence>]>([
    ['inside the text', { tail: 0, shielded: 0 }],
    ['nothing that speaks of the page', { shielded: 0 }],
    ['a sentence', { sample: 'the old mill on the river has been closed since may.' }],
    ['a label', { sample: 'further reading:' }],
    ['a salutation', { sample: 'yours very faithfully,' }],
    ['a question', { sample: 'what surprised you most this year?' }],
    ['numbers that change', { sample: 'varnholt 00 00', digitsVary: true, values: 8 }],
    ['days that change', { sample: 'doors open on {date}', values: 8 }],
    ['names that change', { sample: 'conducted by {name}', values: 8 }],
    ['a label with a value', { sample: 'place: old corn exchange' }],
    ['one word', { sample: 'outlook', documents: 3, familyShare: undefined }],
    ['three documents', { documents: 3, familyShare: undefined, linked: false }],
  ])('%s', (_, more) => expect(decide(more)).not.toBe('remove'))
})

test.each<[string, Partial<TemplateEvidence>]>([
  [
    'a notice is a sentence that speaks of the page',
    { sample: 'all rights are reserved by this website and its owners.', shielded: 0 },
  ],
  [
    'a call to subscribe inside of the text',
    { sample: 'subscribe to the wagtail newsletter', tail: 0, shielded: 0 },
  ],
  ['names in a line of editors', { sample: 'editor of this website: {name}', values: 8, shielded: 0 }],
  ['a line with the name of the source', { shielded: 0, namesSource: true }],
  ['a word in a menu', { sample: 'outlook', dense: 1 }],
])('certain: %s', (_, more) => expect(decide(more)).toBe('remove'))

test('more documents never make a line less certain', () => {
  let last = 0
  for (let documents = 2; documents <= 2000; documents *= 2) {
    const { confidence } = judgeTemplate({ ...FURNITURE, documents })
    expect(confidence).toBeGreaterThanOrEqual(last)
    last = confidence
  }
})

test.each([
  ['subscribe to the wagtail newsletter', 2],
  ['{url}', 2],
  ['© wagtail courier', 2],
  ['责任编辑：{name}', 2],
  ['contributed to this report', 2],
  ['the reporter came late', 1],
  ['admission is free', 0],
])('%s speaks of the page: %i', (sample, cue) => expect(pageCue(sample)).toBe(cue))
