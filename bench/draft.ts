/** What an injected defect is; the names are the bench's own, several rules may answer to one. */
export const DEFECTS = [
  'placeholder',
  'comment-form',
  'photo-credit',
  'glued-credit',
  'dateline',
  'contact',
  'related',
  'title-echo',
  'template',
  'foreign-caption',
  'glued-foreign',
  'half-name',
  'invisible',
  'fullwidth',
  'cjk-punctuation',
  'name-variant',
  'term-form',
  'unbalanced-quote',
  'truncated',
] as const
export type Defect = (typeof DEFECTS)[number]

/** One injected defect: half-open span in UTF-16 code units of the document's text. */
export interface Truth {
  readonly kind: Defect
  readonly start: number
  readonly end: number
  /** What should stand there; `''` = nothing; `null` = for a person to look at. */
  readonly expected: string | null
}

/** A stretch of a line: sound text, or a defect. */
export interface Piece {
  readonly text: string
  readonly defect?: { readonly kind: Defect; readonly expected: string | null }
}

export type Line = readonly Piece[]

export const sound = (text: string): Piece => ({ text })
export const flawed = (kind: Defect, text: string, expected: string | null): Piece => ({
  text,
  defect: { kind, expected },
})

/** Put lines together and note where the defects came to stand. The text is joined once: flat, as decoded text is. */
export function assemble(lines: readonly Line[], separator: string): { text: string; truth: Truth[] } {
  const truth: Truth[] = []
  const parts: string[] = []
  let length = 0
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0) add(separator)
    for (const { text, defect } of line) {
      add(text)
      if (defect !== undefined) truth.push({ ...defect, start: length - text.length, end: length })
    }
  }
  add('\n')
  return { text: parts.join(''), truth }
}
