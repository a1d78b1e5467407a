import { isSentenceEnd, lastSign } from './line-shape.ts'
import { type PageCue, pageCue } from './page-cue.ts'

/** What the survey counted of a line that recurs. Shares are from 0 to 1, over documents with near-duplicates once. */
export interface TemplateEvidence {
  /** Folded line with its slots. */
  readonly sample: string
  readonly documents: number
  /** Share of the documents of one named source that hold the line; `undefined` where no source is named. */
  readonly familyShare: number | undefined
  /** Documents that hold it share other rare lines too. */
  readonly linked: boolean
  /** Share of documents where no paragraph of its own stands between the line and the head or tail. */
  readonly head: number
  readonly tail: number
  /**
   * Share where a line that plainly speaks of the page stands between it and the text; at the head, in its run of
   * recurring lines. Details of an event stand in front of the page's own lines, not behind them.
   */
  readonly shielded: number
  /** It holds a word that only this source's lines about its pages have, as the name of the paper. */
  readonly namesSource: boolean
  /** Share where it stands in a long run of recurring lines, as in a menu. */
  readonly dense: number
  /** Share where another line of the run is a whole sentence that does not. */
  readonly sober: number
  /** Distinct contents of the slots, digits too; 1 where nothing varies. */
  readonly values: number
  /** The digits of the line differ from document to document. */
  readonly digitsVary: boolean
}

/** Where a document must hold the line for it to be taken out. */
export type TemplatePlace = 'head' | 'tail' | 'edge' | 'anywhere'

export interface TemplateVerdict {
  readonly decision: 'remove' | 'flag' | 'none'
  /** Chance that the line is no text of the article, from the log-odds. */
  readonly confidence: number
  readonly place: TemplatePlace
}

/** Log-odds before anything is known but that the line came three times. */
const PRIOR = -2
/** A line is taken out from 0.95 on, shown from 0.7. */
const REMOVE_ODDS = 2.95
const FLAG_ODDS = 0.85
/** Confidence of what is only shown, at most: no preset takes it out, a person's decision does. */
export const UNSURE = 0.59
/** Words from which a line with an end mark is a sentence of a text. */
const SENTENCE_WORDS = 5
/** Share of documents that makes a place the place of a line. */
const AT_EDGE = 0.8
const MOSTLY_INSIDE = 0.5

/**
 * Weigh what is known of a recurring line.
 *
 * The weights are set by hand, in steps of a half, so that the cases of boilerplate.md, section 5, fall on their side:
 * labels of a house format, refrains, questions of a panel, datelines, statutes, letters, tables and event details recur
 * as furniture does and lack what the weights ask for: a place outside the body, words of the page, constant contents.
 */
export function judgeTemplate(evidence: TemplateEvidence): TemplateVerdict {
  const { sample, documents, familyShare, linked, head, tail, shielded, sober, dense, namesSource } = evidence
  const cue = pageCue(sample)
  const fixed = fixedWords(sample)
  const edge = Math.min(1, head + tail)
  const place = placeOf(head, tail)
  let odds = PRIOR + recurrence(documents)
  odds += (familyShare ?? 0) >= 0.9 ? 2 : (familyShare ?? 0) >= 0.6 ? 1.5 : linked ? 1 : 0
  odds += edge >= 0.9 ? 1.5 : edge >= AT_EDGE ? 1 : cue === 2 ? -1 : edge < 0.3 ? -2.5 : -1
  odds += cue === 2 ? 2.5 : cue === 1 ? 1 : 0
  const isDense = dense >= 0.6
  const isCompanied = isDense || shielded >= 0.6 || (namesSource && cue < 2)
  odds += isDense ? 2 : isCompanied ? 1 : 0
  if (cue < 2) odds += textPenalty(evidence, cue, fixed, place)
  if (cue < 2 && sober >= 0.5 && !isDense) odds -= 2
  const confidence = Math.round(1000 / (1 + Math.exp(-odds))) / 1000
  const decision = odds >= REMOVE_ODDS ? 'remove' : odds >= FLAG_ODDS ? 'flag' : 'none'
  // A sentence in front of a text may be the one that each piece of a series begins with.
  if (place !== 'tail' && isSentence(sample))
    return {
      decision: decision === 'none' ? 'none' : 'flag',
      confidence: Math.min(confidence, UNSURE),
      place,
    }
  // In the midst of a text only what plainly speaks of the page may go.
  if (place === 'anywhere' && cue < 2)
    return {
      decision: decision === 'none' ? 'none' : 'flag',
      confidence: Math.min(confidence, UNSURE),
      place,
    }
  if (cue < 2 && decision === 'remove' && (!isCompanied || isSentence(sample)))
    return { decision: 'flag', confidence: Math.min(confidence, UNSURE), place }
  return { decision, confidence, place }
}

/** 0.5 for two documents, 1 for three, 1.8 for five, 2.5 for ten, 3 from twenty on. */
const recurrence = (documents: number): number => Math.min(3, 0.5 + 1.25 * Math.log2(documents / 2) * 0.86)

/** What speaks for a text where the line does not plainly speak of the page. */
function textPenalty(
  { sample, values, digitsVary, documents, familyShare, dense }: TemplateEvidence,
  cue: PageCue,
  fixed: number,
  place: TemplatePlace,
): number {
  let odds = 0
  if (isSentence(sample)) odds -= place === 'tail' ? 2 : 3.5
  // What opens something: labels, salutations, questions, first halves of sentences.
  if (/[,;:?、，；：？—–-]$/.test(sample)) odds -= 3
  if (/^[^{}:：]{1,40}[:：]./.test(sample) && cue === 0) odds -= 3
  // What varies is what the reader wants to know: days, sums, results.
  if (digitsVary || (values > 1 && /\{(?:date|time|money|number|title|any)\}/.test(sample))) odds -= 3
  if (values > 1 && sample.includes('{name}') && cue === 0) odds -= 3
  if (dense >= 0.6) return odds
  if (fixed <= 1) odds -= 1.5
  if (documents < 4 && familyShare === undefined) odds -= 0.5
  return odds
}

/** What half of the documents have at an edge goes at an edge only: in the midst of the others it may be quoted. */
function placeOf(head: number, tail: number): TemplatePlace {
  if (head + tail < MOSTLY_INSIDE) return 'anywhere'
  return tail >= 2 * head ? 'tail' : head >= 2 * tail ? 'head' : 'edge'
}

/** Words outside the slots, with two characters of Han or kana for one. */
export function fixedWords(sample: string): number {
  const outside = sample.replace(/\{[a-z]+\}/g, ' ')
  const unspaced = outside.match(/[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0
  const spaced = outside.match(/[^\s\d\p{P}\p{S}\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]{2,}/gu)?.length ?? 0
  return spaced + Math.ceil(unspaced / 2)
}

/** True for a folded line with an end mark and some words in front of it. */
export const isSentence = (sample: string): boolean =>
  isSentenceEnd(lastSign(sample, 0, sample.length)) && fixedWords(sample) >= SENTENCE_WORDS
