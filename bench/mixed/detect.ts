import type { Detection } from '../../src/findings/finding.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { EMPTY_KNOWLEDGE } from '../../src/survey/knowledge.ts'
import type { Said } from './score.ts'

const services = { knowledge: EMPTY_KNOWLEDGE, authority: loadDefaultAuthority() }

/** Detections of a rule above neutral in a text that is a document of its own. */
export function detectWith(rule: Rule, text: string, language?: string): Detection[] {
  const document = new Document('bench.txt', text, language === undefined ? {} : { language })
  if (rule.needs !== 0 && (rule.needs & document.scan.mask) === 0) return []
  return rule
    .check(document, services, rule.parseOptions({}))
    .filter(({ severity }) => severity !== 'neutral')
}

/** The same with the language that the evidence names. */
export const sayWith = (rule: Rule, text: string, language?: string): Said[] =>
  detectWith(rule, text, language).map(({ start, end, evidence }) => ({
    start,
    end,
    language: evidence.find(({ kind }) => kind === 'language')?.detail ?? 'und',
  }))
