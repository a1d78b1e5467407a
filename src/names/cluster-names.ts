import { fold } from '../text/fold.ts'
import { formatKey, hashString } from '../text/hash.ts'
import type { NameCluster, NameForm } from './name-cluster.ts'
import { areFamilyVariants, areVariants, type NameParts, splitName } from './same-name.ts'
import { normalForm, pivotSkeleton } from './spelling.ts'

/** One surface form with what the corpus says of it. */
export interface NameRow {
  readonly form: string
  readonly full: boolean
  readonly mentions: number
  readonly documents: ReadonlySet<string>
  readonly person: boolean
  /** Folded full names that stood in one sentence with it. */
  readonly beside: ReadonlySet<string>
  readonly context: string
}

/** A form leads when it has this many mentions and this many times those of the next one (names.md 4.6). */
const LEAD_MENTIONS = 3
const LEAD_RATIO = 2
/** Blocks above this are common surnames, not one person's; names.md 8. */
const MAX_BLOCK = 200
/** Surnames shorter than this are shared by too many people to be joined across documents. */
const LONG_FAMILY = 6

interface Node extends NameRow {
  readonly folded: string
  readonly parts: NameParts
}

/**
 * Put spellings of one person together: complete link inside blocks of like-sounding surnames. Two forms are linked
 * within a document that has both, or across documents that share another person and spell the surname by one sound:
 * nothing less tells namesakes of two documents apart.
 *
 * @returns  By id.
 */
export function clusterNames(rows: readonly NameRow[]): NameCluster[] {
  const company = companyOf(rows)
  const blocks = new Map<string, Node[]>()
  for (const row of rows) {
    const parts = splitName(row.form)
    const node = { ...row, folded: fold(row.form), parts }
    const key = pivotSkeleton(normalForm(parts.family))
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [node])
    else block.push(node)
  }
  const clusters: NameCluster[] = []
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > MAX_BLOCK) continue
    for (const members of linkBlock(block, company)) clusters.push(toCluster(members))
  }
  return clusters.sort((left, right) => (left.id < right.id ? -1 : 1))
}

function linkBlock(block: readonly Node[], company: Company): Node[][] {
  const sorted = [...block].sort(byWeight)
  const groups: Node[][] = []
  for (const node of sorted) {
    const home = groups.find((group) => group.every((member) => areLinked(member, node, company)))
    if (home === undefined) groups.push([node])
    else home.push(node)
  }
  return groups.filter((group) => group.length > 1 && group.some((node) => node.full && node.person))
}

const byWeight = (left: Node, right: Node): number =>
  Number(right.full) - Number(left.full) ||
  right.mentions - left.mentions ||
  (left.form < right.form ? -1 : left.form > right.form ? 1 : 0)

function areLinked(left: Node, right: Node, company: Company): boolean {
  if (left.beside.has(right.folded) || right.beside.has(left.folded)) return false
  if (!shareDocument(left, right)) return areLinkedAcross(left, right, company)
  if (left.full && right.full) return areVariants(left.parts, right.parts)
  if (!left.full && !right.full) return false
  return (
    left.parts.family !== right.parts.family &&
    Math.min(left.parts.family.length, right.parts.family.length) >= LONG_FAMILY &&
    areFamilyVariants(left.parts.family, right.parts.family)
  )
}

/** People of each document, by folded full name. */
type Company = ReadonlyMap<string, readonly string[]>

function companyOf(rows: readonly NameRow[]): Company {
  const company = new Map<string, string[]>()
  for (const row of rows) {
    if (!row.full || !row.person || row.documents.size > MAX_BLOCK) continue
    const folded = fold(row.form)
    for (const doc of row.documents) {
      const names = company.get(doc)
      if (names === undefined) company.set(doc, [folded])
      else names.push(folded)
    }
  }
  return company
}

/** One given name, one sound of a long surname, and one more person in common. */
function areLinkedAcross(left: Node, right: Node, company: Company): boolean {
  if (!left.full || !right.full || left.documents.size > MAX_BLOCK || right.documents.size > MAX_BLOCK)
    return false
  const { family } = left.parts
  if (family === right.parts.family || Math.min(family.length, right.parts.family.length) < LONG_FAMILY)
    return false
  if (normalForm(family) !== normalForm(right.parts.family) || !areVariants(left.parts, right.parts))
    return false
  const around = new Set([...left.documents].flatMap((doc) => company.get(doc) ?? []))
  return [...right.documents].some((doc) => company.get(doc)?.some((name) => around.has(name)))
}

function shareDocument(left: Node, right: Node): boolean {
  const [few, many] = left.documents.size < right.documents.size ? [left, right] : [right, left]
  for (const doc of few.documents) if (many.documents.has(doc)) return true
  return false
}

function toCluster(members: readonly Node[]): NameCluster {
  const forms: NameForm[] = members
    .map(({ form, mentions, documents, context }) => ({
      form,
      mentions,
      documents: documents.size,
      context,
    }))
    .sort((left, right) => right.mentions - left.mentions || (left.form < right.form ? -1 : 1))
  const [first, second] = forms as [NameForm, NameForm]
  const firstIsFull = members.some((node) => node.form === first.form && node.full)
  const leads =
    first.mentions >= LEAD_MENTIONS && first.mentions >= LEAD_RATIO * second.mentions && firstIsFull
  return {
    id: formatKey(
      hashString(
        members
          .map((node) => node.folded)
          .sort()
          .join('\n'),
      ),
    ),
    forms,
    preferred: leads ? first.form : null,
    reason: `${forms.length} spellings that sound alike in documents about the same people`,
  }
}
