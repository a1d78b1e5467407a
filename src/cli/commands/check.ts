import fs from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Settings } from '../../config/settings.ts'
import type { CheckOptions, CheckResult } from '../../pipeline/check.ts'
import { PumiceError } from '../../pumice-error.ts'
import type { Changes } from '../changed-files.ts'
import { addCommonOptions, type CommonOptions, parseCount, resolveSettings } from '../common-options.ts'
import { decisionNotes, silenceNotes } from '../decision-notes.ts'
import { EXIT, hasInternalError } from '../exit-code.ts'
import { abortOnInterrupt, count, Progress } from '../terminal.ts'

interface CheckFlags extends CommonOptions {
  readonly format?: string[]
  readonly failOn?: string
  readonly maxWarnings?: number
  readonly budget?: Record<string, number>
  readonly maxPenalty?: number
  readonly minScore?: number
  readonly baseline?: string
  readonly baselineUpdate?: true
  readonly allowGrowth?: true
  readonly baselinePrune?: true
  readonly ci?: true
  readonly changed?: string | true
  readonly changedLines?: true
  readonly allowEmpty?: true
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly exitZero?: true
  readonly strict?: true
  readonly minPrecision?: number
  readonly suppressed?: true
}

export function registerCheck(program: Command): void {
  const command = program
    .command('check')
    .description('report findings, change nothing')
    .argument('[paths...]', 'folders or files, or - for standard input (default: raw)')
  for (const option of [
    new Option(
      '--format <name...>',
      'pretty, json, jsonl, md, sarif, junit, github, gitlab or rdjsonl; NAME=FILE writes to a file (default: pretty)',
    ),
    new Option(
      '--fail-on <severity>',
      'exit 1 from this severity up: neutral, minor, major, critical (default: major)',
    ),
    new Option('--max-warnings <n>', 'exit 1 with more findings than this').argParser((value) =>
      parseCount(value),
    ),
    new Option(
      '--budget <rule=n...>',
      'exit 1 with more findings of a rule or family; --fail-on leaves them out then',
    ).argParser(parseBudget),
    new Option('--max-penalty <n>', 'exit 1 above so many penalty points per 1,000 words').argParser(
      parseFigure,
    ),
    new Option('--min-score <n>', 'exit 1 below this cleanliness score, 100 = nothing found').argParser(
      parseFigure,
    ),
    new Option('--baseline <file>', 'known findings: only what is not in it is reported and counted'),
    new Option('--baseline-update', 'write the baseline anew; it can only shrink'),
    new Option('--allow-growth', 'with --baseline-update: take new findings in'),
    new Option('--baseline-prune', 'take out of the baseline what nothing matches any more'),
    new Option('--ci', 'exit 1 too when the baseline has entries that nothing matches any more'),
    new Option(
      '--changed [base]',
      'check only files that differ from the last commit, or since the branch left BASE; the corpus is surveyed whole',
    ),
    new Option('--changed-lines', 'with --changed: only findings on lines that were added or changed'),
    new Option('--allow-empty', 'exit 0 when no file matched'),
    new Option('--no-cache', 'check everything anew'),
    new Option(
      '--cache-location <dir>',
      'where results are kept (default: node_modules/.cache/pumice, else .pumice-cache)',
    ),
    new Option(
      '--min-precision <share>',
      'a rule that reviewers found right less often, 0 to 1, fails nothing (default: 0.5)',
    ).argParser(parseFigure),
    new Option(
      '--suppressed',
      'list in SARIF what decisions, baseline, comments and allow list settle; GitHub shows that as open',
    ),
    new Option('--exit-zero', 'exit 0 whatever the gates say; 2 stays 2'),
    new Option('--strict', 'exit 2 when a document had to be put into quarantine'),
  ])
    command.addOption(option)
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice check cleaned
  pumice check cleaned --fail-on critical --max-warnings 200 --budget mixed=20 name/variant=0
  pumice check new-scrapes --format pretty --format jsonl=findings.jsonl
  pumice check page.txt --rule mixed --format json
  pumice check cleaned --changed origin/main --changed-lines
  pumice check cleaned --baseline pumice-baseline.jsonl --baseline-update --allow-growth   # once
  pumice check cleaned --baseline pumice-baseline.jsonl --ci --format github --format sarif=pumice.sarif`,
    )
    .action(run)
}

async function run(paths: string[], flags: CheckFlags): Promise<void> {
  const { check } = await import('../../pipeline/check.ts')
  const settings = await resolveSettings(paths, flags, {
    ...(flags.failOn === undefined ? {} : { failOn: flags.failOn as 'major' }),
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
    ...(flags.budget === undefined ? {} : { budgets: flags.budget }),
    ...(flags.maxPenalty === undefined ? {} : { maxPenalty: flags.maxPenalty }),
    ...(flags.minScore === undefined ? {} : { minScore: flags.minScore }),
    ...(flags.minPrecision === undefined ? {} : { minPrecision: flags.minPrecision }),
    ...(flags.baseline === undefined ? {} : { baseline: flags.baseline }),
  })
  if (flags.changedLines === true && flags.changed === undefined)
    throw new PumiceError('CONFIG_USAGE', '--changed-lines is nothing without --changed.')
  const changes = await changesOf(flags)
  const update = baselineUpdate(flags, settings.baseline)
  const { openFormats } = await import('../formats.ts')
  const formats = openFormats(flags.format ?? ['pretty'], flags.color)
  const progress = new Progress(flags.quiet)
  let result: CheckResult
  try {
    result = await check(withCache(settings, flags), {
      onDocument: (_doc, _findings, document) => {
        progress.done()
        for (const format of formats) format.document(document)
      },
      onQuarantine: (row) => {
        progress.done()
        console.error(`quarantined: ${row.doc}: ${row.message} [${row.code}]`)
      },
      onProgress: progress.update,
      signal: abortOnInterrupt(),
      failOnStale: flags.ci === true,
      suppressed: flags.suppressed === true,
      ...(changes === undefined ? {} : { select: ({ path }) => changes.has(path) }),
      ...(flags.changedLines === true && changes !== undefined
        ? { linesOf: (file) => changes.linesOf(file) }
        : {}),
      ...(update === undefined ? {} : { baselineUpdate: update }),
    })
  } catch (error) {
    for (const format of formats) format.abort()
    if (!(flags.allowEmpty === true && error instanceof PumiceError && error.code === 'CONFIG_NOTHING'))
      throw error
    console.error(error.message)
    return
  } finally {
    progress.done()
  }
  const { report, gate, baseline } = result
  const counts =
    baseline === undefined
      ? undefined
      : {
          known: baseline.known + (update === 'grow' ? baseline.fresh.length : 0),
          fresh: update === 'grow' ? 0 : baseline.fresh.length,
          stale: baseline.stale.length,
        }
  for (const format of formats)
    format.close({ report, gate, ...(counts === undefined ? {} : { baseline: counts }) })
  sayWhy(result, flags, update)
  process.exitCode = exitCodeOf(result, flags)
}

/** The reasons go to standard error, whatever the format: a job must say why it failed. */
function sayWhy(
  { report, gate, baseline }: CheckResult,
  flags: CheckFlags,
  update: string | undefined,
): void {
  for (const { message } of gate.failures) console.error(`over budget: ${message}`)
  if (flags.quiet === true) return
  for (const note of [...gate.notes, ...decisionNotes(report), ...silenceNotes(report)]) console.error(note)
  if (baseline === undefined) return
  if (update === 'grow') console.error(`${count(baseline.fresh.length, 'finding')} taken into the baseline`)
  if (baseline.stale.length === 0) return
  const names = baseline.stale.slice(0, 5).map(({ doc, rule, fp }) => `${doc} ${rule} ${fp}`)
  console.error(
    `${count(baseline.stale.length, 'stale entry', 'stale entries')} of the baseline${update === undefined ? ' (nothing matches any more; take out with --baseline-update)' : ', taken out'}: ${names.join(', ')}${baseline.stale.length > 5 ? ' …' : ''}`,
  )
}

function exitCodeOf(result: CheckResult, flags: CheckFlags): number {
  const { report, passed, quarantined } = result
  const isEmpty = report.documents.in === 0 && (flags.changed !== undefined || flags.allowEmpty === true)
  if ((report.documents.out === 0 && !isEmpty) || hasInternalError(report)) return EXIT.failed
  if (flags.strict === true && quarantined > 0) return EXIT.failed
  return passed || flags.exitZero === true ? EXIT.ok : EXIT.gate
}

async function changesOf({ changed }: CheckFlags): Promise<Changes | undefined> {
  if (changed === undefined) return undefined
  const { findChanges } = await import('../changed-files.ts')
  return findChanges(changed === true ? undefined : changed)
}

/**
 * The cache is on unless somebody says otherwise; not in a checkout of pumice itself, whose rules change without its
 * version, unless a place is named.
 */
function withCache({ cacheLocation, ...settings }: Settings, flags: CheckFlags): Settings {
  const named = flags.cacheLocation ?? cacheLocation
  if (flags.cache === false || (named === undefined && fs.existsSync(SOURCE))) return settings
  const byDefault = fs.existsSync('node_modules') ? 'node_modules/.cache/pumice' : '.pumice-cache'
  return { ...settings, cacheLocation: named ?? byDefault }
}

/** There only in a checkout; packages hold no sources but the descriptions of rules. */
const SOURCE = new URL('../../../src/cli/main.ts', import.meta.url)

function baselineUpdate(
  { baselineUpdate: update, allowGrowth, baselinePrune, ci }: CheckFlags,
  baseline: string | undefined,
): NonNullable<CheckOptions['baselineUpdate']> | undefined {
  const usage = (message: string): PumiceError => new PumiceError('CONFIG_USAGE', message)
  if (allowGrowth === true && update !== true)
    throw usage('--allow-growth is nothing without --baseline-update.')
  if (update === true && baselinePrune === true)
    throw usage('Give one of --baseline-update and --baseline-prune.')
  if (update !== true && baselinePrune !== true) return undefined
  if (baseline === undefined) throw usage('Name the baseline with --baseline FILE.')
  if (ci === true) throw usage('With --ci the baseline is read only; leave the option out to update it.')
  if (baselinePrune === true) return 'prune'
  return allowGrowth === true ? 'grow' : 'shrink'
}

/** `RULE=N`, repeatable. */
function parseBudget(value: string, earlier: Readonly<Record<string, number>> = {}): Record<string, number> {
  const cut = value.lastIndexOf('=')
  if (cut < 1) throw new InvalidArgumentError(`Expected RULE=N, as in mixed/glued=10, got \`${value}\`.`)
  return { ...earlier, [value.slice(0, cut)]: parseCount(value.slice(cut + 1)) }
}

function parseFigure(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new InvalidArgumentError(`Expected a number from 0 up, got \`${value}\`.`)
  return number
}
