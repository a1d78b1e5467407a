import type { Decision } from '../findings/decision.ts'
import type { Authority } from '../names/authority.ts'
import { NameVerdicts } from '../names/name-verdicts.ts'
import type { Fact, FactKind } from './fact.ts'
import type { Knowledge } from './knowledge.ts'
import { ContentReducer } from './reduce-content.ts'
import { DuplicateReducer } from './reduce-duplicates.ts'
import { NameReducer } from './reduce-names.ts'
import { OfficeReducer } from './reduce-offices.ts'
import { StemReducer } from './reduce-stems.ts'
import { MIN_DOCUMENTS, TemplateReducer } from './reduce-templates.ts'
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
  readonly #duplicates = new DuplicateReducer()
  readonly #templates = new TemplateReducer()
  readonly #names: NameReducer
  readonly #terms = new TermReducer()
  readonly #offices = new OfficeReducer()
  readonly #stems = new StemReducer()

  /** @param decisions  What people said of groups of names, in any order. */
  constructor(authority: Authority, decisions: readonly Decision[] = []) {
    this.#names = new NameReducer(authority, new NameVerdicts(decisions))
  }

  /** Facts of whole documents, in any order. */
  add(facts: Iterable<Fact>): void {
    for (const fact of facts) {
      if (fact.kind === 'lines') this.#templates.add(fact as Fact<'lines'>)
      else if (fact.kind === 'sketch') this.#duplicates.add(fact as Fact<'sketch'>)
      else if (fact.kind === 'name') this.#names.add(fact as Fact<'name'>)
      else if (fact.kind === 'term') this.#terms.add(fact as Fact<'term'>)
      else if (fact.kind === 'office') this.#offices.add(fact as Fact<'office'>)
      else if (fact.kind === 'stem') this.#stems.add(fact as Fact<'stem'>)
      else {
        this.#content.add(fact as Fact<'content'>)
        this.#duplicates.addContent(fact as Fact<'content'>)
      }
    }
  }

  finish(): Knowledge {
    const { documents, copies } = this.#content.finish()
    const { stories, clusters } = this.#duplicates.finish(this.#templates.overlap())
    return {
      version: 1,
      documents,
      distinct: documents - copies.size,
      characters: this.#templates.characters,
      thresholds: { templateDocuments: MIN_DOCUMENTS },
      templates: this.#templates.finish(stories),
      duplicates: clusters,
      names: this.#names.finish(copies),
      terms: this.#terms.finish(copies),
      offices: this.#offices.finish(copies),
      stems: this.#stems.finish(() => [...this.#names.forms(), ...this.#terms.forms()]),
    }
  }
}
