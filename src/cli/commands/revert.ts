import type { Command } from 'commander'
import { EXIT } from '../exit-code.ts'
import { count } from '../terminal.ts'

interface RevertFlags {
  readonly ledger: string
  readonly out: string
  readonly quiet?: true
}

export function registerRevert(program: Command): void {
  program
    .command('revert')
    .description('turn cleaned files back into the raw bytes')
    .argument('[cleaned]', 'folder with the cleaned files', 'cleaned')
    .option('--ledger <file>', 'ledger of the run that wrote them', 'reports/ledger.jsonl')
    .requiredOption('--out <dir>', 'folder for the raw files')
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  pumice revert --out restored
  pumice revert cleaned/2025-03 --ledger reports/2025-03/ledger.jsonl --out restored`,
    )
    .action(run)
}

async function run(cleaned: string, flags: RevertFlags): Promise<void> {
  const { revert } = await import('../../pipeline/revert.ts')
  const { reverted, failed } = await revert({ cleaned, ledger: flags.ledger, out: flags.out })
  for (const row of failed) console.error(`not reverted: ${row.doc}: ${row.message} [${row.code}]`)
  if (flags.quiet !== true)
    console.log(`${count(reverted, 'document')} reverted to ${flags.out}, ${failed.length} refused`)
  if (failed.length > 0) process.exitCode = EXIT.failed
}
