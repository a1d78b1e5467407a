import type { Root } from 'nlcst'
import { retext } from 'retext'
import type { Plugin, Processor } from 'unified'
import { VFile } from 'vfile'
import type { Fix } from '../findings/finding.ts'
import type { Document } from '../read/document.ts'
import { lazyTree } from '../read/lazy-tree.ts'
import type { Proposal, View } from '../resolve/settle.ts'
import type { Services } from '../rules/rule.ts'
import type { ActiveRule } from './active-rules.ts'

/** What travels with a file through the processor. */
export interface Session {
  readonly document: Document
  readonly services: Services
  readonly proposals: Proposal[]
  /** Tells rules to be asked by their fix. */
  readonly isWanted: (fix: Fix) => boolean
}

declare module 'vfile' {
  interface DataMap {
    pumice: Session
  }
}

/**
 * Rules as one retext plugin: reads the session of the file, adds what they found, leaves the tree alone. One plugin
 * for all, because unified's own work for a plugin and file (about 1 us) is as much as that of a rule with nothing to do.
 */
function ruleRunner(rules: readonly ActiveRule[]): Plugin<[], Root> {
  return () =>
    (_tree: Root, file: VFile): undefined => {
      const { document, services, proposals, isWanted } = file.data.pumice as Session
      for (const { rule, options, order } of rules) {
        if (!isWanted(rule.fix)) continue
        if (rule.needs !== 0 && (rule.needs & document.scan.mask) === 0) continue
        for (const detection of rule.check(document, services, options))
          proposals.push({ rule, order, detection })
      }
    }
}

/** The rules behind a frozen retext processor; its tree is parsed only where something touches it. */
export class RuleProcessor {
  readonly #processor: Processor<Root, Root, Root, Root, string>
  readonly #services: Services

  constructor(rules: readonly ActiveRule[], services: Services) {
    this.#processor = retext().use(ruleRunner(rules)).freeze()
    this.#services = services
  }

  /**
   * Run the rules over a document.
   *
   * @param isWanted  Leave out rules whose fix it refuses.
   */
  look(document: Document, isWanted: (fix: Fix) => boolean = () => true): View {
    const session: Session = { document, services: this.#services, proposals: [], isWanted }
    const file = new VFile({ value: document.text, path: document.id, data: { pumice: session } })
    this.#processor.runSync(lazyTree(document.text, document.lines), file)
    return { text: document.text, lines: document.lines, proposals: session.proposals }
  }
}
