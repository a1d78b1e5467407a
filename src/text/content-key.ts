import { key64 } from './hash.ts'
import type { Lines } from './lines.ts'

/** Key of a whole text: the same for texts that differ in case, digits and white space only. */
export function contentKey(lines: Lines): bigint {
  let low = 0
  let high = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    low = Math.imul(low ^ lines.keyLow(line), 0x01000193)
    high = Math.imul(high ^ lines.keyHigh(line), 0x85ebca6b)
  }
  return key64(low, high)
}
