import * as v from 'valibot'
import type { Suggestion, Suggestions } from '../findings/suggestion.ts'
import { PumiceError } from '../pumice-error.ts'

const RowSchema = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1)),
  suggestions: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  language: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
})

/** One line of a file of suggestions. */
export type SuggestionRow = v.InferOutput<typeof RowSchema>

/**
 * Parse a file of suggestions, JSON Lines.
 *
 * @throws CONFIG_SUGGESTIONS with file, line and key.
 */
export function parseSuggestions(content: string, file: string): SuggestionRow[] {
  const rows: SuggestionRow[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = `${file}:${index + 1}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw new PumiceError('CONFIG_SUGGESTIONS', `${where} is no JSON. Mend or remove the line.`, {
        cause: error,
      })
    }
    const result = v.safeParse(RowSchema, value)
    if (!result.success) {
      const issue = result.issues[0]
      const key = issue.path?.map((item) => String(item.key)).join('.') ?? 'the line'
      throw new PumiceError('CONFIG_SUGGESTIONS', `${where}: expected ${key} to be ${issue.expected}.`)
    }
    rows.push(result.output)
  }
  return rows
}

/** All files as one table; of two rows for a text the first counts. */
export function joinSuggestions(
  files: readonly { readonly file: string; readonly content: string }[],
): Suggestions {
  const table = new Map<string, Suggestion>()
  for (const { file, content } of files) {
    for (const { text, suggestions, source } of parseSuggestions(content, file))
      if (!table.has(text)) table.set(text, { texts: suggestions, source: source ?? file })
  }
  return table
}

/** Rows as they are written: one for each text, by text in code-unit order. */
export function formatSuggestions(rows: readonly SuggestionRow[]): string {
  const byText = new Map<string, SuggestionRow>()
  for (const row of rows) if (!byText.has(row.text)) byText.set(row.text, row)
  return [...byText.values()]
    .sort((left, right) => (left.text < right.text ? -1 : 1))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}
