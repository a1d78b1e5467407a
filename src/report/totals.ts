import type { Severity } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { type Digest, digestOutcome, type FindingDigest } from './digest.ts'
import { FrequentGroups } from './frequent-groups.ts'
import type { Outcome } from './outcome.ts'
import { MQM_PROFILE, type Penalty, type Profile, per1000Words, verdictOf } from './penalty.ts'
import type { DocumentTotals, Report, RuleTotals } from './report.ts'
import { badness, WorstList } from './worst-list.ts'

/** Documents named as the worst ones. */
const WORST_DOCUMENTS = 10
/** Groups listed in report.json. */
const TOP_GROUPS = 50
/** Quarantine rows repeated in report.json; the rest is in quarantine.jsonl. */
const QUARANTINE_ROWS = 100

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

interface RuleEntry extends Writable<RuleTotals> {
  lastDoc: string
}

/** What a run was made with. */
export interface RunIdentity {
  readonly version: string
  /** Hash of the configuration. */
  readonly configuration: string
  /** Files below the input root that are of no known format, by extension. */
  readonly skipped?: Report['skipped']
}

/**
 * Totals of a run, taken in document by document. Keeps no text but quotations of bounded length, so its size depends
 * on rules and languages and not on the number of documents.
 */
export class RunTotals {
  readonly #profile: Profile
  readonly #rules = new Map<string, RuleEntry>()
  readonly #languages = new Map<string, number>()
  readonly #groups = new FrequentGroups()
  readonly #worst = new WorstList<DocumentTotals>(WORST_DOCUMENTS)
  readonly #severities: Record<Severity, number> = { neutral: 0, minor: 0, major: 0, critical: 0 }
  readonly #verdicts = { pass: 0, fail: 0, 'too-small': 0 }
  readonly #findings = { total: 0, applied: 0, superseded: 0, proposed: 0, flagged: 0 }
  readonly #quarantineCodes = new Map<string, number>()
  readonly #quarantineRows: QuarantineRow[] = []
  #quarantined = 0
  #changed = 0
  #unchanged = 0
  #withFindings = 0
  #words = 0
  #raw = 0
  #removed = 0
  #inserted = 0
  /** Tenths of points: whole numbers, so that the sum is exact. */
  #before = 0
  #after = 0

  constructor(profile: Profile = MQM_PROFILE) {
    this.#profile = profile
  }

  addDocument(outcome: Outcome): void {
    this.addDigest(digestOutcome(outcome, this.#profile))
  }

  /** Documents must come in document order: ties and bounded counts depend on it. */
  addDigest(digest: Digest): void {
    const { doc, words, findings, penalty } = digest
    if (digest.changed) this.#changed++
    else this.#unchanged++
    if (findings.length > 0) this.#withFindings++
    this.#words += words
    this.#raw += digest.raw
    this.#removed += digest.removed
    this.#inserted += digest.inserted
    this.#languages.set(digest.language, (this.#languages.get(digest.language) ?? 0) + 1)
    for (const finding of findings) this.#addFinding(finding, doc)

    const verdict = verdictOf(penalty, words, this.#profile)
    this.#verdicts[verdict]++
    this.#before += Math.round(penalty.before * 10)
    this.#after += Math.round(penalty.after * 10)
    if (penalty.before === 0) return
    const applied = findings.reduce((count, finding) => count + (finding.applied ? 1 : 0), 0)
    const totals = { doc, words, findings: findings.length, applied, ...figures(penalty, words), verdict }
    this.#worst.add(totals, badness(penalty, words, this.#profile), doc)
  }

  addQuarantine(row: QuarantineRow): void {
    this.#quarantined++
    this.#quarantineCodes.set(row.code, (this.#quarantineCodes.get(row.code) ?? 0) + 1)
    if (this.#quarantineRows.length >= QUARANTINE_ROWS) return
    const { bytes: _, ...named } = row
    this.#quarantineRows.push(named)
  }

  toReport({ version, configuration, skipped = [] }: RunIdentity): Report {
    const out = this.#changed + this.#unchanged
    const pooled: Penalty = { before: this.#before / 10, after: this.#after / 10, criticalAfter: 0 }
    return {
      schemaVersion: 1,
      pumice: version,
      configuration,
      documents: {
        in: out + this.#quarantined,
        out,
        quarantined: this.#quarantined,
        changed: this.#changed,
        unchanged: this.#unchanged,
        withFindings: this.#withFindings,
      },
      skipped,
      words: this.#words,
      characters: { raw: this.#raw, removed: this.#removed, inserted: this.#inserted },
      findings: { ...this.#findings, bySeverity: { ...this.#severities } },
      cleanliness: {
        profile: this.#profile,
        ...figures(pooled, this.#words),
        verdict: verdictOf(pooled, this.#words, this.#profile),
        documents: { ...this.#verdicts },
      },
      rules: [...this.#rules.values()]
        .sort((left, right) => right.findings - left.findings || byCodeUnit(left.ruleId, right.ruleId))
        .map(({ lastDoc: _, ...totals }) => totals),
      languages: [...this.#languages]
        .sort((left, right) => right[1] - left[1] || byCodeUnit(left[0], right[0]))
        .map(([language, documents]) => ({ language, documents })),
      worst: this.#worst.sorted(),
      groups: { top: this.#groups.top(TOP_GROUPS), undercount: this.#groups.undercount },
      quarantine: {
        byCode: Object.fromEntries(
          [...this.#quarantineCodes].sort((left, right) => byCodeUnit(left[0], right[0])),
        ),
        rows: [...this.#quarantineRows],
        omitted: this.#quarantined - this.#quarantineRows.length,
      },
    }
  }

  #addFinding(finding: FindingDigest, doc: string): void {
    this.#findings.total++
    let rule = this.#rules.get(finding.ruleId)
    if (rule === undefined) {
      const { ruleId, category } = finding
      rule = { ruleId, category, findings: 0, applied: 0, superseded: 0, documents: 0, lastDoc: '' }
      this.#rules.set(ruleId, rule)
    }
    rule.findings++
    if (rule.lastDoc !== doc) {
      rule.lastDoc = doc
      rule.documents++
    }
    if (finding.superseded) {
      this.#findings.superseded++
      rule.superseded++
      return
    }
    this.#severities[finding.severity]++
    this.#groups.add(finding, doc)
    if (finding.applied) {
      this.#findings.applied++
      rule.applied++
    } else if (finding.expected !== null) this.#findings.proposed++
    else this.#findings.flagged++
  }
}

const figures = (penalty: Penalty, words: number) => ({
  points: { before: penalty.before, after: penalty.after },
  per1000Words: { before: per1000Words(penalty.before, words), after: per1000Words(penalty.after, words) },
})

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
