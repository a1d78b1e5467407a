import { completeSettings } from '../config/check-settings.ts'
import type { UserSettings } from '../config/settings.ts'
import { isDismissed } from '../findings/decision.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import { SEVERITIES } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { profileFrom } from '../findings/profile.ts'
import type { Report } from '../report/report.ts'
import { RunTotals } from '../report/totals.ts'
import { planRun } from './plan.ts'
import { type OnProgress, runCorpus, runIdentity } from './run-corpus.ts'

export interface CheckOptions {
  /** Called for each document, in document order. */
  readonly onDocument?: (doc: string, findings: readonly Finding[]) => void
  readonly onQuarantine?: (row: QuarantineRow) => void
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
}

export interface CheckResult {
  readonly report: Report
  /** Findings at or above `failOn`, and all but neutral ones, superseded ones left out. */
  readonly failing: number
  readonly warnings: number
  readonly quarantined: number
  /** False when a gate of the settings failed. */
  readonly passed: boolean
}

/** True when a gate counts the finding. */
const counts = (finding: Finding): boolean =>
  finding.superseded === undefined && finding.severity !== 'neutral' && !isDismissed(finding)

const atLeast = (severity: Severity, level: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level)

/** Look at everything, change nothing: the findings that `clean` would report, with the gates of the settings. */
export async function check(user: UserSettings, options: CheckOptions = {}): Promise<CheckResult> {
  const settings = completeSettings(user)
  const plan = planRun(settings)
  const totals = new RunTotals(profileFrom(settings.profile))
  let failing = 0
  let warnings = 0
  let quarantined = 0
  const { onDocument, onQuarantine, onProgress, signal } = options
  await runCorpus(plan, { wants: { findings: true }, onProgress, signal }, (shard) => {
    for (const digest of shard.digests) totals.addDigest(digest)
    for (const { doc, findings } of shard.findings) {
      for (const finding of findings) {
        if (!counts(finding)) continue
        warnings++
        if (atLeast(finding.severity, settings.failOn)) failing++
      }
      onDocument?.(doc, findings)
    }
    for (const row of shard.quarantine) {
      totals.addQuarantine(row)
      quarantined++
      onQuarantine?.(row)
    }
  })
  const report = totals.toReport(runIdentity(plan))
  const { maxWarnings } = settings
  const passed = failing === 0 && (maxWarnings === undefined || warnings <= maxWarnings)
  return { report, failing, warnings, quarantined, passed }
}
