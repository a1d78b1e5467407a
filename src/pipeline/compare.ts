import path from 'node:path'
import { readSettingFile } from '../config/read-text.ts'
import { PumiceError } from '../pumice-error.ts'
import { fileSize } from '../read/read-bytes.ts'
import { readRows } from '../read/row-reader.ts'
import type { Comparison, Report } from '../report/report.ts'

/** Findings of the earlier run that are held for the comparison; a larger run is compared by its totals only. */
const MAX_FINDINGS = 5_000_000

/** Keys of a row of findings.jsonl; inside of strings their quotes are escaped. */
const SUPERSEDED = '"superseded":"'
const FINGERPRINT = /"fingerprint":"([^"]+)","group":/

/** What changed since an earlier run: its report.json and, beside it, its findings.jsonl. */
export class Earlier {
  readonly #report: Report
  /** How often each fingerprint stood there; `undefined` without findings.jsonl. */
  readonly #left: Map<string, number> | undefined
  readonly #fingerprints: ReadonlySet<string> | undefined
  #fresh = 0
  #known = 0

  /**
   * Reads everything at once: the run may write over it.
   *
   * @param place  report.json, or the folder it is in.
   * @throws       CONFIG_COMPARE when it is no report.
   */
  constructor(place: string) {
    const file = place.endsWith('.json') ? place : path.join(place, 'report.json')
    this.#report = parseReport(readSettingFile(file, '--compare'), file)
    this.#left = readFingerprints(path.join(path.dirname(file), 'findings.jsonl'), this.#report)
    this.#fingerprints = this.#left === undefined ? undefined : new Set(this.#left.keys())
  }

  /** Fingerprints of the earlier run, for the page. */
  get fingerprints(): ReadonlySet<string> | undefined {
    return this.#fingerprints
  }

  /** @param rows  Lines of findings.jsonl of this run. */
  add(rows: string): void {
    if (this.#left === undefined) return
    for (const row of rows.split('\n')) {
      const fingerprint = liveFingerprint(row)
      if (fingerprint === undefined) continue
      const left = this.#left.get(fingerprint) ?? 0
      if (left === 0) this.#fresh++
      else {
        this.#known++
        this.#left.set(fingerprint, left - 1)
      }
    }
  }

  compare({ rules }: Report): Comparison {
    const before = new Map(this.#report.rules.map(({ ruleId, findings }) => [ruleId, findings]))
    const now = new Map(rules.map(({ ruleId, findings }) => [ruleId, findings]))
    const ids = [...new Set([...before.keys(), ...now.keys()])].sort()
    let gone = 0
    for (const left of this.#left?.values() ?? []) gone += left
    const { score, profile } = this.#report.cleanliness
    return {
      score: { before: score.after, profile: profile.name },
      findings: this.#left === undefined ? null : { fresh: this.#fresh, gone, known: this.#known },
      rules: ids
        .map((ruleId) => ({ ruleId, before: before.get(ruleId) ?? 0, now: now.get(ruleId) ?? 0 }))
        .filter((rule) => rule.before !== rule.now),
    }
  }
}

export const withComparison = (report: Report, earlier: Earlier | undefined): Report =>
  earlier === undefined ? report : { ...report, compared: earlier.compare(report) }

function parseReport(content: string, file: string): Report {
  try {
    const report = JSON.parse(content) as Report
    // Written by this program: what is used of it tells whether it is one.
    if (report.schemaVersion === 1 && Array.isArray(report.rules) && 'score' in report.cleanliness)
      return report
  } catch {
    // Said below.
  }
  throw new PumiceError(
    'CONFIG_COMPARE',
    `\`${file}\` is no report of this version of pumice. Give the report.json of an earlier run.`,
  )
}

function readFingerprints(file: string, { findings }: Report): Map<string, number> | undefined {
  if (fileSize(file) === undefined || findings.total > MAX_FINDINGS) return undefined
  const counts = new Map<string, number>()
  for (const row of readRows(file)) {
    const fingerprint = liveFingerprint(row)
    if (fingerprint !== undefined) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  }
  return counts
}

const liveFingerprint = (row: string): string | undefined =>
  row.includes(SUPERSEDED) ? undefined : FINGERPRINT.exec(row)?.[1]
