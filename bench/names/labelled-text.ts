/** Documents whose names are labelled in the text itself; README.md has the format. */

/** What should become of a mention. */
export interface Label {
  readonly kind: 'rewrite' | 'keep' | 'flag'
  /** Half-open, in code units of the text without labels. */
  readonly start: number
  readonly end: number
  /** What the span should read: of a rewrite. */
  readonly wanted: string | undefined
  /** Who or what is meant; two of one collection are never one. */
  readonly entity: string | undefined
}

export interface LabelledDocument {
  readonly id: string
  readonly date: string | undefined
  /** Documents of one collection are surveyed together. */
  readonly collection: string
  readonly text: string
  readonly labels: readonly Label[]
}

const LABEL = /\[\[([^[\]]+)\]\]/g

/**
 * Read a JSON Lines file of labelled documents.
 *
 * @throws  SyntaxError with the line, where a row is no document.
 */
export function parseLabelled(content: string): LabelledDocument[] {
  const documents: LabelledDocument[] = []
  const ids = new Set<string>()
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const row: unknown = JSON.parse(line)
    if (!isRow(row)) throw new SyntaxError(`Line ${index + 1} is no labelled document.`)
    if (ids.has(row.id)) throw new SyntaxError(`Line ${index + 1}: id \`${row.id}\` stands twice.`)
    ids.add(row.id)
    documents.push({
      id: row.id,
      date: row.date,
      collection: row.corpus ?? row.id,
      ...readLabels(row.text, row.id),
    })
  }
  return documents
}

interface Row {
  readonly id: string
  readonly text: string
  readonly date?: string
  readonly corpus?: string
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  const { id, text, date, corpus } = value as Record<string, unknown>
  const isText = (field: unknown): boolean => field === undefined || typeof field === 'string'
  return typeof id === 'string' && typeof text === 'string' && isText(date) && isText(corpus)
}

function readLabels(marked: string, id: string): { text: string; labels: Label[] } {
  const labels: Label[] = []
  let text = ''
  let behind = 0
  for (const match of marked.matchAll(LABEL)) {
    text += marked.slice(behind, match.index)
    behind = match.index + match[0].length
    const [, surface, kind, wanted, entity] =
      /^(.+?)(?:(=>|\?)([^@]*))?(?:@(.+))?$/su.exec(match[1] as string) ?? []
    if (surface === undefined || (kind === '=>' && wanted === ''))
      throw new SyntaxError(`${id}: cannot read the label \`${match[0]}\`.`)
    labels.push({
      kind: kind === '=>' ? 'rewrite' : kind === '?' ? 'flag' : 'keep',
      start: text.length,
      end: text.length + surface.length,
      wanted: kind === '=>' ? wanted : undefined,
      entity,
    })
    text += surface
  }
  text += marked.slice(behind)
  if (text.includes('[[') || text.includes(']]')) throw new SyntaxError(`${id}: a bracket has no partner.`)
  return { text, labels }
}
