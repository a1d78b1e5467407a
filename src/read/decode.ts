/**
 * Layer read: bytes to documents. The only layer beside write and config that touches files; changes none.
 */
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { PumiceError } from '../pumice-error.ts'

export interface Decoded {
  /** Text after the BOM. */
  readonly text: string
  /** Name that `encodeText` understands: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `windows-1251` … */
  readonly encoding: string
  readonly bom: boolean
}

/** Bytes the detector looks at; more does not change its answer on single-charset files. */
const DETECTION_SAMPLE = 256 * 1024
/**
 * Below this the detector's answer is a guess; the file is quarantined and not guessed at. Single-byte text of one
 * paragraph in its right charset came out at 0.6 to 0.99 in test/read, random bytes at less than 0.4.
 */
const MIN_CONFIDENCE = 0.5

/** Detected names and what is read in their place: GB18030 contains GB2312 and GBK. */
const READ_AS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decode bytes: BOM, then strict UTF-8, then detection. A text whose bytes would not come back is refused.
 *
 * @throws INPUT_ENCODING for an unknown or lossy encoding, INPUT_BINARY for bytes that are no text.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = bom ? bytes.subarray(3) : bytes
  try {
    const text = utf8.decode(body)
    if (text.includes('\u0000')) {
      throw new PumiceError('INPUT_BINARY', `NUL byte at offset ${bytes.indexOf(0)}: this is no text file.`)
    }
    return { text, encoding: 'utf-8', bom }
  } catch (error) {
    if (error instanceof PumiceError) throw error
    if (bom) {
      throw new PumiceError('INPUT_ENCODING', 'Begins with a UTF-8 byte order mark but is not valid UTF-8.', {
        cause: error,
      })
    }
    return detectAndDecode(bytes)
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = iconv.decode(bytes.subarray(2), encoding, { stripBOM: false })
  const decoded = { text, encoding, bom: true }
  assertRoundTrip(decoded, bytes)
  return decoded
}

function detectAndDecode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) {
    throw new PumiceError('INPUT_BINARY', `NUL byte at offset ${bytes.indexOf(0)}: this is no text file.`)
  }
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DETECTION_SAMPLE))
  const guess = jschardet.detect(sample)
  const name = (guess.encoding ?? '').toLowerCase()
  const encoding = READ_AS[name] ?? name
  if (
    encoding === '' ||
    encoding === 'utf-8' ||
    guess.confidence < MIN_CONFIDENCE ||
    !iconv.encodingExists(encoding)
  ) {
    throw new PumiceError(
      'INPUT_ENCODING',
      `Not valid UTF-8, and no other encoding is certain${name === '' ? '' : ` (best guess ${name}, ${guess.confidence.toFixed(2)})`}. Convert the file to UTF-8.`,
    )
  }
  const decoded = { text: iconv.decode(Buffer.from(bytes), encoding), encoding, bom: false }
  assertRoundTrip(decoded, bytes)
  return decoded
}

function assertRoundTrip(decoded: Decoded, bytes: Uint8Array): void {
  const back = encodeText(decoded.text, decoded.encoding, decoded.bom)
  if (back === undefined || Buffer.compare(back, bytes) !== 0) {
    throw new PumiceError(
      'INPUT_ENCODING',
      `Read as ${decoded.encoding}, its bytes would not come back unchanged. Convert the file to UTF-8.`,
    )
  }
}

/**
 * Encode a text as its document was encoded.
 *
 * @returns Bytes with the BOM where there was one; `undefined` when the encoding cannot express the text.
 */
export function encodeText(text: string, encoding: string, bom: boolean): Buffer | undefined {
  if (encoding === 'utf-8') {
    const body = Buffer.from(text, 'utf8')
    return bom ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]) : body
  }
  const body = iconv.encode(text, encoding)
  if (iconv.decode(body, encoding, { stripBOM: false }) !== text) return undefined
  if (!bom) return body
  const mark = encoding === 'utf-16be' ? [0xfe, 0xff] : [0xff, 0xfe]
  return Buffer.concat([Buffer.from(mark), body])
}

/** Decode bytes whose encoding the ledger names. */
export function decodeAs(bytes: Uint8Array, encoding: string, bom: boolean): string {
  const skip = bom ? (encoding === 'utf-8' ? 3 : 2) : 0
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + skip, bytes.length - skip)
  return encoding === 'utf-8' ? body.toString('utf8') : iconv.decode(body, encoding, { stripBOM: false })
}
