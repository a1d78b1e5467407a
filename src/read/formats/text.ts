import { PumiceError } from '../../pumice-error.ts'
import { decodeBytes, encodeText } from '../decode.ts'
import { Document, type DocumentFacts } from '../document.ts'
import { NOTHING, type OpenedDocument } from '../opened.ts'

/**
 * A file of text in any encoding; Markdown differs only in what is protected.
 *
 * @throws INPUT_ENCODING, INPUT_BINARY; the message names the place in the file.
 */
export function openText(doc: string, bytes: Uint8Array, protect?: DocumentFacts['protect']): OpenedDocument {
  const { text, encoding, bom } = decodeBytes(bytes)
  return {
    kind: 'document',
    document: new Document(doc, text, { protect }),
    encoding,
    bom,
    metadata: {},
    notes: [],
    raw: bytes,
    terminator: NOTHING,
    rewrite(cleaned, edits) {
      if (edits.length === 0) return { bytes, edits }
      const encoded = encodeText(cleaned, encoding, bom)
      if (encoded === undefined) {
        throw new PumiceError(
          'INPUT_ENCODING',
          `The cleaned text cannot be written as ${encoding}. Convert the file to UTF-8.`,
        )
      }
      return { bytes: encoded, edits }
    },
  }
}
