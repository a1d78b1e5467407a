import {
  fixedWords,
  isSentence,
  judgeTemplate,
  type TemplateVerdict,
  UNSURE,
} from '../templates/judge-template.ts'
import { pageCue } from '../templates/page-cue.ts'
import { formatKey } from '../text/hash.ts'
import type { Fact } from './fact.ts'
import { groupRows } from './group-rows.ts'
import type { Template } from './knowledge.ts'
import { kindOf, type LineKind, orderOf, variantOf } from './line-rows.ts'
import { LineSightings, type Sightings } from './line-sightings.ts'
import { NumberList } from './number-list.ts'
import { paragraphOverlap } from './shared-paragraphs.ts'
import { SourceWords } from './source-words.ts'
import { TemplateFamilies } from './template-families.ts'
import { findPlaces, Place, type RecurringLine } from './template-places.ts'

/** Documents that make a line a template: two may quote each other, three rarely do (boilerplate.md, section 5). */
export const MIN_DOCUMENTS = 3
/** Of a named source that has no more documents two are enough: of lines that two pages of a site share, 2 % are text (boilerplate.md). */
const MIN_PAIR = 2
const PAIR_SHARE = 0.6
/** Doubtful templates kept for review; the most frequent ones. */
const MOST_FLAGGED = 500
const EXAMPLES = 3
/** Open slots that must differ for a frame to be one. */
const MIN_OPEN_VALUES = 3
/** Words of a recurring paragraph that is listed though it stays. */
const PARAGRAPH_WORDS = 12
/** Documents of a frame that lines known in full hold already. */
const EXPLAINED = 0.8

const PLACES = ['head', 'tail', 'shielded', 'dense', 'sober', 'neighbour'] as const

const NOT_RECURRING: RecurringLine = { recurs: false, speaksOfPage: false, isSober: false }

/** A template with what decides on its fate. */
interface Candidate {
  readonly template: Template
  readonly fate: TemplateVerdict['decision'] | 'keep'
}

/** Mines the lines of a corpus for those that belong to its pages and not to its texts. */
export class TemplateReducer {
  readonly #sightings = new LineSightings()
  readonly #docs: string[] = []
  readonly #filled = new NumberList()
  readonly #prose = new NumberList()
  readonly #proseLength = new NumberList()
  readonly #families = new NumberList()
  readonly #familyNumbers = new Map<string, number>()
  #characters = 0

  add({ doc, payload }: Fact<'lines'>): void {
    this.#sightings.add(payload)
    this.#docs.push(doc)
    this.#filled.push(payload.filled)
    this.#prose.push(payload.prose)
    this.#proseLength.push(payload.proseLength)
    this.#families.push(this.#familyNumber(payload.family))
    this.#characters += payload.text.length
  }

  /** Share of their paragraphs that two documents have in common word for word; by id. */
  overlap(): (left: string, right: string) => number {
    const numbers = new Map(this.#docs.map((doc, number) => [doc, number]))
    const overlap = paragraphOverlap(this.#sightings.sightings(), this.#docs.length, (doc) =>
      this.#proseLength.at(doc),
    )
    return (left, right) => overlap(numbers.get(left) as number, numbers.get(right) as number)
  }

  /** Code units of all documents. */
  get characters(): number {
    return this.#characters
  }

  /** @param stories  Documents that tell the same story as another one, with the one that stands for all. */
  finish(stories: ReadonlyMap<string, string>): Template[] {
    if (this.#docs.length < MIN_PAIR) return []
    return new Mining(this.#sightings.sightings(), this.#corpus(stories)).templates()
  }

  #familyNumber(family: string | undefined): number {
    if (family === undefined) return -1
    let number = this.#familyNumbers.get(family)
    if (number === undefined) {
      number = this.#familyNumbers.size
      this.#familyNumbers.set(family, number)
    }
    return number
  }

  #corpus(stories: ReadonlyMap<string, string>): Corpus {
    const byId = Array.from(this.#docs.keys()).sort((left, right) =>
      byCodeUnit(this.#docs[left] as string, this.#docs[right] as string),
    )
    const rank = new Int32Array(byId.length)
    for (const [place, doc] of byId.entries()) rank[doc] = place
    const ids = byId.map((doc) => this.#docs[doc] as string)
    const places = new Map(ids.map((id, place) => [id, place]))
    return {
      ids,
      rank,
      story: Int32Array.from(ids, (id, place) => places.get(stories.get(id) ?? id) ?? place),
      filled: Int32Array.from(byId, (doc) => this.#filled.at(doc)),
      prose: Int32Array.from(byId, (doc) => this.#prose.at(doc)),
      family: Int32Array.from(byId, (doc) => this.#families.at(doc)),
      familyNames: [...this.#familyNumbers.keys()],
    }
  }
}

/** Documents by the order of their ids. */
interface Corpus {
  readonly ids: readonly string[]
  /** Place of a document in that order, by its number of arrival. */
  readonly rank: Int32Array
  /** The document that stands for all that tell its story. */
  readonly story: Int32Array
  readonly filled: Int32Array
  readonly prose: Int32Array
  /** Number of the named source, -1 without one. */
  readonly family: Int32Array
  readonly familyNames: readonly string[]
}

/** One pass over all sightings; everything in it depends on ids and texts, never on the order of arrival. */
class Mining {
  readonly #corpus: Corpus
  readonly #sightings: Sightings
  readonly #rows: Int32Array
  readonly #starts: Int32Array
  readonly #recurring = new Map<number, RecurringLine>()
  readonly #bits: Uint8Array
  readonly #linked: TemplateFamilies
  readonly #familySizes: Int32Array
  readonly #sourceWords = new SourceWords()

  constructor(arrived: Sightings, corpus: Corpus) {
    this.#corpus = corpus
    this.#sightings = { ...arrived, docs: arrived.docs.map((doc) => corpus.rank[doc] as number) }
    const byDoc = groupRows(this.#sightings.docs, corpus.ids.length).rows
    const byLine = groupRows(this.#sightings.lines, arrived.samples.length, byDoc)
    this.#rows = byLine.rows
    this.#starts = byLine.starts
    this.#linked = new TemplateFamilies(corpus.ids.length)
    this.#familySizes = this.#countFamilies()
    this.#findRecurring()
    this.#bits = findPlaces(
      this.#sightings,
      corpus.prose,
      (line) => this.#recurring.get(line) ?? NOT_RECURRING,
    )
    for (const [line, { speaksOfPage }] of this.#recurring)
      if (speaksOfPage && this.#kindOf(line) !== 'frame')
        this.#sourceWords.add(this.#sourceOf(line), arrived.samples[line] as string)
  }

  /** Number of the source of a line's first document: the named one, else the one it is linked with. */
  #sourceOf(line: number): number {
    const doc = this.#sightings.docs[this.#rows[this.#starts[line] as number] as number] as number
    const named = this.#corpus.family[doc] as number
    return named >= 0 ? named : -1 - this.#linked.familyOf(this.#corpus.story[doc] as number)
  }

  templates(): Template[] {
    const candidates: Candidate[] = []
    for (const line of this.#recurring.keys()) {
      const candidate = this.#judge(line, formatKey(this.#sightings.keys[line] as bigint))
      if (candidate !== undefined) candidates.push(candidate)
    }
    const removed = candidates.filter(({ fate }) => fate === 'remove').map(({ template }) => template)
    const kept = candidates.filter(({ template }) => !isExplained(template, removed))
    const flagged = kept
      .filter(({ fate }) => fate !== 'remove')
      .sort((left, right) => byFrequency(left.template, right.template))
    return [...kept.filter(({ fate }) => fate === 'remove'), ...flagged.slice(0, MOST_FLAGGED)]
      .map(({ template }) => template)
      .sort(byFrequency)
  }

  #countFamilies(): Int32Array {
    const { family, familyNames, story } = this.#corpus
    const sizes = new Int32Array(familyNames.length)
    for (let doc = 0; doc < story.length; doc++)
      if (story[doc] === doc && (family[doc] as number) >= 0) sizes[family[doc] as number]!++
    return sizes
  }

  /** Lines with enough stories; links the documents of rare ones on the way. */
  #findRecurring(): void {
    const seen = new Int32Array(this.#corpus.ids.length).fill(-1)
    for (let line = 0; line < this.#sightings.samples.length; line++) {
      if ((this.#starts[line + 1] as number) - (this.#starts[line] as number) < MIN_PAIR) continue
      const docs = this.#storiesOf(line, seen)
      if (docs.length < MIN_DOCUMENTS && !this.#arePair(docs)) continue
      const sample = this.#sightings.samples[line] as string
      const kind = this.#kindOf(line)
      if (kind === 'line') this.#linked.addLine(docs)
      const speaksOfPage = pageCue(sample) === 2
      this.#recurring.set(line, { recurs: true, speaksOfPage, isSober: !speaksOfPage && isSentence(sample) })
    }
  }

  /** One document of each story, ascending. */
  #storiesOf(line: number, seen: Int32Array): number[] {
    const docs: number[] = []
    for (let at = this.#starts[line] as number; at < (this.#starts[line + 1] as number); at++) {
      const story = this.#corpus.story[this.#sightings.docs[this.#rows[at] as number] as number] as number
      if (seen[story] === line) continue
      seen[story] = line
      docs.push(story)
    }
    return docs.sort((left, right) => left - right)
  }

  /** True for two documents that are nearly all that their source has. */
  #arePair(docs: readonly number[]): boolean {
    if (docs.length !== MIN_PAIR) return false
    const family = this.#corpus.family[docs[0] as number] as number
    if (family < 0 || family !== this.#corpus.family[docs[1] as number]) return false
    return MIN_PAIR >= PAIR_SHARE * (this.#familySizes[family] as number)
  }

  #kindOf(line: number): LineKind {
    return kindOf(this.#sightings.natures[this.#rows[this.#starts[line] as number] as number] as number)
  }

  #judge(line: number, key: string): Candidate | undefined {
    const { ids, story, filled } = this.#corpus
    const kind = this.#kindOf(line)
    const sample = this.#sightings.samples[line] as string
    const seen = new Set<number>()
    const variants = new Set<number>()
    const positions: number[] = []
    const examples: string[] = []
    const named = new Map<number, number>()
    const linked = new Map<number, number>()
    const counts = { head: 0, tail: 0, shielded: 0, dense: 0, sober: 0, neighbour: 0 }
    const from = this.#starts[line] as number
    const to = this.#starts[line + 1] as number
    for (let at = from; at < to; at++) {
      const row = this.#rows[at] as number
      const doc = this.#sightings.docs[row] as number
      variants.add(variantOf(this.#sightings.natures[row] as number))
      if (examples.length < EXAMPLES) examples.push(ids[doc] as string)
      const told = story[doc] as number
      if (seen.has(told)) continue
      seen.add(told)
      const bits = this.#bits[row] as number
      if (bits !== 0) for (const name of PLACES) if ((bits & Place[name]) !== 0) counts[name]++
      positions.push(
        orderOf(this.#sightings.places[row] as number) / Math.max(1, (filled[doc] as number) - 1),
      )
      count(named, this.#corpus.family[told] as number)
      count(linked, this.#linked.familyOf(told))
    }
    const documents = seen.size
    const values = variants.size
    if (kind === 'slots' && values < 2) return undefined
    if (kind === 'frame' && values < MIN_OPEN_VALUES) return undefined
    named.delete(-1)
    const family = mostOf(named, (number) => this.#corpus.familyNames[number] as string)
    const size = family === undefined ? 0 : (this.#familySizes[family.member] as number)
    const isNamed = family !== undefined && family.times >= Math.min(MIN_DOCUMENTS, documents)
    const familyShare = isNamed ? Math.min(1, family.times / size) : undefined
    const group = mostOf(linked, (doc) => ids[doc] as string)
    // Where a line stands at both ends of short texts it counts for the tail.
    const bothEnds = Math.max(0, counts.head + counts.tail - documents)
    const evidence = {
      sample,
      documents,
      familyShare,
      linked: this.#linked.isCommon(documents) || (group !== undefined && group.times >= MIN_DOCUMENTS),
      head: (counts.head - bothEnds) / documents,
      tail: counts.tail / documents,
      shielded: counts.shielded / documents,
      namesSource: this.#sourceWords.isNamed(
        this.#sourceOf(line),
        isNamed ? family.name.toLowerCase() : '',
        sample,
      ),
      dense: counts.dense / documents,
      sober: counts.sober / documents,
      values,
      digitsVary: kind === 'line' && values > 1,
    }
    const verdict = judgeTemplate(evidence)
    // An open slot may hold anything: only where all the rest is certain.
    const fate =
      kind === 'frame' ? fateOfFrame(verdict, evidence.familyShare ?? 0, pageCue(sample)) : verdict.decision
    // A recurring paragraph that stays is no paragraph of the document's own.
    const isKept =
      fate === 'none' && kind === 'line' && isSentence(sample) && fixedWords(sample) >= PARAGRAPH_WORDS
    if (fate === 'none' && !isKept) return undefined
    positions.sort((left, right) => left - right)
    return {
      fate: isKept ? 'keep' : fate,
      template: {
        key,
        kind,
        sample,
        documents,
        copies: to - from,
        family: isNamed ? family.name : null,
        familyShare: familyShare === undefined ? null : round(familyShare),
        head: round(evidence.head),
        tail: round(evidence.tail),
        position: round(positions[positions.length >> 1] as number),
        neighbours: round(counts.neighbour / documents),
        values,
        place: verdict.place,
        decision: isKept ? 'keep' : (fate as 'remove' | 'flag'),
        confidence: fate === 'remove' ? verdict.confidence : Math.min(verdict.confidence, UNSURE),
        examples,
      },
    }
  }
}

/** Frames that are no more than a known line with its slot opened are left out. */
function isExplained(template: Template, removed: readonly Template[]): boolean {
  if (template.kind !== 'frame') return false
  const [before, after] = template.sample.split('{any}') as [string, string]
  let documents = 0
  for (const { kind, sample, documents: known } of removed) {
    if (kind === 'frame' || sample.length < before.length + after.length) continue
    if (sample.startsWith(before) && sample.endsWith(after)) documents += known
  }
  return documents >= EXPLAINED * template.documents
}

function fateOfFrame(
  verdict: TemplateVerdict,
  familyShare: number,
  cue: number,
): TemplateVerdict['decision'] {
  if (cue < 2 || verdict.place === 'anywhere' || verdict.decision === 'none') return 'none'
  return verdict.decision === 'remove' && familyShare >= 0.5 ? 'remove' : 'flag'
}

function count(counts: Map<number, number>, member: number): void {
  counts.set(member, (counts.get(member) ?? 0) + 1)
}

/** The most frequent member; of equals the one whose name comes first. */
function mostOf(
  counts: ReadonlyMap<number, number>,
  nameOf: (member: number) => string,
): { readonly member: number; readonly name: string; readonly times: number } | undefined {
  let best: { member: number; name: string; times: number } | undefined
  for (const [member, times] of counts) {
    if (best !== undefined && times < best.times) continue
    const name = nameOf(member)
    if (best === undefined || times > best.times || name < best.name) best = { member, name, times }
  }
  return best
}

const round = (share: number): number => Math.round(share * 1000) / 1000

const byFrequency = (left: Template, right: Template): number =>
  right.documents - left.documents || byCodeUnit(left.sample, right.sample) || byCodeUnit(left.key, right.key)

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
