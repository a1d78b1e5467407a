import { type Extent, extentsOf } from '../findings/extent.ts'
import type { Finding } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import type { Profile } from '../findings/profile.ts'
import type { Silenced } from '../findings/silenced.ts'
import { type PatchPiece, patchPiece } from '../report/changes-patch.ts'
import { type Digest, digestOutcome } from '../report/digest.ts'
import type { HtmlReport } from '../report/index-html.ts'
import type { Outcome } from '../report/outcome.ts'
import type { PageDocument } from '../report/page/page-rows.ts'
import { findingRow, ledgerRow } from '../report/rows.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'
import { outputPath } from '../write/output-path.ts'
import type { OutputPiece, ShardSink } from './check-shard.ts'

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
  /** What comments and the allow list keep out of them. */
  readonly silenced: readonly (Silenced & { readonly extent: Extent })[]
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

/** Two reports of shards that follow each other, as one. */
export const joinReports = (left: ShardReport, right: ShardReport): ShardReport => ({
  digests: [...left.digests, ...right.digests],
  quarantine: [...left.quarantine, ...right.quarantine],
  findingRows: left.findingRows + right.findingRows,
  ledgerRows: left.ledgerRows + right.ledgerRows,
  patches: [...left.patches, ...right.patches],
  pageDocuments: [...left.pageDocuments, ...right.pageDocuments],
  findings: [...left.findings, ...right.findings],
  files: [...left.files, ...right.files],
  pieces: [...left.pieces, ...right.pieces],
})

/** Makes the report of a shard, document by document; keeps of each only what the run wants. */
export class ReportDraft implements ShardSink {
  readonly #wants: Wants
  readonly #page: HtmlReport
  readonly #profile: Profile
  readonly #digests: Digest[] = []
  readonly #quarantine: QuarantineRow[] = []
  readonly #patches: PatchPiece[] = []
  readonly #pageDocuments: PageDocument[] = []
  readonly #findings: DocumentFindings[] = []
  readonly #files: string[] = []
  readonly #pieces: OutputPiece[] = []
  #findingRows = ''
  #ledgerRows = ''

  constructor(wants: Wants, page: HtmlReport, profile: Profile) {
    this.#wants = wants
    this.#page = page
    this.#profile = profile
  }

  document(outcome: Outcome): void {
    const { page, rows, patch, findings } = this.#wants
    if (page) {
      this.#page.addDocument(outcome)
      const shown = this.#page.rowsOf(outcome)
      if (shown !== undefined) this.#pageDocuments.push(shown)
    }
    this.#digests.push(digestOutcome(outcome, this.#profile))
    if (rows) {
      for (const finding of outcome.findings) this.#findingRows += `${findingRow(finding)}\n`
      this.#ledgerRows += `${ledgerRow(outcome.ledger)}\n`
    }
    if (patch) {
      const piece = patchPiece(outcome)
      if (piece.text !== '' || piece.omitted !== undefined) this.#patches.push(piece)
    }
    if (findings) {
      const { doc, raw, findings: all, silenced } = outcome
      const silent = extentsOf(
        raw,
        silenced.map(({ finding }) => finding),
      )
      this.#findings.push({
        doc,
        findings: all,
        extents: extentsOf(raw, all),
        silenced: silenced.map((one, at) => ({ ...one, extent: silent[at] as Extent })),
      })
    }
  }

  quarantine(row: QuarantineRow): void {
    this.#quarantine.push(row)
  }

  /** A whole file is written at once; parts of a file go to whoever puts them together. */
  output(piece: OutputPiece): void {
    const { out, pieces } = this.#wants
    this.#files.push(piece.file)
    if (piece.first && piece.last && out !== undefined)
      writeFileAtomic(outputPath(out, piece.file), piece.bytes)
    else if (out !== undefined || pieces) this.#pieces.push(piece)
  }

  finish(): ShardReport {
    return {
      digests: this.#digests,
      quarantine: this.#quarantine,
      findingRows: this.#findingRows,
      ledgerRows: this.#ledgerRows,
      patches: this.#patches,
      pageDocuments: this.#pageDocuments,
      findings: this.#findings,
      files: this.#files,
      pieces: this.#pieces,
    }
  }
}
