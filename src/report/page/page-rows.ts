import { decisionOn } from '../../findings/decision.ts'
import type { Finding } from '../../findings/finding.ts'
import { SEVERITIES } from '../../findings/finding.ts'
import type { Profile } from '../../findings/profile.ts'
import type { Outcome } from '../outcome.ts'
import { pointsLeft } from '../score/penalty.ts'
import { sourceOf } from '../score/sources.ts'
import { VERDICTS } from './page-data.ts'

/** Text on either side of a finding, UTF-16 code units. */
const CONTEXT = 75
/** Longest text and evidence kept of a finding. */
const TEXT_LIMIT = 400
const EVIDENCE_LIMIT = 160
const EVIDENCE_ROWS = 6
const SUGGESTIONS = 4

/** A finding as the page shows it. */
export interface PageRow {
  readonly ruleId: string
  readonly category: string | null
  readonly group: string
  readonly severity: number
  readonly confidence: number
  readonly state: number
  readonly decision: number
  readonly points: number
  readonly line: number
  readonly column: number
  readonly fingerprint: string
  readonly what: string
  readonly actual: string
  readonly expected: readonly string[]
  readonly before: string
  readonly after: string
  readonly evidence: readonly string[]
}

/** The findings of a document that the page shows, superseded ones left out. */
export interface PageDocument {
  readonly doc: string
  readonly source: string
  readonly words: number
  readonly rows: readonly PageRow[]
}

export function pageDocument(outcome: Outcome, profile: Profile): PageDocument {
  const { doc, words, raw, findings } = outcome
  const points = pointsLeft(outcome, profile)
  const rows = findings.flatMap((finding, at) =>
    finding.superseded === undefined ? [pageRow(finding, raw, points[at] as number)] : [],
  )
  return { doc, source: sourceOf(outcome), words, rows }
}

function pageRow(finding: Finding, raw: string, points: number): PageRow {
  const { ruleId, category, group, severity, confidence, line, column, fingerprint, start, end } = finding
  const verdict = decisionOn(finding)
  const whole = start === end
  return {
    ruleId,
    category,
    group,
    severity: SEVERITIES.indexOf(severity),
    confidence: Math.round(confidence * 100),
    state: finding.applied ? 0 : finding.expected.length > 0 ? 1 : 2,
    decision: verdict === undefined ? 0 : VERDICTS.indexOf(verdict),
    points: Math.round(points * 1000),
    line,
    column,
    fingerprint,
    what: nounOf(finding.message),
    actual: cutMiddle(finding.actual),
    expected: finding.expected.slice(0, SUGGESTIONS).map(cutMiddle),
    before: whole ? '' : contextBefore(raw, start),
    after: whole ? '' : contextAfter(raw, end),
    evidence: finding.evidence
      .slice(0, EVIDENCE_ROWS)
      .map(({ kind, detail }) => `${kind}: ${cutEnd(detail, EVIDENCE_LIMIT)}`),
  }
}

/** The noun of a message, without quotation and proposal. */
export function nounOf(message: string): string {
  const quote = message.search(/ `|, expected /)
  return (quote < 0 ? message : message.slice(0, quote)).replace(/^Unexpected /, '')
}

/** From a word's start where there is one near, never from inside a surrogate pair. */
function contextBefore(raw: string, start: number): string {
  let from = Math.max(0, start - CONTEXT)
  if (from === 0) return raw.slice(0, start)
  const space = raw.indexOf(' ', from)
  if (space >= 0 && space < from + CONTEXT / 3 && space < start) from = space + 1
  else if (isLow(raw, from)) from++
  return `…${raw.slice(from, start)}`
}

function contextAfter(raw: string, end: number): string {
  let to = Math.min(raw.length, end + CONTEXT)
  if (to === raw.length) return raw.slice(end)
  const space = raw.lastIndexOf(' ', to)
  if (space > to - CONTEXT / 3 && space > end) to = space
  else if (isLow(raw, to)) to--
  return `${raw.slice(end, to)}…`
}

function cutMiddle(value: string): string {
  if (value.length <= TEXT_LIMIT) return value
  const half = TEXT_LIMIT / 2 - 1
  const head = isLow(value, half) ? half - 1 : half
  const tail = value.length - half
  return `${value.slice(0, head)} … ${value.slice(isLow(value, tail) ? tail + 1 : tail)}`
}

function cutEnd(value: string, limit: number): string {
  if (value.length <= limit) return value
  return `${value.slice(0, isLow(value, limit - 1) ? limit - 2 : limit - 1)}…`
}

/** True when a cut here would split a surrogate pair. */
const isLow = (value: string, at: number): boolean => (value.charCodeAt(at) & 0xfc00) === 0xdc00
