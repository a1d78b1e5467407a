import { foldLine } from '../../../templates/fold-line.ts'
import {
  ADVICE_WORDS,
  DESK_WORDS,
  EDITOR_STARTS,
  ENGLISH_FRAMES,
  ORGANISATION_WORDS,
  OTHER_STARTS,
} from './data.ts'

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{2,80}\.\p{L}{2,}/u
const HANDLE = /(?<=^|[\s:：(（])@[\p{L}\p{N}_.]{2,40}/u
/** Longest name in words. */
const NAME_WORDS = 4
/** Longest sentence about the editor beside a contact, in code units. */
const EDITOR_LIMIT = 80

/** Confidence of what is only proposed. */
const DOUBTFUL = 0.6
/** Who writes, alone: in the midst of a text nobody else is surely of the page. */
const WRITERS: ReadonlySet<string> = new Set(
  'reporter reporters author authors writer writers editor editors correspondent journalist newsroom'.split(
    ' ',
  ),
)

/** What contact sentences begin with. */
export interface ContactFrames {
  readonly english: readonly RegExp[]
  /** Folded, an address must follow. */
  readonly starts: readonly string[]
  /** Folded, in front of the name of an editor. */
  readonly editors: readonly string[]
}

const KNOWN: ContactFrames = { english: ENGLISH_FRAMES, starts: OTHER_STARTS, editors: EDITOR_STARTS }

/** Frames that pumice knows and those of the user. */
export const contactFrames = (defaults: boolean, starts: readonly string[]): ContactFrames => {
  const known = defaults ? KNOWN : { english: [], starts: [], editors: [] }
  return { ...known, starts: [...known.starts, ...starts.map(foldLine)] }
}

/**
 * How surely a sentence is the writer's signature, 0 to 1; `undefined` when it is not one.
 *
 * @param sentence  One sentence, without space at its ends.
 * @param before    Folded text in front of it.
 * @param inside    The text goes on behind its paragraph: only the writer and the desk are no part of the story there.
 */
export function judgeContact(
  sentence: string,
  before: string,
  frames: ContactFrames,
  inside: boolean,
): number | undefined {
  const folded = foldLine(sentence)
  const address = ADDRESS.exec(sentence)?.[0] ?? HANDLE.exec(sentence)?.[0]
  if (address === undefined) {
    if (inside) return undefined
    const editor =
      folded.length <= EDITOR_LIMIT &&
      frames.editors.some((start) => folded.startsWith(`${start}:`) || folded.startsWith(`${start} `))
    return editor && before === '' ? 0.9 : undefined
  }
  if (frames.starts.some((start) => folded.startsWith(start))) return inside ? DOUBTFUL : 0.94
  for (const frame of frames.english) {
    const slot = frame.exec(sentence)?.groups?.['slot']
    if (slot !== undefined) return judgeSlot(slot.trim(), address, `${before} ${folded}`, inside)
  }
  return undefined
}

/** True when a text begins with a contact frame or, in brackets, with the name of the editor. */
export function startsLikeContact(text: string, frames: ContactFrames): boolean {
  const head = text.slice(0, 100)
  if (frames.english.some((frame) => frame.test(head))) return true
  const folded = foldLine(head.replace(/^[(（[]/, ''))
  return (
    frames.starts.some((start) => folded.startsWith(start)) ||
    frames.editors.some((start) => folded.startsWith(start))
  )
}

function judgeSlot(slot: string, address: string, context: string, inside: boolean): number | undefined {
  const words = slot.split(' ')
  const folded = foldLine(slot)
  const desk = DESK_WORDS.find(
    (word) => folded === word || folded.startsWith(`${word} `) || folded.endsWith(` ${word}`),
  )
  if (inside && (desk === undefined || !WRITERS.has(folded) || ADVICE_WORDS.test(context))) return DOUBTFUL
  if (desk !== undefined) return words.length <= NAME_WORDS + 2 ? 0.94 : undefined
  if (words.length > NAME_WORDS || words.some((word) => ORGANISATION_WORDS.has(foldLine(word))))
    return undefined
  if (!words.every((word) => isCapital(word) || /^(?:de|van|von|der|al|el|bin|la|da)$/.test(word)))
    return undefined
  if (ADVICE_WORDS.test(context)) return 0.6
  return isOwnAddress(folded, address) ? 0.96 : 0.7
}

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()

/** True when the mailbox or handle is made of the person's name: a word of the name, or all its letters. */
function isOwnAddress(name: string, address: string): boolean {
  const at = address.indexOf('@')
  const box = foldPlain(at === 0 ? address : address.slice(0, at))
  const words = name.split(' ').map(foldPlain)
  return (
    words.some((word) => word.length >= 3 && box.includes(word)) ||
    box === words.join('') ||
    box === [...words].reverse().join('')
  )
}

/** Letters without diacritics and signs. */
const foldPlain = (value: string): string =>
  value
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/ł/g, 'l')
