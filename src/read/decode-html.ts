import iconv from 'iconv-lite'
import { PumiceError } from '../pumice-error.ts'
import { decodeBytes } from './decode.ts'

export interface DecodedHtml {
  readonly text: string
  readonly encoding: string
  /** Byte sequences that are none of the encoding's and became U+FFFD. */
  readonly damaged: number
}

/** Where a browser looks for the charset (HTML, section 13.2.3.2), with room for what pages put in front of it. */
const HEAD = 4096
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})/i
/** Names that mean something else on the web (WHATWG Encoding, section 4.2). */
const ON_THE_WEB: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  utf8: 'utf-8',
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Decode a page: BOM, then strict UTF-8, then the charset that the page names, then detection. Unlike text, a page is
 * converted anyway, so single damaged bytes become U+FFFD and are counted.
 *
 * @throws INPUT_BINARY for NUL bytes, INPUT_ENCODING when no encoding is certain.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const { text, encoding } = decodeBytes(bytes)
    return { text, encoding, damaged: 0 }
  }
  if (bytes.includes(0)) {
    throw new PumiceError('INPUT_BINARY', `NUL byte at offset ${bytes.indexOf(0)}: this is no HTML file.`)
  }
  try {
    return { text: strict.decode(bytes), encoding: 'utf-8', damaged: 0 }
  } catch {
    return decodeOther(bytes)
  }
}

function decodeOther(bytes: Uint8Array): DecodedHtml {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const named = CHARSET.exec(buffer.toString('latin1', 0, HEAD))?.[1]?.toLowerCase()
  const encoding = named === undefined ? undefined : (ON_THE_WEB[named] ?? named)
  if (encoding !== undefined && iconv.encodingExists(encoding)) {
    const text = iconv.decode(buffer, encoding)
    return { text, encoding, damaged: countDamage(text) }
  }
  try {
    const { text, encoding: detected } = decodeBytes(bytes)
    return { text, encoding: detected, damaged: 0 }
  } catch (error) {
    const text = buffer.toString('utf8')
    const damaged = countDamage(text)
    // Cut off or damaged here and there, but UTF-8 otherwise: every other byte above 127 fits.
    if (damaged * 20 <= countHigh(bytes)) return { text, encoding: 'utf-8', damaged }
    throw error
  }
}

function countDamage(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function countHigh(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count++
  return count
}
