import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { runRules } from './run-rule.ts'

const BODY = [
  'The ferry to the outer islands sailed on Tuesday for the first time in nine days, with forty cars on board.',
  'The harbour master said that the second ship would follow before the weekend if the wind did not turn again.',
  'Shops on the largest island had been out of bread since Friday, and the school had sent its pupils home.',
].join('\n\n')

/** Families told by phrases alone: a line that each knows, and one that only the user knows. */
const FAMILIES: readonly (readonly [family: string, known: string])[] = [
  ['advertisement', 'Advertisement - Continue Reading Below'],
  ['byline', 'By Tiina Kask'],
  ['cookie', 'This website uses cookies'],
  ['copyright', 'All rights reserved.'],
  ['gallery', 'Hide caption'],
  ['navigation', 'Skip to main content'],
  ['newsletter', 'Subscribe to our newsletter'],
  ['read-time', '5 min read'],
  ['share', 'Share on Facebook'],
  ['source-line', 'Source: Reuters'],
  ['tags', 'Tags: ferries, islands'],
  ['technical', 'Please enable JavaScript to view this page.'],
]
const OWN = 'Harbour lamp is lit'

describe.each(FAMILIES)('boilerplate/%s', (family, known) => {
  const id = `boilerplate/${family}`
  const findings = (line: string, options?: object) =>
    runRules(`${BODY}\n\n${line}\n`, {
      only: [id],
      ...(options === undefined ? {} : { options: { [id]: options } }),
    }).findings

  test('its phrases can be emptied and extended', () => {
    expect(findings(known)).toHaveLength(1)
    expect(findings(known, { defaults: false })).toEqual([])
    expect(findings(OWN)).toEqual([])
    expect(findings(OWN, { extend: { sure: [OWN] } })).toHaveLength(1)
    expect(
      findings('Harbour lamp is lit by Tiina', { extend: { edge: ['harbour lamp is lit by {short}'] } }),
    ).toHaveLength(1)
    expect(findings(known, { extend: { sure: [OWN] } })).toHaveLength(1)
  })
})

/** Lists of the other rules: option, a text that the rule knows, and one that the entry makes it know. */
const LISTS: readonly (readonly [id: string, option: string, entry: string, known: string, own: string])[] = [
  [
    'boilerplate/comment-form',
    'anchors',
    'Drop a bottle into the sea',
    `${BODY}\n\nYour email address will not be published.\n`,
    `${BODY}\n\nDrop a bottle into the sea\n`,
  ],
  [
    'boilerplate/image-placeholder',
    'frames',
    'lamp picture out of',
    `${BODY}\n\nImage from source site\n\n${BODY}\n`,
    `${BODY}\n\nLamp picture out of: source site\n\n${BODY}\n`,
  ],
  [
    'boilerplate/related',
    'headers',
    'washed ashore',
    `${BODY}\n\nRelated articles\n\nWho owns the fog in the strait\n\nThe lighthouse is for sale again\n`,
    `${BODY}\n\nWashed ashore\n\nWho owns the fog in the strait\n\nThe lighthouse is for sale again\n`,
  ],
  [
    'boilerplate/related',
    'labels',
    'washed ashore',
    `${BODY}\n\nRead also: Who owns the fog in the strait\n`,
    `${BODY}\n\nWashed ashore: Who owns the fog in the strait\n`,
  ],
  [
    'boilerplate/contact',
    'starts',
    'send a pigeon to',
    `${BODY} Contact the reporter at tiina@example.org.\n`,
    `${BODY} Send a pigeon to tiina@example.org.\n`,
  ],
  [
    'boilerplate/photo-credit',
    'labels',
    'lamplight',
    `${BODY}\n\nPhoto: Reuters\n`,
    `${BODY}\n\nLamplight: Tiina Kask\n`,
  ],
  [
    'boilerplate/title-suffix',
    'sites',
    'Courierly',
    `Ferry to the outer islands runs again - Meduza\n\n${BODY}\n`,
    `Ferry to the outer islands runs again - Courierly\n\n${BODY}\n`,
  ],
  [
    'boilerplate/author-bio',
    'headers',
    'who holds the pen',
    `${BODY}\n\nAbout the author\n\nShe has walked all harbours of the strait and writes about those who work there.\n`,
    `${BODY}\n\nWho holds the pen\n\nShe has walked all harbours of the strait and writes about those who work there.\n`,
  ],
  [
    'boilerplate/disclaimer',
    'frames',
    'carried over … by pigeons',
    `${BODY}\n\nWe may earn a commission from what you order here.\n`,
    `${BODY}\n\nEverything here was carried over the strait by pigeons of the almanac.\n`,
  ],
  [
    'boilerplate/contents',
    'headers',
    'the way through',
    `Ferry back\n\nIn this article\n\nWho owns the fog\n\nBack with bread\n\nWho owns the fog\n\n${BODY}\n\nBack with bread\n\n${BODY}\n`,
    `Ferry back\n\nThe way through\n\nWho owns the fog\n\nBack with bread\n\nWho owns the fog\n\n${BODY}\n\nBack with bread\n\n${BODY}\n`,
  ],
  [
    'boilerplate/teaser',
    'starts',
    'from the quay you',
    `${BODY}\n\nThis article was originally published in the harbour bulletin.\n`,
    `${BODY}\n\nFrom the quay you can read more of our letters.\n`,
  ],
  [
    'structure/editorial-note',
    'starts',
    'desk memo',
    `${BODY}\n\nEditor's note: the pier has a new name.\n`,
    `${BODY}\n\nDesk memo: the pier has a new name.\n`,
  ],
  [
    'structure/glued-label',
    'labels',
    'Almanac',
    `PoliticsIsland council votes for a second ferry\n\n${BODY}\n`,
    `AlmanacIsland council votes for a second ferry\n\n${BODY}\n`,
  ],
]

describe.each(LISTS)('%s: %s', (id, option, entry, known, own) => {
  const count = (text: string, options: object) =>
    runRules(text, { only: [id], options: { [id]: options } }).findings.length

  test('can be emptied and extended', () => {
    expect(count(known, {})).toBeGreaterThan(0)
    expect(count(known, { defaults: false })).toBe(0)
    expect(count(own, {})).toBe(0)
    expect(count(own, { [option]: [entry] })).toBeGreaterThan(0)
    expect(count(own, { defaults: false, [option]: [entry] })).toBeGreaterThan(0)
  })
})

describe('a bad entry gives a schema error', () => {
  const withLists = RULES.filter((rule) => 'defaults' in rule.options)

  test('all rules with phrases are here', () => {
    expect(withLists.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...FAMILIES.map(([family]) => `boilerplate/${family}`),
        ...LISTS.map(([id]) => id),
      ]),
    )
  })

  test.each(withLists.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    expect(() => rule.parseOptions({ defaults: 'no' })).toThrow()
    expect(() => rule.parseOptions({ unknown: [] })).toThrow()
    for (const [option, value] of Object.entries(rule.options)) {
      if (!Array.isArray(value)) continue
      for (const bad of [[''], ['   '], [3], 'text', ['x'.repeat(500)]])
        expect(() => rule.parseOptions({ [option]: bad }), option).toThrow()
    }
    if ('extend' in rule.options)
      for (const bad of [
        { sure: ['{unknown} slot'] },
        { sure: ['{rest}'] },
        { sure: [''] },
        { often: ['x'] },
        ['x'],
      ])
        expect(() => rule.parseOptions({ extend: bad }), JSON.stringify(bad)).toThrow()
  })
})
