/**
 * Layer review: what `pumice review` does beside the page: keeps decisions in their file and serves the page to this
 * machine alone. Knows no rule.
 */
import { parseDecisions } from '../config/parse-decisions.ts'
import { readOptionalFile } from '../config/read-text.ts'
import { compareDecisions, type Decision, decisionsFile, subjectOf } from '../findings/decision.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'
import { lockFile } from '../write/lock-file.ts'

/** What is to be put into the file and taken out of it. */
export interface Change {
  readonly set: readonly Decision[]
  readonly unset: readonly Decision[]
}

/**
 * pumice.decisions.jsonl. Each change reads the file anew, so that what another reviewer, another process or git put
 * there stays; one process at a time, by a lock beside the file.
 */
export class DecisionStore {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** @throws CONFIG_DECISIONS when the file holds something else. */
  read(): Decision[] {
    return parseDecisions(readOptionalFile(this.#file, 'decisions') ?? '', this.#file)
  }

  /**
   * Put rows in and take rows out. A reviewer says one thing of a subject: a new row replaces the reviewer's own
   * older one, and no one else's.
   *
   * @returns All rows of the file now.
   */
  async change({ set, unset }: Change): Promise<Decision[]> {
    const unlock = await lockFile(this.#file)
    try {
      const rows = new Map(this.read().map((row) => [keyOf(row), row]))
      for (const row of unset) rows.delete(keyOf(row))
      for (const row of set) rows.set(keyOf(row), row)
      const all = [...rows.values()].sort(compareDecisions)
      writeFileAtomic(this.#file, decisionsFile(all))
      return all
    } finally {
      unlock()
    }
  }
}

const keyOf = (row: Decision): string => `${subjectOf(row)}\n${row.reviewer ?? ''}`
