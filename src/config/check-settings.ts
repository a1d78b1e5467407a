import * as v from 'valibot'
import { PumiceError } from '../pumice-error.ts'
import { RULES } from '../rules/index.ts'
import { nearest } from '../text/nearest.ts'
import { allowListFrom } from './allow.ts'
import { expectLanguages } from './expected-languages.ts'
import { DEFAULT_SETTINGS, type Settings, SettingsSchema, type UserSettings } from './settings.ts'

/**
 * Check what a user wrote; unknown keys and rule ids are errors that name the nearest valid one.
 *
 * @param origin  Where it comes from, for the message: a file name or `the command line`.
 * @throws        CONFIG_SCHEMA, CONFIG_RULE
 */
export function checkSettings(value: unknown, origin: string): UserSettings {
  const result = v.safeParse(SettingsSchema, value)
  if (!result.success) throw new PumiceError('CONFIG_SCHEMA', describeIssue(result.issues[0], origin))
  const settings = result.output
  const ids = RULES.map((rule) => rule.id)
  for (const id of Object.keys(settings.rules ?? {})) assertKnown(id, ids, 'rules', origin)
  const families = [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))]
  for (const id of settings.only ?? []) assertKnown(id, [...ids, ...families], 'only', origin)
  for (const id of Object.keys(settings.budgets ?? {}))
    assertKnown(id, [...ids, ...families], 'budgets', origin)
  allowListFrom(settings.allow ?? {}, origin)
  for (const [id, setting] of Object.entries(settings.rules ?? {})) {
    if (!Array.isArray(setting)) continue
    try {
      RULES.find((rule) => rule.id === id)?.parseOptions(setting[1])
    } catch (error) {
      const reason =
        error instanceof v.ValiError ? describeIssue(error.issues[0], origin, ['rules', id]) : String(error)
      throw new PumiceError('CONFIG_SCHEMA', reason, { cause: error })
    }
  }
  return settings
}

/** Check settings and fill in the defaults. */
export function completeSettings(user: UserSettings, origin = 'the settings'): Settings {
  const { fields, brake, ...settings } = checkSettings(user, origin)
  return {
    ...DEFAULT_SETTINGS,
    ...settings,
    rules: expectLanguages(settings.rules ?? {}, settings.language ?? []),
    fields: { ...DEFAULT_SETTINGS.fields, ...fields },
    brake: { ...DEFAULT_SETTINGS.brake, ...brake },
  }
}

function assertKnown(id: string, known: readonly string[], key: string, origin: string): void {
  if (known.includes(id)) return
  const close = nearest(id, known)
  throw new PumiceError(
    'CONFIG_RULE',
    `Unknown rule \`${id}\` ${placeOf(key, origin)}.${close === undefined ? ' The README lists all of them.' : ` Did you mean \`${close}\`?`}`,
  )
}

function describeIssue(
  issue: v.BaseIssue<unknown> | undefined,
  origin: string,
  above: readonly string[] = [],
): string {
  if (issue === undefined) return `Settings in ${origin} are not valid.`
  const path = [...above, ...(issue.path ?? []).map((item) => String(item.key))]
  const key = path.join('.')
  if (issue.kind === 'schema' && issue.type === 'strict_object' && issue.expected === 'never') {
    const known = above.length === 0 && path.length === 1 ? Object.keys(SettingsSchema.entries) : []
    const close = nearest(path.at(-1) ?? '', known)
    return `Unknown key \`${key}\` in ${origin}.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`
  }
  const isOption = origin === COMMAND_LINE
  const place = isOption ? `\`${optionOf(key)}\`` : `\`${key}\` in ${origin}`
  // Choices come as a list in quotes and brackets.
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] as string)
  const wanted = choices.length > 1 ? `one of ${choices.join(', ')}` : (issue.expected ?? 'valid')
  const close = nearest(issue.received.replaceAll('"', ''), choices)
  return `Expected ${place} to be ${wanted}, got ${issue.received}.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`
}

/** How the origin of settings is called that were given as options. */
export const COMMAND_LINE = 'the command line'

/** Settings whose option has another name. */
const OPTIONS: Readonly<Record<string, string>> = {
  only: '--rule',
  budgets: '--budget',
  paths: 'the paths',
  'fields.text': '--text-field',
}

/** `failOn` as `--fail-on`; of an entry of a list the option of the list. */
function optionOf(key: string): string {
  const name = key.replace(/\.\d+$/, '')
  return OPTIONS[name] ?? `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

const placeOf = (key: string, origin: string): string =>
  origin === COMMAND_LINE ? `in ${optionOf(key)}` : `under \`${key}\` in ${origin}`
