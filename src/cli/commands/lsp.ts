import { type Command, Option } from 'commander'
import type { CommonOptions } from '../common-options.ts'

export function registerLsp(program: Command): void {
  program
    .command('lsp')
    .description('language server for editors, on standard input and output')
    .addOption(new Option('--stdio', 'what it does anyway; some editors say so').hideHelp())
    .option('--config <file>', 'configuration file (default: the nearest one in the workspace)')
    .option('--knowledge <file>', 'knowledge.json of a survey; without it each text is a corpus of one')
    .option('--decisions <file>', 'human verdicts')
    .option('--rule <id...>', 'run only these rules or families')
    .option('--preset <name>', 'conservative, default or aggressive: which fixes are safe')
    .addHelpText(
      'after',
      `
Findings in plain text and Markdown show while a text is edited; their proposals are code actions, and
source.fixAll.pumice makes all changes that clean would make.

Examples:
  pumice lsp
  pumice lsp --knowledge knowledge.json

  Neovim:  vim.lsp.config('pumice', { cmd = { 'npx', 'pumice', 'lsp' }, filetypes = { 'text', 'markdown' } })
           vim.lsp.enable('pumice')
  Helix:   [language-server.pumice]
           command = "npx"
           args = ["pumice", "lsp"]`,
    )
    .action(run)
}

async function run(flags: CommonOptions): Promise<void> {
  const { startServer } = await import('../lsp/server.ts')
  startServer(flags)
}
