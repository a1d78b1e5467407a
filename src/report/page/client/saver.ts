import type { Decision } from '../../../findings/decision.ts'
import { el } from './dom.ts'
import type { Keeper } from './keeper.ts'
import type { Review } from './review.ts'

/** Hands decisions to whoever keeps them, one change after the other, and says so when one was not kept. */
export class Saver {
  readonly problem = el('p', { class: 'problem', role: 'alert', hidden: true })
  readonly #review: Review
  readonly #keeper: Keeper
  readonly #changed: () => void
  /** Saves go one after the other, so that the last one is the last one. */
  #saving: Promise<void> = Promise.resolve()

  /** @param changed  Others have decided on something meanwhile. */
  constructor(review: Review, keeper: Keeper, changed: () => void) {
    this.#review = review
    this.#keeper = keeper
    this.#changed = changed
  }

  save(set: readonly Decision[], unset: readonly Decision[]): void {
    const all = this.#review.book.rows
    this.#saving = this.#saving
      .then(() => this.#keeper.save(set, unset, all))
      .then((kept) => {
        this.problem.hidden = true
        if (kept !== undefined && this.#review.takeIn(kept)) this.#changed()
      })
      .catch((error: unknown) => {
        this.problem.hidden = false
        this.problem.textContent = `The last decision is not in the file: ${error instanceof Error ? error.message : 'no answer'}. Is pumice review still running? Download the decisions to keep them.`
      })
  }
}
