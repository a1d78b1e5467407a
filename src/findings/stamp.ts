import type { Lines } from '../text/lines.ts'
import type { ProtectedSpan } from '../text/spans.ts'
import type { Detection, Finding, RuleMeta } from './finding.ts'
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
    // A rule that only flags stays one: later looks leave it out.
    fix: expected.length === 0 || rule.fix === 'none' ? 'none' : (detection.fix ?? rule.fix),
    applied: false,
    evidence: detection.evidence,
    message: formatMessage(detection.what ?? rule.what, actual, expected),
    fingerprint: fingerprint(rule.id, source.text, start, end, ordinals),
    group: detection.group ?? groupKey(rule.id, actual, expected[0]),
  }
}
