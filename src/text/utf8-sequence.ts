/** Bytes that a first byte of UTF-8 announces: 2 to 4; 0 for bytes that begin no sequence beyond ASCII. */
export function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0
}

/** True for bytes that go on with a sequence. */
export const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

/** Smallest code point that needs so many bytes, by the number of bytes. */
const SMALLEST: readonly number[] = [0, 0, 0x80, 0x800, 0x10000]

/** Code point of a whole sequence of two to four bytes; -1 when it is overlong, a surrogate or out of range. */
export function decodeSequence(bytes: readonly number[]): number {
  const length = bytes.length
  let code = (bytes[0] as number) & (0xff >> (length + 1))
  for (let index = 1; index < length; index++) code = (code << 6) | ((bytes[index] as number) & 0x3f)
  const isValid = code >= (SMALLEST[length] as number) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isValid ? code : -1
}
