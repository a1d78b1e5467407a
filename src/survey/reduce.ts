import type { Authority } from '../names/authority.ts'
import type { Fact, FactKind } from './fact.ts'
import type { Knowledge } from './knowledge.ts'
import { ContentReducer } from './reduce-content.ts'
import { LineReducer } from './reduce-lines.ts'
import { NameReducer } from './reduce-names.ts'
import { OfficeReducer } from './reduce-offices.ts'
import { TermReducer } from './reduce-terms.ts'

/**
 * Folds facts of one kind. Order-free: any order of the same facts gives the same result.
 */
export interface Reducer<Kind extends FactKind, Result> {
  add(fact: Fact<Kind>): void
  /** @param copies  Documents that are copies of another one and count no further. */
  finish(copies: ReadonlySet<string>): Result
}

/** Folds the facts of a corpus into its knowledge, in memory. */
export class Reduction {
  readonly #content = new ContentReducer()
  readonly #lines = new LineReducer()
  readonly #names: NameReducer
  readonly #terms = new TermReducer()
  readonly #offices = new OfficeReducer()

  constructor(authority: Authority) {
    this.#names = new NameReducer(authority)
  }

  /** Facts of whole documents, in any order. */
  add(facts: Iterable<Fact>): void {
    for (const fact of facts) {
      if (fact.kind === 'line') this.#lines.add(fact as Fact<'line'>)
      else if (fact.kind === 'name') this.#names.add(fact as Fact<'name'>)
      else if (fact.kind === 'term') this.#terms.add(fact as Fact<'term'>)
      else if (fact.kind === 'office') this.#offices.add(fact as Fact<'office'>)
      else this.#content.add(fact as Fact<'content'>)
    }
  }

  finish(): Knowledge {
    const { documents, copies } = this.#content.finish()
    return {
      version: 1,
      documents,
      distinct: documents - copies.size,
      thresholds: { templateDocuments: LineReducer.minDocuments },
      templates: this.#lines.finish(copies),
      names: this.#names.finish(copies),
      terms: this.#terms.finish(copies),
      offices: this.#offices.finish(copies),
    }
  }
}
