import { fold } from '../text/fold.ts'
import { formatKey, hashString } from '../text/hash.ts'
import { isHonorific } from './honorifics.ts'
import type { NameCluster, NameForm } from './name-cluster.ts'
import { NameVerdicts, type SameName } from './name-verdicts.ts'
import { areFamilyVariants, areVariants, familySkeleton, type NameParts, splitFolded } from './same-name.ts'
import { formSimilarity, normalForm, soundSimilarity } from './spelling.ts'

/** One surface form with what the corpus says of it. */
export interface NameRow {
  readonly form: string
  readonly full: boolean
  readonly mentions: number
  /** Numbers of the documents that have it. */
  readonly documents: ReadonlySet<number>
  readonly person: boolean
  /** Offices, trades and forms of address that stood before it, lower case. */
  readonly titles: ReadonlySet<string>
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
/** Across documents, surnames may differ by half a sound: g and h, s and z, i and j. */
const NEARLY_ONE_SOUND = 0.95
/** Nothing says that two whole names are people's: each part must be this alike. */
const TELLING_SOUND = 0.93
/** In more documents than this a name is no company: everybody is mentioned with it. */
const RARE_COMPANY = 5

interface Node {
  readonly row: NameRow
  readonly folded: string
  readonly parts: NameParts
}

/**
 * Put spellings of one person together: complete link inside blocks of like-sounding surnames. Two forms are linked
 * within a document that has both, or across documents that share another person and spell the surname by one sound:
 * nothing less tells namesakes of two documents apart.
 *
 * What a person said is one name or two stays so, whatever it sounds like; a further spelling may join such a cluster.
 *
 * @returns  By id.
 */
export function clusterNames(rows: readonly NameRow[], verdicts = new NameVerdicts([])): NameCluster[] {
  const company = new Company(rows)
  const blocks = new Map<string, Node[]>()
  // Many people share a surname; its skeleton is dear.
  const blockOf = new Map<string, Node[]>()
  const nodes = verdicts.same.length === 0 ? undefined : new Map<string, Node>()
  for (const row of rows) {
    const folded = fold(row.form)
    const parts = splitFolded(folded)
    const node = { row, folded, parts }
    let block = blockOf.get(parts.family)
    if (block === undefined) {
      const key = familySkeleton(parts.family)
      block = blocks.get(key)
      if (block === undefined) {
        block = []
        blocks.set(key, block)
      }
      blockOf.set(parts.family, block)
    }
    block.push(node)
    nodes?.set(folded, node)
  }
  const seeds = nodes === undefined ? NO_SEEDS : findSeeds(verdicts.same, nodes)
  const linker: Linker = {
    company,
    verdicts,
    seedOf: new Map(seeds.flatMap((seed) => seed.members.map((node) => [node, seed] as const))),
  }
  const clusters: NameCluster[] = []
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > MAX_BLOCK) continue
    for (const members of linkBlock(block, linker)) clusters.push(toCluster(members, verdicts))
  }
  for (const { set, members } of seeds) clusters.push(toDecidedCluster(set, members))
  return clusters.sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** Spellings of the corpus that a person put together, and those that join them. */
interface Seed {
  readonly set: SameName
  readonly members: Node[]
}

const NO_SEEDS: readonly Seed[] = []

function findSeeds(sets: readonly SameName[], nodes: ReadonlyMap<string, Node>): Seed[] {
  return sets.flatMap((set) => {
    const members = set.forms.flatMap((form) => nodes.get(form) ?? [])
    return members.length === 0 ? [] : [{ set, members }]
  })
}

interface Linker {
  readonly company: Company
  readonly verdicts: NameVerdicts
  readonly seedOf: ReadonlyMap<Node, Seed>
}

function linkBlock(block: readonly Node[], { company, verdicts, seedOf }: Linker): Node[][] {
  const sorted = [...block].sort(byWeight)
  const seeds = new Set(sorted.flatMap((node) => seedOf.get(node) ?? []))
  const groups: Node[][] = []
  const isHome = (group: readonly Node[], node: Node): boolean =>
    group.every(
      (member) => !verdicts.areDifferent(member.folded, node.folded) && areLinked(member, node, company),
    )
  for (const node of sorted) {
    if (seedOf.has(node)) continue
    const seed = [...seeds].find(
      ({ members }) =>
        members.every((member) => !verdicts.areDifferent(member.folded, node.folded)) &&
        members.some((member) => areLinked(member, node, company)),
    )
    const home = seed?.members ?? groups.find((group) => isHome(group, node))
    if (home === undefined) groups.push([node])
    else home.push(node)
  }
  return groups.filter((group) => group.length > 1 && isSomebody(group))
}

/** A person by what stands beside the name, or two whole names that chance does not make so alike. */
const isSomebody = (group: readonly Node[]): boolean =>
  group.some(({ row }) => row.person) ||
  group.some(({ row, parts }, index) =>
    group
      .slice(index + 1)
      .some(
        (other) =>
          row.full &&
          other.row.full &&
          isTelling(parts.family, other.parts.family) &&
          isTelling(parts.given, other.parts.given),
      ),
  )

const isTelling = (left: string, right: string): boolean =>
  left === right || soundSimilarity(left, right) >= TELLING_SOUND

const byWeight = ({ row: left }: Node, { row: right }: Node): number =>
  Number(right.full) - Number(left.full) ||
  right.mentions - left.mentions ||
  (left.form < right.form ? -1 : left.form > right.form ? 1 : 0)

/** Cheap conditions first: nearly all pairs of a block are two people of one surname in documents of their own. */
function areLinked(left: Node, right: Node, company: Company): boolean {
  const family = left.parts.family
  const otherFamily = right.parts.family
  const isFar = family === otherFamily || Math.min(family.length, otherFamily.length) < LONG_FAMILY
  const isPair = left.row.full && right.row.full
  if (isFar && !isPair) return false
  const isBare = !left.row.full && !right.row.full
  const areTitled = !isPair && shareTitle(left.row, right.row, true)
  // Two bare surnames: "Judge Name", or both act, and one of them is hardly misheard.
  if (isBare && !areTitled && !(left.row.person && right.row.person && isOneSound(family, otherFamily)))
    return false
  const linked = shareDocument(left.row, right.row)
    ? isPair
      ? areVariants(left.parts, right.parts)
      : areFamilyVariants(family, otherFamily)
    : !isFar && areLinkedAcross(left, right, company)
  return linked && !left.row.beside.has(right.folded) && !right.row.beside.has(left.folded)
}

function shareTitle(left: NameRow, right: NameRow, withHonorifics: boolean): boolean {
  for (const title of left.titles)
    if (right.titles.has(title) && (withHonorifics || !isHonorific(title))) return true
  return false
}

/** People of each document, by folded full name; gathered when first asked for. */
class Company {
  readonly #rows: readonly NameRow[]
  #people: ReadonlyMap<number, readonly string[]> | undefined

  constructor(rows: readonly NameRow[]) {
    this.#rows = rows
  }

  of(doc: number): readonly string[] {
    this.#people ??= peopleOf(this.#rows)
    return this.#people.get(doc) ?? []
  }
}

function peopleOf(rows: readonly NameRow[]): Map<number, string[]> {
  const people = new Map<number, string[]>()
  for (const row of rows) {
    if (!row.full || row.documents.size > (row.person ? MAX_BLOCK : RARE_COMPANY)) continue
    const folded = fold(row.form)
    for (const doc of row.documents) {
      const names = people.get(doc)
      if (names === undefined) people.set(doc, [folded])
      else names.push(folded)
    }
  }
  return people
}

/** One given name, one sound of a long surname, and one trade or one more person in common. */
function areLinkedAcross(left: Node, right: Node, company: Company): boolean {
  const { documents } = left.row
  const others = right.row.documents
  if (documents.size > MAX_BLOCK || others.size > MAX_BLOCK) return false
  if (!isOneSound(left.parts.family, right.parts.family)) return false
  if (!left.row.full || !right.row.full) return shareTitle(left.row, right.row, false)
  if (!areVariants(left.parts, right.parts)) return false
  if (shareTitle(left.row, right.row, false)) return true
  const around = new Set([...documents].flatMap((doc) => company.of(doc)))
  return [...others].some((doc) => company.of(doc).some((name) => around.has(name)))
}

function isOneSound(left: string, right: string): boolean {
  const form = normalForm(left)
  const other = normalForm(right)
  if (form === other) return true
  return formSimilarity(form, other) >= NEARLY_ONE_SOUND
}

function shareDocument(left: NameRow, right: NameRow): boolean {
  const [few, many] = left.documents.size < right.documents.size ? [left, right] : [right, left]
  for (const doc of few.documents) if (many.documents.has(doc)) return true
  return false
}

function toCluster(members: readonly Node[], verdicts: NameVerdicts): NameCluster {
  const forms = formsOf(members)
  const [first, second] = forms as [NameForm, NameForm]
  const firstIsFull =
    members.every(({ row }) => !row.full) || members.some(({ row }) => row.form === first.form && row.full)
  const leads =
    first.mentions >= LEAD_MENTIONS && first.mentions >= LEAD_RATIO * second.mentions && firstIsFull
  const id = formatKey(
    hashString(
      members
        .map((node) => node.folded)
        .sort()
        .join('\n'),
    ),
  )
  const decision = verdicts.on(id)
  return {
    id,
    forms,
    preferred: decision?.text ?? (leads ? first.form : null),
    reason: `${forms.length} spellings that sound alike in documents about the same people`,
    ...(decision === undefined ? {} : { decision }),
  }
}

function toDecidedCluster(
  { group, forms: decided, decision }: SameName,
  members: readonly Node[],
): NameCluster {
  const forms = formsOf(members)
  const named = new Set(decided)
  return {
    id: group,
    forms,
    preferred: decision.text ?? (forms.find(({ form }) => named.has(fold(form)))?.form as string),
    reason: 'a person decided that these are one name',
    decision,
    decided: forms.flatMap(({ form }) => (named.has(fold(form)) ? form : [])),
  }
}

/** Most frequent first; then by form. */
const formsOf = (members: readonly Node[]): NameForm[] =>
  members
    .map(({ row: { form, mentions, documents, context } }) => ({
      form,
      mentions,
      documents: documents.size,
      context,
    }))
    .sort((left, right) => right.mentions - left.mentions || (left.form < right.form ? -1 : 1))
