import { findLeftovers } from '../language/leftovers.ts'
import type { Document } from '../read/document.ts'
import { FOREIGN_LETTERS } from '../text/char-class.ts'
import { hashString } from '../text/hash.ts'
import type { Emit } from './fact.ts'

/** One fact for each beginning of a name that goes on in another script. */
export function collectStems({ text, scan, script }: Document, emit: Emit): void {
  if ((scan.mask & FOREIGN_LETTERS) === 0 || script !== 'Latn') return
  const stems = new Set<string>()
  for (const { kind, reason, token, start } of findLeftovers(scan))
    if (kind === 'half-name' && reason === undefined) stems.add(text.slice(token.start, start))
  for (const stem of stems) if (stem !== '') emit('stem', hashString(stem), stem)
}
