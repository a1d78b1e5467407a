import { type Defect, flawed, type Line, type Piece, sound } from './draft.ts'
import type { Prose } from './prose.ts'
import type { Random } from './random.ts'
import { FOREIGN_CAPTIONS, HALF_NAMES, KNOWN_PEOPLE, LEFTOVER_WORDS, MONTHS, PLACEHOLDERS } from './words.ts'

const INVISIBLE_SIGNS = ['\u200b', '\u2060', '\ufeff', '\u00ad']

/** Defects inside the sentences of a paragraph. */
export type InlineDefect = Extract<
  Defect,
  | 'glued-credit'
  | 'contact'
  | 'glued-foreign'
  | 'half-name'
  | 'invisible'
  | 'fullwidth'
  | 'cjk-punctuation'
  | 'name-variant'
  | 'term-form'
  | 'unbalanced-quote'
  | 'truncated'
>

/** Defects that are lines of their own. */
export type LineDefect = Extract<
  Defect,
  'placeholder' | 'comment-form' | 'photo-credit' | 'related' | 'template' | 'foreign-caption'
>

/** A paragraph with one defect. */
export const INLINE: Readonly<Record<InlineDefect, (prose: Prose, random: Random) => Line>> = {
  'glued-credit': (prose, random) => {
    const credit = creditOf(prose, random)
    return random.chance(0.5)
      ? [sound(prose.paragraph()), flawed('glued-credit', ` ${credit}`, '')]
      : [flawed('glued-credit', `${credit} `, ''), sound(prose.paragraph())]
  },
  contact: (prose, random) => {
    const { given, surname } = random.pick(prose.people)
    const address = `${given}.${surname}@${prose.outlet.domain}`.toLowerCase()
    const sentence = random.pick([
      `Contact ${given} ${surname} at ${address}.`,
      `Reach the reporter at ${address}.`,
      `Write to ${given} ${surname} at ${address}.`,
    ])
    return [sound(prose.paragraph()), flawed('contact', ` ${sentence}`, '')]
  },
  'glued-foreign': (prose, random) => {
    const [foreign] = random.pick(LEFTOVER_WORDS)
    const { before, after } = splitAtWord(prose.paragraph(), random)
    return [sound(before), flawed('glued-foreign', foreign, null), sound(after)]
  },
  'half-name': (prose, random) => {
    const [head, tail, expected] = random.pick(HALF_NAMES)
    const start = `The delegation flew from ${random.pick(prose.towns)} to ${head}`
    return [
      sound(start),
      flawed('half-name', tail, expected),
      sound(` on the day of the talks. ${prose.paragraph()}`),
    ]
  },
  invisible: (prose, random) => {
    const { before, after } = splitAtWord(prose.paragraph(), random)
    const middle = before.length - 2
    return [
      sound(before.slice(0, middle)),
      flawed('invisible', random.pick(INVISIBLE_SIGNS), ''),
      sound(before.slice(middle) + after),
    ]
  },
  fullwidth: (prose, random) => {
    const year = String(random.integer(1990, 2024))
    const wide = year.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    return [
      sound(`In ${random.pick(MONTHS)} `),
      flawed('fullwidth', wide, year),
      sound(`, ${prose.expand('fact')}. ${prose.paragraph()}`),
    ]
  },
  'cjk-punctuation': (prose, random) => {
    const sentence = prose.sentence().slice(0, -1)
    return random.chance(0.5)
      ? [sound(sentence.replace(/[.”]$/, '')), flawed('cjk-punctuation', '。', '. '), sound(prose.sentence())]
      : [
          sound(`Later that week`),
          flawed('cjk-punctuation', '，', ', '),
          sound(`${prose.expand('fact')}. ${prose.paragraph()}`),
        ]
  },
  'name-variant': (prose, random) => {
    const { role, given, surname, variants } = random.pick(KNOWN_PEOPLE)
    const full = random.chance(0.6)
    return [
      sound(`${role} ${full ? `${given} ` : ''}`),
      flawed('name-variant', random.pick(variants), surname),
      sound(` said that ${prose.expand('fact')}. ${prose.paragraph()}`),
    ]
  },
  'term-form': (prose) => [
    sound(`A reader wrote to ${prose.outlet.name} that ${prose.expand('fact')}. The editors of `),
    flawed('term-form', prose.outlet.other, null),
    sound(` printed the letter. ${prose.paragraph()}`),
  ],
  'unbalanced-quote': (prose, random) => {
    const said = `${prose.expand('quoted')}, ${prose.expand('saidPlain')} the ${prose.expand('post')}.`
    return random.chance(0.5)
      ? [flawed('unbalanced-quote', `“${said}`, null), sound(` ${prose.sentence()}`)]
      : [
          sound(`${prose.sentence()} `),
          flawed(
            'unbalanced-quote',
            `The list was “long, but not heavy, said the ${prose.expand('post')}.`,
            null,
          ),
        ]
  },
  truncated: (prose, random) => {
    const sentence = prose.sentence().replace(/[“”]/g, '')
    const cut = sentence.slice(0, Math.floor(sentence.length * (0.4 + random.fraction() * 0.4))).trimEnd()
    return [sound(`${prose.paragraph()} `), flawed('truncated', cut.replace(/[,.]$/, ''), null)]
  },
}

/** One or more whole lines. */
export const WHOLE: Readonly<Record<LineDefect, (prose: Prose, random: Random) => Line[]>> = {
  placeholder: (_, random) => {
    const line = [flawed('placeholder', random.pick(PLACEHOLDERS), '')]
    return random.chance(0.4) ? [line, line] : [line]
  },
  'comment-form': (_, random) =>
    [
      'By word',
      'Leave a Reply',
      ...(random.chance(0.3) ? ['Cancel reply'] : []),
      'Your email address will not be published. Required fields are marked *',
      ...(random.chance(0.5) ? ['Comment *', 'Name *', 'Email *', 'Website'] : []),
      ...(random.chance(0.5) ? ['Post Comment'] : []),
    ].map((text) => [flawed('comment-form', text, '')]),
  'photo-credit': (prose, random) => [[flawed('photo-credit', creditOf(prose, random), '')]],
  related: (prose, random) => [
    [
      flawed(
        'related',
        random.pick(['Related articles', 'You may also like', 'Read also:', 'More from this section']),
        '',
      ),
    ],
    ...Array.from({ length: random.integer(2, 4) }, () => [flawed('related', prose.headline(), '')]),
  ],
  template: (prose, random) => [[flawed('template', siteLine(prose, random), '')]],
  'foreign-caption': (_, random) => [[flawed('foreign-caption', random.pick(FOREIGN_CAPTIONS), null)]],
}

/** 【Outlet March 3, 2025】 or VARNHOLT, March 3 (Outlet) — in front of the first paragraph. */
export function dateline(prose: Prose, random: Random): Piece {
  const day = `${random.pick(MONTHS)} ${random.integer(1, 28)}`
  const town = random.pick(prose.towns)
  return flawed(
    'dateline',
    random.pick([
      `【${prose.outlet.name} ${day}, ${random.integer(2023, 2025)}】`,
      `${town.toUpperCase()}, ${day} (${prose.outlet.name}) — `,
      `${town.toUpperCase()} (${prose.outlet.name}) - `,
    ]),
    '',
  )
}

function creditOf(prose: Prose, random: Random): string {
  const { given, surname } = random.pick(prose.people)
  return random.pick([
    `Photo: ${given} ${surname}/${prose.outlet.name}`,
    `(Photo by ${given} ${surname})`,
    `Photo/${prose.outlet.name}`,
    `Image credit: ${given} ${surname}`,
  ])
}

/** Lines that every page of a site carries; two with a slot. */
function siteLine(prose: Prose, random: Random): string {
  const { name, domain } = prose.outlet
  return random.pick([
    `${name} brings the harbor, the hills and the halls of power to your table`,
    `This page was carried over by the reading room of ${name}`,
    `Desk of ${name}, shelf ${random.integer(100, 999)}`,
    `Copyright ${random.integer(2023, 2025)} ${name}. All rights reserved.`,
    `Subscribe to the letter of ${domain}`,
  ])
}

/** Cut a paragraph behind a lower-case word of four or more letters inside it. */
function splitAtWord(text: string, random: Random): { before: string; after: string } {
  const ends: number[] = []
  for (const match of text.matchAll(/ [a-z]{4,}(?= [a-z])/g)) ends.push(match.index + match[0].length)
  const at = ends.length > 0 ? random.pick(ends) : text.length - 1
  return { before: text.slice(0, at), after: text.slice(at) }
}
