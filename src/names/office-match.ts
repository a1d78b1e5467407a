import { countryOf } from './countries.ts'
import type { OfficeHint } from './office-phrase.ts'
import { isHeldAt, type Person } from './person.ts'
import { isBlandOffice, isSameOffice, isVagueOffice, officeOf } from './roles.ts'

/** How an office named beside a name agrees with a person's. */
export interface OfficeMatch {
  /** `other`: the person never held it, or it belongs to another country or body. */
  readonly verdict: 'none' | 'same' | 'other'
  /** The country stands with the office. */
  readonly explicit: boolean
  /** The office was held at the document's date; false without a date. */
  readonly atDate: boolean
  /** Country of the role that agrees. */
  readonly country: Person['roles'][number]['country'] | undefined
}

const NONE: OfficeMatch = { verdict: 'none', explicit: false, atDate: false, country: undefined }
const OTHER: OfficeMatch = { verdict: 'other', explicit: false, atDate: false, country: undefined }

/** Compare an office with all that a person held; roles of the document's date first. */
export function matchOffice(
  hint: OfficeHint | undefined,
  person: Person,
  date: string | undefined,
): OfficeMatch {
  if (hint === undefined) return NONE
  if (hint.foreign) return OTHER
  // "the head of the delegation" speaks neither for nor against anybody.
  let best: OfficeMatch =
    isBlandOffice(hint.office) || (hint.bound && hint.countries.size === 0) ? NONE : OTHER
  for (const role of person.roles) {
    const held = officeOf(role.title)
    if (held === undefined || !isSameOffice(hint.office, held)) continue
    const explicit =
      hint.countries.has(role.country) ||
      (role.org !== undefined && hint.words.includes(role.org.toLowerCase()))
    // An envoy or ambassador is named with the country of destination as often as with his own.
    const isSent = held === 'envoy' || held === 'ambassador'
    const orgCountry = role.org === undefined ? undefined : countryOf(role.org.toLowerCase())
    const fits =
      explicit ||
      hint.countries.size === 0 ||
      (isSent && (orgCountry === undefined || hint.countries.has(orgCountry)))
    if (!fits || ((isVagueOffice(hint.office) || (hint.bound && hint.countries.size === 0)) && !explicit))
      continue
    const atDate = date !== undefined && isHeldAt(role, date)
    if (
      best.verdict !== 'same' ||
      (atDate && !best.atDate) ||
      (atDate === best.atDate && explicit && !best.explicit)
    )
      best = { verdict: 'same', explicit, atDate, country: role.country }
  }
  return best
}
