import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test, with the given files in it. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
}

/** Every file below a folder: POSIX path to bytes; sorted. */
export function readTree(folder: string): Record<string, Buffer> {
  const tree: Record<string, Buffer> = {}
  if (!fs.existsSync(folder)) return tree
  for (const name of (fs.readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const file = path.join(folder, name)
    if (fs.statSync(file).isFile()) tree[name.split(path.sep).join('/')] = fs.readFileSync(file)
  }
  return tree
}

/** Rows of a JSON Lines file. */
export const readRows = <Row>(file: string): Row[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Row)
