import type { Evidence } from '../findings/finding.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { decideAlone } from './decide-alone.ts'
import { conductOf, decideBare } from './decide-bare.ts'
import { DocumentNames } from './document-names.ts'
import { type Decision, type Mention, readMentions } from './mention.ts'
import type { Dated } from './office-match.ts'
import type { Person } from './person.ts'

/** A spelling of a known person's surname that is none of the accepted ones. */
export interface NameVariant {
  readonly start: number
  readonly end: number
  readonly person: Person
  /** What the span should read. */
  readonly replacement: string
  /** False where the evidence carries a suggestion only. */
  readonly certain: boolean
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/**
 * Find misspelt surnames of people whom the authority knows.
 *
 * String similarity only proposes. What decides stands beside the name (office, given name) or in the same document
 * (the accepted spelling, another mention decided already). A date only adds evidence: what is certain without one is
 * certain with any.
 *
 * @param dated  The document's date; looked at only where an office stands beside a name.
 * @returns      In text order; spans are single words, with the apostrophe of "Vans'" where that must change.
 */
export function findVariants(text: string, scan: Scan, authority: Authority, dated: Dated): NameVariant[] {
  const mentions = readMentions(text, scan, authority, dated)
  if (mentions.length === 0) return []
  const names = new DocumentNames(text, scan, authority)
  const { decisions, settled } = decideNamed(mentions, names, dated)
  const further = decideBare(mentions, decisions, { names, settled, dated }, (mention) =>
    conductOf(text, scan, mention, authority),
  )
  return mentions.flatMap((mention) => {
    const decision = further.get(mention) ?? decisions.get(mention)
    return decision === undefined ? [] : [toVariant(text, mention, decision, names)]
  })
}

/** Decide all mentions by what stands beside them; who is settled is company for the others. */
function decideNamed(
  mentions: readonly Mention[],
  names: DocumentNames,
  dated: Dated,
): { decisions: Map<Mention, Decision>; settled: ReadonlySet<Person> } {
  const settled = new Set<Person>()
  for (;;) {
    const before = settled.size
    const decisions = new Map<Mention, Decision>()
    for (const mention of mentions) {
      const decision = decideAlone(mention, { names, settled, dated })
      if (decision === undefined) continue
      decisions.set(mention, decision)
    }
    for (const { certain, person } of decisions.values()) if (certain) settled.add(person)
    if (settled.size === before) return { decisions, settled }
  }
}

function toVariant(text: string, mention: Mention, decision: Decision, names: DocumentNames): NameVariant {
  const { start, end, word } = mention
  const spelling = names.spellingFor(decision.person)
  const isCaps = word.isShouted
  let replacement = isCaps ? spelling.toUpperCase() : spelling
  let spanEnd = end
  // "Vans' words" becomes "Vance's words".
  const sign = text.charAt(end)
  if (
    (sign === '’' || (sign === "'" && !text.slice(Math.max(0, start - 80), start).includes(" '"))) &&
    /s$/i.test(word.text) &&
    !/s$/i.test(spelling) &&
    /^ \p{L}/u.test(text.slice(end + 1, end + 3))
  ) {
    replacement += `${sign}${isCaps ? 'S' : 's'}`
    spanEnd = end + 1
  }
  return {
    start,
    end: spanEnd,
    person: decision.person,
    replacement,
    certain: decision.certain,
    confidence: decision.confidence,
    evidence: decision.evidence,
  }
}
