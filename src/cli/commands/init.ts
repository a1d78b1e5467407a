import path from 'node:path'
import { type Command, Option } from 'commander'
import { CONFIG, CONFIG_FILE, GITLAB, GITLAB_FILE, WORKFLOW, WORKFLOW_FILE } from '../init/templates.ts'

interface InitFlags {
  readonly ci: 'github' | 'gitlab' | 'none'
  readonly quiet?: true
}

export function registerInit(program: Command): void {
  program
    .command('init')
    .description('write a commented configuration and a CI workflow; overwrite nothing')
    .argument('[folder]', 'root of the project', '.')
    .addOption(
      new Option('--ci <service>', 'which workflow').choices(['github', 'gitlab', 'none']).default('github'),
    )
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  pumice init
  pumice init corpus --ci gitlab`,
    )
    .action(run)
}

async function run(folder: string, flags: InitFlags): Promise<void> {
  const { settingsFilesIn } = await import('../../config/load-settings.ts')
  const { writeNewFile } = await import('../../write/new-file.ts')
  const say = (line: string): void => {
    if (flags.quiet !== true) console.log(line)
  }
  const write = (name: string, content: string): void =>
    say(
      writeNewFile(path.join(folder, name), content)
        ? `wrote ${name}`
        : `kept ${name}, which is there already`,
    )

  // A second configuration would be one too many: one of them is never read.
  const [found] = settingsFilesIn(folder)
  if (found === undefined) write(CONFIG_FILE, CONFIG)
  else say(`kept ${found}, which is there already`)
  if (flags.ci === 'github') write(WORKFLOW_FILE, WORKFLOW)
  if (flags.ci === 'gitlab') write(GITLAB_FILE, GITLAB)
  say('Next: put texts into raw/, run `pumice clean`, and open reports/index.html.')
}
