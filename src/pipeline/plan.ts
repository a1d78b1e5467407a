/**
 * Layer pipeline: the journey as lists of stages; the only user of p-map. No arguments, no exit codes, no console.
 */
import { allowListFrom } from '../config/allow.ts'
import { mergeAuthority } from '../config/authority-file.ts'
import { Decisions } from '../config/decisions.ts'
import { readGlossaries } from '../config/glossary-file.ts'
import { IgnoreFiles } from '../config/ignore-file.ts'
import { parseKnowledge } from '../config/knowledge-file.ts'
import { parseDecisions } from '../config/parse-decisions.ts'
import { readSettingFile } from '../config/read-text.ts'
import type { Settings } from '../config/settings.ts'
import { joinSuggestions } from '../config/suggestions-file.ts'
import type { Suggestions } from '../findings/suggestion.ts'
import { type Authority, loadDefaultAuthority } from '../names/authority.ts'
import { PumiceError } from '../pumice-error.ts'
import { type Discovery, discoverFiles, isBelowRoots } from '../read/discover.ts'
import { fileOfDocument } from '../read/formats/file-format.ts'
import type { Policy } from '../resolve/policy.ts'
import { presetPolicy } from '../resolve/presets.ts'
import { RULE_FAMILIES, RULES } from '../rules/index.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { withDecisions } from '../survey/with-decisions.ts'
import type { Glossary } from '../terms/glossary.ts'
import { sha256 } from '../text/hash.ts'
import { type ActiveRule, activateRules } from './active-rules.ts'

/** What documents are checked with; every thread loads its own. */
export interface Tools {
  readonly rules: readonly ActiveRule[]
  readonly authority: Authority
  readonly suggestions: Suggestions
  readonly glossary: Glossary
  readonly decisions: Decisions
  readonly policy: Policy
  /** See `Plan`. */
  readonly configuration: string
}

/** Everything a run depends on, read and checked before any work. */
export interface Plan {
  readonly settings: Settings
  readonly discovery: Discovery
  /** Lines of ignore files that left nothing out; none where patterns chose the files. */
  readonly unusedIgnores: readonly { readonly key: string; readonly value: string }[]
  readonly tools: Tools
  /** The knowledge given by file; `undefined` when the corpus is to be surveyed. */
  readonly knowledge: Knowledge | undefined
  /** SHA-256 of all settings and files that can change a finding. */
  readonly configuration: string
}

/**
 * @throws CONFIG_* for everything the user can cure, `CONFIG_NOTHING` when no file matched.
 */
export function planRun(settings: Settings): Plan {
  const ignoreFiles = new IgnoreFiles(settings.paths)
  const discovery = discoverFiles(settings.paths, {
    ...settings,
    isIgnored: (file) => ignoreFiles.isIgnored(file),
  })
  if (discovery.files.length === 0 && discovery.broken.length === 0) {
    const seen = discovery.skipped.map(
      ({ extension, files }) => `${files} ${extension || 'without extension'}`,
    )
    throw new PumiceError(
      'CONFIG_NOTHING',
      `No text file below ${settings.paths.map((path) => `\`${path}\``).join(', ')}${seen.length > 0 ? ` (seen: ${seen.join(', ')})` : ''}. Check the path, --include and .pumiceignore.`,
    )
  }
  const files = readFiles(settings)
  const tools = toolsFrom(settings, files)
  return {
    settings,
    discovery,
    unusedIgnores: settings.include.length + settings.exclude.length > 0 ? [] : ignoreFiles.unused,
    tools,
    knowledge:
      files.knowledge === undefined
        ? undefined
        : withDecisions(parseKnowledge(files.knowledge, settings.knowledge ?? ''), tools.decisions.rows),
    configuration: tools.configuration,
  }
}

/** @param gone  Files that decisions name and that are gone: what was decided there reaches further. */
function hashConfiguration(settings: Settings, files: SettingFiles, gone: readonly string[]): string {
  const { rules, only, preset, unsafe, metadata, fields, allow, inlineConfig, brake } = settings
  const { authority, suggestions, decisions, knowledge = null } = files
  const parts = [rules, only, preset, unsafe, metadata, fields, authority, decisions, knowledge]
  const glossary = files.glossary.length === 0 ? [] : [files.glossary]
  const lost = gone.length === 0 ? [] : [{ gone }]
  const rest = [allow, inlineConfig, brake, ...glossary, ...suggestions, ...lost]
  return sha256(Buffer.from(JSON.stringify([...parts, ...rest])))
}

/** Load what documents are checked with. */
export const loadTools = (settings: Settings): Tools => toolsFrom(settings, readFiles(settings))

interface SettingFiles {
  readonly suggestions: readonly string[]
  readonly authority: readonly string[]
  readonly glossary: readonly string[]
  readonly decisions: string
  readonly knowledge: string | undefined
}

const readFiles = ({ authority, glossary, suggestions, decisions, knowledge }: Settings): SettingFiles => ({
  authority: authority.map((file) => readSettingFile(file, 'authority')),
  glossary: glossary.map((file) => readSettingFile(file, 'glossary')),
  suggestions: suggestions.map((file) => readSettingFile(file, 'suggestions')),
  decisions: decisions === undefined ? '' : readSettingFile(decisions, 'decisions'),
  knowledge: knowledge === undefined ? undefined : readSettingFile(knowledge, 'knowledge'),
})

function toolsFrom(settings: Settings, files: SettingFiles): Tools {
  const decisions = new Decisions(parseDecisions(files.decisions, settings.decisions ?? ''), {
    fileOf: (doc) => fileOfDocument(doc).file,
    isThere: (file) => isBelowRoots(settings.paths, file),
  })
  const rules = activateRules(RULES, settings.rules, settings.only)
  return {
    rules,
    authority: settings.authority.reduce(
      (base, file, index) => mergeAuthority(base, files.authority[index] as string, file),
      loadDefaultAuthority(),
    ),
    glossary: readGlossaries(
      settings.glossary.map((file, index) => ({ file, text: files.glossary[index] as string })),
    ),
    suggestions: joinSuggestions(
      settings.suggestions.map((file, index) => ({ file, content: files.suggestions[index] as string })),
    ),
    decisions,
    policy: {
      ...presetPolicy(settings.preset, settings.unsafe || settings.preset === 'aggressive'),
      brake: { share: settings.brake.document, least: settings.brake.least },
      verdictOn: decisions.isEmpty ? undefined : (finding) => decisions.verdictOn(finding),
      silence: {
        allowed: allowListFrom(settings.allow),
        comments: settings.inlineConfig,
        known: [...Object.keys(RULE_FAMILIES), ...RULES.map(({ id }) => id)],
        ran: rules.map(({ rule }) => rule.id),
      },
    },
    configuration: hashConfiguration(settings, files, decisions.gone),
  }
}
