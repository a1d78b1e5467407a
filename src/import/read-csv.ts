import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { COUNTRIES, type Country, countryOf } from '../names/countries.ts'
import { PumiceError } from '../pumice-error.ts'
import { fold } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import { type Chunks, dropped, type Found } from './found-person.ts'
import { readOffice } from './office-text.ts'

/** What a column may hold. `native.zh`, `native.ru` … hold names in other scripts. */
export const CSV_FIELDS = [
  'id',
  'name',
  'given',
  'family',
  'alias',
  'office',
  'org',
  'country',
  'from',
  'to',
] as const
type CsvField = (typeof CSV_FIELDS)[number]

/** Column of each field, by its name in the head of the table. */
export type ColumnMap = ReadonlyMap<CsvField | `native.${string}`, string>

/**
 * Read `name=Name,office=Position,native.zh=Chinese`.
 *
 * @throws CONFIG_COLUMNS that names the nearest field.
 */
export function parseColumnMap(text: string): ColumnMap {
  const columns = new Map<CsvField | `native.${string}`, string>()
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=')
    const field = pair.slice(0, at).trim()
    const column = pair.slice(at + 1).trim()
    if (at < 0 || column === '' || !isField(field)) {
      const close = nearest(field, CSV_FIELDS)
      throw new PumiceError(
        'CONFIG_COLUMNS',
        `Expected \`field=Column\` with a field of ${CSV_FIELDS.join(', ')}, native.LANGUAGE, got \`${pair}\`.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`,
      )
    }
    columns.set(field, column)
  }
  if (!columns.has('name'))
    throw new PumiceError(
      'CONFIG_COLUMNS',
      'No column holds the name. Say which one with `--columns name=Column`.',
    )
  return columns
}

const isField = (field: string): field is CsvField | `native.${string}` =>
  (CSV_FIELDS as readonly string[]).includes(field) || /^native\.[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(field)

/** Longest row that is held. */
const LONGEST_ROW = 1 << 20
const CODES: ReadonlySet<string> = new Set(COUNTRIES)

/**
 * People of a table with a head. One row is one office of a person; rows with the same id (or, without ids, the same
 * name) are one person. Several aliases are parted by `;` or `|`.
 *
 * @param delimiter  As a rule `,`; `\t` for TSV.
 * @throws           CONFIG_COLUMNS when the head lacks a column of the map.
 */
export async function* readCsv(
  chunks: Chunks,
  columns: ColumnMap,
  { delimiter, source }: { readonly delimiter: string; readonly source: string },
): AsyncGenerator<Found> {
  const refused: Found[] = []
  const parser = parse({
    bom: true,
    columns: (head: string[]) => checkHead(head, columns),
    delimiter,
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      refused.push(
        dropped('broken row', `line ${String(error?.['lines'] ?? '?')}`, error?.message ?? 'cannot be read'),
      )
      return undefined
    },
  })
  const input = Readable.from(chunks, { objectMode: false })
  input.on('error', (error) => parser.destroy(error))
  const seen = new Set<string>()
  for await (const row of input.pipe(parser)) {
    yield* refused.splice(0)
    const { record, info } = row as { record: Record<string, string | undefined>; info: { lines: number } }
    yield* readRow(record, columns, `line ${info.lines}`, source, seen)
  }
  yield* refused
}

function checkHead(head: readonly string[], columns: ColumnMap): string[] {
  const names = head.map((name) => name.trim())
  for (const column of columns.values()) {
    if (names.includes(column)) continue
    const close = nearest(column, names)
    throw new PumiceError(
      'CONFIG_COLUMNS',
      `The table has no column \`${column}\`.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`,
    )
  }
  return names
}

function* readRow(
  record: Readonly<Record<string, string | undefined>>,
  columns: ColumnMap,
  where: string,
  source: string,
  seen: Set<string>,
): Generator<Found> {
  const cell = (field: CsvField | `native.${string}`): string => {
    const column = columns.get(field)
    return column === undefined ? '' : (record[column] ?? '').trim()
  }
  const name = cell('name')
  if (name === '') {
    yield dropped('broken row', where, 'no name')
    return
  }
  const id = `csv-${slug(cell('id') || name)}`
  const country = readCountry(cell('country'))
  if (country === undefined && cell('country') !== '')
    yield dropped('country not known', where, cell('country'))
  const wording = cell('office')
  const office = wording === '' ? undefined : readOffice(wording, country)
  if (wording !== '' && office === undefined)
    yield dropped('office not known', where, `${wording} of ${name}`)
  const [org, from, to] = [cell('org'), cell('from'), cell('to')]
  const roles =
    office === undefined
      ? []
      : [
          {
            ...office,
            ...(org === '' ? {} : { org }),
            ...(from === '' ? {} : { from }),
            ...(to === '' ? {} : { to }),
          },
        ]
  if (seen.has(id)) {
    yield { kind: 'roles', id, roles }
    return
  }
  seen.add(id)
  const native = new Map<string, string>()
  for (const field of columns.keys())
    if (field.startsWith('native.') && cell(field) !== '')
      native.set(field.slice('native.'.length), cell(field))
  yield {
    kind: 'person',
    person: {
      id,
      name,
      given: cell('given'),
      family: cell('family'),
      aliases: cell('alias')
        .split(/[;|]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      native,
      countries: country === undefined ? [] : [country],
      roles,
      source,
      where,
    },
  }
}

const readCountry = (text: string): Country | undefined => {
  const code = text.toUpperCase()
  return CODES.has(code) ? (code as Country) : countryOf(text.toLowerCase())
}

/** Lower-case words joined by hyphens; letters of other scripts by their code points. */
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, (signs) =>
      /[\p{L}\p{N}]/u.test(signs)
        ? `-${Array.from(signs, (sign) => sign.codePointAt(0)?.toString(36)).join('-')}-`
        : '-',
    )
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
