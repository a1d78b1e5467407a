import { describe, expect, test } from 'vitest'
import { parseColumnMap, readCsv } from '../../src/import/read-csv.ts'
import { chunksOf, importAll } from './import-to.ts'

const MAP =
  'id=Key,name=Name,alias=Also,office=Post,org=Body,country=Country,from=Since,to=Until,native.zh=Chinese'
const HEAD = 'Key,Name,Also,Post,Body,Country,Since,Until,Chinese'

const read = (rows: readonly string[], map = MAP, delimiter = ',', head = HEAD) =>
  importAll(
    readCsv(chunksOf([head, ...rows].join('\r\n')), parseColumnMap(map), { delimiter, source: 'our table' }),
  )

describe('readCsv', () => {
  test('one row is one office of a person', async () => {
    const { people, report } = await read([
      '7,Tora Lindqvist,Tora Lindkvist; Tora,Foreign Minister,,Sweden,2031-05,2033,托拉',
      '7,Tora Lindqvist,,special envoy,Harbour Talks,SE,2033,,',
      '8,"Berg, Ada",,Keeper of Owls,,Narnia,,,',
    ])
    expect(people).toEqual([
      {
        id: 'csv-7',
        name: 'Tora Lindqvist',
        given: 'Tora',
        family: 'Lindqvist',
        accepted: ['Tora Lindkvist'],
        native: { zh: '托拉' },
        roles: [
          { title: 'foreign minister', country: 'SE', from: '2031-05', to: '2033' },
          { title: 'special envoy', org: 'Harbour Talks', country: 'SE', from: '2033' },
        ],
        source: 'our table',
        checked: false,
      },
      {
        id: 'csv-8',
        name: 'Ada Berg',
        given: 'Ada',
        family: 'Berg',
        accepted: [],
        roles: [],
        source: 'our table',
        checked: false,
      },
    ])
    expect(report.dropped).toEqual({ 'country not known': 1, 'office not known': 1, 'one-word alias': 1 })
  })

  test('tabs, a byte order mark, names as ids', async () => {
    const { people } = await read(
      ['Ada Berg\tpresident\tIceland'],
      'name=Name,office=Post,country=Land',
      '\t',
      '\uFEFFName\tPost\tLand',
    )
    expect(people.map(({ id, roles }) => [id, roles])).toEqual([
      ['csv-ada-berg', [{ title: 'president', country: 'IS' }]],
    ])
  })

  test('broken rows are reported, the others stand', async () => {
    const { people, report } = await read(
      ['Ada Berg,x', '"Bo "Berg",y', ',z', 'Cy Berg,not a date'],
      'name=Name,from=Since',
      ',',
      'Name,Since',
    )
    expect(people.map(({ name }) => name)).toEqual(['Ada Berg', 'Cy Berg'])
    expect(report.dropped['broken row']).toBe(2)
  })

  test('says which column is wrong', async () => {
    expect(() => parseColumnMap('nam=Name')).toThrow('Did you mean `name`?')
    expect(() => parseColumnMap('office=Post')).toThrow('No column holds the name')
    await expect(read(['Ada'], 'name=Nme', ',', 'Name')).rejects.toThrow(
      'no column `Nme`. Did you mean `Name`?',
    )
  })
})
