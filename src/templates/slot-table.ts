import { foldLine } from './fold-line.ts'
import { OPENING_FIELDS, OpeningSet } from './line-openings.ts'
import { NETWORKS } from './networks.ts'
import { isClosing, isOrnament } from './ornaments.ts'

/**
 * How much a phrase needs beside it before its line is taken for furniture of the page.
 * - `sure`: said by pages only.
 * - `edge`: also a line of an article; the head or the tail of the text, or a run of furniture.
 * - `company`: ordinary words ("Share", "Tags"): a run of furniture with something firmer in it.
 */
export type Need = 'sure' | 'edge' | 'company'

/** Whole lines of one family. `{n}` number, `{network}` social networks, `{name}` and `{short}` values, `{rest}` anything. */
export type FamilyPhrases = Readonly<Record<Need, readonly string[]>>

/** What a line says. */
export interface SlotHit<Family extends string> {
  readonly family: Family
  readonly need: Need
  /** The phrase as the data have it. */
  readonly phrase: string
  /** Folded text of the first `{name}` or `{short}`; '' where the phrase has none. */
  readonly value: string
}

interface Pattern<Family extends string> extends Omit<SlotHit<Family>, 'value'> {
  readonly head: string
  /** The phrase cut at its slots, and the expression made of it at first use: thousands are never asked for. */
  readonly parts: readonly string[]
  regex: RegExp | undefined
}

const NETWORK = `(?:${NETWORKS.join('|')})`
/** What each slot takes; bounded, so that a hostile line costs no more than its length times a constant. */
const SLOTS: Readonly<Record<string, string>> = {
  n: '\\d(?:[\\d.,]| (?=\\d{3}(?!\\d))){0,13}(?: ?(?:k|m|tsd|тыс|тис|万|萬|천|만))?\\+?',
  network: `${NETWORK}(?:(?:,|/|&|\\||·| |、|和|及|, and| and| &| or| und| et| ou| y| e| i| и| та| або| или){1,2} ?${NETWORK}){0,8}`,
  name: '([^!?。！？:|"“”]{2,60})',
  short: '([^!?。！？"“”]{2,80})',
  rest: '.{0,200}',
}
const SLOT = /\{(\w+)\}/
/** True for a phrase without unknown slots that says something beside them. */
export function isPhrase(phrase: string): boolean {
  const parts = phrase.split(/(\{\w*\})/)
  return (
    parts.every((part, index) => index % 2 === 0 || SLOTS[part.slice(1, -1)] !== undefined) &&
    parts.some((part, index) => index % 2 === 0 && /[\p{L}\p{N}]/u.test(part))
  )
}

/** Code units of the beginnings by which patterns are sorted. */
const HEAD = 7
const NUMBER = /^\d(?:[\d.,]| (?=\d{3}(?!\d))){0,13}\+? ?/
const UNIT = /^(?:k|m|tsd|тыс|тис|万|萬|천|만)\+? ?/

/** Phrases of many families in one look-up: whole lines by hash, lines with slots by what stands around the first. */
export class SlotTable<Family extends string> {
  readonly #exact = new Map<string, SlotHit<Family>>()
  readonly #byHead = new Map<string, Pattern<Family>[]>()
  /** Patterns that begin with a slot, by their last two signs; with a number, by the signs behind it. */
  readonly #byTail = new Map<number, Pattern<Family>[]>()
  readonly #counted = new Map<string, Pattern<Family>[]>()
  readonly #openings = new OpeningSet(true)

  constructor(families: Readonly<Record<Family, FamilyPhrases>>) {
    for (const [family, phrases] of Object.entries(families) as [Family, FamilyPhrases][]) {
      for (const need of ['sure', 'edge', 'company'] as const)
        for (const phrase of phrases[need]) this.#add(phrase, family, need)
    }
    for (const list of [...this.#byHead.values(), ...this.#counted.values()])
      list.sort((left, right) => right.head.length - left.head.length)
  }

  #add(phrase: string, family: Family, need: Need): void {
    // What closes a line is taken off it before it is read: "Comments ({n})" is found as "comments ({n}".
    const text = tighten(foldLine(phrase)).replace(/[)\]】]{1,3}$/, '')
    const slot = text.search(SLOT)
    if (slot < 0) {
      const plain = strip(text)
      if (!this.#exact.has(plain)) this.#exact.set(plain, { family, need, phrase, value: '' })
      this.#openings.add(plain, true)
      return
    }
    const parts = text.split(/(\{\w+\})/)
    for (const part of parts) checkSlot(part)
    const head = text.slice(0, slot)
    const pattern: Pattern<Family> = { family, need, phrase, head, parts, regex: undefined }
    if (slot > 1) {
      push(this.#byHead, head.slice(0, HEAD), pattern)
      this.#openings.add(head, false)
    } else if (text.startsWith('{n}')) {
      const behind = (parts[2] as string).trimStart()
      push(this.#counted, behind.slice(0, HEAD), { ...pattern, head: behind })
    } else {
      push(this.#byTail, pairAt(text, text.length - 2), pattern)
      const last = parts[parts.length - 1] as string
      if (last.length > 1) this.#openings.addTail(last)
    }
  }

  /**
   * False when a line is no phrase, told by its first and last signs. A necessary condition, for next to nothing.
   *
   * @param openings  From `openingsOf`.
   */
  mayRead(openings: Int32Array, line: number): boolean {
    const first = openings[line * OPENING_FIELDS] as number
    return (first >= 0x30 && first <= 0x39) || this.#openings.has(openings, line)
  }

  /** @param folded  From `foldLine`: a whole line or one field of it. */
  read(folded: string): SlotHit<Family> | undefined {
    const plain = strip(tighten(folded))
    const exact = this.#exact.get(plain)
    if (exact !== undefined) return exact
    if (plain.length < 2) return undefined
    const first = plain.charCodeAt(0)
    if (first >= 0x30 && first <= 0x39) {
      const behind = plain.replace(NUMBER, '')
      return (
        matchHead(this.#counted, behind, plain) ?? matchHead(this.#counted, behind.replace(UNIT, ''), plain)
      )
    }
    return (
      matchHead(this.#byHead, plain, plain) ?? match(this.#byTail.get(pairAt(plain, plain.length - 2)), plain)
    )
  }
}

function matchHead<Family extends string>(
  patterns: ReadonlyMap<string, readonly Pattern<Family>[]>,
  key: string,
  plain: string,
): SlotHit<Family> | undefined {
  for (let length = Math.min(HEAD, key.length); length >= 0; length--) {
    const hit = match(patterns.get(key.slice(0, length)), plain, key)
    if (hit !== undefined) return hit
  }
  return undefined
}

/** @param key  Where the literal beginning of the patterns stands: the line, or what is behind its number. */
function match<Family extends string>(
  patterns: readonly Pattern<Family>[] | undefined,
  plain: string,
  key = plain,
): SlotHit<Family> | undefined {
  if (patterns === undefined) return undefined
  for (const pattern of patterns) {
    if (!key.startsWith(pattern.head)) continue
    pattern.regex ??= new RegExp(`^${pattern.parts.map(toSource).join('')}$`, 'u')
    const hit = pattern.regex.exec(plain)
    if (hit !== null) {
      const { family, need, phrase } = pattern
      return { family, need, phrase, value: hit[1] ?? '' }
    }
  }
  return undefined
}

function checkSlot(part: string): void {
  const slot = SLOT.exec(part)
  if (slot !== null && SLOTS[slot[1] as string] === undefined) throw new TypeError(`Unknown slot ${part}`)
}

const toSource = (part: string): string => {
  const slot = SLOT.exec(part)
  return slot === null ? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') : (SLOTS[slot[1] as string] as string)
}

/** One form for labels: no space on either side of a colon that has letters in front of it. */
const tighten = (folded: string): string => (folded.includes(':') ? folded.replace(/ ?: ?/g, ':') : folded)

function strip(folded: string): string {
  // "(c)" is a sign, not a bracket.
  if (folded.startsWith('(c)')) return folded
  let from = 0
  let to = folded.length
  while (from < to && isOrnament(folded, from)) from++
  while (to > from && isClosing(folded, to - 1)) to--
  return folded.slice(from, to)
}

const pair = (first: number, second: number): number => first * 0x10000 + second
const pairAt = (text: string, at: number): number => pair(text.charCodeAt(at), text.charCodeAt(at + 1))

function push<Key, T>(map: Map<Key, T[]>, key: Key, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
