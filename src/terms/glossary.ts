import { fitsCase, pluralOf, recase, singularOf } from './term-form.ts'
import { isCompounded, keysOf, readWords, type Word } from './term-words.ts'

/** What a user wants a thing to be called. */
export interface GlossaryEntry {
  readonly preferred: string
  /** Forms not to be used for it. */
  readonly forbidden: readonly string[]
  /** Further forms that are right. */
  readonly allowed?: readonly string[]
  /** BCP 47 language the entry is for, without a region; for every language when absent. */
  readonly language?: string
  readonly note?: string
  /** Where the entry stands, for messages. */
  readonly where: string
}

/** A forbidden form in a text. */
export interface GlossaryHit {
  readonly start: number
  readonly end: number
  readonly entry: GlossaryEntry
  /** The forbidden form as the glossary writes it. */
  readonly form: string
  /** What should stand there, with the capitals and the plural of the text; `undefined` when that cannot be told. */
  readonly replacement: string | undefined
}

interface Node {
  readonly next: Map<string, Node>
  /** Entries whose form ends here, by how the form is written; the entry is right where `forbidden` is false. */
  readonly ends: { readonly entry: GlossaryEntry; readonly form: string; readonly forbidden: boolean }[]
}

/** Terms of a glossary, found in one pass over the words of a text. */
export class Glossary {
  readonly #root: Node = newNode()
  /** Forbidden forms of all entries. */
  readonly size: number

  constructor(entries: readonly GlossaryEntry[]) {
    let size = 0
    for (const entry of entries) {
      for (const form of [entry.preferred, ...(entry.allowed ?? [])]) this.#add(entry, form, false)
      for (const form of entry.forbidden) this.#add(entry, form, true)
      size += entry.forbidden.length
    }
    this.size = size
  }

  /**
   * Forbidden forms, longest first where several begin at a place; whole words only, in text order, not overlapping. A
   * form inside a longer right one is right.
   *
   * @param language  Of the text, BCP 47; entries for other languages are left out.
   */
  find(text: string, language: string): GlossaryHit[] {
    const hits: GlossaryHit[] = []
    if (this.size === 0) return hits
    const words = readWords(text)
    for (let at = 0; at < words.length; at++) {
      const found = this.#longest(text, words, at, language)
      if (found === undefined) continue
      if (found.hit !== undefined && !isCompounded(text, found.hit.start, found.hit.end)) hits.push(found.hit)
      at = found.last
    }
    return hits
  }

  #add(entry: GlossaryEntry, form: string, forbidden: boolean): void {
    let node = this.#root
    for (const key of keysOf(form)) {
      let next = node.next.get(key)
      if (next === undefined) {
        next = newNode()
        node.next.set(key, next)
      }
      node = next
    }
    if (node !== this.#root) node.ends.push({ entry, form, forbidden })
  }

  #longest(
    text: string,
    words: readonly Word[],
    first: number,
    language: string,
  ): { last: number; hit: GlossaryHit | undefined } | undefined {
    let node: Node | undefined = this.#root
    let best: { last: number; hit: GlossaryHit | undefined } | undefined
    for (let at = first; at < words.length; at++) {
      const word = words[at] as Word
      const parent: Node = node
      node = parent.next.get((at === first ? '' : word.gap) + word.lower)
      const start = (words[first] as Word).start
      const end = endsAt(node, text, start, word.end, language)
      if (end !== undefined) {
        const { entry, form } = end
        const replacement = recase(entry.preferred, form, text.slice(start, word.end))
        best = {
          last: at,
          hit: end.forbidden ? { start, end: word.end, entry, form, replacement } : undefined,
        }
      } else {
        const singular = singularOf(word.lower)
        const plural =
          singular === undefined
            ? undefined
            : endsAt(
                parent.next.get((at === first ? '' : word.gap) + singular),
                text,
                start,
                word.end,
                language,
              )
        if (plural?.forbidden === true && isEnglish(plural.entry, language)) {
          const { entry, form } = plural
          const many = pluralOf(entry.preferred)
          const replacement =
            many === undefined ? undefined : recase(many, `${form}s`, text.slice(start, word.end))
          best = { last: at, hit: { start, end: word.end, entry, form, replacement } }
        } else if (plural !== undefined) best = { last: at, hit: undefined }
      }
      if (node === undefined) break
    }
    return best
  }
}

const newNode = (): Node => ({ next: new Map(), ends: [] })

/** The entry whose form ends at a node and fits as it is written; the first of the glossary. */
function endsAt(
  node: Node | undefined,
  text: string,
  start: number,
  end: number,
  language: string,
): Node['ends'][number] | undefined {
  return node?.ends.find(
    ({ entry, form }) => fitsLanguage(entry, language) && fitsCase(form, text.slice(start, end)),
  )
}

const fitsLanguage = ({ language }: GlossaryEntry, of: string): boolean =>
  language === undefined || language === of.split('-', 1)[0]

const isEnglish = ({ language }: GlossaryEntry, of: string): boolean => (language ?? of) === 'en'
