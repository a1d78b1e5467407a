import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { CleanResult } from '../../pipeline/clean.ts'
import { addCommonOptions, type CommonOptions, resolveSettings } from '../common-options.ts'
import { decisionNotes, silenceNotes } from '../decision-notes.ts'
import { EXIT, hasInternalError } from '../exit-code.ts'
import { abortOnInterrupt, count, Progress } from '../terminal.ts'

interface CleanFlags extends CommonOptions {
  readonly out?: string
  readonly reports?: string
  readonly dryRun?: true
  readonly check?: true
  readonly prune?: true
  readonly strict?: true
  readonly compare?: string
}

export function registerClean(program: Command): void {
  const command = program
    .command('clean')
    .description('clean documents and write reports')
    .argument('[paths...]', 'folders or files, or - for standard input (default: raw)')
    .option('--out <dir>', 'folder for the cleaned files (default: cleaned)')
    .option('--reports <dir>', 'folder for the reports (default: reports)')
    .option('--dry-run', 'write nothing, say what would change')
    .option('--check', 'write nothing, exit 1 when a file would change')
    .option('--prune', 'remove files of an earlier run that no longer belong')
    .option('--compare <report>', 'say what changed since an earlier report.json or its folder')
    .option('--strict', 'exit 2 when a document had to be put into quarantine')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice clean
  pumice clean scrapes/2025-03 --out cleaned/2025-03 --reports reports/2025-03
  pumice clean raw --dry-run --preset conservative
  pumice clean raw --rule boilerplate mixed/invisible
  pumice clean - --as html < page.html > page.txt`,
    )
    .action(run)
}

async function run(paths: string[], flags: CleanFlags): Promise<void> {
  const { clean } = await import('../../pipeline/clean.ts')
  const settings = await resolveSettings(paths, flags, {
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.reports === undefined ? {} : { reports: flags.reports }),
  })
  const progress = new Progress(flags.quiet)
  const toStdout = settings.paths.includes('-')
  const dryRun = flags.dryRun === true || flags.check === true
  let result: CleanResult
  try {
    result = await clean(settings, {
      dryRun,
      prune: flags.prune === true,
      ...(flags.compare === undefined ? {} : { compare: flags.compare }),
      ...(toStdout ? { write: (bytes) => writeSync(bytes), reports: flags.reports !== undefined } : {}),
      onProgress: progress.update,
      signal: abortOnInterrupt(),
    })
  } finally {
    progress.done()
  }
  if (toStdout) {
    for (const row of result.report.quarantine.rows)
      console.error(`quarantined: ${row.doc}: ${row.message} [${row.code}]`)
  } else if (flags.quiet !== true) {
    for (const line of summarise(result, settings.out, settings.reports, dryRun, flags.prune === true))
      console.log(line)
  }
  const { documents } = result.report
  if (hasInternalError(result.report) || (flags.strict === true && documents.quarantined > 0))
    process.exitCode = EXIT.failed
  else if (flags.check === true && documents.changed > 0) process.exitCode = EXIT.gate
}

/** All of the bytes, whatever takes them: a pipe that is full answers EAGAIN. */
function writeSync(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(1, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

function summarise(
  result: CleanResult,
  out: string,
  reports: string,
  dryRun: boolean,
  pruned: boolean,
): string[] {
  const { documents, findings } = result.report
  const lines = [
    `${count(documents.in, 'document')} in = ${documents.out} out + ${documents.quarantined} quarantined; ` +
      `${documents.changed} ${dryRun ? 'would be changed' : 'changed'}`,
    `${count(findings.total, 'finding')}: ${findings.applied} applied, ${findings.proposed} proposed, ` +
      `${findings.flagged} flagged, ${findings.superseded} superseded`,
  ]
  if (result.stale.length > 0) {
    const names = result.stale.slice(0, 5).join(', ')
    lines.push(
      `${count(result.stale.length, 'file')} of an earlier run ${pruned && !dryRun ? 'removed' : 'no longer belong (remove with --prune)'}: ${names}${result.stale.length > 5 ? ' …' : ''}`,
    )
  }
  lines.push(...decisionNotes(result.report), ...silenceNotes(result.report))
  for (const row of result.report.quarantine.rows.slice(0, 5))
    lines.push(`quarantined: ${row.doc}: ${row.message} [${row.code}]`)
  if (!dryRun)
    lines.push(`Cleaned files in ${out}, reports in ${reports}; open ${path.join(reports, 'index.html')}`)
  return lines
}
