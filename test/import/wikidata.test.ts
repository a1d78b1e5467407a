import { describe, expect, test } from 'vitest'
import { readOfficeTable } from '../../src/import/office-table.ts'
import { readWikidata, type WikidataOptions } from '../../src/import/read-wikidata.ts'
import { readWikidataOffices } from '../../src/import/wikidata-offices.ts'
import { officeOf } from '../../src/names/roles.ts'
import { chunksOf, importAll } from './import-to.ts'

const OPTIONS: WikidataOptions = { license: 'CC0', offices: readWikidataOffices(), occupations: new Set() }

const claim = (id: string, qualifiers = {}, rank = 'normal'): object => ({
  mainsnak: { datavalue: { value: { id } } },
  qualifiers,
  rank,
})
const time = (date: string, precision: number): object[] => [
  { datavalue: { value: { time: `+${date}T00:00:00Z`, precision } } },
]

/** An invented person as Wikidata has one. */
const entity = (id: string, name: string, more: Record<string, unknown> = {}): object => ({
  type: 'item',
  id,
  labels: { en: { language: 'en', value: name } },
  aliases: {},
  claims: { P31: [claim('Q5')] },
  ...more,
})

const TORA = entity('Q900000001', 'Tora Lindqvist', {
  labels: {
    en: { value: 'Tora Lindqvist' },
    zh: { value: '托拉·林德奎斯特' },
    ru: { value: 'Тора Линдквист' },
    sv: { value: 'Tora Lindqvist' },
    uk: { value: 'Tora Lindqvist' },
  },
  aliases: { en: [{ value: 'Tora Lindkvist' }, { value: 'TL' }, { value: '林德奎斯特' }] },
  claims: {
    P31: [claim('Q5')],
    P39: [
      claim('Q687075', { P580: time('2031-05-20', 11), P582: time('2033-00-00', 9) }),
      claim('Q687075', { P580: time('2010-05-20', 11) }, 'deprecated'),
      claim('Q999999999'),
    ],
    P106: [claim('Q82955')],
  },
})

const read = (text: string, options = OPTIONS) => importAll(readWikidata(chunksOf(text), options))

describe('readWikidata', () => {
  test('reads a dump, an entity a line', async () => {
    const { people, report } = await read(
      `[\n${JSON.stringify(TORA)},\n${JSON.stringify(entity('Q900000002', 'Berg', { claims: { P31: [claim('Q6256')] } }))}\n]\n`,
    )
    expect(people).toEqual([
      {
        id: 'wd-q900000001',
        name: 'Tora Lindqvist',
        given: 'Tora',
        family: 'Lindqvist',
        accepted: ['Tora Lindkvist'],
        native: { ru: 'Тора Линдквист', zh: '托拉·林德奎斯特' },
        roles: [{ title: 'prime minister', country: 'SE', from: '2031-05-20', to: '2033' }],
        source: 'Wikidata Q900000001, CC0',
        checked: false,
      },
    ])
    expect(report.dropped).toEqual({ 'no person': 1, 'office not known': 1, 'one-word alias': 1 })
  })

  test('reads Special:EntityData', async () => {
    const { people } = await read(JSON.stringify({ entities: { Q900000001: TORA } }))
    expect(people.map(({ id }) => id)).toEqual(['wd-q900000001'])
  })

  test('names of China and Korea are read surname first', async () => {
    const chinese = entity('Q900000003', 'Lu Wanqing', {
      claims: { P31: [claim('Q5')], P27: [claim('Q148')] },
    })
    const { people } = await read(JSON.stringify(chinese))
    expect(people.map(({ given, family }) => [given, family])).toEqual([['Wanqing', 'Lu']])
  })

  test('only people with an occupation asked for', async () => {
    const options = { ...OPTIONS, occupations: new Set(['Q193391']) }
    const { people, report } = await read(JSON.stringify(TORA), options)
    expect(people).toEqual([])
    expect(report.dropped).toEqual({ 'no person': 1 })
  })

  test('survives what a dump may hold', async () => {
    const { people, report } = await read(
      [
        JSON.stringify({ id: 'L1', type: 'lexeme' }),
        JSON.stringify(
          entity('Q900000004', 'Ada Berg', { aliases: [], labels: { en: { value: 'Ada Berg' } } }),
        ),
        JSON.stringify(
          entity('Q900000005', 'Bo Berg', { claims: { P31: [null, 5, claim('Q5')], P39: [{}] } }),
        ),
        JSON.stringify(entity('Q900000006', '', { labels: [] })),
        '{"id":',
      ].join('\n'),
    )
    expect(people.map(({ name }) => name)).toEqual(['Ada Berg', 'Bo Berg'])
    expect(report.dropped).toEqual({ 'broken row': 1, 'no name in Latin letters': 1, 'no person': 1 })
  })
})

test('every office by id is one that pumice has', () => {
  const offices = readWikidataOffices()
  expect(offices.size).toBeGreaterThan(120)
  for (const [id, { title }] of offices) expect.soft(officeOf(title), id).toBeDefined()
})

test('a table of offices adds to them', () => {
  expect(
    readOfficeTable('id,title,country\nQ900,foreign minister,NO\nQ901,chief,EU,Harbour Board\n', 'o.csv'),
  ).toEqual(
    new Map([
      ['Q900', { title: 'foreign minister', country: 'NO' }],
      ['Q901', { title: 'chief', country: 'EU', org: 'Harbour Board' }],
    ]),
  )
  expect(() => readOfficeTable('Q900,wizard,NO', 'o.csv')).toThrow('o.csv:1: `wizard` is no office')
  expect(() => readOfficeTable('\nQ900,president,QQ', 'o.csv')).toThrow('o.csv:2: `QQ` is no code')
})
