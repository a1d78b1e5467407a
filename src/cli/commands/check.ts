import { type Command, Option } from 'commander'
import type { CheckResult } from '../../pipeline/check.ts'
import { addCommonOptions, type CommonOptions, parseCount, resolveSettings } from '../common-options.ts'
import { decisionNotes } from '../decision-notes.ts'
import { EXIT, hasInternalError } from '../exit-code.ts'
import { abortOnInterrupt, Progress } from '../terminal.ts'

interface CheckFlags extends CommonOptions {
  readonly format?: string[]
  readonly failOn?: string
  readonly maxWarnings?: number
  readonly strict?: true
}

export function registerCheck(program: Command): void {
  const command = program
    .command('check')
    .description('report findings, change nothing')
    .argument('[paths...]', 'folders or files, or - for standard input (default: raw)')
    .option('--format <name...>', 'pretty, json or jsonl; NAME=FILE writes to a file (default: pretty)')
    .option(
      '--fail-on <severity>',
      'exit 1 from this severity up: neutral, minor, major, critical (default: major)',
    )
    .addOption(
      new Option('--max-warnings <n>', 'exit 1 with more findings than this').argParser((value) =>
        parseCount(value),
      ),
    )
    .option('--strict', 'exit 2 when a document had to be put into quarantine')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice check cleaned
  pumice check cleaned --fail-on critical --max-warnings 200
  pumice check new-scrapes --format pretty --format jsonl=findings.jsonl
  pumice check page.txt --rule mixed --format json`,
    )
    .action(run)
}

async function run(paths: string[], flags: CheckFlags): Promise<void> {
  const { check } = await import('../../pipeline/check.ts')
  const settings = await resolveSettings(paths, flags, {
    ...(flags.failOn === undefined ? {} : { failOn: flags.failOn as 'major' }),
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
  })
  const { openFormat } = await import('../formats.ts')
  const formats = (flags.format ?? ['pretty']).map((value) => openFormat(value, flags.color))
  const progress = new Progress(flags.quiet)
  let result: CheckResult
  try {
    result = await check(settings, {
      onDocument: (doc, findings) => {
        progress.done()
        for (const format of formats) format.document(doc, findings)
      },
      onQuarantine: (row) => {
        progress.done()
        console.error(`quarantined: ${row.doc}: ${row.message} [${row.code}]`)
      },
      onProgress: progress.update,
      signal: abortOnInterrupt(),
    })
  } catch (error) {
    for (const format of formats) format.abort()
    throw error
  } finally {
    progress.done()
  }
  for (const format of formats) format.close(result.report)
  if (flags.quiet !== true) for (const line of decisionNotes(result.report)) console.error(line)
  if (result.report.documents.out === 0 || hasInternalError(result.report)) process.exitCode = EXIT.failed
  else if (flags.strict === true && result.quarantined > 0) process.exitCode = EXIT.failed
  else if (!result.passed) process.exitCode = EXIT.gate
}
