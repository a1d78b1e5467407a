import { type Decision, decisionLine, subjectOf } from '../../../findings/decision.ts'

/** One thing a reviewer did: what it put into the file, and what stood there before. */
export interface Deed {
  readonly id: number
  /** For the list of deeds: what was decided, in words. */
  readonly label: string
  readonly rows: readonly Decision[]
  readonly replaced: readonly Decision[]
}

/**
 * The decisions of the file and of this review. Each deed can be undone on its own, in any order: what stands is the
 * file as it was, and over it the deeds that were not undone, the latest on top.
 */
export class DecisionBook {
  reviewer: string
  readonly #rows = new Map<string, Decision>()
  readonly #deeds: Deed[] = []
  #next = 1

  /** @param rows  Of the file. */
  constructor(rows: readonly Decision[], reviewer: string) {
    this.reviewer = reviewer
    for (const row of rows) {
      this.#rows.set(keyOf(row), row)
      if ((row.reviewer ?? '') === reviewer)
        this.#deeds.push({ id: this.#next++, label: row.verdict, rows: [row], replaced: [] })
    }
  }

  get rows(): Decision[] {
    return [...this.#rows.values()]
  }

  /** Deeds that stand, the latest first. */
  get deeds(): readonly Deed[] {
    return [...this.#deeds].reverse()
  }

  /** Record what one key decided. */
  decide(label: string, decisions: readonly Decision[]): Deed {
    const rows = decisions.map((row) => ({ ...row, reviewer: this.reviewer }))
    const replaced = rows.flatMap((row) => this.#rows.get(keyOf(row)) ?? [])
    const deed = { id: this.#next++, label, rows, replaced }
    for (const row of rows) this.#rows.set(keyOf(row), row)
    this.#deeds.push(deed)
    return deed
  }

  /**
   * Take a deed back.
   *
   * @param id  The latest one when absent.
   * @returns   What is to be taken out of the file and put back into it; `undefined` when there is no such deed.
   */
  undo(id?: number): { readonly unset: readonly Decision[]; readonly set: readonly Decision[] } | undefined {
    const at = id === undefined ? this.#deeds.length - 1 : this.#deeds.findIndex((deed) => deed.id === id)
    const deed = this.#deeds[at]
    if (deed === undefined) return undefined
    this.#deeds.splice(at, 1)
    const unset: Decision[] = []
    const set: Decision[] = []
    for (const row of deed.rows) {
      const key = keyOf(row)
      const before = deed.replaced.find((other) => keyOf(other) === key)
      const later = this.#deeds.slice(at).find((other) => other.rows.some((next) => keyOf(next) === key))
      if (later !== undefined) {
        // A later deed stands on this one: it now replaces what this one replaced.
        const replaced = later.replaced.filter((other) => keyOf(other) !== key)
        this.#deeds[this.#deeds.indexOf(later)] = {
          ...later,
          replaced: before === undefined ? replaced : [...replaced, before],
        }
        continue
      }
      if (before === undefined) {
        this.#rows.delete(key)
        unset.push(row)
      } else {
        this.#rows.set(key, before)
        set.push(before)
      }
    }
    return { unset, set }
  }

  /**
   * Take in what others have put into the file meanwhile.
   *
   * @returns Rows that are new, changed or gone.
   */
  replaceOthers(rows: readonly Decision[]): Decision[] {
    const isOther = (row: Decision): boolean => (row.reviewer ?? '') !== this.reviewer
    const now = new Map(rows.filter(isOther).map((row) => [keyOf(row), row]))
    const gone = this.rows.filter((row) => isOther(row) && !now.has(keyOf(row)))
    const changed = [...now].filter(([key, row]) => {
      const before = this.#rows.get(key)
      return before === undefined || decisionLine(before) !== decisionLine(row)
    })
    for (const row of gone) this.#rows.delete(keyOf(row))
    for (const [key, row] of changed) this.#rows.set(key, row)
    return [...gone, ...changed.map(([, row]) => row)]
  }
}

/** A reviewer says one thing of one subject. */
const keyOf = (row: Decision): string => `${subjectOf(row)}\n${row.reviewer ?? ''}`
