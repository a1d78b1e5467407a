import fs from 'node:fs'
import path from 'node:path'

/** Real text to measure on; it is not part of the project and absent on most machines. */
export const SHARED = path.join(import.meta.dirname, '../../../shared')

/**
 * True when the folder is absent; says so once. A folder that is there but lacks the file is an error, not a skip.
 */
export function isAbsent(name: string): boolean {
  if (!fs.existsSync(SHARED)) {
    console.warn(`skipped: ../shared is absent, so ${name} cannot be measured here`)
    return true
  }
  const file = path.join(SHARED, name)
  const size = fs.statSync(file).isDirectory() ? fs.readdirSync(file).length : fs.statSync(file).size
  if (size === 0) throw new Error(`${file} is there but empty`)
  return false
}

export const readShared = (name: string): string => fs.readFileSync(path.join(SHARED, name), 'utf8')

export const readSharedRows = <Row>(name: string): Row[] => {
  const rows = readShared(name).split('\n').filter(Boolean)
  if (rows.length === 0) throw new Error(`${name} is there but holds no rows`)
  return rows.map((row) => JSON.parse(row) as Row)
}
