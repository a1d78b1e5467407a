import { applyEdits, type Edit } from '../findings/edits.ts'
import { compareFindings, type Detection, type Finding, type RuleMeta } from '../findings/finding.ts'
import { type StampSource, stampFinding } from '../findings/stamp.ts'
import { PumiceError } from '../pumice-error.ts'
import type { Lines } from '../text/lines.ts'
import { contains, type Span } from '../text/spans.ts'
import { type Brake, brakeRules } from './brake.ts'
import { type Candidate, chooseEdits } from './choose.ts'
import { layOutRemovals } from './layout.ts'
import { type Policy, rankOf } from './policy.ts'
import { touchesProtected } from './protected.ts'
import { type MadeEdit, type Traced, traceToRaw } from './trace.ts'

/** What one rule said, with its place in the registry. */
export interface Proposal {
  readonly rule: RuleMeta
  readonly order: number
  readonly detection: Detection
}

/** What all rules say of a text. */
export interface View {
  readonly text: string
  readonly lines: Lines
  readonly proposals: readonly Proposal[]
}

export interface Settled {
  /** Sorted as findings.jsonl; offsets in the raw text. */
  readonly findings: readonly Finding[]
  /** Sorted, not overlapping; raw offsets. */
  readonly edits: readonly Edit[]
  /** The cleaned text. */
  readonly text: string
}

/** Rounds after which rules that undo each other are taken for a bug; real documents settle in two or three. */
const MAX_ROUNDS = 12

interface Entry {
  finding: Finding
  lost: boolean
}

interface Made extends MadeEdit {
  readonly key: string
}

interface Contender extends Candidate {
  readonly key: string
  readonly replacement: string
  readonly lines: { first: number; last: number } | undefined
}

/**
 * Look, choose, change, and look again at the changed text, until no rule would change anything more.
 *
 * This is what makes cleaning idempotent by construction: the text that comes out is one in which the same rules with
 * the same knowledge find nothing to apply, and a rule needs no notion of what another one takes away. A document
 * without fixes costs one look.
 *
 * @param raw   The document as read.
 * @param look  Runs the rules over a text; pure.
 * @throws      INTERNAL_UNSTABLE when rules undo each other.
 */
export function settle(raw: StampSource, look: (text: string) => View, policy: Policy): Settled {
  const entries = new Map<string, Entry>()
  const ordinals = new Map<number, number>()
  /** What the brake held back when it was looked at last, with the share that its rule would have removed. */
  const braked = new Map<string, number>()
  let made: readonly Made[] = []
  let text = raw.text
  for (let round = 1; ; round++) {
    if (round > MAX_ROUNDS) {
      throw new PumiceError(
        'INTERNAL_UNSTABLE',
        `Rules undo each other in ${raw.id}: ${[...new Set(made.map((edit) => entries.get(edit.key)?.finding.ruleId))].join(', ')}. Please report this document.`,
      )
    }
    const view = look(text)
    const contenders = contend(view, made, raw, entries, ordinals, policy, round === 1)
    const { free, held } = brakeRules(contenders, view.text.length, policy.brake)
    for (const contender of contenders) braked.delete(contender.key)
    for (const [{ key }, share] of held) braked.set(key, share)
    if (free.length === 0) break
    const next = apply(view, free, made, raw, entries)
    if (next === undefined) break
    made = next
    text = applyEdits(raw.text, toEdits(made, raw, entries))
  }
  for (const [key, share] of braked) sayBraked(entries.get(key) as Entry, share, policy.brake)
  const findings = withDecisions(markSuperseded(entries), policy)
  return { findings, edits: toEdits(made, raw, entries), text }
}

function sayBraked(entry: Entry, share: number, brake: Brake | undefined): void {
  if (entry.finding.applied || brake === undefined) return
  const detail = `the rule would remove ${percent(share)} of the text, ${percent(brake.share)} at most is allowed`
  entry.finding = { ...entry.finding, evidence: [...entry.finding.evidence, { kind: 'brake', detail }] }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** What a person decided is a reason, and stands among the evidence. */
function withDecisions(findings: Finding[], { verdictOn }: Policy): Finding[] {
  if (verdictOn === undefined) return findings
  return findings.map((finding) => {
    const verdict = verdictOn(finding)?.verdict
    return verdict === undefined
      ? finding
      : { ...finding, evidence: [...finding.evidence, { kind: 'decision', detail: verdict }] }
  })
}

/** Stamp what is new and return the proposals that may be applied. */
function contend(
  view: View,
  made: readonly Made[],
  raw: StampSource,
  entries: Map<string, Entry>,
  ordinals: Map<number, number>,
  policy: Policy,
  firstRound: boolean,
): Contender[] {
  const contenders: Contender[] = []
  for (const { rule, order, detection } of view.proposals) {
    const documentLevel = detection.start === detection.end
    const traced = documentLevel || made.length === 0 ? undefined : traceToRaw(made, detection)
    if (traced?.swallowed.some((edit) => isByHand(edit, entries, policy))) continue
    const { start, end } = traced ?? detection
    const key = `${rule.id}\n${start}\n${end}`
    const known = entries.get(key)
    if (known !== undefined && firstRound) continue
    if (!firstRound && (detection.expected.length === 0 || documentLevel)) continue
    const finding = stamp(detection, rule, raw, traced, known, ordinals)
    if (known === undefined) entries.set(key, { finding, lost: false })
    else if (!known.finding.applied) {
      // What an edit made certain: the same place, seen again with more evidence.
      if (rankOf(finding, policy) === undefined) continue
      known.finding = finding
    }
    const entry = entries.get(key) as Entry
    if (documentLevel) continue
    const rank = rankOf(entry.finding, policy)
    if (rank === undefined) continue
    const verdict = policy.verdictOn?.(entry.finding)
    const replacement =
      verdict?.verdict === 'edit' && detection.isDecided !== true
        ? verdict.text
        : (detection.expected[0] as string)
    if (view.text.slice(detection.start, detection.end) === replacement) continue
    const whole = detection.wholeLines === true && replacement === ''
    if (touchesProtected(traced ?? detection, whole, raw.protectedSpans)) continue
    contenders.push({
      start: detection.start,
      end: detection.end,
      rank,
      order,
      key,
      replacement,
      lines: whole
        ? { first: view.lines.at(detection.start), last: view.lines.at(detection.end - 1) }
        : undefined,
    })
  }
  return contenders
}

/** What a person wrote stays, whatever the rules think of it. */
const isByHand = ({ key }: Made, entries: ReadonlyMap<string, Entry>, { verdictOn }: Policy): boolean =>
  verdictOn?.((entries.get(key) as Entry).finding)?.verdict === 'edit'

/** A finding on the raw text; at a place found before it keeps its identity. */
function stamp(
  detection: Detection,
  rule: RuleMeta,
  raw: StampSource,
  traced: Traced<Made> | undefined,
  known: Entry | undefined,
  ordinals: Map<number, number>,
): Finding {
  const onRaw = traced === undefined ? detection : placeOnRaw(detection, traced)
  if (known === undefined) return stampFinding(onRaw, rule, raw, ordinals)
  return { ...stampFinding(onRaw, rule, raw, new Map()), fingerprint: known.finding.fingerprint }
}

const placeOnRaw = (detection: Detection, { start, end, prefix, suffix }: Traced<Made>): Detection => ({
  ...detection,
  start,
  end,
  expected: detection.expected.map((value) => prefix + value + suffix),
})

/** Make the winners' edits in terms of the raw text; `undefined` when nothing could be made. */
function apply(
  view: View,
  contenders: readonly Contender[],
  made: readonly Made[],
  raw: StampSource,
  entries: Map<string, Entry>,
): readonly Made[] | undefined {
  const { winners, losers } = chooseEdits(contenders)
  for (const [loser, winner] of losers) {
    const entry = entries.get(loser.key) as Entry
    if (loser.key === winner.key) continue
    entry.lost = true
    entry.finding = { ...entry.finding, superseded: (entries.get(winner.key) as Entry).finding.fingerprint }
  }
  const spans = spansOf(view.lines, winners)
  const swallowed = new Set<Made>()
  const fresh: Made[] = []
  for (let index = 0; index < winners.length; index++) {
    const winner = winners[index] as Contender
    const traced = traceToRaw(made, spans[index] as Span)
    // Two new edits in one old replacement: the second one is found again in the next round.
    if (traced.swallowed.some((edit) => swallowed.has(edit))) continue
    // The layout of a removal reaches further than what was proposed.
    if (touchesProtected(traced, winner.lines !== undefined, raw.protectedSpans)) continue
    const replacement = traced.prefix + winner.replacement + traced.suffix
    for (const edit of traced.swallowed) swallowed.add(edit)
    fresh.push({ start: traced.start, end: traced.end, replacement, key: winner.key })
  }
  if (fresh.length === 0) return undefined
  for (const edit of fresh) markApplied(entries.get(edit.key) as Entry, edit, raw)
  const kept: Made[] = []
  for (const edit of made) {
    if (!swallowed.has(edit)) {
      kept.push(edit)
      continue
    }
    const winner = fresh.find((other) => contains(other, edit)) as Made
    if (winner.key === edit.key) continue
    const entry = entries.get(edit.key) as Entry
    entry.lost = true
    entry.finding = {
      ...entry.finding,
      applied: false,
      superseded: (entries.get(winner.key) as Entry).finding.fingerprint,
    }
  }
  return [...kept, ...fresh].sort((left, right) => left.start - right.start)
}

function spansOf(lines: Lines, winners: readonly Contender[]): readonly Span[] {
  const removals = winners.flatMap((winner) => winner.lines ?? [])
  const laidOut = layOutRemovals(lines, removals)
  let next = 0
  return winners.map((winner) => (winner.lines === undefined ? winner : (laidOut[next++] as Span)))
}

function markApplied(entry: Entry, edit: Made, raw: StampSource): void {
  const { superseded: _, ...finding } = entry.finding
  const point = raw.lines.point(edit.start)
  entry.lost = false
  entry.finding = {
    ...finding,
    start: edit.start,
    end: edit.end,
    line: point.line,
    column: point.column,
    actual: raw.text.slice(edit.start, edit.end),
    expected: [edit.replacement, ...finding.expected.slice(1)],
    applied: true,
  }
}

function toEdits(made: readonly Made[], raw: StampSource, entries: ReadonlyMap<string, Entry>): Edit[] {
  return made.map((edit) => ({
    start: edit.start,
    end: edit.end,
    actual: raw.text.slice(edit.start, edit.end),
    replacement: edit.replacement,
    fingerprint: (entries.get(edit.key) as Entry).finding.fingerprint,
  }))
}

/**
 * Findings inside an applied removal are kept, and say which removal took them; who lost to a finding that lost in its
 * turn names the one that was applied in the end.
 */
function markSuperseded(entries: ReadonlyMap<string, Entry>): Finding[] {
  const findings = [...entries.values()].map((entry) => entry.finding).sort(compareFindings)
  const applied = findings.filter((finding) => finding.applied)
  if (applied.length === 0) return findings
  const removals = applied.filter((finding) => finding.expected[0] === '')
  const byFingerprint = findings.some((finding) => finding.superseded !== undefined)
    ? new Map(findings.map((finding) => [finding.fingerprint, finding]))
    : undefined
  let at = 0
  return findings.map((finding) => {
    while (at < removals.length && (removals[at] as Finding).end <= finding.start) at++
    const removal = removals[at]
    if (byFingerprint !== undefined && finding.superseded !== undefined)
      return { ...finding, superseded: lastWinner(finding.superseded, byFingerprint) }
    if (finding.applied || removal === undefined) return finding
    return finding.start < finding.end && contains(removal, finding)
      ? { ...finding, superseded: removal.fingerprint }
      : finding
  })
}

function lastWinner(fingerprint: string, byFingerprint: ReadonlyMap<string, Finding>): string {
  let winner = fingerprint
  // As many steps as there are rounds at most: each loss happened in a later round than the one before.
  for (let step = 0; step < MAX_ROUNDS; step++) {
    const next = byFingerprint.get(winner)?.superseded
    if (next === undefined) break
    winner = next
  }
  return winner
}
