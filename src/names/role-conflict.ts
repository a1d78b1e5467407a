import type { Evidence } from '../findings/finding.ts'
import type { OfficeClaim } from './office-claims.ts'
import { isChecked } from './person.ts'
import type { Holder } from './seat-holders.ts'

/** An office beside the name of somebody who does not hold it. */
export interface RoleConflict {
  /** Of the whole name. */
  readonly start: number
  readonly end: number
  /** Who is likely meant, the surname as written where it is right; empty where nobody knows. */
  readonly suggestions: readonly string[]
  /** What is wrong, in words. */
  readonly what: string
  /** More than one unchecked record of an office says so. */
  readonly isSupported: boolean
  readonly evidence: readonly Evidence[]
}

/** The office as the text puts it. */
export const officeEvidence = ({ hint }: OfficeClaim): Evidence => ({ kind: 'role', detail: hint.phrase })
export const dateEvidence = (date: string): Evidence => ({ kind: 'date', detail: date })
const termOf = ({ role: { title, from, to } }: Holder): string => `${title} ${from ?? ''}–${to ?? ''}`

export const holderEvidence = (holder: Holder): Evidence => ({
  kind: 'authority',
  detail: `${holder.person.name} (${holder.person.id}), ${termOf(holder)}, ${isChecked(holder.role, holder.person) ? 'checked' : 'unchecked'}`,
})
