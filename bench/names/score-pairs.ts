/** How well two full names are told to be one person's, without any context. */
import { type Authority, loadDefaultAuthority } from '../../src/names/authority.ts'
import { WITH_GIVEN } from '../../src/names/decide-alone.ts'
import { compareGiven } from '../../src/names/given-match.ts'
import { PARTICLES } from '../../src/names/name-words.ts'
import type { Person } from '../../src/names/person.ts'
import { areVariants, splitFolded } from '../../src/names/same-name.ts'
import { REAL_SURNAMES } from '../../src/names/surname-lists.ts'
import { fold } from '../../src/text/fold.ts'
import { lookAlikes } from './look-alikes.ts'
import { HABITS, spellThrough } from './make-variants.ts'

export interface PairScore {
  /** Misspelt names by language, and how many of them were found. */
  readonly variants: readonly { readonly language: string; readonly pairs: number; readonly found: number }[]
  readonly missed: readonly string[]
  readonly lookAlikes: number
  /** Look-alikes that the authority takes for the person, and that a cluster would join. */
  readonly merged: readonly string[]
  readonly joined: readonly string[]
}

/** True when the authority takes a name for a misspelling of the person's, with nothing else to go by. */
function isTakenFor(name: string, person: Person, authority: Authority): boolean {
  const words = name.split(' ')
  const family = words.at(-1) as string
  const given = words.slice(0, -1).filter((word) => !PARTICLES.has(word))
  if (REAL_SURNAMES.has(fold(family))) return false
  const matches = [...authority.surnames.match(family), ...authority.surnames.matchReadings(family)].filter(
    (match) => compareGiven(given, match.person) === 'same',
  )
  const best = Math.max(0, ...matches.map(({ similarity }) => similarity))
  const leads = matches.filter(({ similarity }) => similarity === best)
  return best >= WITH_GIVEN && leads.every((match) => match.person === person)
}

export function scorePairs(): PairScore {
  const authority = loadDefaultAuthority()
  const missed: string[] = []
  const variants = Object.entries(HABITS).map(([language, habits]) => {
    let pairs = 0
    let found = 0
    for (const person of authority.people) {
      const words = person.family.split(/[ -]/)
      const head = words.at(-1) as string
      // Double and very short surnames are compared as written only.
      if (head.length < 4 || words.slice(0, -1).some((word) => !PARTICLES.has(word.toLowerCase()))) continue
      const spelt = spellThrough(head, habits)
      if (authority.surnames.isKnown(fold(spelt))) continue
      pairs++
      if (isTakenFor(`${person.given} ${spelt}`, person, authority)) found++
      else missed.push(`${language}: ${person.name} = ${spelt}`)
    }
    return { language, pairs, found }
  })
  const merged: string[] = []
  const joined: string[] = []
  const pairs = lookAlikes()
  for (const { left, right } of pairs) {
    const person = authority.people.find(({ name }) => name === left)
    if (person !== undefined && isTakenFor(right, person, authority)) merged.push(`${left} = ${right}`)
    if (areVariants(splitFolded(fold(left)), splitFolded(fold(right)))) joined.push(`${left} = ${right}`)
  }
  return { variants, missed, lookAlikes: pairs.length, merged, joined }
}
