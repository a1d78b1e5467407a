import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { stdout } from 'node:process'
import { type Command, Option } from 'commander'
import {
  addCommonOptions,
  type CommonOptions,
  DECISIONS_FILE,
  parseCount,
  resolveSettings,
} from '../common-options.ts'
import { decisionNotes } from '../decision-notes.ts'
import { abortOnInterrupt, Progress } from '../terminal.ts'

interface ReviewFlags extends CommonOptions {
  readonly reviewer?: string
  readonly port?: number
  readonly open?: boolean
  readonly static?: string
  readonly compare?: string
}

export function registerReview(program: Command): void {
  const command = program
    .command('review')
    .description('decide on findings in the browser; decisions hold for every later run')
    .argument('[paths...]', 'folders or files (default: raw)')
    .option('--reviewer <name>', 'who decides (default: your login name)')
    .addOption(
      new Option('--port <n>', 'port on 127.0.0.1 (default: any free one)').argParser((value) =>
        parseCount(value, 0, 65_535),
      ),
    )
    .option('--no-open', 'print the address, open no browser')
    .option('--compare <report>', 'mark what an earlier report.json, or the one in a folder, did not have')
    .option('--static <file>', 'write the page to a file instead, for somebody who sends the decisions back')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Decisions are kept in ${DECISIONS_FILE} or the file of --decisions: sorted, one a line, to be put under version
control. They outrank every rule, and survive shifted lines and renamed documents.

Examples:
  pumice review
  pumice review raw/2025-03 --reviewer ann
  pumice review --static review.html`,
    )
    .action(run)
}

async function run(paths: string[], flags: ReviewFlags): Promise<void> {
  const { diff } = await import('../../pipeline/diff.ts')
  const { decisions = DECISIONS_FILE, ...settings } = await resolveSettings(paths, flags)
  // The file is made by the first decision.
  const known = fs.existsSync(decisions) ? { decisions } : {}
  const reviewer = flags.reviewer ?? os.userInfo().username
  const signal = abortOnInterrupt()
  const progress = new Progress(flags.quiet)
  let page = ''
  let report: Awaited<ReturnType<typeof diff>>['report']
  try {
    const result = await diff(
      { ...settings, ...known },
      {
        format: 'html',
        compare: flags.compare,
        write: (piece) => {
          page += piece
        },
        onProgress: progress.update,
        signal,
        ...(flags.static === undefined ? { server: { reviewer } } : {}),
      },
    )
    report = result.report
  } finally {
    progress.done()
  }
  if (flags.quiet !== true) for (const line of decisionNotes(report)) console.error(line)
  if (flags.static !== undefined) {
    const { writeFileAtomic } = await import('../../write/atomic-file.ts')
    writeFileAtomic(flags.static, page)
    return
  }
  const { DecisionStore } = await import('../../review/decision-store.ts')
  const { serveReview } = await import('../../review/review-server.ts')
  const server = await serveReview(Buffer.from(page), new DecisionStore(decisions), reviewer, flags.port)
  console.log(`${server.address}#review`)
  if (flags.quiet !== true) console.error(`Decisions of ${reviewer} go to ${decisions}. Stop with Ctrl-C.`)
  if (flags.open !== false && stdout.isTTY === true) openBrowser(`${server.address}#review`)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
    process.once('SIGTERM', () => resolve())
  })
  await server.close()
}

/** The system's own way; where there is none, the address on the screen will do. */
function openBrowser(address: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
