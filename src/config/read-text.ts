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
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new PumiceError('CONFIG_FILE', `Cannot read \`${file}\`, given as \`${setting}\`: ${code}.`, {
      cause: error,
    })
  }
}
