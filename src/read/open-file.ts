import { PumiceError } from '../pumice-error.ts'
import { decompress, prepareZstd } from './compression.ts'
import type { SourceFile } from './discover.ts'
import { type FileFormat, formatOrText } from './formats/file-format.ts'
import { openJsonl } from './formats/jsonl.ts'
import { openText } from './formats/text.ts'
import type { Opened, OpenOptions } from './opened.ts'
import { type FileRange, readRange } from './ranges.ts'
import { readBytes } from './read-bytes.ts'

/** A file, or a range of lines of it. */
export interface FilePart {
  readonly source: SourceFile
  readonly range?: FileRange
}

/** What was read, and its documents in their order, parsed one by one. */
export interface OpenedFile extends FileFormat {
  /** As it is on disk, compressed where it is. */
  readonly bytes: Uint8Array
  readonly documents: Iterable<Opened>
}

/** What only some corpora need, loaded when the first one does: an HTML parser takes 0.1 s to load. */
const loaded: {
  html?: typeof import('./formats/html.ts')
  markdown?: typeof import('./formats/markdown.ts')
} = {}

/** The format of a source: said by the user, else by its name. */
export const formatOfSource = ({ doc, format }: SourceFile): FileFormat =>
  format === undefined ? formatOrText(doc) : { format, compression: undefined }

/** Load what the formats of the files need; `openFile` is synchronous from then on. */
export async function prepareToOpen(sources: Iterable<SourceFile>): Promise<void> {
  for (const source of sources) {
    const { format, compression } = formatOfSource(source)
    if (compression === 'zst') await prepareZstd()
    if (format === 'html') loaded.html ??= await import('./formats/html.ts')
    if (format === 'markdown') loaded.markdown ??= await import('./formats/markdown.ts')
  }
}

/**
 * Open a file or a range of one. Needs `prepareToOpen`.
 *
 * @throws INPUT_UNREADABLE, INPUT_COMPRESSION, INPUT_ENCODING, INPUT_BINARY for the file as a whole. Records of JSONL
 *         are rejected one by one.
 */
export function openFile({ source, range }: FilePart, options: OpenOptions): OpenedFile {
  const format = formatOfSource(source)
  const bytes = source.bytes ?? (range === undefined ? readBytes(source.path) : readRange(source.path, range))
  const content = format.compression === undefined ? bytes : decompress(bytes, format.compression)
  return { ...format, bytes, documents: openContent(source.doc, content, format, range, options) }
}

function openContent(
  doc: string,
  content: Uint8Array,
  { format }: FileFormat,
  range: FileRange | undefined,
  options: OpenOptions,
): Iterable<Opened> {
  switch (format) {
    case 'text':
      return [openText(doc, content)]
    case 'markdown':
      return [openText(doc, content, need(loaded.markdown).protectedMarkdown)]
    case 'html':
      return [need(loaded.html).openHtml(doc, content)]
    case 'jsonl':
      return openJsonl({ doc, bytes: content, firstLine: range?.firstLine ?? 1 }, options)
  }
}

function need<Module>(module: Module | undefined): Module {
  if (module === undefined) {
    throw new PumiceError(
      'INTERNAL_FORMAT',
      'A file was opened before its reader was loaded. Please report this.',
    )
  }
  return module
}
