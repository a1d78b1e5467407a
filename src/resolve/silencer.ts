import { compareFindings, type Finding } from '../findings/finding.ts'
import type { Silenced } from '../findings/silenced.ts'
import { type StampSource, stampFinding } from '../findings/stamp.ts'
import type { AllowList } from './allow-list.ts'
import { findControls, InlineControl } from './inline-control.ts'

/** What a user has silenced in a run. */
export interface SilenceOptions {
  readonly allowed: AllowList
  /** Heed comments in documents whose format has comments. */
  readonly comments: boolean
  /** Ids and families of all rules. */
  readonly known: readonly string[]
  /** Ids of the rules that run. */
  readonly ran: readonly string[]
}

/** Decides for one document which findings are silenced: never applied, never reported. */
export class Silencer {
  readonly #source: StampSource
  readonly #options: SilenceOptions
  readonly #control: InlineControl | undefined

  private constructor(source: StampSource, options: SilenceOptions, control: InlineControl | undefined) {
    this.#source = source
    this.#options = options
    this.#control = control
  }

  /** @returns `undefined` where nothing is silenced, as nearly everywhere. */
  static for(source: StampSource, hasComments: boolean, options: SilenceOptions): Silencer | undefined {
    const controls = options.comments && hasComments ? findControls(source.text) : []
    if (controls.length === 0 && options.allowed.isEmpty) return undefined
    return new Silencer(source, options, controls.length === 0 ? undefined : new InlineControl(controls))
  }

  covers(finding: Finding): boolean {
    return (
      this.#options.allowed.covers(finding, this.#source.text) ||
      this.#control?.covering(finding) !== undefined
    )
  }

  /** The findings that are left, and what is wrong with comments; both lists sorted as findings.jsonl. */
  finish(findings: readonly Finding[]): {
    readonly findings: readonly Finding[]
    readonly silenced: readonly Silenced[]
  } {
    const left: Finding[] = []
    const silenced: Silenced[] = []
    for (const finding of findings) {
      const reason = this.#reasonFor(finding)
      if (reason === undefined) left.push(finding)
      else silenced.push(reason)
    }
    const notes = this.#control?.notes(this.#options.known, this.#options.ran) ?? []
    const ordinals: Parameters<typeof stampFinding>[3] = new Map()
    const stamped = notes.map(({ rule, detection }) => stampFinding(detection, rule, this.#source, ordinals))
    return { findings: [...left, ...stamped].sort(compareFindings), silenced }
  }

  #reasonFor(finding: Finding): Silenced | undefined {
    const entries = this.#options.allowed.entriesFor(finding, this.#source.text)
    if (entries.length > 0) return { finding, by: 'allow-list', entries }
    const control = this.#control?.covering(finding)
    return control === undefined ? undefined : { finding, by: 'comment', reason: control.reason }
  }
}
