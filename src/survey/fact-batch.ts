import type { Fact, FactKind, FactPayloads } from './fact.ts'

/** Facts of one kind in columns: cheap to hand from thread to thread, and the shape in which they can be spilled. */
export interface FactBatch<Kind extends FactKind = FactKind> {
  readonly kind: Kind
  readonly keys: BigInt64Array
  /** Place of each fact's document in `docs`. */
  readonly doc: Int32Array
  readonly docs: readonly string[]
  readonly payloads: readonly FactPayloads[Kind][]
}

/** Put facts into columns, a batch for each kind; inside of a kind they keep their order. */
export function packFacts(facts: readonly Fact[]): FactBatch[] {
  const byKind = new Map<FactKind, Fact[]>()
  for (const fact of facts) {
    const list = byKind.get(fact.kind)
    if (list === undefined) byKind.set(fact.kind, [fact])
    else list.push(fact)
  }
  return [...byKind].map(([kind, list]) => packKind(kind, list))
}

function packKind(kind: FactKind, facts: readonly Fact[]): FactBatch {
  const docs: string[] = []
  const places = new Map<string, number>()
  const doc = new Int32Array(facts.length)
  const keys = new BigInt64Array(facts.length)
  for (const [index, fact] of facts.entries()) {
    let place = places.get(fact.doc)
    if (place === undefined) {
      place = docs.length
      docs.push(fact.doc)
      places.set(fact.doc, place)
    }
    doc[index] = place
    keys[index] = fact.key64
  }
  return { kind, keys, doc, docs, payloads: facts.map((fact) => fact.payload) }
}

/** The facts of a batch one by one; the object is made anew for each. */
export function* unpackFacts(batch: FactBatch): Generator<Fact> {
  for (let index = 0; index < batch.keys.length; index++) {
    yield {
      kind: batch.kind,
      key64: batch.keys[index] as bigint,
      doc: batch.docs[batch.doc[index] as number] as string,
      payload: batch.payloads[index] as FactPayloads[FactKind],
    }
  }
}
