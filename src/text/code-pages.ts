/** Legacy encodings with one byte a letter, by WHATWG label; the ones UTF-8 is taken for, the usual ones first. */
export const CODE_PAGES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'iso-8859-2',
  'macintosh',
  'koi8-r',
  'ibm866',
  'windows-1253',
  'windows-1257',
] as const
export type CodePage = (typeof CODE_PAGES)[number]

/** First byte that is no ASCII; below it all code pages are the same. */
const FIRST_HIGH = 0x80

const BYTES = new Map<CodePage, ReadonlyMap<number, number>>()

/**
 * Bytes from 0x80 up by UTF-16 code unit. In windows-1252 a C1 control stands for its own byte too: it is what latin-1
 * makes of one, and what decoders make of the holes in the table.
 *
 * Source: the Encoding Standard, as built into the engine. Made when first asked for, half a millisecond each.
 */
export function bytesOf(page: CodePage): ReadonlyMap<number, number> {
  let bytes = BYTES.get(page)
  if (bytes === undefined) {
    const made = new Map<number, number>()
    const letters = decodeHigh(page)
    for (let index = 0; index < FIRST_HIGH; index++) {
      const code = letters.charCodeAt(index)
      if (code !== REPLACEMENT) made.set(code, FIRST_HIGH + index)
    }
    if (page === 'windows-1252') for (let code = 0x80; code < 0xa0; code++) made.set(code, code)
    bytes = made
    BYTES.set(page, bytes)
  }
  return bytes
}

const REPLACEMENT = 0xfffd

/** Windows-1252 from 0x80 to 0x9f, holes as C1 controls; beyond it is latin-1. Node 20 decodes the label as latin-1. */
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  String.fromCharCode(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index))

/** The 128 signs of a code page from 0x80 up, as one string. */
export const decodeHigh = (page: CodePage): string =>
  page === 'windows-1252'
    ? WINDOWS_1252
    : new TextDecoder(page).decode(Uint8Array.from({ length: FIRST_HIGH }, (_, index) => FIRST_HIGH + index))

let gbk: ReadonlyMap<number, number> | undefined

/**
 * Two-byte codes of GBK by UTF-16 code unit, first byte times 256 plus second; about 24,000 entries.
 *
 * Source: the Encoding Standard, as built into the engine. Made when first asked for, about ten milliseconds.
 */
export function gbkBytes(): ReadonlyMap<number, number> {
  if (gbk === undefined) {
    const made = new Map<number, number>()
    const decoder = new TextDecoder('gbk')
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        if (second === 0x7f) continue
        const letter = decoder.decode(Uint8Array.of(first, second))
        const code = letter.charCodeAt(0)
        if (letter.length === 1 && code !== REPLACEMENT && !made.has(code))
          made.set(code, first * 256 + second)
      }
    }
    gbk = made
  }
  return gbk
}
