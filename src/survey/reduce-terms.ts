import type { TermCluster } from '../terms/term-cluster.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

/** Gathers forms of organisations and media. */
export class TermReducer implements Reducer<'term', TermCluster[]> {
  add(_fact: Fact<'term'>): void {}

  finish(_copies: ReadonlySet<string>): TermCluster[] {
    return []
  }
}
