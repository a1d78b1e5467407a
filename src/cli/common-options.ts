import fs from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Settings, UserSettings } from '../config/settings.ts'

/** Where decisions are looked for and recorded unless another place is named. */
export const DECISIONS_FILE = 'pumice.decisions.jsonl'

/** Options that every command on documents understands. */
export interface CommonOptions {
  readonly config?: string
  readonly knowledge?: string
  readonly decisions?: string
  readonly authority?: string[]
  readonly suggestions?: string[]
  readonly glossary?: string[]
  readonly rule?: string[]
  readonly include?: string[]
  readonly exclude?: string[]
  readonly preset?: string
  readonly unsafe?: true
  readonly profile?: string
  readonly concurrency?: number | 'auto'
  readonly metadata?: boolean
  readonly inlineConfig?: boolean
  readonly as?: string
  readonly language?: string[]
  readonly textField?: string
  readonly idField?: string
  readonly urlField?: string
  readonly dateField?: string
  readonly languageField?: string
  readonly siteField?: string
  readonly quiet?: true
  readonly color?: boolean
}

/** Add the common options to a command. */
export function addCommonOptions(command: Command): Command {
  for (const option of [
    new Option(
      '--config <file>',
      'configuration file (default: the nearest pumice.config.* or package.json#pumice)',
    ),
    new Option('--knowledge <file>', 'knowledge.json of an earlier survey instead of surveying the paths'),
    new Option('--decisions <file>', `human verdicts (default: ${DECISIONS_FILE} where it exists)`),
    new Option('--authority <file...>', 'people to add, change or remove, as JSON Lines, JSON or YAML'),
    new Option('--glossary <file...>', 'terms with preferred and forbidden forms, as CSV, TSV or TBX'),
    new Option('--suggestions <file...>', 'proposals for leftovers, as `pumice suggest` writes them'),
    new Option('--rule <id...>', 'run only these rules or families'),
    new Option('--include <glob...>', 'only files below the paths that match'),
    new Option('--exclude <glob...>', 'leave out files that match'),
    new Option('--preset <name>', 'conservative, default or aggressive: which fixes are applied'),
    new Option('--unsafe', 'apply fixes that are only proposed otherwise'),
    new Option('--profile <name>', 'how the score counts: mqm or wmt (default: mqm)'),
    new Option('--concurrency <n>', 'shards at a time, or auto').argParser(parseConcurrency),
    new Option('--as <format>', 'what standard input (path -) is: txt, md, html or jsonl').choices([
      'txt',
      'md',
      'html',
      'jsonl',
    ]),
    new Option('--language <tags>', 'languages that documents may be in, as en or en,de').argParser((value) =>
      value.split(',').map((tag) => tag.trim()),
    ),
    new Option('--text-field <name>', 'field of JSONL records that holds the text (default: text)'),
    new Option('--id-field <name>', 'field with the id of a record (default: id)'),
    new Option('--url-field <name>', 'field with the address of a record (default: url)'),
    new Option('--date-field <name>', 'field with the date of a record (default: date)'),
    new Option('--language-field <name>', 'field with the language of a record (default: language)'),
    new Option('--site-field <name>', 'field that names the site a record is from (default: site)'),
    new Option('--no-inline-config', 'heed no <!-- pumice ... --> comments'),
    new Option('--no-metadata', 'keep bylines, contacts and the like out of the ledger'),
    new Option('--quiet', 'no progress and no summary'),
    new Option('--no-color', 'no colours (also with NO_COLOR)'),
  ]) {
    command.addOption(option)
  }
  return command
}

/** @throws InvalidArgumentError, which commander turns into a usage error. */
export function parseConcurrency(value: string): number | 'auto' {
  return value === 'auto' ? 'auto' : parseCount(value, 1)
}

export function parseCount(value: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`
    throw new InvalidArgumentError(`Expected a whole number ${range}, got \`${value}\`.`)
  }
  return number
}

/** Complete settings: defaults, then the configuration file, then the command line. */
export async function resolveSettings(
  paths: readonly string[],
  options: CommonOptions,
  more: Partial<UserSettings> = {},
): Promise<Settings> {
  // These know every rule; --version and --help need none.
  const { COMMAND_LINE, checkSettings, completeSettings } = await import('../config/check-settings.ts')
  const { loadSettings } = await import('../config/load-settings.ts')
  const file = await loadSettings(options.config)
  const given: Record<string, unknown> = {
    ...(paths.length > 0 ? { paths: [...paths] } : {}),
    knowledge: options.knowledge,
    decisions: options.decisions,
    authority: options.authority,
    suggestions: options.suggestions,
    glossary: options.glossary,
    only: options.rule,
    include: options.include,
    exclude: options.exclude,
    preset: options.preset,
    unsafe: options.unsafe,
    profile: options.profile,
    concurrency: options.concurrency,
    // commander sets these to true when the flag is absent; only the negation is a choice.
    metadata: options.metadata === false ? false : undefined,
    inlineConfig: options.inlineConfig === false ? false : undefined,
    as: options.as,
    language: options.language,
    ...more,
  }
  const fields = definedOnly({
    text: options.textField,
    id: options.idField,
    url: options.urlField,
    date: options.dateField,
    language: options.languageField,
    site: options.siteField,
  })
  if (Object.keys(fields).length > 0) given['fields'] = { ...file.fields, ...fields }
  const settings = { ...file, ...checkSettings(definedOnly(given), COMMAND_LINE) }
  // What was decided once holds without being named again.
  if (settings.decisions === undefined && fs.existsSync(DECISIONS_FILE)) settings.decisions = DECISIONS_FILE
  return completeSettings(settings)
}

const definedOnly = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
