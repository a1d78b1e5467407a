import v8 from 'node:v8'
import type { Settings } from '../config/settings.ts'
import { VERSION } from '../config/version.ts'
import type { FilePart } from '../read/open-file.ts'
import type { FactKind } from '../survey/fact.ts'
import type { FactBatch } from '../survey/fact-batch.ts'
import { EntryStore, keyOfPart } from './entry-store.ts'

interface Entry {
  readonly key: string
  readonly batches: readonly FactBatch[]
}

/** Remembers the facts of files, for files whose bytes and place are the same; beside them only which are wanted matters. */
export class SurveyCache {
  readonly #entries: EntryStore
  readonly #run: string

  /** @param unwanted  Kinds of facts that are not collected. */
  constructor(folder: string, fields: Settings['fields'], unwanted: ReadonlySet<FactKind>) {
    this.#entries = new EntryStore(folder, 'facts')
    // Entries are in the serialisation of V8, which is of one version.
    this.#run = JSON.stringify([VERSION, process.versions.v8, fields, [...unwanted].sort()])
  }

  /** @param make  Surveys the file; synchronous. */
  remember(part: FilePart, make: () => FactBatch[]): readonly FactBatch[] {
    const key = keyOfPart(part, this.#run)
    if (key === undefined) return make()
    const known = this.#read(part)
    if (known?.key === key) return known.batches
    const batches = make()
    this.#entries.write(part, v8.serialize({ key, batches } satisfies Entry))
    return batches
  }

  #read(part: FilePart): Entry | undefined {
    const body = this.#entries.read(part)
    if (body === undefined) return undefined
    try {
      return v8.deserialize(body) as Entry
    } catch {
      return undefined
    }
  }
}
