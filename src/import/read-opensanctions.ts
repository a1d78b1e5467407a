import * as v from 'valibot'
import { COUNTRIES, type Country } from '../names/countries.ts'
import type { Role } from '../names/person.ts'
import { type Chunks, dropped, type Found } from './found-person.ts'
import { isLatin, tidyName } from './name-form.ts'
import { readOffice } from './office-text.ts'
import { readLines } from './read-lines.ts'

const ValuesSchema = v.optional(v.array(v.string()), [])
const EntitySchema = v.object({
  id: v.string(),
  schema: v.string(),
  caption: v.optional(v.string(), ''),
  datasets: ValuesSchema,
  properties: v.object({
    name: ValuesSchema,
    alias: ValuesSchema,
    firstName: ValuesSchema,
    lastName: ValuesSchema,
    position: ValuesSchema,
    country: ValuesSchema,
    citizenship: ValuesSchema,
    nationality: ValuesSchema,
    holder: ValuesSchema,
    post: ValuesSchema,
    startDate: ValuesSchema,
    endDate: ValuesSchema,
  }),
})
type Entity = v.InferOutput<typeof EntitySchema>

const CODES: ReadonlySet<string> = new Set(COUNTRIES)

/**
 * People of an OpenSanctions file: FollowTheMoney entities, one JSON object a line. Offices come from `position` and
 * from the entities Occupancy and Position, which may stand anywhere in the file. `weakAlias` is left out: the source
 * itself calls it too vague.
 */
export async function* readOpenSanctions(chunks: Chunks, license: string): AsyncGenerator<Found> {
  const posts = new Map<string, string>()
  const postCountry = new Map<string, Country>()
  const terms: { holder: string; post: string; from: string | undefined; to: string | undefined }[] = []
  for await (const { number, text } of readLines(chunks)) {
    const where = `line ${number}`
    if (text === undefined) {
      yield dropped('too long', where, 'a line of more than 16 million characters')
      continue
    }
    if (text.trim() === '') continue
    const entity = parseEntity(text)
    if (typeof entity === 'string') yield dropped('broken row', where, entity)
    else if (entity.schema === 'Person') yield* readPerson(entity, where, license)
    else if (entity.schema === 'Position') {
      posts.set(entity.id, entity.properties.name[0] ?? entity.caption)
      const country = entity.properties.country.flatMap(toCountry)[0]
      if (country !== undefined) postCountry.set(entity.id, country)
    } else if (entity.schema === 'Occupancy') {
      const { holder, post, startDate, endDate } = entity.properties
      if (holder[0] !== undefined && post[0] !== undefined)
        terms.push({ holder: holder[0], post: post[0], from: toDate(startDate[0]), to: toDate(endDate[0]) })
    } else yield dropped('no person', where, `${entity.schema} ${entity.id}`)
  }
  for (const { holder, post, from, to } of terms) {
    const name = posts.get(post)
    if (name === undefined) continue
    const office = readOffice(name, postCountry.get(post))
    if (office === undefined) yield dropped('office not known', post, name)
    else
      yield {
        kind: 'roles',
        id: idOf(holder),
        roles: [
          { ...office, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } as Role,
        ],
      }
  }
}

function parseEntity(line: string): Entity | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'the line is not JSON'
  }
  const result = v.safeParse(EntitySchema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  return `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`
}

function* readPerson(
  { id, caption, datasets, properties }: Entity,
  where: string,
  license: string,
): Generator<Found> {
  const countries = [
    ...new Set(
      [...properties.citizenship, ...properties.nationality, ...properties.country].flatMap(toCountry),
    ),
  ]
  const names = [caption, ...properties.name, ...properties.alias].filter((name) => name !== '')
  const name = names.find((form) => isLatin(tidyName(form)))
  if (name === undefined) {
    yield dropped('no name in Latin letters', where, caption)
    return
  }
  const roles: Role[] = []
  for (const position of properties.position) {
    const office = readOffice(position, countries[0])
    if (office === undefined) yield dropped('office not known', where, position)
    else roles.push(office)
  }
  const given = properties.firstName.find(isLatin) ?? ''
  const family = properties.lastName.find(isLatin) ?? ''
  const fits = given !== '' && family !== '' && tidyName(name).includes(tidyName(family))
  yield {
    kind: 'person',
    person: {
      id: idOf(id),
      name,
      given: fits ? given : '',
      family: fits ? family : '',
      aliases: names,
      native: new Map(),
      countries,
      roles,
      source: `OpenSanctions ${id}${datasets.length === 0 ? '' : ` (${datasets.slice(0, 3).join(', ')})`}, ${license}`,
      where,
    },
  }
}

const idOf = (id: string): string =>
  `os-${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`

const toCountry = (code: string): Country[] => {
  const upper = code.toUpperCase()
  return CODES.has(upper) ? [upper as Country] : []
}

const toDate = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0]
