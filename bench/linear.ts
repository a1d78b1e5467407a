/** Does any rule, or settling, cost more for each byte when hostile text grows? */
import { loadDefaultAuthority } from '../src/names/authority.ts'
import { activateRules } from '../src/pipeline/active-rules.ts'
import { checkDocument } from '../src/pipeline/check-document.ts'
import { RuleProcessor } from '../src/pipeline/processor.ts'
import { Document } from '../src/read/document.ts'
import { presetPolicy } from '../src/resolve/presets.ts'
import { RULES } from '../src/rules/index.ts'
import { collectFacts } from '../src/survey/collect.ts'
import { EMPTY_KNOWLEDGE } from '../src/survey/knowledge.ts'
import { makeDocument } from './corpus.ts'
import { HOSTILE_NAMES } from './hostile.ts'

/** What a step took for a shape, and for the same shape four times as large. */
export interface Growth {
  readonly step: string
  readonly shape: string
  readonly milliseconds: number
  readonly millisecondsFourfold: number
  /** Cost per byte of the fourfold text over that of the single one: 1 = linear, 4 = quadratic. */
  readonly growth: number
}

const SIZE = 4
const TRIES = 3
/** Below this a step is too short to be judged, and too short to hurt. */
const MIN_MILLISECONDS = 20
/** From here on a step is named; a linear one stays below 1.6 under load. */
const MAX_GROWTH = 2

/**
 * Run every step over every hostile shape, once and fourfold.
 *
 * @returns  The steps that grow, worst first.
 */
export function findGrowth(seed: number): Growth[] {
  const services = { knowledge: EMPTY_KNOWLEDGE, authority: loadDefaultAuthority() }
  const rules = activateRules(RULES)
  const processor = new RuleProcessor(rules, services)
  const policy = presetPolicy('default')
  const steps: { name: string; run: (document: Document) => void }[] = [
    { name: '(survey)', run: (document) => void collectFacts(document) },
    { name: '(check and settle)', run: (document) => void checkDocument(document, processor, policy) },
    ...rules.map(({ rule, options }) => ({
      name: rule.id,
      run: (document: Document) => void rule.check(document, services, options),
    })),
  ]
  const found: Growth[] = []
  for (const [index, shape] of HOSTILE_NAMES.entries()) {
    const [once, fourfold] = [1, SIZE].map(
      (size) => makeDocument(index, { preset: 'hostile', seed, size }).text,
    ) as [string, string]
    for (const { name, run } of steps) {
      const millisecondsFourfold = timeStep(fourfold, run)
      if (millisecondsFourfold < MIN_MILLISECONDS) continue
      const milliseconds = timeStep(once, run)
      const growth = (millisecondsFourfold / milliseconds) * (once.length / fourfold.length)
      if (growth >= MAX_GROWTH) found.push({ step: name, shape, milliseconds, millisecondsFourfold, growth })
    }
  }
  return found.sort((left, right) => right.millisecondsFourfold - left.millisecondsFourfold)
}

/** Shortest of a few tries, each on a document of which only the scan is done. */
function timeStep(text: string, run: (document: Document) => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TRIES && best > MIN_MILLISECONDS / SIZE; turn++) {
    const document = new Document('hostile', text)
    const start = performance.now()
    run(document)
    best = Math.min(best, performance.now() - start)
    // A step of seconds needs no second opinion.
    if (best > 2000) break
  }
  return best
}
