import { type Decision, type Judgement, judge, subjectOf } from './decision.ts'
import type { Finding } from './finding.ts'

/** What must be known of documents to tell how far a decision made in one of them reaches. */
export interface Places {
  /** The file that holds a document; a record of a JSONL file is in the file of that name. */
  readonly fileOf: (doc: string) => string
  /** The file is where it was when the decision was made, whether or not this run looks at it. */
  readonly isThere: (file: string) => boolean
}

/** What is said of a finding, and the numbers of the decisions that say it. */
export interface Said {
  readonly rows: readonly number[]
  /** How many people say it. */
  readonly reviewers: number
  readonly judgement: Judgement
}

/**
 * Decisions by what they are about. For a finding they are looked up from the most exact to the widest: by document
 * and fingerprint, fingerprint, document and group, group. Of each reviewer the most exact word counts; who has said
 * something else of the finding than another one has of its group contradicts it.
 *
 * A decision made in a document holds in others for the same fingerprint only once that document is gone, for then it
 * has been renamed; in a file of records it holds for all of them, because a row added above gives each record
 * another number. Where decisions made in two lost documents contradict each other, they hold nowhere else.
 */
export class DecisionIndex {
  readonly #rows: readonly Decision[]
  readonly #fileOf: Places['fileOf']
  readonly #bySubject: ReadonlyMap<string, readonly number[]>
  readonly #moved: ReadonlyMap<string, readonly number[]>
  readonly #known = new WeakMap<readonly number[], Said>()

  constructor(rows: readonly Decision[], { fileOf, isThere }: Places) {
    this.#rows = rows
    this.#fileOf = fileOf
    this.#bySubject = group([...rows.keys()], (index) => subjectOf(rows[index] as Decision))
    this.#moved = this.#findMoved(isThere)
  }

  /** What was said of each finding and each group that decisions name. */
  *questions(): Generator<Said> {
    for (const numbers of this.#bySubject.values()) yield this.#judge(numbers)
  }

  find({ fingerprint, group, doc }: Pick<Finding, 'fingerprint' | 'group' | 'doc'>): Said | undefined {
    const levels = [
      this.#bySubject.get(subjectOf({ fingerprint, doc, verdict: 'accept' })),
      this.#bySubject.get(subjectOf({ fingerprint, verdict: 'accept' })),
      this.#moved.size === 0 ? undefined : this.#movedTo(fingerprint, doc),
      this.#bySubject.get(subjectOf({ group, doc, verdict: 'accept' })),
      this.#bySubject.get(subjectOf({ group, verdict: 'accept' })),
    ].filter((level) => level !== undefined)
    const [first] = levels
    if (first === undefined) return undefined
    return this.#judge(levels.length === 1 ? first : this.#mostExact(levels))
  }

  #movedTo(fingerprint: string, doc: string): readonly number[] | undefined {
    return this.#moved.get(`${fingerprint}\n${this.#fileOf(doc)}`) ?? this.#moved.get(`${fingerprint}\n`)
  }

  /** Of each reviewer what was said at the first of these levels. */
  #mostExact(levels: readonly (readonly number[])[]): readonly number[] {
    const heard = new Set<string>()
    return levels.flatMap((level) => {
      const rows = level.filter((index) => !heard.has(this.#rows[index]?.reviewer ?? ''))
      for (const index of rows) heard.add(this.#rows[index]?.reviewer ?? '')
      return rows
    })
  }

  /** By fingerprint and the file in which alone they hold; an empty one for everywhere. */
  #findMoved(isThere: Places['isThere']): ReadonlyMap<string, readonly number[]> {
    const reachOf = this.#reach(isThere)
    const inDocuments = [...this.#rows.keys()].filter((index) => {
      const { fingerprint, doc } = this.#rows[index] as Decision
      return fingerprint !== undefined && doc !== undefined
    })
    const moved = new Map<string, readonly number[]>()
    for (const [fingerprint, numbers] of group(
      inDocuments,
      (index) => this.#rows[index]?.fingerprint ?? '',
    )) {
      const bySubject = group(numbers, (index) => subjectOf(this.#rows[index] as Decision))
      const words = [...bySubject.values()].map((rows) => JSON.stringify(this.#judge(rows).judgement))
      if (words.some((word) => word !== words[0])) continue
      const reaching = numbers.filter((index) => reachOf(index) !== undefined)
      for (const [file, rows] of group(reaching, (index) => reachOf(index) as string))
        moved.set(`${fingerprint}\n${file}`, rows)
    }
    return moved
  }

  /** The file to which a decision reaches beyond its document, empty for all; `undefined` for none. */
  #reach(isThere: Places['isThere']): (index: number) => string | undefined {
    const known = new Map<string, boolean>()
    return (index) => {
      const doc = this.#rows[index]?.doc ?? ''
      const file = this.#fileOf(doc)
      const there = known.get(file) ?? isThere(file)
      known.set(file, there)
      if (!there) return ''
      return file === doc ? undefined : file
    }
  }

  /** Kept by the list itself: those of one subject are asked for again and again. */
  #judge(numbers: readonly number[]): Said {
    let said = this.#known.get(numbers)
    if (said === undefined) {
      const rows = numbers.map((index) => this.#rows[index] as Decision)
      const reviewers = new Set(rows.map(({ reviewer }) => reviewer ?? '')).size
      said = { rows: numbers, reviewers, judgement: judge(rows) }
      this.#known.set(numbers, said)
    }
    return said
  }
}

function group(numbers: readonly number[], keyOf: (index: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const index of numbers) {
    const key = keyOf(index)
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [index])
    else list.push(index)
  }
  return groups
}
