import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { lastProse, nextFilled, previousFilled } from '../../../templates/line-shape.ts'
import { PhraseTable } from '../../../templates/phrase-table.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { BY_WORDS, FORM_PHRASES, type FormPart } from './data.ts'

/** Longest line of a form, in code units: the consent sentence has 150 in the longest translation known. */
const LINE_LIMIT = 240
/** "By word": a user name of the publishing system, one word of at most this many code units. */
const SLUG_LIMIT = 24

/** Parts that need no company at the end of a document. */
const STANDS_ALONE: ReadonlySet<FormPart> = new Set<FormPart>([
  'strong:title',
  'strong:submit',
  'strong:cancel',
])

/** `anchors`: further whole lines that are unmistakable parts of a form. */
type Options = PhraseOptions<'anchors'>

/** A run of lines that all belong to a form, with only blank lines between them. */
interface Block {
  readonly lines: number[]
  readonly parts: Set<FormPart>
  starred: number
}

const tableFor = perOptions(
  ({ defaults, anchors }: Options) =>
    new PhraseTable<FormPart>([
      ...(defaults ? FORM_PHRASES : []),
      ...anchors.map((phrase) => [phrase, 'anchor:own'] as const),
    ]),
)
const BY_LINE = new RegExp(`^(?:${BY_WORDS.join('|')})[ :] ?([\\p{L}\\p{N}._-]{1,${SLUG_LIMIT}})$`, 'u')

/** The comment form of a publishing system, as a block. Removes it line by line. */
export const commentForm = defineRule<Options>({
  id: 'boilerplate/comment-form',
  mqm: null,
  severity: 'major',
  fix: 'safe',
  what: 'line of a comment form',
  summary: 'The comment form of the page: title, notices, fields and buttons, as a block.',
  ...phraseOptions('anchors'),
  check({ lines }, _services, options) {
    const table = tableFor(options)
    const found: Detection[] = []
    const blocks = findBlocks(lines, table)
    const textEnd = blocks.length === 0 ? -1 : lastProse(lines)
    for (const block of blocks) {
      const confidence = judge(lines, block, textEnd)
      if (confidence === undefined) continue
      const evidence = [
        { kind: 'phrase', detail: [...block.parts].join(', ') } as const,
        ...(isTail(lines, block) ? [{ kind: 'position', detail: 'end of the document' } as const] : []),
      ]
      const stub = findStub(lines, block)
      if (stub !== undefined) {
        found.push(
          removeLine(lines, stub, 0.9, [...evidence, metadataEvidence('byline', lines.content(stub))], {
            what: 'user name in front of a comment form',
          }),
        )
      }
      for (const line of block.lines) found.push(removeLine(lines, line, confidence, evidence))
    }
    return found
  },
})

function findBlocks(lines: Lines, table: PhraseTable<FormPart>): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  const openings = openingsOf(lines)
  for (let line = 0; line < lines.count; line++) {
    const length = lines.to(line) - lines.from(line)
    if (length === 0) continue
    const parts =
      length <= LINE_LIMIT && table.mayStart(openings, line)
        ? table.cover(foldedLine(lines, line))
        : undefined
    if (parts === undefined) {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = { lines: [], parts: new Set(), starred: 0 }
      blocks.push(open)
    }
    open.lines.push(line)
    for (const part of parts) open.parts.add(part)
    if ((lines.mask(line) & bit(CharClass.Sign)) !== 0 && lines.content(line).includes('*')) open.starred++
  }
  return blocks
}

/** Confidence that a block is a form; `undefined` when it may be anything else. */
function judge(lines: Lines, block: Block, textEnd: number): number | undefined {
  const parts = [...block.parts]
  const anchors = parts.filter((part) => part.startsWith('anchor')).length
  const strong = parts.filter((part) => part.startsWith('strong')).length
  const tail = isTail(lines, block)
  if (!tail && isQuotedList(lines, block, textEnd)) return undefined
  if (anchors > 0) return anchors + strong > 1 ? 0.99 : 0.96
  if (strong > 0 && parts.length > 1) return tail ? 0.96 : 0.9
  if (strong > 0) {
    // "No comments." may be the last answer of an interview; a title or button may not.
    const alone = parts.some((part) => STANDS_ALONE.has(part))
    return alone && tail && block.lines[0] !== nextFilled(lines, 0) ? 0.85 : undefined
  }
  return tail && block.starred > 1 && parts.length > 1 ? 0.85 : undefined
}

/** True when nothing follows. What stood behind the form and was taken out has gone when the rule looks again. */
function isTail(lines: Lines, block: Block): boolean {
  return nextFilled(lines, (block.lines[block.lines.length - 1] as number) + 1) === lines.count
}

/** True when the line in front announces a list and the text goes on behind it: an article about forms. */
function isQuotedList(lines: Lines, block: Block, textEnd: number): boolean {
  const before = previousFilled(lines, (block.lines[0] as number) - 1)
  if (before < 0) return false
  const last = lines.text.charAt(lines.to(before) - 1)
  return (last === ':' || last === '：') && textEnd > (block.lines[block.lines.length - 1] as number)
}

/** Line with nothing but "By" and one word, directly in front of a form at the end of the document. */
function findStub(lines: Lines, block: Block): number | undefined {
  const before = previousFilled(lines, (block.lines[0] as number) - 1)
  if (before <= 0 || !isTail(lines, block) || lines.to(before) - lines.from(before) > SLUG_LIMIT + 12)
    return undefined
  return BY_LINE.test(foldedLine(lines, before)) ? before : undefined
}
