import { describe, expect, test } from 'vitest'
import { mergeAuthority } from '../../src/config/authority-file.ts'
import { Authority, loadDefaultAuthority } from '../../src/names/authority.ts'

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
    ['an unknown key', record({ famly: 'Lund' }), 'a.jsonl:1, famly: unknown key, did you mean `family`?'],
    [
      'an unknown key of an office',
      record({ roles: [{ title: 'president', country: 'NO', since: '2020', tittle: 'x' }] }),
      'a.jsonl:1, roles.0.since: unknown key',
    ],
    ['a missing key', record({ family: undefined }), 'a.jsonl:1, family'],
    ['a change of nobody', '{"id":"xx-ada-lund","accepted":[]}', '`xx-ada-lund` is a new person'],
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

  test('a record with a known id changes the fields it names', () => {
    const first = mergeAuthority(none, record({ native: { nb: 'Ada Lund' }, notAlso: ['xx-bo'] }), 'a.jsonl')
    const changed = mergeAuthority(
      first,
      JSON.stringify({
        id: 'xx-ada-lund',
        source: 'looked up',
        native: null,
        add: { accepted: ['Adda Lund'], notAlso: ['xx-cy'], native: { sv: 'Ada Lund' } },
      }),
      'b.jsonl',
    )
    expect(changed.people).toEqual([
      {
        ...first.people[0],
        source: 'looked up',
        accepted: ['Adda Lund'],
        native: { sv: 'Ada Lund' },
        notAlso: ['xx-bo', 'xx-cy'],
      },
    ])
  })

  test('what a change makes of a record is checked too', () => {
    const first = mergeAuthority(none, record({}), 'a.jsonl')
    expect(() => mergeAuthority(first, '{"id":"xx-ada-lund","roles":null}', 'b.jsonl')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('b.jsonl:1, roles') }),
    )
    expect(() => mergeAuthority(first, '{"id":"xx-ada-lnd","remove":true}', 'b.jsonl')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('did you mean `xx-ada-lund`?') }),
    )
  })

  test('namesakes of any record of the file, also three of one name', () => {
    const three = [
      record({}),
      record({ id: 'xx-ada-2', notAlso: ['xx-ada-lund', 'xx-ada-3'] }),
      record({ id: 'xx-ada-3' }),
    ]
    expect(() => mergeAuthority(none, three.join('\n'), 'a.jsonl')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('a.jsonl:3, notAlso') }),
    )
  })

  test('reads YAML and JSON lists as well, and says the line', () => {
    const yaml = `# people
- id: xx-ada-lund
  name: Ada Lund
  given: Ada
  family: Lund
  accepted: []
  roles: [{ title: prime minister, country: 'NO' }]
  source: made up
  checked: false
- id: xx-bo
  remove: true
`
    expect(() => mergeAuthority(none, yaml, 'a.yaml')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('a.yaml:10, id: there is no record `xx-bo`'),
      }),
    )
    const ada = mergeAuthority(none, yaml.slice(0, yaml.indexOf('- id: xx-bo')), 'a.yml')
    expect(ada.people.map((person) => person.name)).toEqual(['Ada Lund'])
    expect(mergeAuthority(none, `[\n${record({})}\n]`, 'a.json').people).toHaveLength(1)
    expect(() => mergeAuthority(none, `[\n\n{"id": "xx", "nam": 1}\n]`, 'a.json')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('a.json:3, nam: unknown key') }),
    )
  })

  test.each([
    ['a YAML error', 'a.yaml', '- id: [', 'Cannot read a.yaml:'],
    ['no list', 'a.yaml', 'id: xx', 'expected a list of records'],
    ['an alias', 'a.yaml', '# people\n- {id: &a xx, name: *a}', 'a.yaml:2: write the record out'],
  ])('refuses %s', (_label, file, text, message) => {
    expect(() => mergeAuthority(none, text, file)).toThrow(
      expect.objectContaining({ code: 'CONFIG_AUTHORITY', message: expect.stringContaining(message) }),
    )
  })

  test('an empty file changes nothing', () => {
    expect(mergeAuthority(authority, '\n', 'a.jsonl').people).toEqual(authority.people)
  })
})
