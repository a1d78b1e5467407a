import path from 'node:path'
import { readBaseline } from '../config/baseline.ts'
import type { Settings } from '../config/settings.ts'
import type { Finding } from '../findings/finding.ts'
import { BaselineMatcher, type BaselineResult, baselineRow, type DocumentState } from '../gate/baseline.ts'
import { type BaselineFile, type BaselineRow, formatBaseline } from '../gate/baseline-file.ts'
import { fileOfDocument } from '../read/formats/file-format.ts'
import { RULES } from '../rules/index.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'
import type { Plan } from './plan.ts'

/**
 * What becomes of the baseline file. `shrink`: stale entries go, renamed documents get their new names. `grow`: new
 * findings come in too. `prune`: stale entries go, all others stay as they are.
 */
export type BaselineUpdate = 'shrink' | 'grow' | 'prune'

/** A run against a baseline. */
export class BaselineRun {
  readonly #name: string
  readonly #file: BaselineFile
  readonly #update: BaselineUpdate | undefined
  readonly #matcher: BaselineMatcher
  readonly #plan: Plan
  readonly #seen = new Set<string>()
  readonly #seenFiles = new Set<string>()
  readonly #unread = new Set<string>()

  constructor(name: string, plan: Plan, update: BaselineUpdate | undefined) {
    this.#name = name
    this.#plan = plan
    this.#update = update
    this.#file = readBaseline(name, update === 'grow')
    this.#matcher = new BaselineMatcher(this.#file)
  }

  /** See `BaselineMatcher.add`. */
  add(doc: string, findings: readonly Finding[]): Finding[] {
    this.#seen.add(doc)
    this.#seenFiles.add(fileOfDocument(doc).file)
    return this.#matcher.add(findings)
  }

  /** A document of which nothing can be said. */
  addQuarantined(doc: string): void {
    this.#unread.add(doc)
  }

  /** Match what is left, and write the file when that was asked for. */
  finish(): BaselineResult {
    const { settings, discovery, tools } = this.#plan
    const files = new Set(discovery.files.map(({ doc }) => doc))
    const ran = new Set(tools.rules.map(({ rule }) => rule.id))
    const known = new Set(RULES.map(({ id }) => id))
    const samePaths = isSame(this.#file.paths, namesOf(settings.paths))
    const result = this.#matcher.finish({
      stateOf: (doc): DocumentState => {
        const { file } = fileOfDocument(doc)
        if (this.#unread.has(doc) || this.#unread.has(file)) return 'unseen'
        if (this.#seen.has(doc) || this.#seenFiles.has(file)) return 'checked'
        if (files.has(file)) return 'unseen'
        return samePaths ? 'gone' : 'elsewhere'
      },
      // A rule that has left pumice, and notes of the reader, which no setting switches off.
      ran: (ruleId) => ran.has(ruleId) || !known.has(ruleId),
    })
    if (this.#update !== undefined) this.#write(this.#rowsFor(this.#update, result), settings)
    return result
  }

  #rowsFor(update: BaselineUpdate, { current, fresh, stale }: BaselineResult): readonly BaselineRow[] {
    if (update === 'prune') {
      const gone = new Set(stale)
      return this.#file.rows.filter((row) => !gone.has(row))
    }
    return update === 'grow' ? [...current, ...fresh.map(baselineRow)] : current
  }

  #write(rows: readonly BaselineRow[], { paths }: Settings): void {
    const isNew = this.#file.paths.length === 0
    writeFileAtomic(this.#name, formatBaseline({ paths: isNew ? namesOf(paths) : this.#file.paths, rows }))
  }
}

/** From the working folder, so that no absolute path gets into the file. */
const namesOf = (paths: readonly string[]): string[] =>
  paths.map((name) => path.relative('.', name).split(path.sep).join('/') || '.')

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  JSON.stringify([...left].sort()) === JSON.stringify([...right].sort())
