import type { BarWords } from './line-bar.ts'
import type { SlotTable } from './slot-table.ts'

/** What is known of the lines of pages: phrases of all families, and whose the lines without a phrase are. */
export interface FurnitureKnowledge<Family extends string> {
  readonly table: SlotTable<Family>
  readonly bars: BarWords
  readonly barFamily: Family
  readonly dateFamily: Family
  readonly fileFamily: Family
  /** Families of legal notices: whole sentences that only pages say. */
  readonly legal: ReadonlySet<Family>
  /** Families that stand at the head or the tail of a text and nowhere else. */
  readonly edgeOnly: ReadonlySet<Family>
}

/** A line that is part of the page and not of the text. */
export interface FurnitureLine<Family extends string> {
  readonly line: number
  readonly family: Family
  readonly phrase: string
  /** Value worth keeping, as the raw text has it; '' where there is none. */
  readonly value: string
  readonly date: string | undefined
  readonly place: 'head' | 'tail' | 'run' | 'anywhere'
  /** 0 to 1. */
  readonly confidence: number
}

/** What a line says, before it is known where it stands. */
export interface Reading<Family extends string> extends Omit<FurnitureLine<Family>, 'place' | 'confidence'> {
  need: 'sure' | 'edge' | 'company'
  readonly listed: boolean
  /** A line of dates; without label or time it may be a heading. */
  readonly dated: boolean
  readonly bare: boolean
  /** A date with a label or a time. */
  readonly stamped: boolean
}

/** Like lines that make a list of the article. */
export const LIST_LINES = 3
