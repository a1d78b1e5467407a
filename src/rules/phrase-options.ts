import * as v from 'valibot'
import type { RuleSpec } from './rule.ts'

/** Longest phrase that a user may add, in code units: lines that are looked at are hardly longer. */
const MAX_LENGTH = 200

/** Schema of phrases that a user adds to a rule's own. */
export const PHRASE_LIST = v.array(
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('Expected a phrase, got an empty text'),
    v.maxLength(MAX_LENGTH, `Expected a phrase of at most ${MAX_LENGTH} characters`),
  ),
)

/** Options of a rule that knows phrases and takes further ones, a list under each of the names. */
export type PhraseOptions<List extends string> = {
  /** False: forget the phrases that pumice knows. */
  readonly defaults: boolean
} & { readonly [Name in List]: readonly string[] }

/** Defaults and schema of such options, for the definition of the rule. */
export function phraseOptions<const List extends string>(
  ...names: readonly List[]
): Pick<RuleSpec<PhraseOptions<List>>, 'options' | 'schema'> {
  const lists = <Value>(value: Value) => Object.fromEntries(names.map((name) => [name, value]))
  return {
    options: { defaults: true, ...lists([]) } as unknown as PhraseOptions<List>,
    schema: v.partial(
      v.strictObject({ defaults: v.boolean(), ...lists(PHRASE_LIST) }),
    ) as unknown as RuleSpec<PhraseOptions<List>>['schema'],
  }
}

/**
 * What a rule makes of its options, once for each set of them: tables take milliseconds, documents microseconds.
 */
export function perOptions<Options extends object, Made>(
  make: (options: Options) => Made,
): (options: Options) => Made {
  const known = new WeakMap<Options, { readonly made: Made }>()
  return (options) => {
    let entry = known.get(options)
    if (entry === undefined) {
      entry = { made: make(options) }
      known.set(options, entry)
    }
    return entry.made
  }
}
