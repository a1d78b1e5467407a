import path from 'node:path'
import { completeSettings } from '../config/check-settings.ts'
import type { Settings, UserSettings } from '../config/settings.ts'
import { VERSION } from '../config/version.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { fileSize } from '../read/read-document.ts'
import { readRows } from '../read/row-reader.ts'
import { PatchReport } from '../report/changes-patch.ts'
import { HtmlReport } from '../report/index-html.ts'
import { knowledgeJson } from '../report/knowledge-json.ts'
import type { Report } from '../report/report.ts'
import { reportJson } from '../report/report-json.ts'
import { reportMarkdown } from '../report/report-md.ts'
import { findingRow, ledgerRow, quarantineRow } from '../report/rows.ts'
import { RunTotals } from '../report/totals.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { StreamedFile, writeFileAtomic } from '../write/atomic-file.ts'
import { assertApart, outputPath, removeOutput } from '../write/output-path.ts'
import { checkCorpus, makeEngine } from './check-corpus.ts'
import type { CheckedDocument } from './check-shard.ts'
import { type OnProgress, type Plan, planRun } from './plan.ts'
import { surveyCorpus } from './survey-corpus.ts'

export interface CleanOptions {
  /** Write nothing; the result says what would happen. */
  readonly dryRun?: boolean
  /** Remove files of an earlier run that no longer belong. */
  readonly prune?: boolean
  readonly onProgress?: OnProgress
  /** Stops the run between two shards; what was written so far is whole. */
  readonly signal?: AbortSignal
}

export interface CleanResult {
  readonly report: Report
  /** Files of an earlier run that are not outputs of this one; removed when pruning was asked for. */
  readonly stale: readonly string[]
  /** Decisions that no finding asked for. */
  readonly unusedDecisions: number
}

/**
 * The main job: raw files to cleaned files, ledger and reports.
 *
 * Order: plan, survey, check, write. Cleaned files appear one by one, each whole; the reports appear together at the end.
 *
 * @throws CONFIG_* before any work, OUTPUT_* when something cannot be written, INPUT_NOTHING when no document at all
 *         could be processed.
 */
export async function clean(user: UserSettings, options: CleanOptions = {}): Promise<CleanResult> {
  const settings = completeSettings(user)
  const plan = planRun(settings)
  assertApart(settings.paths, [settings.out, settings.reports])
  const knowledge = await surveyCorpus(plan, options.onProgress)
  const output = options.dryRun === true ? undefined : new RunOutput(settings)
  const totals = new RunTotals()
  const outputs = new Set<string>()
  try {
    for await (const { documents, quarantine } of checkCorpus(
      plan,
      makeEngine(plan, knowledge),
      options.onProgress,
    )) {
      for (const document of documents) {
        totals.addDocument(document)
        outputs.add(document.doc)
        output?.addDocument(document)
      }
      for (const row of quarantine) {
        totals.addQuarantine(row)
        output?.addQuarantine(row)
      }
    }
    const report = totals.toReport({
      version: VERSION,
      configuration: plan.configuration,
      skipped: plan.discovery.skipped,
    })
    const stale = staleOutputs(settings, outputs)
    output?.finish(report, knowledge)
    if (options.prune === true && output !== undefined)
      for (const doc of stale) removeOutput(settings.out, doc)
    assertSomething(plan, report)
    return { report, stale, unusedDecisions: plan.decisions.unused }
  } catch (error) {
    output?.abort()
    throw error
  }
}

function assertSomething(plan: Plan, report: Report): void {
  if (report.documents.out > 0) return
  throw new PumiceError(
    'INPUT_NOTHING',
    `None of ${plan.discovery.files.length} documents could be processed. See quarantine.jsonl in \`${plan.settings.reports}\` for the reasons.`,
  )
}

/** Documents that the ledger of the run before names, whose files are still there, and that are no outputs now. */
function staleOutputs(settings: Settings, outputs: ReadonlySet<string>): string[] {
  const ledger = path.join(settings.reports, 'ledger.jsonl')
  if (fileSize(ledger) === undefined) return []
  const stale: string[] = []
  for (const row of readRows(ledger)) {
    const doc = /^\{"doc":("(?:[^"\\]|\\.)*")/.exec(row)?.[1]
    if (doc === undefined) continue
    const id = JSON.parse(doc) as string
    if (!outputs.has(id) && fileSize(outputPath(settings.out, id)) !== undefined) stale.push(id)
  }
  return stale
}

/** The files of a run. */
class RunOutput {
  readonly #settings: Settings
  readonly #findings: StreamedFile
  readonly #ledger: StreamedFile
  readonly #quarantine: StreamedFile
  readonly #patchFile: StreamedFile
  readonly #patch = new PatchReport()
  readonly #html = new HtmlReport()

  constructor(settings: Settings) {
    this.#settings = settings
    this.#findings = this.#stream('findings.jsonl')
    this.#ledger = this.#stream('ledger.jsonl')
    this.#quarantine = this.#stream('quarantine.jsonl')
    this.#patchFile = this.#stream('changes.patch')
  }

  addDocument(document: CheckedDocument): void {
    writeFileAtomic(outputPath(this.#settings.out, document.doc), document.bytes)
    for (const finding of document.findings) this.#findings.append(`${findingRow(finding)}\n`)
    this.#ledger.append(`${ledgerRow(document.ledger)}\n`)
    this.#patchFile.append(this.#patch.document(document))
    this.#html.addDocument(document)
  }

  addQuarantine(row: QuarantineRow): void {
    this.#quarantine.append(`${quarantineRow(row)}\n`)
  }

  finish(report: Report, knowledge: Knowledge): void {
    const { reports } = this.#settings
    this.#patchFile.append(this.#patch.footer())
    for (const file of this.#streams) file.close()
    writeFileAtomic(path.join(reports, 'knowledge.json'), knowledgeJson(knowledge))
    writeFileAtomic(path.join(reports, 'report.json'), reportJson(report))
    writeFileAtomic(path.join(reports, 'report.md'), reportMarkdown(report))
    writeFileAtomic(path.join(reports, 'index.html'), this.#html.render(report))
  }

  abort(): void {
    for (const file of this.#streams) file.abort()
  }

  get #streams(): readonly StreamedFile[] {
    return [this.#findings, this.#ledger, this.#quarantine, this.#patchFile]
  }

  #stream(name: string): StreamedFile {
    return new StreamedFile(path.join(this.#settings.reports, name))
  }
}
