import { applyEdits } from '../../src/findings/edits.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import type { Settled } from '../../src/resolve/settle.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import type { Knowledge } from '../../src/survey/knowledge.ts'
import { Reduction } from '../../src/survey/reduce.ts'

/** Generated texts for each property; more of them with PUMICE_RUNS=5000. */
export const RUNS = { numRuns: Number(process.env['PUMICE_RUNS'] ?? 250) }

const authority = loadDefaultAuthority()

export const surveyTexts = (texts: readonly (readonly [id: string, text: string])[]): Knowledge => {
  const reduction = new Reduction(authority)
  for (const [id, text] of texts) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

export const processorFor = (knowledge: Knowledge): RuleProcessor =>
  new RuleProcessor(activateRules(RULES), { knowledge, authority })

/** Check a text with the knowledge of a corpus; of the text alone when none is given. */
export const settleText = (
  text: string,
  knowledge = surveyTexts([['a.txt', text]]),
  id = 'a.txt',
  unsafe = false,
): Settled =>
  checkDocument(
    new Document(id, text),
    processorFor(knowledge),
    presetPolicy(unsafe ? 'aggressive' : 'default'),
  )

/** Raw text plus applied findings, by nothing but the rows of findings.jsonl. */
export const replay = (raw: string, findings: readonly Finding[]): string =>
  applyEdits(
    raw,
    findings
      .filter((finding) => finding.applied)
      .map((finding) => ({ ...finding, replacement: finding.expected[0] as string })),
  )
