import { completeSettings } from '../config/check-settings.ts'
import type { UserSettings } from '../config/settings.ts'
import { VERSION } from '../config/version.ts'
import { PatchReport } from '../report/changes-patch.ts'
import { HtmlReport } from '../report/index-html.ts'
import { RunTotals } from '../report/totals.ts'
import { checkCorpus, makeEngine } from './check-corpus.ts'
import { type OnProgress, planRun } from './plan.ts'
import { surveyCorpus } from './survey-corpus.ts'

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
  const knowledge = await surveyCorpus(plan, onProgress)
  const totals = new RunTotals()
  const patch = new PatchReport()
  const page = new HtmlReport()
  let changed = 0
  for await (const { documents, quarantine } of checkCorpus(plan, makeEngine(plan, knowledge), onProgress)) {
    signal?.throwIfAborted()
    for (const document of documents) {
      totals.addDocument(document)
      if (document.ledger.edits.length > 0) changed++
      if (format === 'patch') write(patch.document(document))
      else page.addDocument(document)
    }
    for (const row of quarantine) totals.addQuarantine(row)
  }
  if (format === 'patch') write(patch.footer())
  else write(page.render(totals.toReport({ version: VERSION, configuration: plan.configuration })))
  return changed
}
