import type { Finding } from '../../src/findings/finding.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules, type RuleSetting } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import type { Settled } from '../../src/resolve/settle.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const authority = loadDefaultAuthority()

export type RuleOptions = Readonly<Record<string, RuleSetting>>

export interface CleanedText extends Settled {
  readonly applied: readonly Finding[]
}

/** Clean texts with the rules for boilerplate and structure; they are one corpus to each other. */
export function cleanTexts(
  texts: readonly (readonly [id: string, text: string])[],
  options: RuleOptions = {},
): CleanedText[] {
  const active = activateRules(RULES, options, ['boilerplate', 'structure'])
  const documents = texts.map(([id, text]) => new Document(id, text))
  const reduction = new Reduction(authority)
  for (const document of documents) reduction.add(collectFacts(document))
  const processor = new RuleProcessor(active, { knowledge: reduction.finish(), authority })
  const policy = presetPolicy('default')
  return documents.map((document) => {
    const settled = checkDocument(document, processor, policy)
    return { ...settled, applied: settled.findings.filter((finding) => finding.applied) }
  })
}
