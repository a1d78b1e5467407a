import type { Settings } from '../config/settings.ts'
import { type Extent, extentsOf } from '../findings/extent.ts'
import type { Finding } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { type Profile, profileFrom } from '../findings/profile.ts'
import { prepareToOpen } from '../read/open-file.ts'
import type { OpenOptions } from '../read/opened.ts'
import { type PatchPiece, patchPiece } from '../report/changes-patch.ts'
import { type Digest, digestOutcome } from '../report/digest.ts'
import { HtmlReport, type PagePart } from '../report/index-html.ts'
import type { Outcome } from '../report/outcome.ts'
import { MAX_FINDINGS } from '../report/page/page-columns.ts'
import { type PageDocument, pageDocument } from '../report/page/page-rows.ts'
import { findingRow, ledgerRow } from '../report/rows.ts'
import { type FactBatch, packFacts } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'
import { outputPath } from '../write/output-path.ts'
import { checkShard, type Engine, type OutputPiece } from './check-shard.ts'
import { loadTools, type Tools } from './plan.ts'
import { RuleProcessor } from './processor.ts'
import type { Shard } from './shards.ts'
import { surveyShard } from './survey-shard.ts'

/** What a run wants of each document. */
export interface Wants {
  /** Folder for the cleaned files; nothing is written without it. */
  readonly out?: string
  /** All cleaned files as pieces in the reports, for a run that writes to no folder. */
  readonly pieces?: boolean
  /** The run says what clean would write: inputs that cannot be written back are quarantined. */
  readonly rewrite?: boolean
  /** Rows of findings.jsonl and ledger.jsonl, and pieces of the patch. */
  readonly rows?: boolean
  readonly patch?: boolean
  readonly findings?: boolean
  /** Keep what the page would show; asked for by `finish`. */
  readonly page?: boolean
}

/** Findings of one document, each with its extent. */
export interface DocumentFindings {
  readonly doc: string
  readonly findings: readonly Finding[]
  readonly extents: readonly Extent[]
}

/** A shard that has been checked: plain data, made where the documents were. */
export interface ShardReport {
  readonly digests: readonly Digest[]
  readonly quarantine: readonly QuarantineRow[]
  /** Lines of findings.jsonl and ledger.jsonl, each with its terminator. */
  readonly findingRows: string
  readonly ledgerRows: string
  readonly patches: readonly PatchPiece[]
  /** What the page shows of each document; empty once no page could hold more. */
  readonly pageDocuments: readonly PageDocument[]
  readonly findings: readonly DocumentFindings[]
  /** Cleaned files of this shard, below the output folder. */
  readonly files: readonly string[]
  /** Parts of files that more than one shard makes, in order; the others are written already. */
  readonly pieces: readonly OutputPiece[]
}

/** The report of a shard of which nothing came out. */
export const emptyReport = (quarantine: readonly QuarantineRow[]): ShardReport => ({
  digests: [],
  quarantine,
  findingRows: '',
  ledgerRows: '',
  patches: [],
  pageDocuments: [],
  findings: [],
  files: [],
  pieces: [],
})

/** What a thread knows at the end of a run. */
export interface Leftovers {
  readonly page: PagePart
  readonly usedDecisions: readonly number[]
}

/**
 * Does the work on shards, in whatever thread: survey, then check with the knowledge of the whole corpus. Reads and
 * writes synchronously; nothing is shared between two of them.
 */
export class ShardRunner {
  readonly #settings: Settings
  readonly #wants: Wants
  readonly #tools: Tools
  readonly #profile: Profile
  readonly #page: HtmlReport
  #pageFindings = 0
  #engine: Engine | undefined

  /** @param tools  Loaded from the settings when absent. */
  constructor(settings: Settings, wants: Wants, tools = loadTools(settings)) {
    this.#settings = settings
    this.#wants = wants
    this.#tools = tools
    this.#profile = profileFrom(settings.profile)
    this.#page = new HtmlReport({ profile: this.#profile })
  }

  async survey(shard: Shard): Promise<FactBatch[]> {
    await prepareToOpen(shard.map(({ source }) => source))
    return packFacts(surveyShard(shard, this.#open))
  }

  /** Must come before the first `check`. */
  learn(knowledge: Knowledge): void {
    const { authority, policy, rules } = this.#tools
    this.#engine = {
      processor: new RuleProcessor(rules, { knowledge, authority }),
      policy,
      metadata: this.#settings.metadata,
      open: this.#open,
    }
  }

  async check(shard: Shard): Promise<ShardReport> {
    await prepareToOpen(shard.map(({ source }) => source))
    const { documents, quarantine, outputs } = checkShard(shard, this.#engine as Engine)
    const { out, pieces, rows, patch, findings, page } = this.#wants
    const isWritten = (piece: OutputPiece): boolean => piece.first && piece.last && out !== undefined
    for (const piece of outputs)
      if (isWritten(piece)) writeFileAtomic(outputPath(out as string, piece.file), piece.bytes)
    if (page) for (const document of documents) this.#page.addDocument(document)
    return {
      digests: documents.map((document) => digestOutcome(document, this.#profile)),
      quarantine,
      findingRows: rows ? documents.map(findingRows).join('') : '',
      ledgerRows: rows ? documents.map((document) => `${ledgerRow(document.ledger)}\n`).join('') : '',
      patches: patch
        ? documents.map(patchPiece).filter(({ text, omitted }) => text !== '' || omitted !== undefined)
        : [],
      pageDocuments: page ? this.#pageDocuments(documents) : [],
      findings: findings ? documents.map(documentFindings) : [],
      files: outputs.map(({ file }) => file),
      pieces: out !== undefined || pieces ? outputs.filter((piece) => !isWritten(piece)) : [],
    }
  }

  #pageDocuments(documents: readonly Outcome[]): PageDocument[] {
    if (this.#pageFindings > MAX_FINDINGS) return []
    const shown = documents.map((document) => pageDocument(document, this.#profile))
    for (const { rows } of shown) this.#pageFindings += rows.length
    return shown
  }

  get #open(): OpenOptions {
    return { fields: this.#settings.fields, rewrite: this.#wants.rewrite === true }
  }

  finish(): Leftovers {
    return { page: this.#page.toPart(), usedDecisions: this.#tools.decisions.used }
  }
}

const documentFindings = ({ doc, raw, findings }: Outcome): DocumentFindings => ({
  doc,
  findings,
  extents: extentsOf(raw, findings),
})

const findingRows = ({ findings }: Outcome): string =>
  findings.map((finding) => `${findingRow(finding)}\n`).join('')
