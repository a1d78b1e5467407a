import path from 'node:path'
import { completeSettings } from '../config/check-settings.ts'
import type { Settings, UserSettings } from '../config/settings.ts'
import { isDismissed } from '../findings/decision.ts'
import type { Extent } from '../findings/extent.ts'
import type { Finding } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { profileFrom } from '../findings/profile.ts'
import type { BaselineResult } from '../gate/baseline.ts'
import { Gate, type GateVerdict } from '../gate/gate.ts'
import { type SourceFile, STANDARD_INPUT } from '../read/discover.ts'
import { fileOfDocument, formatOrText } from '../read/formats/file-format.ts'
import type { CheckedDocument, Suppressed } from '../report/check-format.ts'
import type { Report } from '../report/report.ts'
import { RunTotals } from '../report/totals.ts'
import { precisionText } from '../report/wording.ts'
import { BaselineRun, type BaselineUpdate } from './check-baseline.ts'
import { type Plan, planRun } from './plan.ts'
import { type OnProgress, runCorpus, runIdentity } from './run-corpus.ts'
import type { DocumentFindings } from './shard-report.ts'

export interface CheckOptions {
  /** Called for each document, in document order, with the findings to report. */
  readonly onDocument?: (doc: string, findings: readonly Finding[], document: CheckedDocument) => void
  readonly onQuarantine?: (row: QuarantineRow) => void
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  /** Which files to check; the corpus is surveyed whole. */
  readonly select?: (file: SourceFile) => boolean
  /** Lines of a file that findings are reported on; `undefined` for all of them. */
  readonly linesOf?: (file: string) => ReadonlySet<number> | undefined
  /** Write the baseline of the settings anew. */
  readonly baselineUpdate?: BaselineUpdate
  /** Entries of the baseline that nothing matches any more fail. */
  readonly failOnStale?: boolean
  /** Hand on what is settled, known or silenced too, each with its reason. */
  readonly suppressed?: boolean
}

export interface CheckResult {
  /** Totals of all findings, those that the baseline knows and those that a person has settled included. */
  readonly report: Report
  /** False when a gate of the settings failed. */
  readonly passed: boolean
  readonly gate: GateVerdict
  readonly baseline?: BaselineResult
  readonly quarantined: number
}

/** Look at everything, change nothing: the findings that `clean` would report, with the gates of the settings. */
export async function check(user: UserSettings, options: CheckOptions = {}): Promise<CheckResult> {
  const settings = completeSettings(user)
  const plan = planRun(settings)
  const totals = new RunTotals(profileFrom(settings.profile))
  const run = new CheckRun(plan, options)
  let quarantined = 0
  const { onQuarantine, onProgress, signal, select } = options
  await runCorpus(plan, { wants: { findings: true }, onProgress, signal, select }, (shard) => {
    for (const digest of shard.digests) totals.addDigest(digest)
    for (const document of shard.findings) run.add(document)
    for (const row of shard.quarantine) {
      totals.addQuarantine(row)
      quarantined++
      run.addQuarantined(row)
      onQuarantine?.(row)
    }
  })
  const report = totals.toReport(runIdentity(plan, select !== undefined))
  const { gate, baseline } = run.finish(report)
  return {
    report,
    passed: gate.passed,
    gate,
    ...(baseline === undefined ? {} : { baseline }),
    quarantined,
  }
}

/** Hands on what is to be reported, and counts it. */
class CheckRun {
  readonly #onDocument: CheckOptions['onDocument']
  readonly #linesOf: CheckOptions['linesOf']
  /** New findings become known ones. */
  readonly #grows: boolean
  readonly #gate: Gate
  readonly #baseline: BaselineRun | undefined
  readonly #paths: ReadonlyMap<string, string>
  /** With a baseline, what may be new: which of it is known under another name shows at the end. */
  readonly #held: CheckedDocument[] = []
  readonly #wantsSuppressed: boolean
  readonly #plan: Plan

  constructor(plan: Plan, options: CheckOptions) {
    const { onDocument, linesOf, baselineUpdate, failOnStale = false, suppressed = false } = options
    const { settings, discovery } = plan
    this.#wantsSuppressed = suppressed
    this.#plan = plan
    this.#onDocument = onDocument
    this.#linesOf = linesOf
    this.#grows = baselineUpdate === 'grow'
    this.#gate = new Gate({ ...budgetOf(settings), failOnStale })
    this.#baseline =
      settings.baseline === undefined ? undefined : new BaselineRun(settings.baseline, plan, baselineUpdate)
    this.#paths = new Map(discovery.files.map((file) => [file.doc, file.path]))
  }

  add(found: DocumentFindings): void {
    const isOpen = (finding: Finding): boolean => !isDismissed(finding)
    const open = this.#settle(this.#place(found), isOpen, (finding) => this.#rejection(finding))
    if (this.#baseline === undefined) {
      this.#report(open)
      return
    }
    const unmatched = new Set(this.#baseline.add(open.doc, open.findings))
    const fresh = this.#withoutKnown(open, unmatched)
    if (unmatched.size > 0) this.#held.push(fresh)
    else this.#report(fresh)
  }

  addQuarantined({ doc }: QuarantineRow): void {
    this.#baseline?.addQuarantined(doc)
  }

  finish(report: Report): { readonly gate: GateVerdict; readonly baseline: BaselineResult | undefined } {
    const baseline = this.#baseline?.finish()
    if (baseline !== undefined) {
      const fresh = new Set(this.#grows ? [] : baseline.fresh)
      for (const document of this.#held) this.#report(this.#withoutKnown(document, fresh))
    }
    const { profile, per1000Words, score: cleanliness } = report.cleanliness
    const score = {
      penalty: per1000Words.before,
      cleanliness: cleanliness.before,
      words: report.words,
      minWords: profile.minWords,
      profile: profile.name,
    }
    return { gate: this.#gate.verdict(score, baseline?.stale.length, demotedIn(report)), baseline }
  }

  #withoutKnown(document: CheckedDocument, fresh: ReadonlySet<Finding>): CheckedDocument {
    const reason = `known: an entry of ${this.#plan.settings.baseline}`
    return this.#settle(
      document,
      (finding) => fresh.has(finding),
      () => reason,
    )
  }

  /** Keep what is open; the rest is handed on as suppressed where somebody asks for it. */
  #settle(
    document: CheckedDocument,
    isOpen: (finding: Finding) => boolean,
    why: (finding: Finding) => string,
  ): CheckedDocument {
    const left = keep(document, isOpen)
    if (left === document || !this.#wantsSuppressed) return left
    const settled = document.findings.flatMap((finding, index): Suppressed[] => {
      if (isOpen(finding) || finding.superseded !== undefined) return []
      const extent = document.extents[index] as Extent
      return [{ finding, extent, kind: 'external', justification: why(finding) }]
    })
    return { ...left, suppressed: [...document.suppressed, ...settled] }
  }

  #rejection(finding: Finding): string {
    const reasons = this.#plan.tools.decisions.reasonsFor(finding)
    return ['settled by a reviewer', ...reasons].join(': ')
  }

  #report(known: CheckedDocument): void {
    const document = this.#onLines(known)
    for (const finding of document.findings) this.#gate.add(finding)
    this.#onDocument?.(document.doc, document.findings, document)
  }

  /** The findings that touch one of the lines asked for; all of them where lines say nothing of the file. */
  #onLines(document: CheckedDocument): CheckedDocument {
    const { findings, extents, file, lines: place } = document
    if (this.#linesOf === undefined || findings.length === 0 || place === 'none') return document
    const lines = this.#linesOf(file)
    if (lines === undefined) return document
    if (place !== 'same') return keep(document, () => lines.has(place.row))
    const touched = new Set(
      findings.filter((finding, index) => touches(finding, extents[index] as Extent, lines)),
    )
    return keep(document, (finding) => touched.has(finding))
  }

  #place({ silenced, ...document }: DocumentFindings): CheckedDocument {
    const { file, line } = fileOfDocument(document.doc)
    const { format, compression } = formatOrText(file)
    const source = this.#paths.get(file) ?? file
    const onDisk = source === STANDARD_INPUT ? file : path.relative('.', source)
    const readable = compression === undefined && format !== 'html'
    return {
      ...document,
      file: onDisk.split(path.sep).join('/'),
      lines: !readable ? 'none' : line === undefined ? 'same' : { row: line },
      suppressed: this.#wantsSuppressed ? silenced.map(suppressedBySilence) : [],
    }
  }
}

const budgetOf = ({ failOn, maxWarnings, budgets, maxPenalty, minScore }: Settings) => ({
  failOn,
  maxWarnings,
  budgets,
  maxPenalty,
  minScore,
})

/** Rules that reviewers found right too seldom, each with its figures. */
function demotedIn({ rules }: Report): ReadonlyMap<string, string> {
  return new Map(
    rules.flatMap((rule) =>
      rule.demoted ? [[rule.ruleId, `reviewers found ${precisionText(rule)} (minPrecision)`]] : [],
    ),
  )
}

function suppressedBySilence(one: DocumentFindings['silenced'][number]): Suppressed {
  const { finding, extent } = one
  return one.by === 'comment'
    ? { finding, extent, kind: 'inSource', justification: one.reason ?? 'a comment without a reason' }
    : { finding, extent, kind: 'external', justification: one.entries.join(', ') }
}

function touches({ line }: Finding, { endLine, endColumn }: Extent, lines: ReadonlySet<number>): boolean {
  const last = endLine > line && endColumn === 1 ? endLine - 1 : endLine
  for (let at = line; at <= last; at++) if (lines.has(at)) return true
  return false
}

/** The document with some of its findings and their extents. */
function keep(document: CheckedDocument, test: (finding: Finding) => boolean): CheckedDocument {
  const kept = document.findings.map(test)
  if (!kept.includes(false)) return document
  return {
    ...document,
    findings: document.findings.filter((_finding, index) => kept[index]),
    extents: document.extents.filter((_extent, index) => kept[index]),
  }
}
