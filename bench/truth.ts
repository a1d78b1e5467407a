/** How far the findings agree with the defects that were put in. */
import type { Finding } from '../src/findings/finding.ts'
import { loadDefaultAuthority } from '../src/names/authority.ts'
import { activateRules } from '../src/pipeline/active-rules.ts'
import { checkDocument } from '../src/pipeline/check-document.ts'
import { RuleProcessor } from '../src/pipeline/processor.ts'
import { Document } from '../src/read/document.ts'
import { presetPolicy } from '../src/resolve/presets.ts'
import { RULES } from '../src/rules/index.ts'
import type { BenchDocument } from './corpus.ts'
import { DEFECTS, type Defect } from './draft.ts'
import { surveyTexts } from './memory-arms.ts'

export interface DefectScore {
  readonly kind: Defect
  readonly injected: number
  /** Some finding overlaps it. */
  readonly found: number
  /** An applied finding overlaps it. */
  readonly changed: number
}

export interface TruthScore {
  readonly defects: readonly DefectScore[]
  /** Changes that touch no injected defect: each is a bug of a rule, or of the generator. */
  readonly wrongChanges: readonly Finding[]
  /** Findings at `minor` or above that touch none, by rule. */
  readonly otherFlags: Readonly<Record<string, number>>
}

/** Check documents with the knowledge of all of them and compare. */
export function scoreTruth(documents: readonly BenchDocument[]): TruthScore {
  const authority = loadDefaultAuthority()
  const services = { authority, knowledge: surveyTexts(documents, authority) }
  const processor = new RuleProcessor(activateRules(RULES), services)
  const policy = presetPolicy('default')
  const scores = new Map(DEFECTS.map((kind) => [kind, { injected: 0, found: 0, changed: 0 }]))
  const wrongChanges: Finding[] = []
  const otherFlags: Record<string, number> = {}
  for (const { id, text, truth } of documents) {
    const { findings } = checkDocument(new Document(id, text), processor, policy)
    for (const defect of truth) {
      const score = scores.get(defect.kind)!
      const near = findings.filter((finding) => overlaps(finding, defect))
      score.injected++
      if (near.length > 0) score.found++
      if (near.some(({ applied }) => applied)) score.changed++
    }
    for (const finding of findings) {
      if (truth.some((defect) => overlaps(finding, defect))) continue
      if (finding.applied) wrongChanges.push(finding)
      else if (finding.severity !== 'neutral') {
        otherFlags[finding.ruleId] = (otherFlags[finding.ruleId] ?? 0) + 1
      }
    }
  }
  return {
    defects: DEFECTS.map((kind) => ({ kind, ...scores.get(kind)! })),
    wrongChanges,
    otherFlags,
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

const overlaps = (left: Place, right: Place): boolean => left.start < right.end && right.start < left.end
