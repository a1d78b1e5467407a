import fs from 'node:fs'
import path from 'node:path'
import { cannotWrite } from './atomic-file.ts'

/**
 * Write a file that is not there yet.
 *
 * @returns False when there is one, which stays as it is.
 * @throws  OUTPUT_WRITE
 */
export function writeNewFile(file: string, content: string): boolean {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cannotWrite(file, error)
  }
}
