import type { Scan } from '../text/scan.ts'
import { harvestCompounds } from './harvest-compounds.ts'
import { harvestTerms, type TermMention } from './harvest-terms.ts'

/** The forms of one key in a document; forms that differ by case only are one. */
export interface TermGroup {
  readonly key: string
  /** Mentions by the folded form, in text order. */
  readonly forms: ReadonlyMap<string, readonly TermMention[]>
  /** Two of the forms stand in one sentence, which tells them apart. */
  readonly distinguished: boolean
}

/** Forms that differ by case only are one form. */
export const foldForm = (form: string): string => form.toLowerCase()

/** Mentions of a document by key, in the order of their first mentions. */
export const groupTerms = (text: string, scan: Scan): TermGroup[] =>
  group(text, [...harvestTerms(text, scan), ...harvestCompounds(text, scan)])

/** As `groupTerms`, of names of bodies and media only: what other documents may write otherwise. */
export const groupNames = (text: string, scan: Scan): TermGroup[] => group(text, harvestTerms(text, scan))

function group(text: string, harvest: readonly TermMention[]): TermGroup[] {
  const keys = new Map<string, TermMention[]>()
  for (const mention of harvest) {
    const known = keys.get(mention.key)
    if (known === undefined) keys.set(mention.key, [mention])
    else known.push(mention)
  }
  const groups: TermGroup[] = []
  for (const [key, unsorted] of keys) {
    const mentions = unsorted.sort((left, right) => left.start - right.start)
    const forms = new Map<string, TermMention[]>()
    for (const mention of mentions) {
      const folded = foldForm(mention.form)
      const form = forms.get(folded)
      if (form === undefined) forms.set(folded, [mention])
      else form.push(mention)
    }
    groups.push({ key, forms, distinguished: forms.size > 1 && standTogether(text, mentions) })
  }
  return groups
}

/** Class nouns differ between neighbours of one sentence; spacing alone does not make two bodies. */
function standTogether(text: string, mentions: readonly TermMention[]): boolean {
  for (let index = 1; index < mentions.length; index++) {
    const left = mentions[index - 1] as TermMention
    const right = mentions[index] as TermMention
    if (letters(left.form) === letters(right.form)) continue
    const between = text.slice(left.end, right.start)
    if (!/[.!?。][\s"”’)]|[\r\n]/.test(between)) return true
  }
  return false
}

const letters = (form: string): string => form.toLowerCase().replace(/[\s-]/g, '')
