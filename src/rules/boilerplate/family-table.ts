import { findFurniture } from '../../templates/furniture.ts'
import type { FurnitureKnowledge, FurnitureLine } from '../../templates/furniture-line.ts'
import { type FamilyPhrases, type Need, SlotTable } from '../../templates/slot-table.ts'
import type { Lines } from '../../text/lines.ts'
import { PHRASES as advertisement } from './advertisement/data.ts'
import { PHRASES as byline } from './byline/data.ts'
import { PHRASES as cookie } from './cookie/data.ts'
import { PHRASES as copyright } from './copyright/data.ts'
import { PHRASES as gallery } from './gallery/data.ts'
import { BAR_WORDS, PHRASES as navigation } from './navigation/data.ts'
import { PHRASES as newsletter } from './newsletter/data.ts'
import { PHRASES as readTime } from './read-time/data.ts'
import { PHRASES as share } from './share/data.ts'
import { PHRASES as sourceLine } from './source-line/data.ts'
import { PHRASES as tags } from './tags/data.ts'
import { PHRASES as technical } from './technical/data.ts'

/** Families whose lines are told by one phrase or one grammar; the second half of their rules' ids. */
export type LineFamily =
  | 'navigation'
  | 'share'
  | 'newsletter'
  | 'copyright'
  | 'tags'
  | 'read-time'
  | 'byline'
  | 'source-line'
  | 'advertisement'
  | 'gallery'
  | 'cookie'
  | 'technical'
  | 'date-line'

/** What a user sets for one family. */
export interface OwnPhrases {
  /** False: forget the phrases that pumice knows. */
  readonly defaults: boolean
  readonly extend: { readonly [key in Need]?: readonly string[] | undefined }
}

const NO_PHRASES: FamilyPhrases = { sure: [], edge: [], company: [] }

const PHRASES: Readonly<Record<LineFamily, FamilyPhrases>> = {
  byline,
  copyright,
  'source-line': sourceLine,
  'read-time': readTime,
  advertisement,
  newsletter,
  share,
  gallery,
  cookie,
  tags,
  navigation,
  technical,
  'date-line': NO_PHRASES,
}

/** One table for all families, so that a line is looked up once. Where two have a phrase, the first one has it. */
const makeKnowledge = (
  phrases: Readonly<Record<LineFamily, FamilyPhrases>>,
): FurnitureKnowledge<LineFamily> => ({
  table: new SlotTable<LineFamily>(phrases),
  bars: BAR_WORDS,
  barFamily: 'navigation',
  dateFamily: 'date-line',
  fileFamily: 'technical',
  legal: new Set<LineFamily>(['copyright', 'cookie']),
  edgeOnly: new Set<LineFamily>(['byline', 'source-line', 'tags']),
})

const KNOWLEDGE = makeKnowledge(PHRASES)
const CACHE = new WeakMap<Lines, readonly FurnitureLine<LineFamily>[]>()

/** Furniture of all families in a text; looked up once a text and shared by the rules. */
export function familyLines(lines: Lines): readonly FurnitureLine<LineFamily>[] {
  let known = CACHE.get(lines)
  if (known === undefined) {
    known = findFurniture(lines, KNOWLEDGE)
    CACHE.set(lines, known)
  }
  return known
}

/**
 * The same with phrases of the user in one family. Its own phrases come first where another family has them too, so that
 * they can be taken away from it.
 */
export function ownFamilyLines(
  family: LineFamily,
  { defaults, extend }: OwnPhrases,
): (lines: Lines) => readonly FurnitureLine<LineFamily>[] {
  const known = defaults ? PHRASES[family] : NO_PHRASES
  const own: FamilyPhrases = {
    sure: [...(extend.sure ?? []), ...known.sure],
    edge: [...(extend.edge ?? []), ...known.edge],
    company: [...(extend.company ?? []), ...known.company],
  }
  const knowledge = makeKnowledge({ [family]: own, ...PHRASES, [family]: own })
  return (lines) => findFurniture(lines, knowledge)
}
