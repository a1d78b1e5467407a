import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { prettyJson } from '../../src/report/pretty-json.ts'
import { KNOWLEDGE } from './knowledge.ts'

test('reads back as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('short values stand on one line, long ones are broken up', () => {
  expect(prettyJson({ a: [1, 2], b: { c: null } })).toBe('{ "a": [1, 2], "b": { "c": null } }')
  const words = Array.from({ length: 20 }, () => 'harbour')
  expect(prettyJson({ words }).split('\n').length).toBe(24)
  expect(prettyJson({ empty: [], none: {}, left: undefined, long: 'x'.repeat(120) })).toBe(
    `{\n  "empty": [],\n  "none": {},\n  "long": "${'x'.repeat(120)}"\n}`,
  )
})

test('knowledge has one order of keys', () => {
  const shuffled = Object.fromEntries(Object.entries(KNOWLEDGE).reverse()) as unknown as typeof KNOWLEDGE
  expect(knowledgeJson(shuffled)).toBe(knowledgeJson(KNOWLEDGE))
  expect(JSON.parse(knowledgeJson(KNOWLEDGE))).toEqual(KNOWLEDGE)
})
