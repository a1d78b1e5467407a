/** How the bytes of a file become documents. */
export type Format = 'text' | 'markdown' | 'html' | 'jsonl'
export type Compression = 'gz' | 'zst'

export interface FileFormat {
  readonly format: Format
  readonly compression: Compression | undefined
}

/** Every extension that is read, lower case; each also behind `.gz` and `.zst`. */
const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}
const COMPRESSIONS: Readonly<Record<string, Compression>> = { '.gz': 'gz', '.zst': 'zst' }

/** Names that standard input may be given with `--as`. */
export const INPUT_KINDS = ['txt', 'md', 'html', 'jsonl'] as const
export type InputKind = (typeof INPUT_KINDS)[number]

/** What a name says of its file; `undefined` for a name that is not read unless `--include` asks for it. */
export function formatOf(name: string): FileFormat | undefined {
  const outer = extensionOf(name)
  const compression = COMPRESSIONS[outer]
  const format = EXTENSIONS[compression === undefined ? outer : extensionOf(name.slice(0, -outer.length))]
  return format === undefined ? undefined : { format, compression }
}

/** The format of a file that was asked for by name: plain text where its extension says nothing. */
export function formatOrText(name: string): FileFormat {
  return formatOf(name) ?? { format: 'text', compression: COMPRESSIONS[extensionOf(name)] }
}

/** Extension that a file is counted under when it is not read: `.pdf`, `.csv.gz`, or nothing. */
export function countedExtension(name: string): string {
  const outer = extensionOf(name)
  return COMPRESSIONS[outer] === undefined ? outer : extensionOf(name.slice(0, -outer.length)) + outer
}

/** Path of the cleaned file: that of the source, but for HTML, of which the converted text is written. */
export function outputName(file: string): string {
  const { format, compression } = formatOrText(file)
  if (format !== 'html') return file
  return compression === undefined
    ? `${file}.txt`
    : `${file.slice(0, -compression.length - 1)}.txt.${compression}`
}

/** A record of a JSONL file: `path#n`. */
const RECORD = /^(.*)#(\d+)$/s

/** The file that holds a document, and the line of its record; no line for a document that is a file of its own. */
export function fileOfDocument(doc: string): { readonly file: string; readonly line: number | undefined } {
  const record = RECORD.exec(doc)
  const file = record?.[1]
  if (file === undefined || formatOf(file)?.format !== 'jsonl') return { file: doc, line: undefined }
  return { file, line: Number(record?.[2]) }
}

function extensionOf(name: string): string {
  const slash = name.lastIndexOf('/')
  const dot = name.lastIndexOf('.')
  return dot > slash + 1 ? name.slice(dot).toLowerCase() : ''
}
