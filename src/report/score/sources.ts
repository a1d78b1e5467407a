import type { Profile } from '../../findings/profile.ts'
import type { Outcome } from '../outcome.ts'
import { type Penalty, UNIT } from './penalty.ts'
import { type Figures, figuresOf, type Verdict, verdictOf } from './score.ts'

/** Sources told apart; documents of further ones are counted together. */
const MAX_SOURCES = 5000
const OTHER = '(other sources)'

export interface SourceTotals extends Figures {
  /** Host of the address, name of the medium, or folder. */
  readonly source: string
  readonly documents: number
  readonly words: number
  readonly findings: number
  readonly verdict: Verdict
}

interface Entry {
  documents: number
  words: number
  findings: number
  before: number
  after: number
  expected: number
}

/**
 * Where a document comes from: the host of its address, else the medium that it names, else its folder, else `.`.
 */
export function sourceOf({ doc, ledger }: Outcome): string {
  const { source } = ledger.metadata
  const host = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)/i.exec(source ?? '')?.[1]
  if (host !== undefined) return host.toLowerCase()
  if (source !== undefined && source.trim() !== '') return source.trim().slice(0, 80)
  const slash = doc.lastIndexOf('/')
  return slash < 0 ? '.' : doc.slice(0, slash)
}

/** Sums by source. */
export class Sources {
  readonly #profile: Profile
  readonly #entries = new Map<string, Entry>()

  constructor(profile: Profile) {
    this.#profile = profile
  }

  /** Documents must come in document order where there are more sources than are told apart. */
  add(source: string, words: number, findings: number, penalty: Penalty): void {
    const name = this.#entries.has(source) || this.#entries.size < MAX_SOURCES ? source : OTHER
    let entry = this.#entries.get(name)
    if (entry === undefined) {
      entry = { documents: 0, words: 0, findings: 0, before: 0, after: 0, expected: 0 }
      this.#entries.set(name, entry)
    }
    entry.documents++
    entry.words += words
    entry.findings += findings
    entry.before += Math.round(penalty.before * UNIT)
    entry.after += Math.round(penalty.after * UNIT)
    entry.expected += Math.round(penalty.expected * UNIT)
  }

  /** Lowest score first; those too small for a verdict behind the others; then by name. */
  worst(limit: number): SourceTotals[] {
    return [...this.#entries]
      .map(([source, { documents, words, findings, ...units }]) => {
        const penalty = {
          before: units.before / UNIT,
          after: units.after / UNIT,
          expected: units.expected / UNIT,
          // One critical finding fails a document; a source is measured by its score.
          criticalAfter: 0,
        }
        const verdict = verdictOf(penalty, words, this.#profile)
        return { source, documents, words, findings, ...figuresOf(penalty, words, this.#profile), verdict }
      })
      .sort(
        (left, right) =>
          Number(left.words < this.#profile.minWords) - Number(right.words < this.#profile.minWords) ||
          (left.score.after ?? 100) - (right.score.after ?? 100) ||
          (left.source < right.source ? -1 : 1),
      )
      .slice(0, limit)
  }

  get count(): number {
    return this.#entries.size
  }
}
