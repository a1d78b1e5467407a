import path from 'node:path'
import { completeSettings } from '../config/check-settings.ts'
import type { Decisions } from '../config/decisions.ts'
import type { Settings, UserSettings } from '../config/settings.ts'
import { type Profile, profileFrom } from '../findings/profile.ts'
import { PumiceError } from '../pumice-error.ts'
import { fileOfDocument, outputName } from '../read/formats/file-format.ts'
import { fileSize } from '../read/read-bytes.ts'
import { readRows } from '../read/row-reader.ts'
import { PatchReport } from '../report/changes-patch.ts'
import { DATA_FOLDER, HtmlReport } from '../report/index-html.ts'
import { knowledgeJson } from '../report/knowledge-json.ts'
import type { Report } from '../report/report.ts'
import { reportJson } from '../report/report-json.ts'
import { reportMarkdown } from '../report/report-md.ts'
import { quarantineRow } from '../report/rows.ts'
import { RunTotals } from '../report/totals.ts'
import { StreamedFile, writeFileAtomic } from '../write/atomic-file.ts'
import { assertApart, outputPath, removeOutput } from '../write/output-path.ts'
import type { OutputPiece } from './check-shard.ts'
import { Earlier, withComparison } from './compare.ts'
import { type Plan, planRun } from './plan.ts'
import { type OnProgress, type RunEnd, runCorpus, runIdentity } from './run-corpus.ts'
import type { ShardReport } from './shard-report.ts'

export interface CleanOptions {
  /** Write nothing; the result says what would happen. */
  readonly dryRun?: boolean
  /** Takes the cleaned bytes, piece by piece, in place of the output folder; reports are written only with `reports`. */
  readonly write?: (bytes: Uint8Array) => void
  readonly reports?: boolean
  /** Remove files of an earlier run that no longer belong. */
  readonly prune?: boolean
  /** An earlier report.json, or its folder: what changed since. */
  readonly compare?: string
  readonly onProgress?: OnProgress
  /** Stops the run between two shards; what was written so far is whole. */
  readonly signal?: AbortSignal
}

export interface CleanResult {
  readonly report: Report
  /** Files of an earlier run that are not outputs of this one; removed when pruning was asked for. */
  readonly stale: readonly string[]
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
  const profile = profileFrom(settings.profile)
  const dry = options.dryRun === true
  const toFolder = !dry && options.write === undefined
  if (toFolder || options.reports === true) assertApart(settings.paths, [settings.out, settings.reports])
  const earlier = options.compare === undefined ? undefined : new Earlier(options.compare)
  const output =
    toFolder || (!dry && options.reports === true)
      ? new RunOutput(settings, profile, earlier?.fingerprints)
      : undefined
  const pieces = dry ? undefined : new PieceWriter(settings.out, options.write)
  const totals = new RunTotals(profile)
  const outputs = new Set<string>()
  const { onProgress, signal } = options
  const wants = {
    rewrite: true,
    rows: output !== undefined || earlier !== undefined,
    ...(toFolder ? { out: settings.out } : { pieces: !dry }),
    ...(output === undefined ? {} : { patch: true, page: true }),
  }
  try {
    const end = await runCorpus(plan, { wants, onProgress, signal }, (shard) => {
      for (const digest of shard.digests) totals.addDigest(digest)
      for (const file of shard.files) outputs.add(file)
      for (const row of shard.quarantine) totals.addQuarantine(row)
      for (const piece of shard.pieces) pieces?.add(piece)
      earlier?.add(shard.findingRows)
      output?.addShard(shard)
    })
    const report = withComparison(totals.toReport(runIdentity(plan)), earlier)
    const stale = options.write === undefined ? staleOutputs(settings, outputs) : []
    output?.finish(report, end, plan.tools.decisions)
    if (options.prune === true && toFolder) for (const doc of stale) removeOutput(settings.out, doc)
    assertSomething(plan, report)
    return { report, stale }
  } catch (error) {
    pieces?.abort()
    output?.abort()
    throw error
  }
}

function assertSomething(plan: Plan, report: Report): void {
  if (report.documents.out > 0) return
  const first = report.quarantine.rows[0]
  throw new PumiceError(
    'INPUT_NOTHING',
    `None of ${report.documents.in} documents could be processed${first === undefined ? '' : `; the first: ${first.doc}: ${first.message}`} See quarantine.jsonl in \`${plan.settings.reports}\` for the reasons.`,
  )
}

/** Files that the ledger of the run before names, that are still there, and that are no outputs now. */
function staleOutputs(settings: Settings, outputs: ReadonlySet<string>): string[] {
  const ledger = path.join(settings.reports, 'ledger.jsonl')
  if (fileSize(ledger) === undefined) return []
  const stale = new Set<string>()
  for (const row of readRows(ledger)) {
    const doc = /^\{"doc":("(?:[^"\\]|\\.)*")/.exec(row)?.[1]
    if (doc === undefined) continue
    const file = outputName(fileOfDocument(JSON.parse(doc) as string).file)
    if (stale.has(file) || outputs.has(file)) continue
    if (fileSize(outputPath(settings.out, file)) !== undefined) stale.add(file)
  }
  return [...stale]
}

/** Writes what no shard can write alone: files in pieces, and everything that goes to no folder. */
class PieceWriter {
  readonly #out: string
  readonly #write: CleanOptions['write']
  #open: StreamedFile | undefined

  constructor(out: string, write: CleanOptions['write']) {
    this.#out = out
    this.#write = write
  }

  add({ file, bytes, first, last }: OutputPiece): void {
    if (this.#write !== undefined) {
      this.#write(bytes)
      return
    }
    if (first) this.#open = new StreamedFile(outputPath(this.#out, file))
    this.#open?.append(bytes)
    if (!last) return
    this.#open?.close()
    this.#open = undefined
  }

  abort(): void {
    this.#open?.abort()
  }
}

/** The reports of a run; the cleaned files are written where they are made. */
class RunOutput {
  readonly #reports: string
  readonly #findings: StreamedFile
  readonly #ledger: StreamedFile
  readonly #quarantine: StreamedFile
  readonly #patchFile: StreamedFile
  readonly #patch = new PatchReport()
  readonly #page: HtmlReport
  /** Texts beside the page, written whole. */
  #chunks = 0

  constructor({ reports }: Settings, profile: Profile, known: ReadonlySet<string> | undefined) {
    this.#reports = reports
    this.#page = new HtmlReport({
      profile,
      known,
      writeChunk: (number, json) => this.#writeChunk(number, json),
    })
    this.#findings = this.#stream('findings.jsonl')
    this.#ledger = this.#stream('ledger.jsonl')
    this.#quarantine = this.#stream('quarantine.jsonl')
    this.#patchFile = this.#stream('changes.patch')
  }

  addShard(shard: ShardReport): void {
    this.#findings.append(shard.findingRows)
    this.#ledger.append(shard.ledgerRows)
    for (const piece of shard.patches) this.#patchFile.append(this.#patch.add(piece))
    for (const document of shard.pageDocuments) this.#page.addRows(document)
    for (const row of shard.quarantine) this.#quarantine.append(`${quarantineRow(row)}\n`)
  }

  finish(report: Report, { knowledge, pages }: RunEnd, { rows, gone }: Decisions): void {
    for (const part of pages) this.#page.addPart(part)
    const page = this.#page.render(report, { knowledge, decisions: rows, gone })
    this.#removeOldChunks()
    this.#patchFile.append(this.#patch.footer())
    for (const file of this.#streams) file.close()
    writeFileAtomic(path.join(this.#reports, 'knowledge.json'), knowledgeJson(knowledge))
    writeFileAtomic(path.join(this.#reports, 'report.json'), reportJson(report))
    writeFileAtomic(path.join(this.#reports, 'report.md'), reportMarkdown(report))
    writeFileAtomic(path.join(this.#reports, 'index.html'), page)
  }

  #writeChunk(number: number, json: string): void {
    this.#chunks = Math.max(this.#chunks, number + 1)
    writeFileAtomic(this.#chunkFile(number), `window.pumiceTexts${number}=${JSON.stringify(json)}\n`)
  }

  /** Texts of an earlier, larger run. */
  #removeOldChunks(): void {
    for (let number = this.#chunks; fileSize(this.#chunkFile(number)) !== undefined; number++)
      removeOutput(this.#reports, `${DATA_FOLDER}/texts-${number}.js`)
  }

  #chunkFile(number: number): string {
    return path.join(this.#reports, DATA_FOLDER, `texts-${number}.js`)
  }

  abort(): void {
    for (const file of this.#streams) file.abort()
  }

  get #streams(): readonly StreamedFile[] {
    return [this.#findings, this.#ledger, this.#quarantine, this.#patchFile]
  }

  #stream(name: string): StreamedFile {
    return new StreamedFile(path.join(this.#reports, name))
  }
}
