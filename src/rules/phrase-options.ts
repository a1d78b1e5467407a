import * as v from 'valibot'

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
