import * as fc from 'fast-check'

/** Pieces that rules react to, beside plain words of many scripts; all of our own writing. */
const PIECES: readonly string[] = [
  'the',
  'president',
  'said',
  'on',
  'Monday',
  'that',
  'a',
  'new',
  'round',
  'of',
  'talks',
  'had',
  'begun',
  'in',
  'Geneva',
  'Image from 采集站点',
  'Picture from 网络',
  '图片来自：本站',
  'Leave a Reply',
  'By word',
  'Post Comment',
  'Name *',
  'Your email address will not be published. Required fields are marked *',
  'Photo: Reuters',
  'Photo/Visual China',
  '图/视觉中国',
  '【Epoch Times March 3, 2025】',
  'KYIV, March 5 (Xinhua) -- ',
  'Contact Li Na at lina@example.com.',
  'Related reading',
  'Read also: Harbour reopens after the storm',
  'units to包围 the town',
  'Kras诺达尔',
  'Novo西伯利亚',
  '活跃度,extreme活跃度',
  'запас',
  'Vice President Vans',
  "Vans's",
  'Wittkov',
  'special envoy Wittkopf',
  'Foreign Minister Lavrow',
  'Marco Rubyo',
  'Waltz',
  'Walz',
  '“Слава Україні” (Glory to Ukraine)',
  '“We will see',
  'see.”',
  ',”.',
  '"',
  '“',
  '”',
  '«',
  '»',
  '„',
  '‘',
  '’',
  '(',
  ')',
  '【',
  '】',
  '２０２５',
  'ＮＡＴＯ',
  '，',
  '。',
  '：',
  '、',
  '！',
  '\u200b',
  '\u00ad',
  '\u00a0',
  '\u3000',
  '\u2009',
  '\u200d',
  '\ufeff',
  '\u2028',
  '😀',
  '👨‍👩‍👧',
  '𠀀𠀁',
  '漢字',
  'かな',
  '한국어',
  'עברית',
  'العربية',
  'λ',
  'µ',
  'é',
  'ß',
  'ł',
  'e\u0301',
  'China Newsweekly',
  'China News Weekly',
  'Harbour Safety Council',
  'Harbour Safety Committee',
  'https://example.org/鲁/x',
  '@name',
  '©',
  '.',
  ',',
  '!',
  '?',
  '…',
  '-',
  '—',
  ':',
  ';',
  '*',
  '1',
  '2025',
  '12:30',
  '\t',
  '  ',
]

const SEPARATORS: readonly string[] = [' ', ' ', ' ', ' ', '', '', '  ', '\u00a0', ', ', '. ']
const TERMINATORS: readonly string[] = ['\n', '\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n\n\n', '\n \n']

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)

const line: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...SEPARATORS)), { maxLength: 14 })
  .map((parts) => parts.map(([text, separator]) => text + separator).join(''))

/**
 * Texts as scrapes have them at their worst: scripts mixed in a word, astral characters, LF, CR LF and CR, repeated
 * lines, blank lines with spaces in them, with and without a final terminator. Well-formed UTF-16, no NUL.
 */
export const messyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(line, fc.constantFrom(...TERMINATORS)), { maxLength: 16 }),
    fc.array(fc.nat(15), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([lines, repeats, terminated]) => {
    const rows = lines.map(([text, terminator]) => text + terminator)
    for (const at of repeats) {
      const row = rows[at]
      if (row !== undefined) rows.splice(at, 0, row)
    }
    const text = rows.join('')
    return terminated ? text : text.replace(/[\r\n]+$/, '')
  })
  .map((text) => text.replace(/\p{Surrogate}|\u0000/gu, ''))
