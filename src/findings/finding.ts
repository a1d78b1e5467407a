/**
 * Layer findings: what was found, why, and how to undo it. Knows text, and nothing of rules, files or reports.
 */

/** MQM severities; `neutral` is for legitimate things worth knowing. */
export type Severity = 'neutral' | 'minor' | 'major' | 'critical'
export const SEVERITIES: readonly Severity[] = ['neutral', 'minor', 'major', 'critical']

/** `safe`: clean applies it. `unsafe`: proposed, applied on request. `none`: for a person to look at. */
export type Fix = 'safe' | 'unsafe' | 'none'

/** What kind of reason a piece of evidence is; documented in docs/architecture.md. */
export type EvidenceKind =
  | 'phrase'
  | 'template'
  | 'position'
  | 'language'
  | 'script'
  | 'authority'
  | 'role'
  | 'given-name'
  | 'co-mention'
  | 'cluster'
  | 'dictionary'
  | 'glossary'
  | 'decision'
  | 'repetition'
  | 'metadata'
  | 'date'
  | 'token'
  | 'character'
  | 'similarity'
  | 'punctuation'
  | 'context'
  | 'brake'

export interface Evidence {
  readonly kind: EvidenceKind
  /** Short text or value; BCP 47 code for `language`, ISO 15924 code for `script`. */
  readonly detail: string
}

/** Fields of the metadata that removed lines leave behind. The first four hold one value, the others a list. */
export type MetadataField =
  | 'title'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'source'
  | 'credit'
  | 'caption'
  | 'contact'

/** Evidence that says what is kept of a removed text; `gatherMetadata` reads it back. */
export const metadataEvidence = (field: MetadataField, value: string): Evidence => ({
  kind: 'metadata',
  detail: `${field}: ${value}`,
})

/**
 * What a rule says. Plain data; the rule neither edits nor chooses.
 *
 * Offsets are UTF-16 code units into the text the rule was given, half-open.
 */
export interface Detection {
  readonly start: number
  readonly end: number
  /** Best first; `['']` = remove; empty = nothing proposed. */
  readonly expected: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** The sentence's "what" with its place, `image placeholder on a line of its own`. The rule's noun when absent. */
  readonly what?: string
  /** Less than the rule's own fix, for a doubtful case. */
  readonly fix?: Fix
  /** Replaces the rule's own severity. */
  readonly severity?: Severity
  /**
   * The span is the content of whole lines that go together with their terminators and the blank lines that would be
   * left doubled. Only with `expected: ['']`.
   */
  readonly wholeLines?: boolean
  /** What one human decision settles, where it is not rule + actual + expected: the id of a cluster or template. */
  readonly group?: string
  /** `expected` is what a person's decision on the group comes to in this place: a surname where a surname stands. */
  readonly isDecided?: boolean
}

/** One line of findings.jsonl, in the order of the keys there. */
export interface Finding {
  readonly doc: string
  readonly ruleId: string
  /** MQM type, `null` for remains of scraping. */
  readonly category: string | null
  readonly severity: Severity
  readonly confidence: number
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly actual: string
  readonly expected: readonly string[]
  readonly fix: Fix
  readonly applied: boolean
  /** Fingerprint of the finding that was applied in its place. */
  readonly superseded?: string
  readonly evidence: readonly Evidence[]
  readonly message: string
  readonly fingerprint: string
  readonly group: string
}

/** What the stamp needs to know of a rule. */
export interface RuleMeta {
  readonly id: string
  /** MQM type, `null` where MQM has none. */
  readonly mqm: string | null
  readonly severity: Severity
  /** The most that a detection of the rule may ask for. */
  readonly fix: Fix
  /** Noun for the message: "Unexpected <what> ...". */
  readonly what: string
}

/** Order of findings.jsonl inside a document. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    left.start - right.start ||
    left.end - right.end ||
    (left.ruleId < right.ruleId ? -1 : left.ruleId > right.ruleId ? 1 : 0) ||
    (left.fingerprint < right.fingerprint ? -1 : left.fingerprint > right.fingerprint ? 1 : 0)
  )
}
