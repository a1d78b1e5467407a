import fs from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { readSettingFile } from './read-text.ts'

/** Name of the file, in the working folder or in an input folder; gitignore syntax, paths below its own folder. */
export const IGNORE_FILE = '.pumiceignore'

/**
 * What the ignore files of a run leave out.
 *
 * @param roots  Input paths.
 * @returns      Tells whether a file is left out; `undefined` where there is no ignore file.
 */
export function loadIgnoreFiles(roots: readonly string[]): ((file: string) => boolean) | undefined {
  const folders = new Set(['.', ...roots].map((root) => path.resolve(root)))
  const rules: { readonly folder: string; readonly ignored: Ignore }[] = []
  for (const folder of folders) {
    const file = path.join(folder, IGNORE_FILE)
    // An input path may be a file; then there is nothing below it.
    if (!fs.existsSync(file)) continue
    rules.push({ folder, ignored: ignore().add(readSettingFile(file, IGNORE_FILE)) })
  }
  if (rules.length === 0) return undefined
  return (file) =>
    rules.some(({ folder, ignored }) => {
      const below = path.relative(folder, file).split(path.sep).join('/')
      return ignore.isPathValid(below) && ignored.ignores(below)
    })
}
