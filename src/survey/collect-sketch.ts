import type { Document } from '../read/document.ts'
import { contentKey } from '../text/content-key.ts'
import { sketchText } from '../text/sketch.ts'
import type { Emit } from './fact.ts'

/** One fact for each document that is long enough to be told from others. */
export function collectSketch(document: Document, emit: Emit): void {
  const sketch = sketchText(document.lines)
  if (sketch !== undefined) emit('sketch', contentKey(document.lines), sketch)
}
