import { type FurnitureKnowledge, type FurnitureLine, findFurniture } from '../../templates/furniture.ts'
import { SlotTable } from '../../templates/slot-table.ts'
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

const NO_PHRASES = { sure: [], edge: [], company: [] }

/** One table for all families, so that a line is looked up once. Where two have a phrase, the first one has it. */
const KNOWLEDGE: FurnitureKnowledge<LineFamily> = {
  table: new SlotTable<LineFamily>({
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
  }),
  bars: BAR_WORDS,
  barFamily: 'navigation',
  dateFamily: 'date-line',
  fileFamily: 'technical',
  legal: new Set<LineFamily>(['copyright', 'cookie']),
  edgeOnly: new Set<LineFamily>(['byline', 'source-line', 'tags']),
}

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
