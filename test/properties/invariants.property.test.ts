import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { revertEdits } from '../../src/findings/edits.ts'
import { decodeAs, decodeBytes, encodeText } from '../../src/read/decode.ts'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { messyText } from '../arbitrary-text.ts'
import { RUNS, replay, settleText, surveyTexts } from './settings.ts'

/** Where the generated texts must have given the rules something to do, or the property proves nothing. */
const sawChanges = { applied: 0 }

const encodings = fc.constantFrom(
  ['utf-8', false] as const,
  ['utf-8', true] as const,
  ['utf-16le', true] as const,
  ['utf-16be', true] as const,
)

describe('1. no loss', () => {
  test('bytes come back, in every encoding, through decode, clean, encode and revert', () => {
    fc.assert(
      fc.property(messyText, encodings, (text, [encoding, bom]) => {
        const bytes = encodeText(text, encoding, bom) as Buffer
        // A text that begins with a byte order mark of its own cannot be told from a file with one.
        fc.pre(bom || !text.startsWith('\ufeff'))
        const decoded = decodeBytes(bytes)
        expect(decoded).toEqual({ text, encoding, bom })
        const settled = settleText(decoded.text)
        const written = encodeText(settled.text, encoding, bom) as Buffer
        // As revert reads it: the ledger knows the encoding. A cleaned text may begin with a sign that looks like a BOM.
        const back = decodeAs(written, encoding, bom)
        expect(encodeText(revertEdits(back, settled.edits), encoding, bom)).toEqual(bytes)
        sawChanges.applied += settled.edits.length
      }),
      RUNS,
    )
    expect(sawChanges.applied).toBeGreaterThan(RUNS.numRuns / 2)
  })

  test('without an applied finding nothing changes', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const settled = settleText(text)
        if (!settled.findings.some((finding) => finding.applied)) expect(settled.text).toBe(text)
        expect(settled.edits.length).toBe(settled.findings.filter((finding) => finding.applied).length)
      }),
      RUNS,
    )
  })
})

describe('2. everything explained', () => {
  test('raw text + applied findings = cleaned text; actual is the text at its place', () => {
    fc.assert(
      fc.property(messyText, fc.boolean(), (text, unsafe) => {
        const settled = settleText(text, undefined, 'a.txt', unsafe)
        expect(replay(text, settled.findings)).toBe(settled.text)
        expect(revertEdits(settled.text, settled.edits)).toBe(text)
        const applied = new Set(settled.edits.map((edit) => edit.fingerprint))
        let previous = 0
        for (const finding of settled.findings) {
          expect(finding.start).toBeGreaterThanOrEqual(previous)
          previous = finding.start
          expect(finding.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(finding.start, finding.end)).toBe(finding.actual)
          expect(finding.evidence.length).toBeGreaterThan(0)
          if (finding.superseded !== undefined) {
            expect(finding.applied).toBe(false)
            expect(applied).toContain(finding.superseded)
          }
        }
        const prints = settled.findings.map((finding) => finding.fingerprint)
        expect(new Set(prints).size).toBe(prints.length)
      }),
      RUNS,
    )
  })
})

describe('4. idempotent and deterministic', () => {
  test('clean(clean(x, K), K) = clean(x, K)', () => {
    fc.assert(
      fc.property(messyText, fc.boolean(), (text, unsafe) => {
        const knowledge = surveyTexts([['a.txt', text]])
        const once = settleText(text, knowledge, 'a.txt', unsafe)
        const twice = settleText(once.text, knowledge, 'a.txt', unsafe)
        expect(twice.text).toBe(once.text)
        expect(twice.edits).toEqual([])
      }),
      RUNS,
    )
  })

  test('the survey gives the same bytes for any order of documents', () => {
    const corpus = fc.array(messyText, { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (texts, stream) => {
        const documents = texts.map((text, index) => [`${index}.txt`, text] as const)
        const shuffled = [...documents]
          .map((document) => [stream.next().value as number, document] as const)
          .sort((left, right) => left[0] - right[0])
          .map(([, document]) => document)
        expect(knowledgeJson(surveyTexts(shuffled))).toBe(knowledgeJson(surveyTexts(documents)))
      }),
      RUNS,
    )
  })
})

describe('5. corpus knowledge is explicit', () => {
  test('findings depend on text and knowledge, not on how the knowledge came or what the document is called', () => {
    fc.assert(
      fc.property(messyText, messyText, (text, other) => {
        const knowledge = surveyTexts([
          ['a.txt', text],
          ['b.txt', other],
        ])
        const direct = settleText(text, knowledge)
        expect(settleText(text, JSON.parse(knowledgeJson(knowledge)))).toEqual(direct)
        const renamed = settleText(text, knowledge, 'folder/other name.txt')
        expect(renamed.text).toBe(direct.text)
        expect(renamed.findings.map((finding) => ({ ...finding, doc: 'a.txt' }))).toEqual(direct.findings)
      }),
      RUNS,
    )
  })
})
