/**
 * Layer plugins: rule families for any unified pipeline, where findings become messages. Knows no file and no report.
 */
import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Finding } from '../findings/finding.ts'
import { type Authority, loadDefaultAuthority } from '../names/authority.ts'
import { activateRules } from '../pipeline/active-rules.ts'
import { checkDocument } from '../pipeline/check-document.ts'
import { RuleProcessor } from '../pipeline/processor.ts'
import { Document } from '../read/document.ts'
import { presetPolicy } from '../resolve/presets.ts'
import { RULES } from '../rules/index.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { Reduction } from '../survey/reduce.ts'

export interface PumiceOptions {
  /** Ids of single rules of the family; all of them when absent. */
  readonly only?: readonly string[]
  /** Knowledge of the corpus; without it each file is a corpus of one. */
  readonly knowledge?: Knowledge
  readonly authority?: Authority
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** MQM type; `null` for remains of scraping. */
    category?: string | null
    severity?: string
    confidence?: number
    evidence?: Finding['evidence']
  }
}

/** A retext plugin that runs the rules of one family and adds a message for each finding. Changes nothing. */
export function familyPlugin(family: string): Plugin<[PumiceOptions?], Root> {
  return (options = {}) => {
    const authority = options.authority ?? loadDefaultAuthority()
    const rules = activateRules(RULES, {}, options.only ?? [family])
    return (_tree, file) => {
      const document = new Document(file.path ?? 'text', String(file))
      const knowledge = options.knowledge ?? surveyOne(document, authority)
      const settled = checkDocument(
        document,
        new RuleProcessor(rules, { knowledge, authority }),
        presetPolicy('default'),
      )
      for (const finding of settled.findings) addMessage(file, document, finding)
    }
  }
}

function surveyOne(document: Document, authority: Authority): Knowledge {
  const reduction = new Reduction(authority)
  reduction.add(collectFacts(document))
  return reduction.finish()
}

function addMessage(file: VFile, { lines }: Document, finding: Finding): void {
  const message = file.message(finding.message, {
    place: {
      start: { ...lines.point(finding.start), offset: finding.start },
      end: { ...lines.point(finding.end), offset: finding.end },
    },
    ruleId: finding.ruleId,
    source: 'pumice',
  })
  message.actual = finding.actual
  message.expected = [...finding.expected]
  message.category = finding.category
  message.severity = finding.severity
  message.confidence = finding.confidence
  message.evidence = finding.evidence
}
