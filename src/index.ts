export { checkSettings } from './config/check-settings.ts'
export { DEFAULT_SETTINGS, type Settings, type UserSettings } from './config/settings.ts'
export { type Edit, revertEdits } from './findings/edits.ts'
export type { Evidence, Finding, Fix, Severity } from './findings/finding.ts'
export type { LedgerRow, Metadata, QuarantineRow } from './findings/ledger.ts'
export { type Authority, loadDefaultAuthority } from './names/authority.ts'
export { type CheckOptions, type CheckResult, check } from './pipeline/check.ts'
export { type CleanOptions, type CleanResult, clean } from './pipeline/clean.ts'
export { type DiffOptions, type DiffResult, diff } from './pipeline/diff.ts'
export { type RevertOptions, type RevertResult, revert } from './pipeline/revert.ts'
export { survey } from './pipeline/survey.ts'
export type { PumiceOptions } from './plugins/family-plugin.ts'
export {
  pumiceBoilerplate,
  pumiceMixedLanguage,
  pumiceNames,
  pumiceStructure,
  pumiceTerms,
  pumiceText,
} from './plugins/index.ts'
export { type ErrorCode, PumiceError } from './pumice-error.ts'
export type { Outcome } from './report/outcome.ts'
export type { Report } from './report/report.ts'
export { RULES } from './rules/index.ts'
export type { Rule } from './rules/rule.ts'
export type { Knowledge } from './survey/knowledge.ts'
