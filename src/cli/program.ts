import { Command } from 'commander'
import { VERSION } from '../config/version.ts'
import { registerCheck } from './commands/check.ts'
import { registerClean } from './commands/clean.ts'
import { registerDiff } from './commands/diff.ts'
import { registerExplain } from './commands/explain.ts'
import { registerInit } from './commands/init.ts'
import { registerLsp } from './commands/lsp.ts'
import { registerNames } from './commands/names.ts'
import { registerRevert } from './commands/revert.ts'
import { registerReview } from './commands/review.ts'
import { registerSuggest } from './commands/suggest.ts'
import { registerSurvey } from './commands/survey.ts'
import { reportError } from './exit-code.ts'

function createProgram(): Command {
  const program = new Command('pumice')
    .description(
      'Clean machine-translated web text: strip boilerplate, find leftover source language, repair names.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .showHelpAfterError('Run with --help for the options.')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  pumice clean                          raw/ -> cleaned/ and reports/
  pumice check cleaned --fail-on major  exit 1 when something serious is left
  pumice diff raw/one.txt               what clean would change
  pumice review                         decide on findings in the browser
  pumice revert --out restored          cleaned/ back to the raw bytes
  pumice explain mixed/glued            what a rule does, with examples

Exit codes: 0 within budget, 1 a gate failed, 2 could not run.`,
    )

  for (const register of [
    registerClean,
    registerCheck,
    registerDiff,
    registerReview,
    registerRevert,
    registerSurvey,
    registerSuggest,
    registerNames,
    registerExplain,
    registerInit,
    registerLsp,
  ]) {
    register(program)
  }
  return program
}

/**
 * Run a command line.
 *
 * @param args  Without the names of node and of the script.
 * @returns     The exit code, where it is not that of success.
 */
export async function runProgram(args: readonly string[]): Promise<number | undefined> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return undefined
  } catch (error) {
    return reportError(error)
  }
}
