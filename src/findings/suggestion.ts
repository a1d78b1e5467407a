/** What somebody, or some machine, proposed for a leftover. */
export interface Suggestion {
  /** Best first; at least one. */
  readonly texts: readonly string[]
  /** Who proposed it: a file, a dictionary or a translator. */
  readonly source: string
}

/** Proposals by the exact text of the leftover. */
export type Suggestions = ReadonlyMap<string, Suggestion>

/** Most proposals shown for one leftover. */
const LIMIT = 3

/**
 * Proposals for a leftover: those of a glossary, then those of the user's file of suggestions, then the others.
 */
export function withSuggestions(
  leftover: string,
  suggestions: Suggestions | undefined,
  others: readonly string[],
  first: readonly string[] = [],
): { readonly expected: string[]; readonly source: string | undefined } {
  const own = suggestions?.get(leftover)
  const expected = [...new Set([...first, ...(own?.texts ?? []), ...others])].slice(0, LIMIT)
  return { expected, source: own?.source }
}
