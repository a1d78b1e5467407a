import type { Chunks, Found } from '../../src/import/found-person.ts'
import { type ImportOptions, type ImportReport, PeopleImport } from '../../src/import/import-people.ts'
import { Authority } from '../../src/names/authority.ts'
import type { Person } from '../../src/names/person.ts'

/** Text as a stream cut at every `size` bytes, so that letters are cut too. */
export async function* chunksOf(text: string | Uint8Array, size = 7): Chunks {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Import everything a reader finds. */
export async function importAll(
  reader: AsyncIterable<Found>,
  base: Authority = new Authority([]),
  options?: ImportOptions,
): Promise<{ people: Person[]; lines: string[]; report: ImportReport }> {
  const people = new PeopleImport(base, options)
  for await (const found of reader) people.add(found)
  const { lines, report } = people.finish()
  return { people: lines.map((line) => JSON.parse(line) as Person), lines, report }
}
