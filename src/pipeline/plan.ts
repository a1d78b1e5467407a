/**
 * Layer pipeline: the journey as lists of stages; the only user of p-map. No arguments, no exit codes, no console.
 */
import os from 'node:os'
import { Decisions, parseDecisions } from '../config/decisions.ts'
import { parseKnowledge } from '../config/knowledge-file.ts'
import { readSettingFile } from '../config/read-text.ts'
import type { Settings } from '../config/settings.ts'
import { type Authority, loadDefaultAuthority } from '../names/authority.ts'
import { PumiceError } from '../pumice-error.ts'
import { type Discovery, discoverFiles } from '../read/discover.ts'
import type { Policy } from '../resolve/policy.ts'
import { presetPolicy } from '../resolve/presets.ts'
import { RULES } from '../rules/index.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { sha256 } from '../text/hash.ts'
import { type ActiveRule, activateRules } from './active-rules.ts'

/** Everything a run depends on, read and checked before any work. */
export interface Plan {
  readonly settings: Settings
  readonly discovery: Discovery
  readonly rules: readonly ActiveRule[]
  readonly authority: Authority
  readonly decisions: Decisions
  /** The knowledge given by file; `undefined` when the corpus is to be surveyed. */
  readonly knowledge: Knowledge | undefined
  readonly policy: Policy
  readonly concurrency: number
  /** SHA-256 of all settings and files that can change a finding. */
  readonly configuration: string
}

/** Told after each shard. */
export type OnProgress = (stage: 'survey' | 'check', done: number, total: number) => void

/**
 * @throws CONFIG_* for everything the user can cure, `CONFIG_NOTHING` when no file matched.
 */
export function planRun(settings: Settings): Plan {
  const discovery = discoverFiles(settings.paths, settings)
  if (discovery.files.length === 0 && discovery.broken.length === 0) {
    const seen = discovery.skipped.map(
      ({ extension, files }) => `${files} ${extension || 'without extension'}`,
    )
    throw new PumiceError(
      'CONFIG_NOTHING',
      `No text file below ${settings.paths.map((path) => `\`${path}\``).join(', ')}${seen.length > 0 ? ` (seen: ${seen.join(', ')})` : ''}. Check the path and --include.`,
    )
  }
  const authorityFiles = settings.authority.map((file) => readSettingFile(file, 'authority'))
  const decisionsFile =
    settings.decisions === undefined ? '' : readSettingFile(settings.decisions, 'decisions')
  const knowledgeFile =
    settings.knowledge === undefined ? undefined : readSettingFile(settings.knowledge, 'knowledge')
  const decisions = new Decisions(parseDecisions(decisionsFile, settings.decisions ?? ''))
  const { rules, only, preset, unsafe, metadata } = settings
  return {
    settings,
    discovery,
    rules: activateRules(RULES, rules, only),
    authority: loadAuthority(settings.authority, authorityFiles),
    decisions,
    knowledge:
      knowledgeFile === undefined ? undefined : parseKnowledge(knowledgeFile, settings.knowledge ?? ''),
    policy: {
      ...presetPolicy(preset, unsafe || preset === 'aggressive'),
      verdictOn: (finding) => decisions.verdictOn(finding),
    },
    concurrency: settings.concurrency === 'auto' ? os.availableParallelism() : settings.concurrency,
    configuration: sha256(
      Buffer.from(
        JSON.stringify([
          rules,
          only,
          preset,
          unsafe,
          metadata,
          authorityFiles,
          decisionsFile,
          knowledgeFile ?? null,
        ]),
      ),
    ),
  }
}

function loadAuthority(_names: readonly string[], _contents: readonly string[]): Authority {
  return loadDefaultAuthority()
}
