/**
 * Layer rules: one folder for each defect. A rule looks at one document and says what it found; it never edits,
 * chooses, reads files, keeps state or prints. It takes only types from read and survey.
 */
import * as v from 'valibot'
import type { Detection, Fix, RuleMeta, Severity } from '../findings/finding.ts'
import type { Authority } from '../names/authority.ts'
import type { Document } from '../read/document.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import type { Glossary } from '../terms/glossary.ts'

/** All that a rule may depend on beside the document. */
export interface Services {
  readonly knowledge: Knowledge
  readonly authority: Authority
  /** Terms of the user's glossaries. */
  readonly glossary?: Glossary | undefined
}

/** A rule as its author writes it. */
export interface RuleSpec<Options extends object> {
  /** `group/name`; names the defect, kebab-case; the folder is `src/rules/group/name`. */
  readonly id: string
  /** MQM type such as `accuracy/untranslated`; `null` where MQM has none, as for remains of scraping. */
  readonly mqm: string | null
  readonly severity: Severity
  readonly fix: Fix
  /** Noun for the message, `image placeholder`. */
  readonly what: string
  /** One sentence for the table of rules and `pumice explain`. */
  readonly summary: string
  /**
   * Mask of character classes of which at least one must occur in the document; 0 for rules that always look. A
   * necessary condition: leaving it out must not change a finding.
   */
  readonly needs?: number
  /** Defaults of the options, each a named constant with its source beside it. */
  readonly options: Options
  /** Schema of what a user may set; every entry optional. */
  readonly schema: v.GenericSchema<unknown, { [Key in keyof Options]?: Options[Key] | undefined }>
  /** Pure: same document, services and options, same detections; in text order. */
  check(document: Document, services: Services, options: Options): Detection[]
}

/** A rule as the rest of pumice sees it. */
export interface Rule extends RuleMeta {
  readonly summary: string
  readonly needs: number
  readonly options: Readonly<Record<string, unknown>>
  /** Check user options and complete them. Throws valibot's error. */
  parseOptions(value: unknown): object
  check(document: Document, services: Services, options: object): Detection[]
}

export function defineRule<Options extends object>(spec: RuleSpec<Options>): Rule {
  return {
    id: spec.id,
    mqm: spec.mqm,
    severity: spec.severity,
    fix: spec.fix,
    what: spec.what,
    summary: spec.summary,
    needs: spec.needs ?? 0,
    options: { ...spec.options } as Record<string, unknown>,
    parseOptions: (value) => ({ ...spec.options, ...v.parse(spec.schema, value) }),
    check: (document, services, options) => spec.check(document, services, options as Options),
  }
}

/** Schema for a rule without options. */
export const NO_OPTIONS = v.strictObject({})
