import { describe, expect, test } from 'vitest'
import { readGlossaries } from '../../src/config/glossary-file.ts'

const find = (file: string, text: string, document: string, language = 'en') =>
  readGlossaries([{ file, text }])
    .find(document, language)
    .map(({ start, end, replacement, entry }) => [document.slice(start, end), replacement, entry.where])

describe('readGlossaries', () => {
  test('reads a table', () => {
    const table =
      '\uFEFFPreferred,Forbidden,Allowed,Language,Note\r\n\r\n"ceasefire","cease-fire; cease fire",truce,en-GB,house style\r\n'
    expect(find('t.csv', table, 'A cease fire, a truce and a Cease-fire.')).toEqual([
      ['cease fire', 'ceasefire', 't.csv:3'],
      ['Cease-fire', 'Ceasefire', 't.csv:3'],
    ])
    expect(find('t.csv', table, 'A cease-fire.', 'de')).toEqual([])
    expect(find('t.tsv', 'preferred\tforbidden\nKyiv\tKiev|Kiew\n', 'Kiew, KIEV, kiev')).toEqual([
      ['Kiew', 'Kyiv', 't.tsv:2'],
      ['KIEV', 'KYIV', 't.tsv:2'],
    ])
  })

  test('reads TBX, a language section as an entry', () => {
    const term = (text: string, status: string): string =>
      `<termSec><term>${text}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></termSec>`
    const tbx = `<tbx><conceptEntry id="c1"><langSec xml:lang="en">${term('truce', 'admittedTerm')}${term('cease-fire', 'deprecatedTerm')}${term('ceasefire', 'preferredTerm')}</langSec>
      <langSec xml:lang="de">${term('Feuerpause', 'preferredTerm')}${term('Waffenpause', 'supersededTerm')}</langSec></conceptEntry></tbx>`
    expect(find('t.tbx', tbx, 'A cease-fire and a truce.')).toEqual([
      ['cease-fire', 'ceasefire', 't.tbx, entry c1'],
    ])
    expect(find('t.tbx', tbx, 'Eine Waffenpause.', 'de')).toEqual([
      ['Waffenpause', 'Feuerpause', 't.tbx, entry c1'],
    ])
  })

  test.each([
    ['no head', 't.csv', 'a,b\n', 'column `a` that means nothing'],
    ['a misspelt head', 't.csv', 'prefered,forbidden\n', 'Did you mean `preferred`?'],
    ['no forbidden column', 't.csv', 'preferred\nx\n', 'no head with the columns'],
    ['an empty preferred form', 't.csv', 'preferred,forbidden\n,x\n', 't.csv:2: no preferred form'],
    ['a broken table', 't.csv', 'preferred,forbidden\n"x,y\n', 'Cannot read `t.csv`'],
    ['no TBX', 't.tbx', 'hello', 'has no conceptEntry'],
    [
      'a form right and wrong',
      't.csv',
      'preferred,forbidden\na b,c d\nc d,e f\n',
      't.csv:2: `c d` is forbidden here and right in t.csv:3',
    ],
    [
      'a form with two fates',
      't.csv',
      'preferred,forbidden\na,c\nb,c\n',
      't.csv:3: `c` is to be `b` here and `a` in t.csv:2',
    ],
  ])('refuses %s', (_label, file, text, message) => {
    expect(() => readGlossaries([{ file, text }])).toThrow(
      expect.objectContaining({ code: 'CONFIG_GLOSSARY', message: expect.stringContaining(message) }),
    )
  })

  test('no files, no terms', () => {
    expect(readGlossaries([]).size).toBe(0)
  })
})
