import type { Document } from '../read/document.ts'
import { key64 } from '../text/hash.ts'
import { collectNames } from './collect-names.ts'
import { collectOffices } from './collect-offices.ts'
import { collectTerms } from './collect-terms.ts'
import type { Emit, Fact } from './fact.ts'

/** Longest sample of a line kept in a fact; longer lines are paragraphs, not templates. */
const SAMPLE_LIMIT = 160

const COLLECTORS: readonly ((document: Document, emit: Emit) => void)[] = [
  collectContent,
  collectLines,
  collectNames,
  collectTerms,
  collectOffices,
]

/** All facts of one document. */
export function collectFacts(document: Document): Fact[] {
  const facts: Fact[] = []
  const emit: Emit = (kind, key, payload) => {
    facts.push({ kind, key64: key, doc: document.id, payload })
  }
  for (const collect of COLLECTORS) collect(document, emit)
  return facts
}

/** One fact a document: the same for texts that differ in case, digits and white space only. */
function collectContent({ lines }: Document, emit: Emit): void {
  let low = 0
  let high = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    low = Math.imul(low ^ lines.keyLow(line), 0x01000193)
    high = Math.imul(high ^ lines.keyHigh(line), 0x85ebca6b)
  }
  emit('content', key64(low, high), null)
}

/** One fact for each distinct line of a document that is short enough to be a template. */
function collectLines({ lines, text }: Document, emit: Emit): void {
  const seen = new Set<bigint>()
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line) || lines.to(line) - lines.from(line) > SAMPLE_LIMIT) continue
    const key = key64(lines.keyLow(line), lines.keyHigh(line))
    if (seen.has(key)) continue
    seen.add(key)
    emit('line', key, text.slice(lines.from(line), lines.to(line)))
  }
}
