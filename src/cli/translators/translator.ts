import type { LeftoverText } from '../../pipeline/leftovers.ts'

/** Proposals for each of some texts, in their order; an empty list where it knows none. */
export type Translate = (texts: readonly LeftoverText[]) => Promise<readonly (readonly string[])[]>

/** Texts asked for at a time. */
export const BATCH = 20
