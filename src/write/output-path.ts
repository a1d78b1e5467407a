import fs from 'node:fs'
import path from 'node:path'
import { PumiceError } from '../pumice-error.ts'

/**
 * Place of a document below an output folder.
 *
 * @throws INPUT_PATH when the id would lead out of the folder.
 */
export function outputPath(folder: string, doc: string): string {
  const file = path.resolve(folder, doc)
  const root = path.resolve(folder)
  if (!file.startsWith(root + path.sep) || doc.includes('\u0000')) {
    throw new PumiceError('INPUT_PATH', `\`${doc}\` leads out of \`${folder}\`. Rename the document.`)
  }
  return file
}

/** Path with every link resolved; of a folder that does not exist yet, its nearest existing parent's. */
function realPath(folder: string): string {
  let existing = path.resolve(folder)
  let rest = ''
  while (!fs.existsSync(existing) && path.dirname(existing) !== existing) {
    rest = path.join(path.basename(existing), rest)
    existing = path.dirname(existing)
  }
  return path.join(fs.realpathSync(existing), rest)
}

const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + path.sep)

/**
 * Refuse runs that would read what they write or write over what they read.
 *
 * @throws CONFIG_OVERLAP when an input and an output folder are one or one holds the other.
 */
export function assertApart(inputs: readonly string[], outputs: readonly string[]): void {
  for (const input of inputs) {
    for (const output of outputs) {
      const from = realPath(input)
      const to = realPath(output)
      if (holds(from, to) || holds(to, from)) {
        throw new PumiceError(
          'CONFIG_OVERLAP',
          `Input \`${input}\` and output \`${output}\` overlap. Give an output folder outside of the input.`,
        )
      }
    }
  }
}

/** Remove a file that an earlier run wrote, and the folders it leaves empty below the root. */
export function removeOutput(folder: string, doc: string): void {
  const file = outputPath(folder, doc)
  fs.rmSync(file, { force: true })
  const root = path.resolve(folder)
  for (let parent = path.dirname(file); parent !== root; parent = path.dirname(parent)) {
    try {
      fs.rmdirSync(parent)
    } catch {
      return // Not empty.
    }
  }
}
