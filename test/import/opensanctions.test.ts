import { describe, expect, test } from 'vitest'
import { mergeAuthority } from '../../src/config/authority-file.ts'
import { readOpenSanctions } from '../../src/import/read-opensanctions.ts'
import { Authority } from '../../src/names/authority.ts'
import { chunksOf, importAll } from './import-to.ts'

const person = (id: string, properties: Record<string, string[]>, caption = ''): string =>
  JSON.stringify({ id, schema: 'Person', caption, datasets: ['invented'], properties })

const read = (lines: readonly string[], size?: number) =>
  importAll(readOpenSanctions(chunksOf(lines.join('\n'), size), 'CC BY-NC 4.0'))

describe('readOpenSanctions', () => {
  test('makes native records, with offices, scripts and provenance', async () => {
    const { people, report } = await read([
      person(
        'NK-Ab1',
        {
          name: ['LINDQVIST, Tora Maria', 'Тора Линдквист', 'Tora Lindqvist'],
          alias: ['Tora Lindkvist', 'Tora', '托拉·林德奎斯特'],
          firstName: ['Tora'],
          lastName: ['Lindqvist'],
          country: ['se'],
          position: ['Foreign Minister of Sweden (2031-05 - 2033)', 'Keeper of Owls'],
        },
        'Tora Lindqvist',
      ),
    ])
    expect(people).toEqual([
      {
        id: 'os-nk-ab1',
        name: 'Tora Lindqvist',
        given: 'Tora',
        family: 'Lindqvist',
        accepted: ['Tora Lindkvist', 'Tora Maria Lindqvist'],
        native: { ru: 'Тора Линдквист', zh: '托拉·林德奎斯特' },
        roles: [{ title: 'foreign minister', country: 'SE', from: '2031-05', to: '2033' }],
        source: 'OpenSanctions NK-Ab1 (invented), CC BY-NC 4.0',
        checked: false,
      },
    ])
    expect(report.dropped).toEqual({ 'office not known': 1, 'one-word alias': 1 })
    expect(report.examples).toContainEqual({
      reason: 'office not known',
      where: 'line 1',
      what: 'Keeper of Owls',
    })
  })

  test('joins offices that stand as entities of their own, wherever they stand', async () => {
    const lines = [
      JSON.stringify({
        id: 'occ-1',
        schema: 'Occupancy',
        properties: { holder: ['Q1'], post: ['pos-1'], startDate: ['2030-04-02'], endDate: ['2031'] },
      }),
      person('Q1', { name: ['Ada Bergström'] }),
      JSON.stringify({
        id: 'pos-1',
        schema: 'Position',
        properties: { name: ['Minister of Defence'], country: ['fi'] },
      }),
    ]
    const { people } = await read(lines)
    expect(people[0]?.roles).toEqual([
      { title: 'minister of defence', country: 'FI', from: '2030-04-02', to: '2031' },
    ])
    const { lines: again } = await read(lines.toReversed())
    expect(again.map((line) => JSON.parse(line).roles)).toEqual(people.map(({ roles }) => roles))
  })

  test('drops aliases of several people, and marks namesakes apart', async () => {
    const { people, report } = await read([
      person('b', { name: ['Oskar Holm'], alias: ['Old Holm', 'Oskar Holms'] }),
      person('a', { name: ['Oskar Holm'], alias: ['Old Holm'] }),
      person('c', { name: ['Pia Dahl'], alias: ['The Iron Lady', 'Pia Dahl (politician)', 'Pia Dahls'] }),
    ])
    expect(people.map(({ id, accepted, notAlso }) => [id, accepted, notAlso])).toEqual([
      ['os-a', [], ['os-b']],
      ['os-b', ['Oskar Holms'], ['os-a']],
      ['os-c', ['Pia Dahls'], undefined],
    ])
    expect(report.dropped).toEqual({
      'alias is no name': 1,
      'alias of several people': 2,
      'alias without the surname': 1,
    })
  })

  test('caps the aliases', async () => {
    const alias = 'abcdefghijklmnop'.split('').map((letter) => `Pia ${letter.toUpperCase()} Dahl`)
    const { people, report } = await read([person('c', { name: ['Pia Dahl'], alias })])
    expect(people[0]?.accepted).toHaveLength(8)
    expect(report.dropped).toEqual({ 'too many aliases': 8 })
  })

  test('people who are known already are not imported again', async () => {
    const base = mergeAuthority(
      new Authority([]),
      JSON.stringify({
        id: 'xx-pia',
        name: 'Pia Dahl',
        given: 'Pia',
        family: 'Dahl',
        accepted: [],
        roles: [],
        source: 'made up',
        checked: false,
      }),
      'a.jsonl',
    )
    const reader = readOpenSanctions(chunksOf(person('c', { name: ['PIA DAHL'] })), 'x')
    const { people, report } = await importAll(reader, base)
    expect(people).toEqual([])
    expect(report.examples).toEqual([{ reason: 'known already', where: 'line 1', what: 'Pia Dahl: xx-pia' }])
  })

  test('survives hostile and broken input', async () => {
    const { people, report } = await read([
      '{"id":"x","schema":"Person","properties":{"name":["Ada Berg"]',
      'null',
      '[]',
      '{"id":5,"schema":"Person","properties":{}}',
      '{"id":"__proto__","schema":"Person","properties":{"name":["Proto Type"],"__proto__":["x"]}}',
      person('only-cyrillic', { name: ['Ада Берг'] }),
      person('one', { name: ['Madonna'] }),
      person('long', { name: [`Ada ${'B'.repeat(500)}`] }),
      JSON.stringify({ id: 'co', schema: 'Company', properties: { name: ['Berg AB'] } }),
      person('ok', { name: ['Ada Berg'] }),
      person('ok', { name: ['Ada Bergh'] }),
    ])
    expect(people.map(({ id }) => id)).toEqual(['os-ok', 'os-proto'])
    expect(report.dropped).toEqual({
      'broken row': 4,
      'id twice': 1,
      'no name in Latin letters': 1,
      'no person': 1,
      'not valid': 1,
      'one-word name': 1,
    })
  })

  test('the same bytes for any order and any cut of the input', async () => {
    const lines = [
      person('a', { name: ['Oskar Holm'], alias: ['Oskar Hollm', 'Old Holm'] }),
      person('b', { name: ['Pia Dahl'], alias: ['Old Holm'], country: ['no'] }),
      person('c', { name: ['Tora Lindqvist', 'Тора Линдквист'] }),
    ]
    const first = await read(lines, 1)
    for (const size of [2, 3, 1000]) expect((await read(lines.toReversed(), size)).lines).toEqual(first.lines)
  })

  test('holds no more people than asked for', async () => {
    const lines = ['Ada Berg', 'Bo Berg', 'Cy Berg'].map((name, index) =>
      person(`p${index}`, { name: [name] }),
    )
    const { people, report } = await importAll(
      readOpenSanctions(chunksOf(lines.join('\n')), 'x'),
      new Authority([]),
      { limit: 2, onlyOffices: false },
    )
    expect(people).toHaveLength(2)
    expect(report.dropped).toEqual({ 'over the limit': 1 })
  })

  test('what comes out is an authority file', async () => {
    const { lines } = await read([
      person('a', { name: ['Oskar Holm'] }),
      person('b', { name: ['Oskar Holm'], position: ['President of Iceland'] }),
    ])
    const authority = mergeAuthority(new Authority([]), lines.join('\n'), 'people.jsonl')
    expect(authority.people).toHaveLength(2)
  })
})
