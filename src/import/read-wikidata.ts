import * as v from 'valibot'
import type { Country } from '../names/countries.ts'
import type { Role } from '../names/person.ts'
import { type Chunks, dropped, type Found } from './found-person.ts'
import { isLatin, tidyName } from './name-form.ts'
import { readLines } from './read-lines.ts'
import type { OfficePlace } from './wikidata-offices.ts'

export interface WikidataOptions {
  readonly license: string
  /** Offices by their ids. */
  readonly offices: ReadonlyMap<string, OfficePlace>
  /** Ids of occupations (P106) of which a person must have one; everybody when empty. */
  readonly occupations: ReadonlySet<string>
}

/** Instance of; human; position held; start and end time; occupation; country of citizenship. */
const [INSTANCE, HUMAN, POSITION, START, END, OCCUPATION, CITIZENSHIP] = [
  'P31',
  'Q5',
  'P39',
  'P580',
  'P582',
  'P106',
  'P27',
]

/** Languages whose labels are kept: scripts that text is translated from. */
const LANGUAGES = ['zh', 'ja', 'ko', 'ru', 'uk', 'bg', 'mk', 'sr', 'be', 'ar', 'fa', 'he', 'el', 'ka', 'hy']

/** Countries whose people are named surname first, by Wikidata's ids; others say nothing about a name. */
const CITIZENSHIPS: ReadonlyMap<string, Country> = new Map([
  ['Q148', 'CN'],
  ['Q865', 'TW'],
  ['Q884', 'KR'],
  ['Q423', 'KP'],
  ['Q881', 'VN'],
  ['Q424', 'KH'],
  ['Q17', 'JP'],
])

const TermSchema = v.object({ value: v.string() })
const ValueSchema = v.optional(v.object({ value: v.unknown() }))
const StatementSchema = v.object({
  mainsnak: v.object({ datavalue: ValueSchema }),
  rank: v.optional(v.string()),
  qualifiers: v.optional(v.record(v.string(), v.array(v.object({ datavalue: ValueSchema })))),
})
/** An empty PHP array stands for an empty object. */
const EmptySchema = v.pipe(
  v.array(v.unknown()),
  v.transform((): Record<string, never> => ({})),
)
const EntitySchema = v.object({
  id: v.string(),
  labels: v.optional(v.union([v.record(v.string(), TermSchema), EmptySchema]), {}),
  aliases: v.optional(v.union([v.record(v.string(), v.array(TermSchema)), EmptySchema]), {}),
  claims: v.optional(v.union([v.record(v.string(), v.array(v.unknown())), EmptySchema]), {}),
})
type Entity = v.InferOutput<typeof EntitySchema>
type Statement = v.InferOutput<typeof StatementSchema>

/**
 * People of a Wikidata JSON dump (one entity a line, a comma behind it) or of Special:EntityData (an object with
 * `entities`). Labels become names, English aliases accepted spellings, positions offices where the id is known.
 */
export async function* readWikidata(chunks: Chunks, options: WikidataOptions): AsyncGenerator<Found> {
  for await (const { number, text } of readLines(chunks)) {
    const where = `line ${number}`
    if (text === undefined) {
      yield dropped('too long', where, 'a line of more than 16 million characters')
      continue
    }
    const line = text.trim().replace(/,$/, '')
    if (line === '' || line === '[' || line === ']') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      yield dropped('broken row', where, 'the line is not JSON')
      continue
    }
    for (const entity of entitiesOf(value)) yield* readEntity(entity, where, options)
  }
}

function entitiesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  if ('entities' in value && typeof value.entities === 'object' && value.entities !== null)
    return Object.values(value.entities)
  return [value]
}

function* readEntity(value: unknown, where: string, options: WikidataOptions): Generator<Found> {
  const result = v.safeParse(EntitySchema, value)
  if (!result.success) {
    const [issue] = result.issues
    yield dropped('broken row', where, `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
    return
  }
  const entity = result.output
  const { id, labels } = entity
  if (!idsOf(entity, INSTANCE as string).includes(HUMAN as string)) {
    yield dropped('no person', where, id)
    return
  }
  const { occupations } = options
  if (occupations.size > 0 && !idsOf(entity, OCCUPATION as string).some((held) => occupations.has(held))) {
    yield dropped('no person', where, `${id}: none of the occupations asked for`)
    return
  }
  const name = [labels['en'], labels['mul'], labels['en-gb']].find((label) => label !== undefined)?.value
  if (name === undefined || !isLatin(tidyName(name))) {
    yield dropped('no name in Latin letters', where, id)
    return
  }
  const roles: Role[] = []
  for (const statement of statementsOf(entity, POSITION as string)) {
    const position = idOf(statement.mainsnak.datavalue?.value)
    if (position === undefined) continue
    const office = options.offices.get(position)
    if (office === undefined) yield dropped('office not known', where, `${position} of ${id} ${name}`)
    else roles.push(withDates(office, statement))
  }
  const native = new Map<string, string>()
  for (const language of LANGUAGES) {
    const label = labels[language]?.value
    if (label !== undefined && !isLatin(label) && label.length <= 120) native.set(language, label)
  }
  yield {
    kind: 'person',
    person: {
      id: `wd-${id.toLowerCase()}`,
      name,
      given: '',
      family: '',
      aliases: (entity.aliases['en'] ?? [])
        .map((alias) => alias.value)
        .filter((alias) => isLatin(tidyName(alias))),
      native,
      countries: idsOf(entity, CITIZENSHIP as string).flatMap((country) => CITIZENSHIPS.get(country) ?? []),
      roles,
      source: `Wikidata ${id}, ${options.license}`,
      where,
    },
  }
}

function statementsOf(entity: Entity, property: string): Statement[] {
  return (entity.claims[property] ?? []).flatMap((claim) => {
    const result = v.safeParse(StatementSchema, claim)
    return result.success && result.output.rank !== 'deprecated' ? [result.output] : []
  })
}

const idsOf = (entity: Entity, property: string): string[] =>
  statementsOf(entity, property).flatMap((statement) => idOf(statement.mainsnak.datavalue?.value) ?? [])

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}

function withDates({ title, country, org }: OfficePlace, { qualifiers }: Statement): Role {
  const from = dateOf(qualifiers?.[START as string]?.[0]?.datavalue?.value)
  const to = dateOf(qualifiers?.[END as string]?.[0]?.datavalue?.value)
  return {
    title,
    ...(org === undefined ? {} : { org }),
    country,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** `{time: "+2019-05-20T00:00:00Z", precision: 11}`; precision 9 is a year, 10 a month, 11 a day. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('time' in value) || !('precision' in value))
    return undefined
  const date = typeof value.time === 'string' ? /^\+(\d{4})-(\d{2})-(\d{2})T/.exec(value.time) : null
  if (date === null) return undefined
  const [, year, month, day] = date as unknown as [string, string, string, string]
  if (value.precision === 9) return year
  if (value.precision === 10) return `${year}-${month}`
  return value.precision === 11 ? `${year}-${month}-${day}` : undefined
}
