import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import type { Settled } from '../../src/resolve/settle.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const authority = loadDefaultAuthority()

export interface RunOptions {
  /** Ids or families; all rules when absent. */
  readonly only?: readonly string[]
  /** Further documents of the corpus that the survey sees. */
  readonly corpus?: readonly string[]
  readonly options?: Readonly<Record<string, unknown>>
  readonly date?: string
  /** Id of the text; those of the corpus are `corpus/0.txt` and so on. */
  readonly id?: string
}

/** Survey a corpus of texts and check the first of them, as the pipeline does. */
export function runRules(
  text: string,
  { only = [], corpus = [], options = {}, date, id = 'case.txt' }: RunOptions = {},
): Settled {
  const document = new Document(id, text, date === undefined ? {} : { date })
  const reduction = new Reduction(authority)
  reduction.add(collectFacts(document))
  for (const [index, other] of corpus.entries())
    reduction.add(collectFacts(new Document(`corpus/${index}.txt`, other)))
  const settings = Object.fromEntries(
    Object.entries(options).map(([id, value]) => [id, ['major', value] as const]),
  )
  const rules = activateRules(RULES, settings, only)
  const processor = new RuleProcessor(rules, { knowledge: reduction.finish(), authority })
  return checkDocument(document, processor, presetPolicy('default'))
}

/** A finding as the cases write it: `1:9-1:11: Unexpected ...`; neutral ones end in ` (neutral)`. */
export function describeFindings(text: string, settled: Settled): string[] {
  const { lines } = new Document('case.txt', text)
  return settled.findings.map((finding) => {
    const start = lines.point(finding.start)
    const end = lines.point(finding.end)
    const neutral = finding.severity === 'neutral' ? ' (neutral)' : ''
    return `${start.line}:${start.column}-${end.line}:${end.column}: ${finding.message}${neutral}`
  })
}
