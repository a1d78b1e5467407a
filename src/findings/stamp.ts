import type { Lines } from '../text/lines.ts'
import type { ProtectedSpan } from '../text/spans.ts'
import type { Detection, Finding, Fix, RuleMeta } from './finding.ts'
import { fingerprint, groupKey } from './fingerprint.ts'
import { formatMessage } from './message.ts'

/** What the stamp needs to know of a document. */
export interface StampSource {
  readonly id: string
  readonly text: string
  readonly lines: Lines
  /** No edit touches them; sorted by start, not overlapping. */
  readonly protectedSpans?: readonly ProtectedSpan[]
}

/**
 * Turn what a rule said into a finding that is not applied yet: rule id, category, severity, place, sentence and
 * identity are put on here, once, and not by the rules.
 *
 * @param ordinals  See `fingerprint`; one map for a document.
 */
export function stampFinding(
  detection: Detection,
  rule: RuleMeta,
  source: StampSource,
  ordinals: Map<number, number>,
): Finding {
  const { start, end, expected } = detection
  const actual = source.text.slice(start, end)
  const point = source.lines.point(start)
  return {
    doc: source.id,
    ruleId: rule.id,
    category: rule.mqm,
    severity: detection.severity ?? rule.severity,
    confidence: Math.round(detection.confidence * 1000) / 1000,
    start,
    end,
    line: point.line,
    column: point.column,
    actual,
    expected,
    fix: expected.length === 0 ? 'none' : lower(detection.fix ?? rule.fix, rule.fix),
    applied: false,
    evidence: detection.evidence,
    message: formatMessage(detection.what ?? rule.what, actual, expected),
    fingerprint: fingerprint(rule.id, source.text, start, end, ordinals),
    group: detection.group ?? groupKey(rule.id, actual, expected[0]),
  }
}

const BOLDNESS: Readonly<Record<Fix, number>> = { none: 0, unsafe: 1, safe: 2 }

/** A detection may hold back its rule's fix, never go beyond it: later looks leave out rules by their fix. */
const lower = (left: Fix, right: Fix): Fix => (BOLDNESS[left] < BOLDNESS[right] ? left : right)
