import { type Chunks, dropped, type Found } from './found-person.ts'
import { isLatin, tidyName } from './name-form.ts'
import { baseLanguage, isForbidden, isPreferred, type TbxEntry, TbxReader } from './tbx.ts'

/**
 * People of a TBX file: an entry is a person, its English terms are the name (the preferred one, else the first) and
 * accepted spellings, its terms in other languages names in those. Deprecated terms are left out.
 */
export async function* readTbxPeople(chunks: Chunks, source: string): AsyncGenerator<Found> {
  const entries: TbxEntry[] = []
  const reader = new TbxReader((entry) => entries.push(entry))
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) {
    reader.write(decoder.decode(chunk, { stream: true }))
    for (const entry of entries.splice(0)) yield toPerson(entry, source)
  }
  reader.write(decoder.decode())
  reader.end()
  for (const entry of entries) yield toPerson(entry, source)
}

function toPerson({ id, terms }: TbxEntry, source: string): Found {
  const where = `entry ${id}`
  const usable = terms.filter(({ status }) => !isForbidden(status))
  const english = usable.filter(
    ({ language, term }) => baseLanguage(language) === 'en' && isLatin(tidyName(term)),
  )
  const name = english.find(({ status }) => isPreferred(status)) ?? english[0]
  if (name === undefined) return dropped('no name in Latin letters', where, terms[0]?.term ?? 'no term')
  const native = new Map<string, string>()
  for (const { language, term } of usable) {
    const base = baseLanguage(language)
    if (base !== '' && base !== 'en' && !native.has(base) && !isLatin(term)) native.set(base, term)
  }
  return {
    kind: 'person',
    person: {
      id: `tbx-${
        id
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'entry'
      }`,
      name: name.term,
      given: '',
      family: '',
      aliases: english.filter((term) => term !== name).map(({ term }) => term),
      native,
      countries: [],
      roles: [],
      source: `${source}, entry ${id}`,
      where,
    },
  }
}
