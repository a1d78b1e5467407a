import type { UnusedDecision } from '../findings/decision.ts'
import type { Severity } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import { MQM_PROFILE, type Profile } from '../findings/profile.ts'
import { type Digest, digestOutcome, type FindingDigest } from './digest.ts'
import { FrequentGroups } from './frequent-groups.ts'
import type { Outcome } from './outcome.ts'
import type { DecisionTotals, DocumentTotals, Report, RuleTotals, SilencedTotals } from './report.ts'
import { Bootstrap, type Interval } from './score/bootstrap.ts'
import { coverageOf } from './score/coverage.ts'
import { Distribution } from './score/distribution.ts'
import { type Penalty, UNIT } from './score/penalty.ts'
import { isDemoted } from './score/precision.ts'
import { calibrate, figuresOf, verdictOf } from './score/score.ts'
import { Sources } from './score/sources.ts'
import { badness, WorstList } from './worst-list.ts'

/** Documents named as the worst ones. */
const WORST_DOCUMENTS = 10
/** Groups listed in report.json. */
const TOP_GROUPS = 50
/** Quarantine rows repeated in report.json; the rest is in quarantine.jsonl. */
const QUARANTINE_ROWS = 100

/** Sources listed in report.json. */
const WORST_SOURCES = 20
/** Documents that make a defect one of the corpus, as in the survey of templates. */
const CORPUS_DEFECT_DOCUMENTS = 3
/** Decisions without effect named in report.json. */
const UNUSED_DECISIONS = 100

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

interface RuleEntry extends Writable<Omit<RuleTotals, 'reviewed' | 'demoted'>> {
  lastDoc: string
}

/** What a run was made with. */
export interface RunIdentity {
  readonly version: string
  /** Hash of the configuration. */
  readonly configuration: string
  /** Files below the input root that are of no known format, by extension. */
  readonly skipped?: Report['skipped']
  /** MQM types of the active rules. */
  readonly categories?: readonly (string | null)[]
  readonly decisions?: RunDecisions | undefined
  /** Rules that reviewers found right less often than this are demoted; 0 to 1. */
  readonly minPrecision?: number
  /** Entries of the allow list, to tell which of them silenced nothing. */
  readonly allowed?: SilencedTotals['unused'] | undefined
  /** Lines of ignore files that left nothing out. */
  readonly unusedIgnores?: SilencedTotals['unused']
}

/** What became of the decisions in a run. */
export interface RunDecisions {
  readonly count: number
  readonly agreement: { readonly shared: number; readonly agreed: number }
  readonly unused: readonly UnusedDecision[]
  /** By rule id. */
  readonly reviewed: ReadonlyMap<string, RuleTotals['reviewed']>
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
  readonly #bootstrap = new Bootstrap()
  readonly #distribution: Distribution
  readonly #sources: Sources
  /** In units: whole numbers, so that the sum is exact. */
  #before = 0
  #after = 0
  #expected = 0
  #silencedByComments = 0
  #silencedByList = 0
  readonly #allowedBy = new Set<string>()

  constructor(profile: Profile = MQM_PROFILE) {
    this.#profile = profile
    this.#distribution = new Distribution(profile)
    this.#sources = new Sources(profile)
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
    this.#silencedByComments += digest.silenced.byComments
    this.#silencedByList += digest.silenced.byAllowList
    for (const entry of digest.silenced.entries) this.#allowedBy.add(entry)

    const verdict = verdictOf(penalty, words, this.#profile)
    this.#verdicts[verdict]++
    this.#before += Math.round(penalty.before * UNIT)
    this.#after += Math.round(penalty.after * UNIT)
    this.#expected += Math.round(penalty.expected * UNIT)
    this.#bootstrap.add(penalty.after, words)
    this.#distribution.add(penalty.after, words)
    this.#sources.add(digest.source, words, findings.length, penalty)
    if (penalty.before === 0) return
    const applied = findings.reduce((count, finding) => count + (finding.applied ? 1 : 0), 0)
    const figures = figuresOf(penalty, words, this.#profile)
    const totals = { doc, words, findings: findings.length, applied, ...figures, verdict }
    this.#worst.add(totals, badness(penalty, words, this.#profile), doc)
  }

  addQuarantine(row: QuarantineRow): void {
    this.#quarantined++
    this.#quarantineCodes.set(row.code, (this.#quarantineCodes.get(row.code) ?? 0) + 1)
    if (this.#quarantineRows.length >= QUARANTINE_ROWS) return
    const { bytes: _, ...named } = row
    this.#quarantineRows.push(named)
  }

  toReport(identity: RunIdentity): Report {
    const { version, configuration, skipped = [], categories = [], decisions, minPrecision = 0 } = identity
    const silenced = this.#silenced(identity)
    const out = this.#changed + this.#unchanged
    const pooled: Penalty = {
      before: this.#before / UNIT,
      after: this.#after / UNIT,
      expected: this.#expected / UNIT,
      criticalAfter: 0,
    }
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
        ...figuresOf(pooled, this.#words, this.#profile),
        interval: this.#interval(),
        verdict: verdictOf(pooled, this.#words, this.#profile),
        documents: { ...this.#verdicts },
        spread: this.#distribution.spread(),
        corpusDefects: this.#groups.recurring(CORPUS_DEFECT_DOCUMENTS),
        coverage: coverageOf(categories),
      },
      sources: { total: this.#sources.count, worst: this.#sources.worst(WORST_SOURCES) },
      ...(decisions === undefined ? {} : { decisions: decisionTotals(decisions) }),
      ...(silenced === undefined ? {} : { silenced }),
      rules: [...this.#rules.values()]
        .sort((left, right) => right.findings - left.findings || byCodeUnit(left.ruleId, right.ruleId))
        .map(({ lastDoc: _, ...totals }) => {
          const reviewed = decisions?.reviewed.get(totals.ruleId) ?? { right: 0, wrong: 0 }
          return { ...totals, reviewed, demoted: isDemoted(reviewed, minPrecision) }
        }),
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

  /** The interval of the penalty, turned into one of the score. */
  #interval(): Interval | null {
    const penalty = this.#bootstrap.interval()
    if (penalty === null) return null
    const score = (value: number): number => Math.round(calibrate(value, this.#profile) * 100) / 100
    return { low: score(penalty.high), high: score(penalty.low) }
  }

  #silenced({ allowed = [], unusedIgnores = [] }: RunIdentity): SilencedTotals | undefined {
    const byComments = this.#silencedByComments
    const byAllowList = this.#silencedByList
    if (byComments + byAllowList + allowed.length + unusedIgnores.length === 0) return undefined
    const idle = allowed.filter(({ key }) => !this.#allowedBy.has(key))
    return { byComments, byAllowList, unused: [...idle, ...unusedIgnores] }
  }

  #addFinding(finding: FindingDigest, doc: string): void {
    this.#findings.total++
    let rule = this.#rules.get(finding.ruleId)
    if (rule === undefined) {
      const { ruleId, category } = finding
      rule = {
        ruleId,
        category,
        findings: 0,
        applied: 0,
        superseded: 0,
        documents: 0,
        pointsLeft: 0,
        lastDoc: '',
      }
      this.#rules.set(ruleId, rule)
    }
    rule.findings++
    if (rule.lastDoc !== doc) {
      rule.lastDoc = doc
      rule.documents++
    }
    rule.pointsLeft = (Math.round(rule.pointsLeft * UNIT) + Math.round(finding.left * UNIT)) / UNIT
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

function decisionTotals({ count, agreement: { shared, agreed }, unused }: RunDecisions): DecisionTotals {
  const listed = unused.slice(0, UNUSED_DECISIONS)
  return {
    total: count,
    used: count - unused.length,
    shared,
    disputed: shared - agreed,
    unused: listed.map(({ decision, why }) => ({ ...decision, why })),
    omitted: unused.length - listed.length,
  }
}

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
