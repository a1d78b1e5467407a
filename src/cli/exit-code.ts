/**
 * Layer cli: arguments, streams, exit codes; the only user of process and console. Everything heavy is imported by the
 * command that needs it, so that `--version` and `--help` answer at once.
 */
import { CommanderError } from 'commander'
import { PumiceError } from '../pumice-error.ts'
import type { Report } from '../report/report.ts'

/** Within budget; a gate failed; could not run; stopped by Ctrl-C (128 + SIGINT, as shells report it). */
export const EXIT = { ok: 0, gate: 1, failed: 2, interrupted: 130 } as const

/** Say on standard error what went wrong, and return the exit code for it. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed
  if (error instanceof Error && error.name === 'AbortError') {
    console.error(
      'Interrupted. Cleaned files written so far are whole; the reports are those of the run before.',
    )
    return EXIT.interrupted
  }
  if (error instanceof PumiceError) {
    console.error(`pumice: ${error.message} [${error.code}]`)
    return EXIT.failed
  }
  console.error('pumice: internal error. Please report it with the lines below. [INTERNAL_CRASH]')
  console.error(error)
  return EXIT.failed
}

/** True when a document could not be processed because of a bug of pumice; a run with one has failed. */
export const hasInternalError = (report: Report): boolean =>
  Object.keys(report.quarantine.byCode).some((code) => code.startsWith('INTERNAL_'))
