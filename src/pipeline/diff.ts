import { completeSettings } from '../config/check-settings.ts'
import type { UserSettings } from '../config/settings.ts'
import { profileFrom } from '../findings/profile.ts'
import { PatchReport } from '../report/changes-patch.ts'
import { HtmlReport } from '../report/index-html.ts'
import type { Report } from '../report/report.ts'
import { RunTotals } from '../report/totals.ts'
import { Earlier, withComparison } from './compare.ts'
import { planRun } from './plan.ts'
import { type OnProgress, runCorpus, runIdentity } from './run-corpus.ts'

export interface DiffOptions {
  readonly format: 'patch' | 'html'
  /** Takes the pieces of the output, in order. */
  readonly write: (piece: string) => void
  /** The page is served by `pumice review`, and sends decisions there. */
  readonly server?: { readonly reviewer: string }
  /** An earlier report.json, or its folder: what changed since. */
  readonly compare?: string | undefined
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
}

export interface DiffResult {
  readonly report: Report
}

/** What clean would change, as a patch or as the page; nothing is written to disk. */
export async function diff(
  user: UserSettings,
  { format, write, server, compare, onProgress, signal }: DiffOptions,
): Promise<DiffResult> {
  const plan = planRun(completeSettings(user))
  const profile = profileFrom(plan.settings.profile)
  const totals = new RunTotals(profile)
  const patch = new PatchReport()
  const earlier = compare === undefined ? undefined : new Earlier(compare)
  const page = new HtmlReport({ profile, known: earlier?.fingerprints })
  const wants = {
    rewrite: true,
    rows: earlier !== undefined,
    patch: format === 'patch',
    page: format === 'html',
  }
  const { pages, knowledge } = await runCorpus(plan, { wants, onProgress, signal }, (shard) => {
    for (const digest of shard.digests) totals.addDigest(digest)
    earlier?.add(shard.findingRows)
    for (const row of shard.quarantine) totals.addQuarantine(row)
    for (const piece of shard.patches) write(patch.add(piece))
    for (const document of shard.pageDocuments) page.addRows(document)
  })
  const report = withComparison(totals.toReport(runIdentity(plan)), earlier)
  if (format === 'patch') write(patch.footer())
  else {
    for (const part of pages) page.addPart(part)
    const { rows: decisions, gone } = plan.tools.decisions
    write(page.render(report, { knowledge, decisions, gone, server: server ?? null }))
  }
  return { report }
}
