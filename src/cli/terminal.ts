import { stderr, stdout } from 'node:process'
import pc from 'picocolors'
import type { OnProgress } from '../pipeline/run-corpus.ts'

/** Colour functions for standard output; plain with `--no-color`, NO_COLOR or when it is no terminal. */
export const colorsFor = (color: boolean | undefined): ReturnType<typeof pc.createColors> =>
  pc.createColors(color !== false && pc.isColorSupported && stdout.isTTY === true)

const VERBS = { survey: 'Surveying', check: 'Checking' } as const

/** A line of progress on standard error when it is a terminal. */
export class Progress {
  readonly #active: boolean
  #shown = false

  constructor(quiet: boolean | undefined) {
    this.#active = quiet !== true && stderr.isTTY === true
  }

  readonly update: OnProgress = (stage, done, total) => {
    if (!this.#active) return
    const percent = Math.floor((100 * done) / Math.max(1, total))
    stderr.write(`\r\u001b[K${VERBS[stage]} ${done} of ${total} documents (${percent} %)`)
    this.#shown = true
  }

  /** Wipe the line, so that the next output starts on a clean one. */
  done(): void {
    if (this.#shown) stderr.write('\r\u001b[K')
    this.#shown = false
  }
}

/** Aborts on Ctrl-C; a second one ends the process at once, as without a handler. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

const number = new Intl.NumberFormat('en-US')

/** `1,204 findings`, `1 finding`. */
export const count = (value: number, noun: string, plural = `${noun}s`): string =>
  `${number.format(value)} ${value === 1 ? noun : plural}`
