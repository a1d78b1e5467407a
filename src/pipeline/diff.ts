import { completeSettings } from '../config/check-settings.ts'
import type { UserSettings } from '../config/settings.ts'
import { profileFrom } from '../findings/profile.ts'
import { PatchReport } from '../report/changes-patch.ts'
import { HtmlReport } from '../report/index-html.ts'
import { RunTotals } from '../report/totals.ts'
import { planRun } from './plan.ts'
import { type OnProgress, runCorpus, runIdentity } from './run-corpus.ts'

export interface DiffOptions {
  readonly format: 'patch' | 'html'
  /** Takes the pieces of the output, in order. */
  readonly write: (piece: string) => void
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
}

/** What clean would change, as a patch or as the page; nothing is written to disk. */
export async function diff(
  user: UserSettings,
  { format, write, onProgress, signal }: DiffOptions,
): Promise<number> {
  const plan = planRun(completeSettings(user))
  const profile = profileFrom(plan.settings.profile)
  const totals = new RunTotals(profile)
  const patch = new PatchReport()
  let changed = 0
  const wants = { rewrite: true, patch: format === 'patch', page: format === 'html' }
  const { pages } = await runCorpus(plan, { wants, onProgress, signal }, (shard) => {
    for (const digest of shard.digests) {
      totals.addDigest(digest)
      if (digest.changed) changed++
    }
    for (const row of shard.quarantine) totals.addQuarantine(row)
    for (const piece of shard.patches) write(patch.add(piece))
  })
  if (format === 'patch') write(patch.footer())
  else {
    const page = new HtmlReport({ profile })
    for (const part of pages) page.addPart(part)
    write(page.render(totals.toReport(runIdentity(plan))))
  }
  return changed
}
