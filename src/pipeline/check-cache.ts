import path from 'node:path'
import type { Settings } from '../config/settings.ts'
import { VERSION } from '../config/version.ts'
import type { FilePart } from '../read/open-file.ts'
import { readRange } from '../read/ranges.ts'
import { fileSize, readBytes } from '../read/read-bytes.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { sha256 } from '../text/hash.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'

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
 *
 * One small file an input, its name the hash of the input's: an input that changes writes its entry over, so there are
 * never more entries than there were inputs, and threads do not meet. Entries are written whole or not at all and begin
 * with the hash of what follows; one that does not fit is as good as none. A cache that cannot be written is no error.
 */
export class CheckCache<Report> {
  readonly #folder: string
  readonly #run: string
  readonly #knowledge: Knowledge
  readonly #hashes = new Map<string, string>()
  /** Never emptied: a rule may keep what it once made of a part, and use it for later documents without asking again. */
  readonly #asked = new Set<KnowledgePart>()

  /** @param configuration  Hash of the settings and files that can change a finding. */
  constructor(folder: string, configuration: string, profile: Settings['profile'], knowledge: Knowledge) {
    this.#folder = folder
    this.#run = JSON.stringify([VERSION, configuration, profile])
    this.#knowledge = knowledge
    this.#keepOutOfGit()
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
    const key = this.#keyOf(part)
    if (key === undefined) return make()
    const file = this.#fileOf(part)
    const known = this.#read(file)
    if (known !== undefined && known.key === key && this.#stillHolds(known)) return known.report
    const report = make()
    if (lasts(report)) this.#write(file, { key, asked: this.#askedNow(), report })
    return report
  }

  #keyOf({ source, range }: FilePart): string | undefined {
    // Standard input has no place to remember it by.
    if (source.bytes !== undefined) return undefined
    try {
      const bytes = range === undefined ? readBytes(source.path) : readRange(source.path, range)
      const place = JSON.stringify([source.doc, source.format ?? null, range?.firstLine ?? null])
      return sha256(Buffer.from(`${this.#run}\n${place}\n${sha256(bytes)}`))
    } catch {
      // Whoever checks it says why it cannot be read.
      return undefined
    }
  }

  #fileOf({ source, range }: FilePart): string {
    const place = path.relative('.', source.path).split(path.sep).join('/')
    const name = sha256(Buffer.from(`${place}\n${range?.start ?? ''}`))
    return path.join(this.#folder, name.slice(0, 2), `${name.slice(2, 40)}.json`)
  }

  #read(file: string): Entry<Report> | undefined {
    try {
      const content = readBytes(file).toString()
      const cut = content.indexOf('\n')
      const body = content.slice(cut + 1)
      if (content.slice(0, cut) !== sha256(Buffer.from(body))) return undefined
      return JSON.parse(body) as Entry<Report>
    } catch {
      return undefined
    }
  }

  #write(file: string, entry: Entry<Report>): void {
    const body = JSON.stringify(entry)
    try {
      writeFileAtomic(file, `${sha256(Buffer.from(body))}\n${body}`)
    } catch {
      // A full disk or a read-only checkout: the next run does the work again.
    }
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

  #keepOutOfGit(): void {
    const file = path.join(this.#folder, '.gitignore')
    try {
      if (fileSize(file) === undefined) writeFileAtomic(file, '*\n')
    } catch {
      // As with entries.
    }
  }
}
