import { type Country, countryOf } from './countries.ts'
import type { OfficeHint } from './office-phrase.ts'
import { isHeldAt, type Person } from './person.ts'
import { isBlandOffice, isSameOffice, isVagueOffice, officeOf } from './roles.ts'

/** How an office named beside a name agrees with all that a person held. */
export interface OfficeMatch {
  /** `other`: the person never held it, or it belongs to another country or body. */
  readonly verdict: 'none' | 'same' | 'other'
  /** The country or body of such a role stands with the office. */
  readonly explicit: boolean
  /** Such a role was held at the document's date; false without a date. */
  readonly atDate: boolean
  /** Countries of the roles that agree. */
  readonly countries: readonly Country[]
}

/** What has a date, or none: an ISO date, found out when first asked for. */
export interface Dated {
  readonly date: string | undefined
}

/**
 * Compare an office beside a name with a person's roles. A date adds `atDate` and changes nothing else: what is certain
 * without a date stays certain with one.
 *
 * @param isGiven  The given name beside it is the person's, so that a vague office needs no country.
 */
export function matchOffice(
  hint: OfficeHint | undefined,
  person: Person,
  isGiven: boolean,
  dated: Dated,
): OfficeMatch {
  if (hint === undefined) return nothing('none')
  const hasBody = person.roles.some(({ org }) => org !== undefined && hint.words.includes(org.toLowerCase()))
  if (hint.foreign && !hasBody) {
    // "Chechen leader Ramzan Name": of what, nobody knows here; his whole name may still settle it.
    return nothing(isGiven && hint.isUnknownBody ? 'none' : 'other')
  }
  // "of the delegation" behind an office binds it to a body that is none of the person's.
  const mustBeNamed =
    (isVagueOffice(hint.office) && !(isGiven && hint.countries.size === 0)) ||
    (hint.bound && hint.countries.size === 0)
  const countries: Country[] = []
  let explicit = false
  let atDate = false
  for (const role of person.roles) {
    const held = officeOf(role.title)
    if (held === undefined || !isSameOffice(hint.office, held)) continue
    const isNamed =
      hint.countries.has(role.country) ||
      (role.org !== undefined && hint.words.includes(role.org.toLowerCase()))
    // An envoy or ambassador is named with the country of destination as often as with his own.
    const isSent = held === 'envoy' || held === 'ambassador'
    const destination = role.org === undefined ? undefined : countryOf(role.org.toLowerCase())
    const fits =
      isNamed ||
      hint.countries.size === 0 ||
      (isSent && (destination === undefined || hint.countries.has(destination)))
    if (!fits || (mustBeNamed && !isNamed)) continue
    countries.push(role.country)
    explicit ||= isNamed
    atDate ||= dated.date !== undefined && isHeldAt(role, dated.date)
  }
  if (countries.length > 0) return { verdict: 'same', explicit, atDate, countries }
  // "the head of the delegation" speaks neither for nor against anybody.
  return nothing(isBlandOffice(hint.office) || (hint.bound && hint.countries.size === 0) ? 'none' : 'other')
}

const nothing = (verdict: 'none' | 'other'): OfficeMatch => ({
  verdict,
  explicit: false,
  atDate: false,
  countries: [],
})
