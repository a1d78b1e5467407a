import { Authority } from '../names/authority.ts'
import { findOfficeClaims, seatOf } from '../names/office-claims.ts'
import type { Document } from '../read/document.ts'
import { bit, CharClass } from '../text/char-class.ts'
import { hashString } from '../text/hash.ts'
import type { Emit } from './fact.ts'

/** The survey knows no authority: what a corpus says of itself must not depend on it. */
const NOBODY = new Authority([])

/** One fact for each seat and surname in a document. */
export function collectOffices(document: Document, emit: Emit): void {
  if ((document.scan.mask & bit(CharClass.Upper)) === 0 || document.script !== 'Latn') return
  const claims = findOfficeClaims(document.text, document.scan, NOBODY)
  if (claims.length === 0 || document.language !== 'en') return
  const seen = new Set<string>()
  for (const claim of claims) {
    const seat = seatOf(claim)
    if (seat === undefined) continue
    const { office, country, body } = seat
    const family = claim.surname.folded
    const key = `${office} ${country} ${body}`
    if (seen.has(`${key} ${family}`)) continue
    seen.add(`${key} ${family}`)
    const name = document.text.slice(claim.start, claim.end)
    const date = document.date === undefined || document.date.length < 7 ? undefined : document.date
    emit('office', hashString(key), { office, country, body, name, family, date })
  }
}
