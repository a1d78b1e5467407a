import type { Decision } from '../findings/decision.ts'
import { decideClusters, NameVerdicts } from '../names/name-verdicts.ts'
import type { Knowledge } from './knowledge.ts'

/** The knowledge of an earlier survey with what people have decided since on clusters of names. */
export const withDecisions = (knowledge: Knowledge, decisions: readonly Decision[]): Knowledge =>
  decisions.length === 0
    ? knowledge
    : { ...knowledge, names: decideClusters(knowledge.names, new NameVerdicts(decisions)) }
