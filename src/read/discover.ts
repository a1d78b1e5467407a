import fs from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { PumiceError } from '../pumice-error.ts'
import {
  countedExtension,
  type Format,
  fileOfDocument,
  formatOf,
  type InputKind,
  outputName,
} from './formats/file-format.ts'
import { readStandardInput } from './read-bytes.ts'

/** A file on disk and the document id it gets. */
export interface SourceFile {
  /** POSIX path below the input root; several roots: prefixed by the root's name. */
  readonly doc: string
  readonly path: string
  /** Said by the user; else the name says it. */
  readonly format?: Format
  /** The content where the file is not on disk: standard input. */
  readonly bytes?: Uint8Array
}

export interface Discovery {
  /** Sorted by `doc` in code-unit order; no id twice. */
  readonly files: readonly SourceFile[]
  /** Files below the roots that are of no known format, by extension; sorted. */
  readonly skipped: readonly { readonly extension: string; readonly files: number }[]
  /** Links that lead nowhere or in a circle. */
  readonly broken: readonly SourceFile[]
}

export interface DiscoverOptions {
  /** Globs below the root; all known formats when empty. */
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  /** Files that are left out without being counted. */
  readonly isIgnored?: ((file: string) => boolean) | undefined
  /** What standard input is. */
  readonly as?: InputKind
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-'

/**
 * Find the files below the input roots.
 *
 * @param roots  Folders or single files; or `-` alone.
 * @throws       CONFIG_INPUT when a root does not exist, CONFIG_COLLISION when two files get one id or one output.
 */
export function discoverFiles(roots: readonly string[], options: DiscoverOptions = {}): Discovery {
  if (roots.includes(STANDARD_INPUT)) return discoverStandardInput(roots, options.as ?? 'txt')
  const byOutput = new Map<string, SourceFile>()
  const skipped = new Map<string, number>()
  const broken: SourceFile[] = []
  for (const root of roots) {
    const prefix = roots.length > 1 && isFolder(root) ? `${path.basename(path.resolve(root))}/` : ''
    const links = listBrokenLinks(root, prefix)
    broken.push(...links)
    for (const file of listRoot(root, options)) {
      // The glob goes once through a link that leads back.
      if (links.some((link) => file.path.startsWith(link.path + path.sep))) continue
      if (options.isIgnored?.(file.path) === true) continue
      const source = { doc: prefix + file.doc, path: file.path }
      if (formatOf(source.doc) === undefined && !options.include?.length) {
        const extension = countedExtension(source.doc)
        skipped.set(extension, (skipped.get(extension) ?? 0) + 1)
        continue
      }
      if (fileOfDocument(source.doc).line !== undefined) {
        throw new PumiceError(
          'CONFIG_COLLISION',
          `\`${source.path}\` has the name of a record of a JSONL file. Rename it or leave it out with --exclude.`,
        )
      }
      const output = outputName(source.doc)
      const other = byOutput.get(output)
      if (other !== undefined) {
        throw new PumiceError(
          'CONFIG_COLLISION',
          `\`${other.path}\` and \`${source.path}\` would both become \`${output}\`. Give each file once, name the input folders differently, or clean them in two runs.`,
        )
      }
      byOutput.set(output, source)
    }
  }
  return {
    files: [...byOutput.values()].sort(byDocument),
    skipped: [...skipped]
      .map(([extension, files]) => ({ extension, files }))
      .sort((a, b) => (a.extension < b.extension ? -1 : 1)),
    broken: broken.sort(byDocument),
  }
}

/**
 * True when a file of this name is on disk below one of the roots, whether or not the run reads it.
 *
 * @param name  As in a document id of such a run: below the root; with several folders below the folder's name.
 */
export function isBelowRoots(roots: readonly string[], name: string): boolean {
  return roots.some((root) => {
    if (root === STANDARD_INPUT) return false
    if (!isFolder(root)) return fs.existsSync(path.join(path.dirname(root), name))
    if (roots.length === 1) return fs.existsSync(path.join(root, name))
    const prefix = `${path.basename(path.resolve(root))}/`
    return name.startsWith(prefix) && fs.existsSync(path.join(root, name.slice(prefix.length)))
  })
}

/** The one document or file of records that standard input holds; read here, because it can be read only once. */
function discoverStandardInput(roots: readonly string[], as: InputKind): Discovery {
  if (roots.length > 1) {
    throw new PumiceError(
      'CONFIG_INPUT',
      '`-` (standard input) cannot be mixed with other paths. Give it alone.',
    )
  }
  const doc = `stdin.${as}`
  const format = formatOf(doc)?.format as Format
  return {
    files: [{ doc, path: STANDARD_INPUT, format, bytes: readStandardInput() }],
    skipped: [],
    broken: [],
  }
}

const byDocument = (left: SourceFile, right: SourceFile): number =>
  left.doc < right.doc ? -1 : left.doc > right.doc ? 1 : 0

const isFolder = (root: string): boolean =>
  fs.statSync(root, { throwIfNoEntry: false })?.isDirectory() === true

function listRoot(root: string, { include = [], exclude = [] }: DiscoverOptions): SourceFile[] {
  const stat = fs.statSync(root, { throwIfNoEntry: false })
  if (stat === undefined) {
    const hint = root === 'raw' ? ' Put texts there, or name another: pumice check FOLDER.' : ''
    throw new PumiceError('CONFIG_INPUT', `Cannot find \`${root}\`. Give an existing file or folder.${hint}`)
  }
  if (stat.isFile()) return [{ doc: path.basename(root), path: root }]
  const names = globSync(include.length > 0 ? [...include] : ['**'], {
    cwd: root,
    ignore: [...exclude],
    dot: true,
    followSymbolicLinks: true,
    expandDirectories: false,
  })
  return names.map((name) => ({ doc: name, path: path.join(root, name) }))
}

/** Links that lead nowhere or back to a folder above them; the glob passes them over in silence. */
function listBrokenLinks(root: string, prefix: string): SourceFile[] {
  if (fs.statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const broken: SourceFile[] = []
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue
    const file = path.join(entry.parentPath, entry.name)
    if (leadsSomewhere(file)) continue
    broken.push({ doc: prefix + path.relative(root, file).split(path.sep).join('/'), path: file })
  }
  return broken
}

function leadsSomewhere(link: string): boolean {
  try {
    const target = fs.realpathSync(link)
    const parent = fs.realpathSync(path.dirname(link))
    return parent !== target && !parent.startsWith(target + path.sep)
  } catch {
    return false
  }
}
