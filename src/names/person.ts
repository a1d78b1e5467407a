import * as v from 'valibot'
import { COUNTRIES } from './countries.ts'
import { officeOf } from './roles.ts'

const DateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD'),
)
const TextSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

/** An office that a person holds or held. */
export const RoleSchema = v.strictObject({
  title: v.pipe(
    TextSchema,
    v.check((title) => officeOf(title) !== undefined, 'expected an office of src/names/roles.ts'),
  ),
  org: v.exactOptional(TextSchema),
  country: v.picklist(COUNTRIES),
  from: v.exactOptional(DateSchema),
  to: v.exactOptional(DateSchema),
  /** Says for this office what `checked` of the record says for all of them. */
  checked: v.exactOptional(v.boolean()),
})

/** One line of an authority file. */
export const PersonSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')),
  name: TextSchema,
  given: v.pipe(v.string(), v.maxLength(120)),
  /** Surname with its particles, as the name is proposed. */
  family: TextSchema,
  /** Further correct spellings: of the whole name, or of the surname alone (one word). Left as they are. */
  accepted: v.array(TextSchema),
  /** The name in other scripts by BCP 47 language. */
  native: v.exactOptional(v.record(v.string(), TextSchema)),
  roles: v.array(RoleSchema),
  /** Ids of people who are easily taken for this one. */
  notAlso: v.exactOptional(v.array(v.string())),
  source: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  /** True when somebody found every office and the years it began and ended in the source. */
  checked: v.boolean(),
})

/** One person the authority knows. */
export type Person = v.InferOutput<typeof PersonSchema>
export type Role = Person['roles'][number]

/** True when somebody looked the office up: an unchecked one is no reason to contradict a text. */
export const isChecked = (role: Role, person: Person): boolean => role.checked ?? person.checked

/** A record of an authority file: a person, or what changes of one. */
export const ChangeSchema = v.strictObject({
  ...v.partial(v.object(PersonSchema.entries)).entries,
  id: PersonSchema.entries.id,
  native: v.nullish(PersonSchema.entries.native),
  notAlso: v.nullish(PersonSchema.entries.notAlso),
  add: v.optional(
    v.strictObject({
      accepted: v.optional(PersonSchema.entries.accepted),
      native: v.optional(v.record(v.string(), TextSchema)),
      roles: v.optional(PersonSchema.entries.roles),
      notAlso: v.optional(v.array(v.string())),
    }),
  ),
  remove: v.optional(v.literal(true)),
})
export type PersonChange = v.InferOutput<typeof ChangeSchema>

/**
 * True when the office was held on the date, at the precision that both have: `2025` fits an office held from
 * 2025-09. A limit that is not given is open.
 */
export function isHeldAt(role: Role, date: string): boolean {
  const { from, to } = role
  if (from !== undefined) {
    const length = Math.min(from.length, date.length)
    if (date.slice(0, length) < from.slice(0, length)) return false
  }
  if (to === undefined) return true
  const length = Math.min(to.length, date.length)
  return date.slice(0, length) <= to.slice(0, length)
}
