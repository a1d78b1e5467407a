import type { Lines } from '../text/lines.ts'
import { keyText } from '../text/scan.ts'
import { fixedWords, isSentence, type TemplatePlace } from './judge-template.ts'
import { framesOf, MASK_LIMIT, maskLine } from './mask-line.ts'
import { type PageCue, pageCue } from './page-cue.ts'
import { WordEnds } from './word-ends.ts'

/** What the index needs to know of a template. */
export interface KnownTemplate {
  readonly key: string
  readonly kind: 'line' | 'slots' | 'frame'
  readonly sample: string
  readonly decision: 'remove' | 'flag' | 'keep'
  readonly place: TemplatePlace
}

/** A template with what its text says. */
export interface IndexedTemplate<T extends KnownTemplate> {
  readonly template: T
  readonly cue: PageCue
  readonly words: number
  readonly sentence: boolean
}

/** Templates by key and by text. A hash only preselects: the text of the line must be the text of the template. */
export class TemplateIndex<T extends KnownTemplate> {
  readonly #byKey = new Map<number, IndexedTemplate<T>[]>()
  readonly #bySlots = new Map<string, IndexedTemplate<T>>()
  readonly #byFrame = new Map<string, IndexedTemplate<T>>()
  /** How the templates with slots begin, and how those end that begin with one; a line with neither is none of them. */
  readonly #heads = new WordEnds()
  readonly #tails = new WordEnds()
  /** A template that begins and ends with a slot: every line is looked at. */
  #open = false

  constructor(templates: readonly T[]) {
    for (const template of templates) {
      const { kind, sample } = template
      const indexed = {
        template,
        cue: pageCue(sample),
        words: fixedWords(sample),
        sentence: isSentence(sample),
      }
      if (kind !== 'line') {
        if (kind === 'slots') this.#bySlots.set(sample, indexed)
        else this.#byFrame.set(sample, indexed)
        if (!this.#heads.addHead(sample) && !this.#tails.addTail(sample)) this.#open = true
      } else {
        const low = Number.parseInt(template.key.slice(8), 16) | 0
        const list = this.#byKey.get(low)
        if (list === undefined) this.#byKey.set(low, [indexed])
        else list.push(indexed)
      }
    }
  }

  /**
   * The template of a line with content: exact ones first, then those with slots, then frames; one that is certain before
   * one that is not.
   */
  find(lines: Lines, line: number): IndexedTemplate<T> | undefined {
    const exact = this.#findExact(lines, line)
    if (exact?.template.decision === 'remove') return exact
    const from = lines.from(line)
    const to = lines.to(line)
    if (to - from > MASK_LIMIT || !this.#mayHaveSlots(lines.text, from, to)) return exact
    const masked = maskLine(lines.text.slice(from, to))
    const slots = masked === undefined ? undefined : this.#bySlots.get(masked)
    if (slots !== undefined && (exact === undefined || slots.template.decision === 'remove')) return slots
    if (exact !== undefined || this.#byFrame.size === 0) return exact
    for (const frame of framesOf(masked ?? keyText(lines.text, from, to))) {
      const found = this.#byFrame.get(frame)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** A necessary condition for a template with slots, for next to nothing. */
  #mayHaveSlots(text: string, from: number, to: number): boolean {
    return this.#open || this.#heads.isHead(text, from, to) || this.#tails.isTail(text, from, to)
  }

  #findExact(lines: Lines, line: number): IndexedTemplate<T> | undefined {
    const candidates = this.#byKey.get(lines.keyLow(line))
    if (candidates === undefined) return undefined
    const text = keyText(lines.text, lines.from(line), lines.to(line))
    return candidates.find(({ template }) => template.sample === text)
  }
}
