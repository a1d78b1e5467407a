import { CharClass, CLASS_OF } from '../text/char-class.ts'
import { foldLine } from './fold-line.ts'
import { NETWORKS } from './networks.ts'

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
  readonly regex: RegExp
}

const NETWORK = `(?:${NETWORKS.join('|')})`
/** What each slot takes; bounded, so that a hostile line costs no more than its length times a constant. */
const SLOTS: Readonly<Record<string, string>> = {
  n: '\\d[\\d.,]{0,11}(?: ?(?:k|m|tsd|тыс|тис|万|萬|천|만))?\\+?',
  network: `${NETWORK}(?:(?:,|/|&|\\||·| |、|和|及|, and| and| &| or| und| et| ou| y| e| i| и| та| або| или){1,2} ?${NETWORK}){0,8}`,
  name: '([^!?。！？:|"“”]{2,60})',
  short: '([^!?。！？"“”]{2,80})',
  rest: '.{0,200}',
}
const SLOT = /\{(\w+)\}/
/** Bullets, arrows, brackets and hashes around a line. Quotation marks are not among them: a quoted line is text. */
const ORNAMENTS = new Set(
  ' \t*•·▪■◆●○›>→▶►▼▲↓↑⇒|#/\\-–—_[](){}（）【】「」〔〕〖〗《》<+~=※☆★✎✉☎↗❤♥✓✔…'.split(''),
)
const CLOSING = new Set([...ORNAMENTS, '.', ':', ',', ';', '!', '。', '：', '！', '»', '›'])

/** Phrases of many families in one look-up: whole lines by hash, lines with slots by their first or last two signs. */
export class SlotTable<Family extends string> {
  readonly #exact = new Map<string, SlotHit<Family>>()
  readonly #byHead = new Map<number, Pattern<Family>[]>()
  readonly #byTail = new Map<number, Pattern<Family>[]>()
  readonly #counted: Pattern<Family>[] = []
  /** Pairs of first and last signs; a line with neither is no phrase. */
  readonly #heads = new Set<number>()

  constructor(families: Readonly<Record<Family, FamilyPhrases>>) {
    for (const [family, phrases] of Object.entries(families) as [Family, FamilyPhrases][]) {
      for (const need of ['sure', 'edge', 'company'] as const)
        for (const phrase of phrases[need]) this.#add(phrase, family, need)
    }
    for (const list of this.#byHead.values()) list.sort((left, right) => right.head.length - left.head.length)
  }

  #add(phrase: string, family: Family, need: Need): void {
    const text = tighten(foldLine(phrase))
    const slot = text.search(SLOT)
    if (slot < 0) {
      const plain = strip(text)
      if (!this.#exact.has(plain)) this.#exact.set(plain, { family, need, phrase, value: '' })
      this.#heads.add(pairAt(plain, 0))
      return
    }
    const regex = new RegExp(
      `^${text
        .split(/(\{\w+\})/)
        .map(toSource)
        .join('')}$`,
      'u',
    )
    const pattern: Pattern<Family> = { family, need, phrase, head: text.slice(0, slot), regex }
    if (slot > 1) {
      push(this.#byHead, pairAt(text, 0), pattern)
      this.#heads.add(pairAt(text, 0))
    } else if (text.startsWith('{n}')) this.#counted.push(pattern)
    else push(this.#byTail, pairAt(text, text.length - 2), pattern)
  }

  /**
   * False when a line of a raw text is no phrase, told by its first and last signs. A necessary condition, for next to
   * nothing.
   */
  mayRead(text: string, from: number, to: number): boolean {
    let at = from
    while (at < to && isOrnament(text, at)) at++
    const first = foldCode(text.charCodeAt(at))
    if (first >= 0x30 && first <= 0x39) return true
    if (this.#heads.has(pair(first, foldCode(text.charCodeAt(at + 1))))) return true
    if (this.#byTail.size === 0) return false
    let end = to
    while (end > from && CLOSING.has(text.charAt(end - 1))) end--
    return this.#byTail.has(pair(foldCode(text.charCodeAt(end - 2)), foldCode(text.charCodeAt(end - 1))))
  }

  /** @param folded  From `foldLine`: a whole line or one field of it. */
  read(folded: string): SlotHit<Family> | undefined {
    const plain = strip(tighten(folded))
    const exact = this.#exact.get(plain)
    if (exact !== undefined) return exact
    if (plain.length < 2) return undefined
    const first = plain.charCodeAt(0)
    if (first >= 0x30 && first <= 0x39) return match(this.#counted, plain)
    return (
      match(this.#byHead.get(pairAt(plain, 0)), plain) ??
      match(this.#byTail.get(pairAt(plain, plain.length - 2)), plain)
    )
  }
}

function match<Family extends string>(
  patterns: readonly Pattern<Family>[] | undefined,
  plain: string,
): SlotHit<Family> | undefined {
  if (patterns === undefined) return undefined
  for (const pattern of patterns) {
    if (!plain.startsWith(pattern.head)) continue
    const hit = pattern.regex.exec(plain)
    if (hit !== null) {
      const { family, need, phrase } = pattern
      return { family, need, phrase, value: hit[1] ?? '' }
    }
  }
  return undefined
}

const toSource = (part: string): string => {
  const slot = SLOT.exec(part)
  if (slot === null) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const source = SLOTS[slot[1] as string]
  if (source === undefined) throw new TypeError(`Unknown slot ${part}`)
  return source
}

/** One form for labels: no space on either side of a colon that has letters in front of it. */
const tighten = (folded: string): string => (folded.includes(':') ? folded.replace(/ ?: ?/g, ':') : folded)

function strip(folded: string): string {
  // "(c)" is a sign, not a bracket.
  if (folded.startsWith('(c)')) return folded
  let from = 0
  let to = folded.length
  while (from < to && isOrnament(folded, from)) from++
  while (to > from && (CLOSING.has(folded.charAt(to - 1)) || isOrnament(folded, to - 1))) to--
  return folded.slice(from, to)
}

/** Marks around a line, pictographs among them. */
function isOrnament(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0xa9) return false
  if (ORNAMENTS.has(text.charAt(at))) return true
  const charClass = CLASS_OF[code]
  return (
    charClass === CharClass.Invisible ||
    charClass === CharClass.OddSpace ||
    charClass === CharClass.LowSurrogate ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0x2190 && code <= 0x2bff)
  )
}

/** The small c in a circle that Korean pages write for the sign of copyright; `foldLine` would make a plain letter of it. */
export const CIRCLED_C = 0x24d2

/** What `foldLine` makes of one code unit, for those that phrases begin or end with. */
function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  if (code === 0x2019 || code === 0x2018) return 0x27
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0)
  if (code === CIRCLED_C) return 0xa9
  return code < 0x2000 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
}

const pair = (first: number, second: number): number => first * 0x10000 + second
const pairAt = (text: string, at: number): number => pair(text.charCodeAt(at), text.charCodeAt(at + 1))

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
