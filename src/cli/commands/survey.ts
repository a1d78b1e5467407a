import { stdout } from 'node:process'
import type { Command } from 'commander'
import { addCommonOptions, type CommonOptions, resolveSettings } from '../common-options.ts'
import { Progress } from '../terminal.ts'

interface SurveyFlags extends CommonOptions {
  readonly out?: string
}

export function registerSurvey(program: Command): void {
  const command = program
    .command('survey')
    .description('collect the knowledge of a corpus: templates, names, terms')
    .argument('[paths...]', 'folders or files (default: raw)')
    .option('--out <file>', 'write to a file instead of standard output')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice survey raw --out knowledge.json
  pumice check new-scrapes --knowledge knowledge.json`,
    )
    .action(run)
}

async function run(paths: string[], flags: SurveyFlags): Promise<void> {
  const { survey } = await import('../../pipeline/survey.ts')
  const { knowledgeJson } = await import('../../report/knowledge-json.ts')
  const settings = await resolveSettings(paths, flags)
  const progress = new Progress(flags.quiet)
  let content: string
  try {
    content = knowledgeJson(await survey(settings, progress.update))
  } finally {
    progress.done()
  }
  if (flags.out === undefined) stdout.write(content)
  else {
    const { writeFileAtomic } = await import('../../write/atomic-file.ts')
    writeFileAtomic(flags.out, content)
  }
}
