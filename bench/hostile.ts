import { dateline, INLINE, WHOLE } from './defects.ts'
import { flawed, type Line, type Piece, sound } from './draft.ts'
import type { Prose } from './prose.ts'
import type { Random } from './random.ts'
import { FOREIGN_CAPTIONS, LEFTOVER_WORDS, PLACEHOLDERS } from './words.ts'

/**
 * Text made to hurt: each shape aims at one habit that costs more than linear time. Nothing here is for accuracy.
 *
 * `size` 1 gives about 20 KB; each shape grows with it in the way that hurts, a line in length, brackets in depth.
 */
const HOSTILE_SHAPES: Readonly<Record<string, (prose: Prose, random: Random, size: number) => Line[]>> = {
  'one very long line': (prose, _, size) => [
    [sound(Array.from({ length: 200 * size }, () => prose.sentence()).join(' '))],
  ],
  'only punctuation': (_, random, size) => noise(random, '.,;:!?-–—…·•*#|/\\&%', 20_000 * size),
  'thousands of quotes': (_, random, size) => noise(random, '“”‘’"\'«»「」 a', 20_000 * size),
  'quotes that never close': (prose, _, size) =>
    Array.from({ length: 60 * size }, () => [
      flawed('unbalanced-quote', `“${prose.sentence().replace(/[“”]/g, '')}`, null),
    ]),
  'nested brackets': (_, __, size) => [
    [sound(`${'('.repeat(5000 * size)}x${')'.repeat(5000 * size)}`)],
    [sound('【'.repeat(5000 * size) + '】'.repeat(4000 * size))],
  ],
  'thousands of capitals': (_, random, size) => [
    [sound(Array.from({ length: 4000 * size }, () => capitalWord(random)).join(' '))],
    [sound(Array.from({ length: 2000 * size }, () => capitalWord(random).toUpperCase()).join(' '))],
  ],
  'capitals with particles': (_, random, size) => [
    [
      sound(
        Array.from(
          { length: 3000 * size },
          () => `${capitalWord(random)} ${random.pick(['de', 'van', 'al', 'bin', 'of the', 'von der'])}`,
        ).join(' '),
      ),
    ],
  ],
  'every line flagged': (prose, random, size) =>
    Array.from({ length: 40 * size }, () => [
      ...WHOLE['placeholder'](prose, random),
      ...WHOLE['photo-credit'](prose, random),
      INLINE['glued-foreign'](prose, random),
      INLINE['name-variant'](prose, random),
      ...WHOLE['foreign-caption'](prose, random),
    ]).flat(),
  'one line many times': (_, __, size) =>
    Array.from({ length: 2000 * size }, () => [flawed('placeholder', PLACEHOLDERS[0] as string, '')]),
  'one sentence many times': (prose, _, size) => {
    const sentence = prose.sentence()
    return [[sound(Array.from({ length: 200 * size }, () => sentence).join(' '))]]
  },
  'one letter': (_, __, size) => [[sound('a'.repeat(20_000 * size))], [sound('A'.repeat(20_000 * size))]],
  'white space': (_, __, size) => [
    [sound(`x${' '.repeat(20_000 * size)}y`)],
    [sound(`${' \t'.repeat(5000 * size)}z`)],
    [sound(`word${' '.repeat(9000 * size)}`)],
  ],
  'empty lines': (_, __, size) => Array.from({ length: 10_000 * size }, () => []),
  'scripts in turn': (_, random, size) => [
    [
      sound(
        Array.from(
          { length: 4000 * size },
          () => `${random.pick(['to', 'Elm', 'é', 'x'])}${random.pick(LEFTOVER_WORDS)[0]}`,
        ).join(''),
      ),
    ],
  ],
  'foreign captions only': (_, random, size) =>
    Array.from({ length: 150 * size }, () => [
      flawed('foreign-caption', random.pick(FOREIGN_CAPTIONS), null),
    ]),
  'addresses and dates': (prose, random, size) =>
    Array.from({ length: 150 * size }, () => [
      sound(
        `${prose.outlet.domain}/${random.integer(1, 99)}/a@${prose.outlet.domain} ${random.integer(1, 12)}.${random.integer(1, 28)}.2024 12:${random.integer(10, 59)} `.repeat(
          3,
        ),
      ),
    ]),
  'short lines': (prose, random, size) =>
    Array.from({ length: 1500 * size }, () => [
      sound(
        random.pick([
          random.pick(prose.towns),
          prose.expand('thing'),
          prose.expand('goods'),
          'Share',
          '12',
          '•',
        ]),
      ),
    ]),
  // What comes off layer by layer, each removal laying bare the next.
  'datelines in a row': (prose, random, size) => [
    [...Array.from({ length: 100 * size }, () => dateline(prose, random)), sound(prose.paragraph())],
  ],
  'credits and contacts in a row': (prose, random, size) => [
    [
      sound(prose.paragraph()),
      ...Array.from({ length: 50 * size }, () => [
        INLINE['glued-credit'](prose, random).find(({ defect }) => defect !== undefined) as Piece,
        INLINE.contact(prose, random)[1] as Piece,
      ]).flat(),
    ],
  ],
  'invisible signs': (_, random, size) =>
    noise(random, 'ab \u200b\u200d\u00ad\u2060\ufeff\u200e', 20_000 * size),
}

export const HOSTILE_NAMES: readonly string[] = Object.keys(HOSTILE_SHAPES)

/** Shapes in turn, so that every so many documents hold each shape once. */
export function makeHostile(index: number, prose: Prose, random: Random, size: number): Line[] {
  const shape = HOSTILE_SHAPES[HOSTILE_NAMES[index % HOSTILE_NAMES.length] as string]
  return (shape as (prose: Prose, random: Random, size: number) => Line[])(prose, random, size)
}

function noise(random: Random, signs: string, length: number): Line[] {
  const alphabet = [...signs]
  let text = ''
  while (text.length < length) text += random.pick(alphabet)
  return [
    [sound(text.slice(0, length / 2))],
    ...(text.slice(length / 2).match(/.{1,80}/g) ?? []).map((part) => [sound(part)]),
  ]
}

function capitalWord(random: Random): string {
  const syllables = Array.from({ length: random.integer(1, 3) }, () =>
    random.pick(['ka', 'mor', 'ti', 'sel', 'dun', 'ra', 'vik', 'lo']),
  )
  const word = syllables.join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
