import fs from 'node:fs'
import path from 'node:path'
import { lilconfig } from 'lilconfig'
import { parse as parseYaml } from 'yaml'
import { PumiceError } from '../pumice-error.ts'
import { checkSettings } from './check-settings.ts'
import { reasonOf } from './read-text.ts'
import type { UserSettings } from './settings.ts'

const PLACES = [
  'package.json',
  'pumice.config.json',
  'pumice.config.yaml',
  'pumice.config.yml',
  'pumice.config.js',
  'pumice.config.mjs',
]

/** Names of the configuration files that stand in a folder itself, whatever they say. */
export const settingsFilesIn = (folder: string): string[] =>
  PLACES.filter((name) => {
    const file = path.join(folder, name)
    if (!fs.existsSync(file)) return false
    return name !== 'package.json' || /"pumice"\s*:\s*\{/.test(fs.readFileSync(file, 'utf8'))
  })

/**
 * Find and check the configuration: the file named, else the nearest one from the working folder up.
 *
 * @returns Empty settings where there is none.
 * @throws  CONFIG_FILE when a named file cannot be read or parsed, CONFIG_SCHEMA when a key is wrong.
 */
export async function loadSettings(file: string | undefined, folder = process.cwd()): Promise<UserSettings> {
  const yaml = (_path: string, content: string): unknown => parseYaml(content)
  const explorer = lilconfig('pumice', { searchPlaces: PLACES, loaders: { '.yaml': yaml, '.yml': yaml } })
  let found: Awaited<ReturnType<typeof explorer.search>>
  try {
    found =
      file === undefined ? await explorer.search(folder) : await explorer.load(path.resolve(folder, file))
  } catch (error) {
    const reason = explain(error)
    throw new PumiceError('CONFIG_FILE', `Cannot read the configuration \`${file ?? folder}\`: ${reason}`, {
      cause: error,
    })
  }
  if (found === null || found.isEmpty === true) return {}
  const name = path.relative(folder, found.filepath)
  return checkSettings(
    found.config,
    path.basename(found.filepath) === 'package.json' ? `${name}#pumice` : name,
  )
}

/** The first line of what a parser says; of a file that cannot be read, why. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('syscall' in error) return reasonOf(error)
  return `${error.message.split('\n', 1)[0]?.replace(/:$/, '')}.`
}
