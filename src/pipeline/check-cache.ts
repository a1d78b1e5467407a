import type { Settings } from '../config/settings.ts'
import { VERSION } from '../config/version.ts'
import type { FilePart } from '../read/open-file.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { sha256 } from '../text/hash.ts'
import { EntryStore, keyOfPart } from './entry-store.ts'

type KnowledgePart = keyof Knowledge

interface Entry<Report> {
  /** Hash of all that the report follows from but the knowledge. */
  readonly key: string
  /** Parts of the knowledge that were asked for, with the hash of each. */
  readonly asked: Readonly<Record<string, string>>
  readonly report: Report
}

/**
 * Remembers what came of files, for files whose bytes, place, configuration and version are the same, and those parts
 * of the knowledge that the rules asked for.
 */
export class CheckCache<Report> {
  readonly #entries: EntryStore
  readonly #run: string
  readonly #knowledge: Knowledge
  readonly #hashes = new Map<string, string>()
  /** Never emptied: a rule may keep what it once made of a part, and use it for later documents without asking again. */
  readonly #asked = new Set<KnowledgePart>()

  /** @param configuration  Hash of the settings and files that can change a finding. */
  constructor(folder: string, configuration: string, profile: Settings['profile'], knowledge: Knowledge) {
    this.#entries = new EntryStore(folder, 'json')
    this.#run = JSON.stringify([VERSION, configuration, profile])
    this.#knowledge = knowledge
  }

  /** The knowledge as the rules must get it: it notes which parts they ask for. */
  get watchedKnowledge(): Knowledge {
    const watched = {}
    for (const part of Object.keys(this.#knowledge) as KnowledgePart[]) {
      const get = () => {
        this.#asked.add(part)
        return this.#knowledge[part]
      }
      Object.defineProperty(watched, part, { enumerable: true, get })
    }
    return watched as Knowledge
  }

  /**
   * What came of a file or a range of one.
   *
   * @param make   Makes it anew; synchronous.
   * @param lasts  False for what may come out otherwise the next time.
   */
  remember(part: FilePart, make: () => Report, lasts: (report: Report) => boolean): Report {
    const key = keyOfPart(part, this.#run)
    if (key === undefined) return make()
    const known = this.#read(part)
    if (known !== undefined && known.key === key && this.#stillHolds(known)) return known.report
    const report = make()
    if (lasts(report)) this.#write(part, { key, asked: this.#askedNow(), report })
    return report
  }

  #read(part: FilePart): Entry<Report> | undefined {
    const body = this.#entries.read(part)
    if (body === undefined) return undefined
    try {
      return JSON.parse(body.toString()) as Entry<Report>
    } catch {
      return undefined
    }
  }

  #write(part: FilePart, entry: Entry<Report>): void {
    this.#entries.write(part, Buffer.from(JSON.stringify(entry)))
  }

  #stillHolds({ asked }: Entry<Report>): boolean {
    return Object.entries(asked).every(([part, hash]) => this.#hashOf(part as KnowledgePart) === hash)
  }

  #askedNow(): Record<string, string> {
    return Object.fromEntries([...this.#asked].sort().map((part) => [part, this.#hashOf(part)]))
  }

  #hashOf(part: KnowledgePart): string {
    let hash = this.#hashes.get(part)
    if (hash === undefined) {
      hash = sha256(Buffer.from(JSON.stringify(this.#knowledge[part]) ?? ''))
      this.#hashes.set(part, hash)
    }
    return hash
  }
}
