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

/** What a step took for a shape, and for the same shape eight times as large. */
export interface Growth {
  readonly step: string
  readonly shape: string
  readonly milliseconds: number
  readonly millisecondsLarge: number
  /** Cost per byte of the large text over that of the small one: 1 = linear, 8 = quadratic. */
  readonly growth: number
}

const SIZE = 8
const TRIES = 3
/** Below this a step is too short to be judged, and too short to hurt. */
const MIN_MILLISECONDS = 40
/** From here on a step is named; a linear one stays below 2 under load. */
const MAX_GROWTH = 3

/**
 * Run every step over every hostile shape, small and large.
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
    const [once, large] = [1, SIZE].map(
      (size) => makeDocument(index, { preset: 'hostile', seed, size }).text,
    ) as [string, string]
    for (const { name, run } of steps) {
      const growth = measureGrowth(once, large, run, TRIES)
      if (growth === undefined || growth.growth < MAX_GROWTH) continue
      // Under load one in a hundred looks bad by chance.
      const again = measureGrowth(once, large, run, 2 * TRIES) ?? growth
      if (again.growth >= MAX_GROWTH) found.push({ step: name, shape, ...again })
    }
  }
  return found.sort((left, right) => right.millisecondsLarge - left.millisecondsLarge)
}

/** `undefined` for a step too short to be judged. */
function measureGrowth(
  once: string,
  large: string,
  run: (document: Document) => void,
  tries: number,
): Omit<Growth, 'step' | 'shape'> | undefined {
  const millisecondsLarge = timeStep(large, run, tries)
  if (millisecondsLarge < MIN_MILLISECONDS) return undefined
  const milliseconds = timeStep(once, run, tries)
  const growth = (millisecondsLarge / milliseconds) * (once.length / large.length)
  return { milliseconds, millisecondsLarge, growth }
}

/** Shortest of a few tries, each on a document of which only the scan is done. */
function timeStep(text: string, run: (document: Document) => void, tries: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < tries; turn++) {
    const document = new Document('hostile', text)
    globalThis.gc?.()
    const before = process.cpuUsage()
    run(document)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e3)
    // A step of seconds needs no second opinion, nor does one too short to be judged.
    if (best > 2000 || best < MIN_MILLISECONDS / SIZE / SIZE) break
  }
  return best
}
