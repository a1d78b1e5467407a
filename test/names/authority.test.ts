import fs from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { Authority, loadDefaultAuthority, mergeAuthority } from '../../src/names/authority.ts'
import { AMERICAS } from '../../src/names/people/americas.ts'
import { ASIA_AFRICA } from '../../src/names/people/asia-africa.ts'
import { EAST_EUROPE } from '../../src/names/people/east-europe.ts'
import { EUROPE } from '../../src/names/people/europe.ts'
import { isHeldAt } from '../../src/names/person.ts'
import { fold } from '../../src/text/fold.ts'

const authority = loadDefaultAuthority()
const none = new Authority([])

/** A valid record with some fields changed. */
const record = (fields: Record<string, unknown>): string =>
  JSON.stringify({
    id: 'xx-ada-lund',
    name: 'Ada Lund',
    given: 'Ada',
    family: 'Lund',
    accepted: [],
    roles: [{ title: 'prime minister', country: 'NO', from: '2020' }],
    source: 'made up',
    checked: false,
    ...fields,
  })

describe('the shipped authority', () => {
  test('has people, each with a name that is given and family', () => {
    expect(authority.people.length).toBeGreaterThan(150)
    for (const person of authority.people) {
      expect.soft(fold(person.name), person.id).toContain(fold(person.family))
      expect.soft(fold(person.name), person.id).toContain(fold(person.given))
    }
  })

  test('names other people that exist', () => {
    const byId = new Map(authority.people.map((person) => [person.id, person]))
    for (const person of authority.people)
      for (const other of person.notAlso ?? [])
        expect.soft(byId.has(other), `${person.id} -> ${other}`).toBe(true)
  })

  test('offices end after they begin', () => {
    for (const person of authority.people)
      for (const { from, to } of person.roles)
        if (from !== undefined && to !== undefined) expect.soft(from <= to, person.id).toBe(true)
  })

  test('agrees with the published schema', () => {
    const file = path.join(import.meta.dirname, '../../schema/authority.schema.json')
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(fs.readFileSync(file, 'utf8')))
    const lines = (AMERICAS + EAST_EUROPE + EUROPE + ASIA_AFRICA).split('\n').filter((line) => line !== '')
    for (const line of lines) expect.soft(validate(JSON.parse(line)), line.slice(0, 60)).toBe(true)
    expect(validate({ id: 'gb-keir-starmer', remove: true })).toBe(true)
    expect(validate({ id: 'gb-keir-starmer' })).toBe(false)
    expect(validate(JSON.parse(record({ surname: 'Lund' })))).toBe(false)
  })
})

describe('mergeAuthority', () => {
  test('adds, replaces and removes', () => {
    const bo = record({ id: 'xx-bo', name: 'Bo Berg', given: 'Bo', family: 'Berg' })
    const first = mergeAuthority(none, `${record({})}\n\n${bo}\n`, 'a.jsonl')
    expect(first.people.map((person) => person.id)).toEqual(['xx-ada-lund', 'xx-bo'])
    const changes = `${record({ family: 'Lunde', name: 'Ada Lunde' })}\r\n{"id":"xx-bo","remove":true}\r\n`
    expect(mergeAuthority(first, changes, 'b.jsonl').people.map((person) => person.name)).toEqual([
      'Ada Lunde',
    ])
    expect(first.people).toHaveLength(2)
  })

  test('a person who is added is found by a spelling that is not accepted', () => {
    const merged = mergeAuthority(
      authority,
      record({ family: 'Lindqvist', name: 'Ada Lindqvist' }),
      'a.jsonl',
    )
    expect(merged.surnames.match('Lindkvist').map((match) => match.person.id)).toContain('xx-ada-lund')
    expect(merged.surnames.match('Lindqvist')).toEqual([])
    expect(authority.surnames.match('Lindkvist')).toEqual([])
  })

  test.each([
    ['no JSON', `${record({})}\n{oops`, 'a.jsonl:2: the line is not JSON'],
    ['an unknown key', record({ surname: 'Lund' }), 'a.jsonl:1, surname'],
    ['a missing key', record({ family: undefined }), 'a.jsonl:1, family'],
    [
      'an unknown office',
      record({ roles: [{ title: 'wizard', country: 'NO' }] }),
      'a.jsonl:1, roles.0.title',
    ],
    [
      'an unknown country',
      record({ roles: [{ title: 'president', country: 'QQ' }] }),
      'a.jsonl:1, roles.0.country',
    ],
    [
      'a bad date',
      record({ roles: [{ title: 'president', country: 'NO', from: 'May' }] }),
      'a.jsonl:1, roles.0.from',
    ],
    ['an id twice', `${record({})}\n${record({})}`, 'a.jsonl:2, id: `xx-ada-lund` stands twice'],
    [
      'a removal of nobody',
      '{"id":"xx-nobody","remove":true}',
      'a.jsonl:1, id: there is no record `xx-nobody`',
    ],
    [
      'two of one name',
      `${record({})}\n${record({ id: 'xx-ada-2' })}`,
      'a.jsonl:2, notAlso: `xx-ada-2` and `xx-ada-lund`',
    ],
  ])('says where: %s', (_label, text, message) => {
    expect(() => mergeAuthority(none, text, 'a.jsonl')).toThrow(
      expect.objectContaining({ code: 'CONFIG_AUTHORITY', message: expect.stringContaining(message) }),
    )
  })

  test('two of one name are fine when one names the other', () => {
    const text = `${record({})}\n${record({ id: 'xx-ada-2', notAlso: ['xx-ada-lund'] })}`
    expect(mergeAuthority(none, text, 'a.jsonl').people).toHaveLength(2)
  })
})

test('isHeldAt compares at the precision that both have', () => {
  const role = { title: 'president', country: 'US', from: '2021-01', to: '2025-01' } as const
  expect(
    ['2020', '2020-12-31', '2021', '2021-01-05', '2025-01-31', '2025-02', '2026'].map((date) =>
      isHeldAt(role, date),
    ),
  ).toEqual([false, false, true, true, true, false, false])
})
