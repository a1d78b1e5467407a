/** What each rule costs alone, so that a slow one is named to its author. */
import { loadDefaultAuthority } from '../src/names/authority.ts'
import { activateRules } from '../src/pipeline/active-rules.ts'
import { Document } from '../src/read/document.ts'
import { RULES } from '../src/rules/index.ts'
import type { BenchDocument } from './corpus.ts'
import { surveyTexts } from './memory-arms.ts'
import { spread } from './race.ts'

export interface RuleCost {
  /** Rule id, or what else is measured. */
  readonly name: string
  /** CPU microseconds for each 5000 bytes beyond the scan; median of the rounds. */
  readonly microseconds: number
  /** Detections for each document, before anything is settled. */
  readonly detections: number
  /** The document that took longest for its size. */
  readonly worst: { readonly id: string; readonly microseconds: number }
}

const ROUNDS = 3
const DOCUMENT_BYTES = 5000

/**
 * Cost of each rule on documents whose scan is done and of which nothing else is known: a rule that asks for the
 * language pays for it in full here, while in a run the first one to ask pays for all. The language has its own row.
 *
 * @returns  Dearest first.
 */
export function measureRules(documents: readonly BenchDocument[]): RuleCost[] {
  const authority = loadDefaultAuthority()
  const services = { authority, knowledge: surveyTexts(documents, authority) }
  const checks: { name: string; check: (document: Document) => number }[] = [
    { name: '(language)', check: (document) => (document.language === 'und' ? 0 : 1) },
    ...activateRules(RULES).map(({ rule, options }) => ({
      name: rule.id,
      check: (document: Document) =>
        rule.needs !== 0 && (rule.needs & document.scan.mask) === 0
          ? 0
          : rule.check(document, services, options).length,
    })),
  ]
  const bytes = documents.map(({ text }) => Buffer.byteLength(text))
  const allBytes = bytes.reduce((sum, size) => sum + size, 0)
  const costs = checks.map(() => [] as number[])
  const detections = checks.map(() => 0)
  // Fastest of all rounds for each document: the compiler and other processes hit one round, a bad regex all.
  const fastest = checks.map(() => new Float64Array(documents.length).fill(Number.POSITIVE_INFINITY))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, { check }] of checks.entries()) {
      const fresh = documents.map(({ id, text }) => new Document(id, text))
      globalThis.gc?.()
      // The first document after a collection pays for others.
      check(new Document('first', documents[0]?.text ?? ''))
      let found = 0
      const before = process.cpuUsage()
      for (const [at, document] of fresh.entries()) {
        const start = process.hrtime.bigint()
        found += check(document)
        const own = (Number(process.hrtime.bigint() - start) / 1e3 / (bytes[at] as number)) * DOCUMENT_BYTES
        const times = fastest[index] as Float64Array
        if (own < (times[at] as number)) times[at] = own
      }
      const { user, system } = process.cpuUsage(before)
      detections[index] = found / documents.length
      if (round > 0) costs[index]!.push(((user + system) / allBytes) * DOCUMENT_BYTES)
    }
  }
  return checks
    .map(({ name }, index) => ({
      name,
      microseconds: spread(costs[index] as number[]).median,
      detections: detections[index] as number,
      worst: findWorst(fastest[index] as Float64Array, documents),
    }))
    .sort((left, right) => right.microseconds - left.microseconds)
}

function findWorst(times: Float64Array, documents: readonly BenchDocument[]): RuleCost['worst'] {
  let at = 0
  for (const [index, time] of times.entries()) if (time > (times[at] as number)) at = index
  return { id: documents[at]?.id ?? '', microseconds: times[at] ?? 0 }
}
