import { describe, expect, test } from 'vitest'
import { readTbxPeople } from '../../src/import/read-tbx-people.ts'
import { type TbxEntry, TbxReader } from '../../src/import/tbx.ts'
import { chunksOf, importAll } from './import-to.ts'

const DCA = `<?xml version="1.0"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en"><text><body>
<conceptEntry id="c7">
  <langSec xml:lang="en">
    <termSec><term>Tora &amp; Lindqvist</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
    <termSec><term>Tora
      Lindqvist</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    <termSec><term>Tora Lindkvist</term></termSec>
    <termSec><term>Tora Lindvist</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
  </langSec>
  <langSec xml:lang="zh-Hans"><termSec><term>托拉</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>`

const entriesOf = (text: string, size = text.length): TbxEntry[] => {
  const entries: TbxEntry[] = []
  const reader = new TbxReader((entry) => entries.push(entry))
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size))
  reader.end()
  return entries
}

describe('TbxReader', () => {
  test('reads TBX 3 with data categories as attributes', () => {
    expect(entriesOf(DCA)).toEqual([
      {
        id: 'c7',
        terms: [
          { term: 'Tora & Lindqvist', language: 'en', status: 'admittedTerm-admn-sts' },
          { term: 'Tora Lindqvist', language: 'en', status: 'preferredTerm-admn-sts' },
          { term: 'Tora Lindkvist', language: 'en', status: '' },
          { term: 'Tora Lindvist', language: 'en', status: 'deprecatedTerm-admn-sts' },
          { term: '托拉', language: 'zh-Hans', status: '' },
        ],
      },
    ])
    expect(entriesOf(DCA, 1)).toEqual(entriesOf(DCA))
  })

  test('reads data categories as tags, and TBX 2', () => {
    const tags = `<tbx style="dct" xmlns:min="x"><conceptEntry><langSec xml:lang="en"><termSec><term>ceasefire</term>
      <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></tbx>`
    expect(entriesOf(tags)).toEqual([
      { id: '1', terms: [{ term: 'ceasefire', language: 'en', status: 'preferredTerm-admn-sts' }] },
    ])
    const old = `<martif><termEntry id="x1"><langSet xml:lang="de"><tig><term>Feuerpause</term></tig>
      <ntig><termGrp><term>Waffenruhe</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></martif>`
    expect(entriesOf(old)[0]?.terms).toEqual([
      { term: 'Feuerpause', language: 'de', status: '' },
      { term: 'Waffenruhe', language: 'de', status: 'supersededTerm-admn-sts' },
    ])
  })

  test('expands no entities of its own and does not choke on broken XML', () => {
    const bomb = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <conceptEntry id="1"><langSec xml:lang="en"><termSec><term>&b;&x;</term></termSec></langSec></conceptEntry>`
    expect(entriesOf(bomb)).toEqual([{ id: '1', terms: [{ term: '&b;&x;', language: 'en', status: '' }] }])
    expect(entriesOf('<conceptEntry id="1"><langSec xml:lang="en"><termSec><term>never closed')).toEqual([])
    expect(entriesOf('no XML at all < > & ')).toEqual([])
    const long = `<conceptEntry><langSec><termSec><term>${'x'.repeat(1_000_000)}</term></termSec></langSec></conceptEntry>`
    expect(entriesOf(long, 1000)[0]?.terms[0]?.term.length).toBeLessThan(20_000)
  })
})

test('people of a TBX file', async () => {
  const { people, report } = await importAll(
    readTbxPeople(
      chunksOf(
        `${DCA}<conceptEntry id="d"><langSec xml:lang="fr"><termSec><term>Ada</term></termSec></langSec></conceptEntry>`,
      ),
      'house terms, internal',
    ),
  )
  expect(people).toEqual([
    {
      id: 'tbx-c7',
      name: 'Tora Lindqvist',
      given: 'Tora',
      family: 'Lindqvist',
      accepted: ['Tora Lindkvist'],
      native: { zh: '托拉' },
      roles: [],
      source: 'house terms, internal, entry c7',
      checked: false,
    },
  ])
  expect(report.dropped).toEqual({ 'no name in Latin letters': 1 })
})
