import type { Decision } from '../../../findings/decision.ts'
import { decisionsFile } from '../../../findings/decision.ts'
import type { RunInfo } from '../page-data.ts'
import { el } from './dom.ts'

/** Where decisions go. */
export interface Keeper {
  /** Rows that are kept already, if they are not those of the page. */
  load(): Promise<readonly Decision[] | undefined>
  /** @returns All rows as they are kept now, where somebody else may have changed them. */
  save(
    set: readonly Decision[],
    unset: readonly Decision[],
    all: readonly Decision[],
  ): Promise<readonly Decision[] | undefined>
}

/** `pumice review`: each decision goes to the file at once. */
class ServerKeeper implements Keeper {
  async load(): Promise<readonly Decision[]> {
    return rowsOf(await fetch('decisions', { cache: 'no-store' }))
  }

  async save(set: readonly Decision[], unset: readonly Decision[]): Promise<readonly Decision[]> {
    const response = await fetch('decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ set, unset }),
    })
    return rowsOf(response)
  }
}

async function rowsOf(response: Response): Promise<readonly Decision[]> {
  const content = await response.text()
  if (!response.ok) throw new Error(content)
  return JSON.parse(content) as Decision[]
}

/** A page from disk: the browser keeps the decisions until they are downloaded. */
class BrowserKeeper implements Keeper {
  readonly #key: string

  constructor(id: string) {
    this.#key = `pumice-decisions-${id}`
  }

  async load(): Promise<readonly Decision[] | undefined> {
    try {
      const kept = localStorage.getItem(this.#key)
      return kept === null ? undefined : (JSON.parse(kept) as Decision[])
    } catch {
      return undefined // A browser that keeps nothing for pages from disk.
    }
  }

  async save(
    _set: readonly Decision[],
    _unset: readonly Decision[],
    all: readonly Decision[],
  ): Promise<undefined> {
    try {
      localStorage.setItem(this.#key, JSON.stringify(all))
    } catch {
      // Full, or not allowed: they are on the page until it is closed, and can be downloaded.
    }
  }
}

export const keeperFor = ({ server, id }: RunInfo): Keeper =>
  server === null ? new BrowserKeeper(id) : new ServerKeeper()

/** Hand the file to the person. */
export function download(rows: readonly Decision[]): void {
  const address = URL.createObjectURL(new Blob([decisionsFile(rows)], { type: 'application/jsonl' }))
  el('a', { href: address, download: 'pumice.decisions.jsonl' }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
