import type { OfficeFact, SeatHolder, SeatRecord } from '../names/office-fact.ts'
import { areFamilyVariants } from '../names/same-name.ts'
import { detach } from '../text/detach.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

interface Row {
  readonly doc: string
  readonly fact: OfficeFact
}

/** Gathers whom the corpus gives an office; keeps what it gives to several people. */
export class OfficeReducer implements Reducer<'office', SeatRecord[]> {
  readonly #seats = new Map<bigint, Row[]>()

  add({ key64, doc, payload }: Fact<'office'>): void {
    // The name is a slice of its document; all else are strings of their own.
    const row = { doc, fact: { ...payload, name: detach(payload.name) } }
    const rows = this.#seats.get(key64)
    if (rows === undefined) this.#seats.set(key64, [row])
    else rows.push(row)
  }

  finish(copies: ReadonlySet<string>): SeatRecord[] {
    const records: SeatRecord[] = []
    for (const rows of this.#seats.values()) {
      const kept = rows.filter(({ doc }) => !copies.has(doc))
      const [first] = kept
      if (first === undefined) continue
      const holders = countHolders(kept)
      if (holders.length < 2) continue
      const { office, country, body } = first.fact
      records.push({ office, country, body, holders })
    }
    return records.sort((left, right) => byCodeUnit(seatKey(left), seatKey(right)))
  }
}

const seatKey = ({ office, country, body }: SeatRecord): string => `${office} ${country} ${body}`
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Holders by surname; a spelling of a more frequent one is no second person. */
function countHolders(rows: readonly Row[]): SeatHolder[] {
  const families = new Map<string, OfficeFact[]>()
  for (const { fact } of rows) {
    const facts = families.get(fact.family)
    if (facts === undefined) families.set(fact.family, [fact])
    else facts.push(fact)
  }
  const holders = [...families].map(([family, facts]): SeatHolder => {
    const dates = facts.flatMap(({ date }) => date?.slice(0, 7) ?? []).sort(byCodeUnit)
    return {
      family,
      name: mostFrequent(facts.map(({ name }) => name)),
      documents: facts.length,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
    }
  })
  holders.sort((left, right) => right.documents - left.documents || byCodeUnit(left.family, right.family))
  return holders.filter(
    ({ family }, index) => !holders.slice(0, index).some((other) => areFamilyVariants(other.family, family)),
  )
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || byCodeUnit(left[0], right[0]))
  return best?.[0] ?? ''
}
