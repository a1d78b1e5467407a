import { COUNTRIES, type Country } from '../names/countries.ts'
import { officeOf } from '../names/roles.ts'
import { PumiceError } from '../pumice-error.ts'
import type { OfficePlace } from './wikidata-offices.ts'

const CODES: ReadonlySet<string> = new Set(COUNTRIES)

/**
 * A user's table of offices, `id,title,country` and, if need be, `org`; a head is allowed.
 *
 * @throws CONFIG_OFFICES with file and line.
 */
export function readOfficeTable(text: string, file: string): Map<string, OfficePlace> {
  const offices = new Map<string, OfficePlace>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [id = '', title = '', country = '', org = ''] = line.split(',').map((cell) => cell.trim())
    if (line.trim() === '' || (index === 0 && id === 'id')) continue
    const fail = (what: string): never => {
      throw new PumiceError('CONFIG_OFFICES', `Cannot use ${file}:${index + 1}: ${what}. Correct the table.`)
    }
    if (officeOf(title) === undefined) fail(`\`${title}\` is no office of src/names/roles.ts`)
    if (!CODES.has(country)) fail(`\`${country}\` is no code of a country`)
    offices.set(id, { title, country: country as Country, ...(org === '' ? {} : { org }) })
  }
  return offices
}
