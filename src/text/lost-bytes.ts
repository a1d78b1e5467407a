import type { Repair } from './mojibake.ts'

/** What is left of a sign of UTF-8 in windows-1252 when a byte without a sign in it was dropped or became a space. */
const LOSSES: readonly {
  readonly pattern: RegExp
  /** Makes the whole match what it was. */
  readonly replacement: string
  /** True where the remains occur in no sound text; the others count only in a text with other damage. */
  readonly alone: boolean
  /** False where two letters leave the same remains. */
  readonly certain: boolean
}[] = [
  // E2 80 9D, the closing quotation mark: 9D is a hole.
  {
    pattern: /â€\ufffd?(?![\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€])/g,
    replacement: '”',
    alone: true,
    certain: true,
  },
  // C2 A0, the no-break space, behind a word or stop: A0 became a plain space.
  { pattern: /(?<=[a-z.,;:!?)])Â (?! ?[A-ZÀ-Þ]{2})/g, replacement: ' ', alone: false, certain: true },
  // C3 A0, à at the end of a word; a second space or a space before a mark was the A0.
  { pattern: /Ã (?=[ ,.;:!?)])/g, replacement: 'à', alone: false, certain: true },
  { pattern: /Ã(?= s\b)/g, replacement: 'à', alone: false, certain: true },
  { pattern: /(?<![A-Za-zÀ-ÿ])Ã(?= [^\s,.;:!?)])/g, replacement: 'à', alone: false, certain: true },
  // The same with one space, or í (C3 AD) without its second byte.
  { pattern: /(?<=[a-zß-ÿ])Ã(?= [^\s,.;:!?)])/g, replacement: 'à', alone: false, certain: false },
  // C3 AD, í inside a word: AD is the soft hyphen, which programs drop.
  { pattern: /(?<=[a-zà-ÿ])Ã(?=[a-z]|$|[,.;:\n\r])/g, replacement: 'í', alone: false, certain: true },
]

/**
 * Remains of windows-1252 readings that lost a byte.
 *
 * @param damaged  The text has sure damage of the same kind.
 */
export function findLostBytes(text: string, damaged: boolean): Repair[] {
  if (!damaged && !text.includes('â€')) return []
  const found: Repair[] = []
  for (const { pattern, replacement, alone, certain } of LOSSES) {
    if (!alone && !damaged) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      found.push({ start, end, text: replacement, encoding: 'windows-1252', certain })
    }
  }
  // No two patterns match at one place but the last two, which end alike: the first one is kept.
  found.sort((left, right) => left.start - right.start)
  return found.filter((repair, index) => index === 0 || (found[index - 1] as Repair).end <= repair.start)
}
