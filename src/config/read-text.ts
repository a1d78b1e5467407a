import fs from 'node:fs'
import { PumiceError } from '../pumice-error.ts'

/** The same, `undefined` where there is no such file. */
export const readOptionalFile = (file: string, setting: string): string | undefined =>
  fs.existsSync(file) ? readSettingFile(file, setting) : undefined

/** Read a file that the user named in the settings. Throws CONFIG_FILE with the name of the setting. */
export function readSettingFile(file: string, setting: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw new PumiceError(
      'CONFIG_FILE',
      `Cannot read \`${file}\`, given as \`${setting}\`: ${reasonOf(error)}`,
      { cause: error },
    )
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and the folder you are in.',
  EACCES: 'you may not read it. Check its permissions.',
  EISDIR: 'it is a folder. Name a file.',
}

/** What went wrong with a file, and what to do, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return REASONS[code] ?? `${code}.`
}
