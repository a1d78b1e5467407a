import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseLabelled } from '../../bench/names/labelled-text.ts'
import { scoreNames } from '../../bench/names/score-names.ts'
import { scorePairs } from '../../bench/names/score-pairs.ts'

const HALVES = ['dev', 'unseen'].filter((half) => fs.existsSync(`bench/names/${half}.jsonl`))
const read = (half: string) => parseLabelled(fs.readFileSync(`bench/names/${half}.jsonl`, 'utf8'))

describe('labelled names', () => {
  test('labels are taken out and point at what they held', () => {
    const text = 'Envoy [[Vitkow=>Witkoff@steve]] met [[Walz]], [[Rubeo?Rubio]] and [[Kim Il?@kim]].'
    const [document] = parseLabelled(`${JSON.stringify({ id: 'd-1', text })}\n`)
    expect(document?.text).toBe('Envoy Vitkow met Walz, Rubeo and Kim Il.')
    expect(document?.collection).toBe('d-1')
    const { text: bare = '', labels = [] } = document ?? {}
    expect(
      labels.map(({ kind, start, end, wanted, entity }) => [kind, bare.slice(start, end), wanted, entity]),
    ).toEqual([
      ['rewrite', 'Vitkow', 'Witkoff', 'steve'],
      ['keep', 'Walz', undefined, undefined],
      ['flag', 'Rubeo', undefined, undefined],
      ['flag', 'Kim Il', undefined, 'kim'],
    ])
  })

  test.each(['[[Vitkow=>]]', '[[Vitkow', 'Vitkow]]'])('%s is no label', (text) => {
    expect(() => parseLabelled(JSON.stringify({ id: 'd-1', text }))).toThrow(SyntaxError)
  })

  test('an id stands once', () => {
    const row = JSON.stringify({ id: 'd-1', text: 'x' })
    expect(() => parseLabelled(`${row}\n${row}`)).toThrow('stands twice')
  })

  test.each(HALVES)('%s has 75 documents, 400 labels, half of them keeps', (half) => {
    const documents = read(half)
    const labels = documents.flatMap((document) => document.labels)
    expect(documents.length).toBeGreaterThanOrEqual(75)
    expect(labels.length).toBeGreaterThanOrEqual(400)
    expect(labels.filter(({ kind }) => kind === 'keep').length / labels.length).toBeGreaterThan(0.45)
  })

  test('misspelt full names are found, look-alikes of other people are not', () => {
    const { variants, lookAlikes, merged } = scorePairs()
    const sum = (field: 'pairs' | 'found') => variants.reduce((total, row) => total + row[field], 0)
    expect(sum('found') / sum('pairs')).toBeGreaterThanOrEqual(0.85)
    expect(lookAlikes).toBeGreaterThanOrEqual(300)
    expect(merged.length / lookAlikes).toBeLessThanOrEqual(10 / 300)
  })

  test('dev: no keep is touched, no two people are made one, nothing is changed wrongly', () => {
    const score = scoreNames(read('dev'))
    expect(score.misses.filter(({ what }) => /wrong|touched|merge/.test(what))).toEqual([])
    expect(score.rewritten / score.labels.rewrite).toBeGreaterThanOrEqual(0.9)
  })
})
