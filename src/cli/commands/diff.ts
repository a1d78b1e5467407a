import { stdout } from 'node:process'
import { type Command, Option } from 'commander'
import { addCommonOptions, type CommonOptions, resolveSettings } from '../common-options.ts'
import { abortOnInterrupt, Progress } from '../terminal.ts'

interface DiffFlags extends CommonOptions {
  readonly format: 'patch' | 'html'
}

export function registerDiff(program: Command): void {
  const command = program
    .command('diff')
    .description('show what clean would change, write nothing')
    .argument('[paths...]', 'folders or files (default: raw)')
    .addOption(new Option('--format <name>', 'patch or html').choices(['patch', 'html']).default('patch'))
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice diff
  pumice diff raw/2025-03 > review.patch
  pumice diff raw/one.txt --format html > one.html`,
    )
    .action(run)
}

async function run(paths: string[], flags: DiffFlags): Promise<void> {
  const { diff } = await import('../../pipeline/diff.ts')
  const settings = await resolveSettings(paths, flags)
  const progress = new Progress(flags.quiet)
  try {
    await diff(settings, {
      format: flags.format,
      write: (piece) => {
        if (piece === '') return
        progress.done()
        stdout.write(piece)
      },
      onProgress: progress.update,
      signal: abortOnInterrupt(),
    })
  } finally {
    progress.done()
  }
}
