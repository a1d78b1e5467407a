/**
 * Layer text: strings in, values out. No I/O, no clock, no package.
 *
 * One byte for each UTF-16 code unit. The class number is also the bit number of the line masks that the scan
 * makes, so 31 classes are the limit.
 *
 * Source of the ranges: Unicode 17.0, Scripts.txt and the block list; checked against `\p{Script=..}` in
 * test/text/char-class.test.ts.
 */
export const CharClass = {
  Other: 0,
  Space: 1,
  LineFeed: 2,
  CarriageReturn: 3,
  Lower: 4,
  Upper: 5,
  Digit: 6,
  Han: 7,
  Kana: 8,
  Hangul: 9,
  Cyrillic: 10,
  Greek: 11,
  Arabic: 12,
  Hebrew: 13,
  OtherLetter: 14,
  Mark: 15,
  Quote: 16,
  Apostrophe: 17,
  Stop: 18,
  Comma: 19,
  Hyphen: 20,
  Bracket: 21,
  CjkPunctuation: 22,
  Fullwidth: 23,
  OddSpace: 24,
  Invisible: 25,
  LowSurrogate: 26,
  At: 27,
  Slash: 28,
  Sign: 29,
  Control: 30,
} as const

export type CharClass = (typeof CharClass)[keyof typeof CharClass]

/** Number of classes; the length of every per-class table. */
export const CHAR_CLASSES = 31

/** Bit of a class in a mask. */
export const bit = (charClass: CharClass): number => 1 << charClass

/** Classes of letters that are not Latin, as a mask. */
export const FOREIGN_LETTERS =
  bit(CharClass.Han) |
  bit(CharClass.Kana) |
  bit(CharClass.Hangul) |
  bit(CharClass.Cyrillic) |
  bit(CharClass.Greek) |
  bit(CharClass.Arabic) |
  bit(CharClass.Hebrew) |
  bit(CharClass.OtherLetter)

/** Latin letters, as a mask. */
export const LATIN_LETTERS = bit(CharClass.Lower) | bit(CharClass.Upper)

const RANGES: readonly (readonly [first: number, last: number, charClass: CharClass])[] = [
  [0x00, 0x08, CharClass.Control],
  [0x09, 0x09, CharClass.Space],
  [0x0a, 0x0a, CharClass.LineFeed],
  [0x0b, 0x0c, CharClass.OddSpace],
  [0x0d, 0x0d, CharClass.CarriageReturn],
  [0x0e, 0x1f, CharClass.Control],
  [0x20, 0x20, CharClass.Space],
  [0x30, 0x39, CharClass.Digit],
  [0x7f, 0x84, CharClass.Control],
  [0x85, 0x85, CharClass.OddSpace],
  [0x86, 0x9f, CharClass.Control],
  [0xa0, 0xa0, CharClass.OddSpace],
  [0xad, 0xad, CharClass.Invisible],
  [0x0300, 0x036f, CharClass.Mark],
  [0x034f, 0x034f, CharClass.Invisible],
  [0x0370, 0x03ff, CharClass.Greek],
  [0x0400, 0x052f, CharClass.Cyrillic],
  [0x0483, 0x0489, CharClass.Mark],
  [0x0531, 0x0587, CharClass.OtherLetter],
  [0x0591, 0x05c7, CharClass.Mark],
  [0x05d0, 0x05f2, CharClass.Hebrew],
  [0x0610, 0x061a, CharClass.Mark],
  [0x0620, 0x06ff, CharClass.Arabic],
  [0x064b, 0x065f, CharClass.Mark],
  [0x0660, 0x066d, CharClass.Other],
  [0x06d4, 0x06d4, CharClass.Other],
  [0x06d6, 0x06e4, CharClass.Mark],
  [0x06f0, 0x06f9, CharClass.Other],
  [0x0700, 0x074f, CharClass.OtherLetter],
  [0x0750, 0x077f, CharClass.Arabic],
  [0x0780, 0x086f, CharClass.OtherLetter],
  [0x0870, 0x08c9, CharClass.Arabic],
  [0x0890, 0x0891, CharClass.Other],
  [0x08ca, 0x08ff, CharClass.Mark],
  [0x0900, 0x109f, CharClass.OtherLetter],
  [0x10a0, 0x10ff, CharClass.OtherLetter],
  [0x1100, 0x11ff, CharClass.Hangul],
  [0x1200, 0x167f, CharClass.OtherLetter],
  [0x1680, 0x1680, CharClass.OddSpace],
  [0x1681, 0x180d, CharClass.OtherLetter],
  [0x180e, 0x180e, CharClass.Invisible],
  [0x180f, 0x1aaf, CharClass.OtherLetter],
  [0x1ab0, 0x1aff, CharClass.Mark],
  [0x1b00, 0x1c7f, CharClass.OtherLetter],
  [0x1c80, 0x1c8a, CharClass.Cyrillic],
  [0x1c90, 0x1cbf, CharClass.OtherLetter],
  [0x1d2b, 0x1d2b, CharClass.Cyrillic],
  [0x1dc0, 0x1dff, CharClass.Mark],
  [0x1f00, 0x1fff, CharClass.Greek],
  [0x2000, 0x200a, CharClass.OddSpace],
  [0x200b, 0x200f, CharClass.Invisible],
  [0x2028, 0x2029, CharClass.OddSpace],
  [0x202a, 0x202e, CharClass.Invisible],
  [0x202f, 0x202f, CharClass.OddSpace],
  [0x205f, 0x205f, CharClass.OddSpace],
  [0x2060, 0x2064, CharClass.Invisible],
  [0x2066, 0x2069, CharClass.Invisible],
  [0x20d0, 0x20f0, CharClass.Mark],
  [0x2de0, 0x2dff, CharClass.Cyrillic],
  [0x2e80, 0x2fdf, CharClass.Han],
  [0x3000, 0x3000, CharClass.OddSpace],
  [0x3001, 0x3003, CharClass.CjkPunctuation],
  [0x3005, 0x3007, CharClass.Han],
  [0x3008, 0x3020, CharClass.CjkPunctuation],
  [0x3021, 0x3029, CharClass.Han],
  [0x3041, 0x3096, CharClass.Kana],
  [0x3099, 0x309a, CharClass.Mark],
  [0x309d, 0x30fa, CharClass.Kana],
  [0x30fb, 0x30fb, CharClass.CjkPunctuation],
  [0x30fc, 0x30ff, CharClass.Kana],
  [0x303b, 0x303b, CharClass.Han],
  [0x3105, 0x312f, CharClass.OtherLetter],
  [0x3131, 0x318e, CharClass.Hangul],
  [0x31f0, 0x31ff, CharClass.Kana],
  [0x3400, 0x4dbf, CharClass.Han],
  [0x4e00, 0x9fff, CharClass.Han],
  [0xa000, 0xa4cf, CharClass.OtherLetter],
  [0xa640, 0xa66e, CharClass.Cyrillic],
  [0xa66f, 0xa672, CharClass.Mark],
  [0xa674, 0xa67d, CharClass.Mark],
  [0xa67f, 0xa69f, CharClass.Cyrillic],
  [0xa840, 0xa95f, CharClass.OtherLetter],
  [0xa960, 0xa97c, CharClass.Hangul],
  [0xa980, 0xabff, CharClass.OtherLetter],
  [0xac00, 0xd7ff, CharClass.Hangul],
  [0xd840, 0xd888, CharClass.Han],
  [0xdc00, 0xdfff, CharClass.LowSurrogate],
  [0xf900, 0xfaff, CharClass.Han],
  [0xfb1d, 0xfb4f, CharClass.Hebrew],
  [0xfb50, 0xfdff, CharClass.Arabic],
  [0xfe20, 0xfe2f, CharClass.Mark],
  [0xfe30, 0xfe4f, CharClass.CjkPunctuation],
  [0xfe70, 0xfefc, CharClass.Arabic],
  [0xfeff, 0xfeff, CharClass.Invisible],
  [0xff01, 0xff0f, CharClass.CjkPunctuation],
  [0xff10, 0xff19, CharClass.Fullwidth],
  [0xff1a, 0xff20, CharClass.CjkPunctuation],
  [0xff21, 0xff3a, CharClass.Fullwidth],
  [0xff3b, 0xff40, CharClass.CjkPunctuation],
  [0xff41, 0xff5a, CharClass.Fullwidth],
  [0xff5b, 0xff65, CharClass.CjkPunctuation],
  [0xff66, 0xff9f, CharClass.Kana],
  [0xffa0, 0xffdc, CharClass.Hangul],
]

const LATIN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x250, 0x2af],
  [0x1e00, 0x1eff],
  [0x2c60, 0x2c7f],
  [0xa722, 0xa787],
  [0xa78b, 0xa7ff],
  [0xab30, 0xab64],
  [0xfb00, 0xfb06],
]

const CHARACTERS: readonly (readonly [characters: string, charClass: CharClass])[] = [
  ['"“”„‟«»‹›', CharClass.Quote],
  ["'’‘‛ʼ`´", CharClass.Apostrophe],
  ['.!?…', CharClass.Stop],
  [',;:', CharClass.Comma],
  ['-‐‑‒–—―', CharClass.Hyphen],
  ['()[]{}', CharClass.Bracket],
  ['@#', CharClass.At],
  ['/\\', CharClass.Slash],
  ['©®™|*•·', CharClass.Sign],
]

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [first, last, charClass] of RANGES) table.fill(charClass, first, last + 1)
  for (const [first, last] of LATIN_RANGES) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code)
      table[code] = character.toLowerCase() === character ? CharClass.Lower : CharClass.Upper
    }
  }
  for (const [characters, charClass] of CHARACTERS) {
    for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = charClass
  }
  return table
}

/** Class of each UTF-16 code unit; index it with `charCodeAt`. */
export const CLASS_OF: Uint8Array = buildTable()

/** Class of the code unit at an offset; `Other` outside the text. */
export function classAt(text: string, offset: number): CharClass {
  return offset >= 0 && offset < text.length
    ? (CLASS_OF[text.charCodeAt(offset)] as CharClass)
    : CharClass.Other
}

/** True for letters of any script (marks are not letters). */
export const isLetterClass = (charClass: CharClass): boolean =>
  ((1 << charClass) & (FOREIGN_LETTERS | LATIN_LETTERS)) !== 0

/** True for Latin letters. */
export const isLatinClass = (charClass: CharClass): boolean =>
  charClass === CharClass.Lower || charClass === CharClass.Upper
