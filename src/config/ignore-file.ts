import fs from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { readSettingFile } from './read-text.ts'

/** Name of the file, in the working folder or in an input folder; gitignore syntax, paths below its own folder. */
export const IGNORE_FILE = '.pumiceignore'

/** A line of an ignore file. */
interface Line {
  /** `.pumiceignore:3`. */
  readonly key: string
  readonly value: string
  readonly alone: Ignore
  used: boolean
}

/** What the ignore files of a run leave out. */
export class IgnoreFiles {
  readonly #files: { readonly folder: string; readonly ignored: Ignore; readonly lines: readonly Line[] }[] =
    []

  /** @param roots  Input paths. */
  constructor(roots: readonly string[]) {
    const inputs = new Set(roots.map((root) => path.resolve(root)))
    for (const folder of new Set([path.resolve('.'), ...inputs])) {
      const file = path.join(folder, IGNORE_FILE)
      // An input path may be a file; then there is nothing below it.
      if (!fs.existsSync(file)) continue
      const content = readSettingFile(file, IGNORE_FILE)
      // Of the working folder other parts may be meant than those of this run.
      const lines = inputs.has(folder) ? linesOf(content) : []
      this.#files.push({ folder, ignored: ignore().add(content), lines })
    }
  }

  isIgnored(file: string): boolean {
    return this.#files.some(({ folder, ignored, lines }) => {
      const below = path.relative(folder, file).split(path.sep).join('/')
      if (!ignore.isPathValid(below)) return false
      for (const line of lines) if (!line.used && line.alone.ignores(below)) line.used = true
      return ignored.ignores(below)
    })
  }

  /** Lines of input folders that matched none of the files asked for so far. */
  get unused(): { readonly key: string; readonly value: string }[] {
    return this.#files.flatMap(({ lines }) =>
      lines.filter(({ used }) => !used).map(({ key, value }) => ({ key, value })),
    )
  }
}

function linesOf(content: string): Line[] {
  return content.split(/\r?\n/).flatMap((text, at): Line[] => {
    const value = text.trim()
    if (value === '' || value.startsWith('#')) return []
    const key = `${IGNORE_FILE}:${at + 1}`
    return [{ key, value, alone: ignore().add(value.replace(/^!/, '')), used: false }]
  })
}
