import { ENGLISH_BITS, everyBit, GRAM_SLOTS, gramMark, gramSlot, hashGrams, hashWord } from './model-hash.ts'
import { ENGLISH_WORDS, GRAM_MARKS, GRAM_ROWS, GRAM_VALUES, MODEL_LANGUAGES } from './models/word-model.ts'

/** Number of languages of the model. */
export const LANGUAGES = MODEL_LANGUAGES.length

/** Number of a language in the model; -1 when it has none. */
export const languageNumber = (language: string): number => MODEL_LANGUAGES.indexOf(language)

const ROWS_BYTES = Math.floor((GRAM_ROWS.length * 3) / 4) & ~1
/** Bytes of the tables, behind four bytes that say how far they are filled. */
export const WORD_MODEL_BYTES = 4 + GRAM_SLOTS * 4 + ROWS_BYTES + ENGLISH_BITS / 8

const EMPTY = 0
const FILLING = 1
const READY = 2
/** Milliseconds to wait for the thread that fills the tables, which takes two. */
const PATIENCE = 1000

let memory: ArrayBufferLike | undefined
let tables: Tables | undefined

interface Tables {
  readonly marks: Uint16Array
  readonly values: Uint16Array
  readonly rows: Uint16Array
  readonly english: Uint8Array
}

/** Put the tables into memory that other threads see too. Call before the first word is looked up. */
export function shareWordModel(shared: SharedArrayBuffer): void {
  memory = shared
}

/** The tables, unpacked by whichever thread asks first. */
function load(): Tables {
  memory ??= new ArrayBuffer(WORD_MODEL_BYTES)
  const state = new Int32Array(memory, 0, 1)
  const loaded = {
    marks: new Uint16Array(memory, 4, GRAM_SLOTS),
    values: new Uint16Array(memory, 4 + GRAM_SLOTS * 2, GRAM_SLOTS),
    rows: new Uint16Array(memory, 4 + GRAM_SLOTS * 4, ROWS_BYTES / 2),
    english: new Uint8Array(memory, 4 + GRAM_SLOTS * 4 + ROWS_BYTES, ENGLISH_BITS / 8),
  }
  const found = Atomics.compareExchange(state, 0, EMPTY, FILLING)
  if (found === FILLING) Atomics.wait(state, 0, FILLING, PATIENCE)
  if (Atomics.load(state, 0) !== READY) {
    // Writing the same bytes twice does no harm, should the other thread have died.
    unpack(GRAM_MARKS, loaded.marks)
    unpack(GRAM_VALUES, loaded.values)
    unpack(GRAM_ROWS, loaded.rows)
    loaded.english.set(Buffer.from(ENGLISH_WORDS, 'base64'))
    Atomics.store(state, 0, READY)
    if (memory instanceof SharedArrayBuffer) Atomics.notify(state, 0)
  }
  tables = loaded
  return loaded
}

function unpack(base64: string, into: Uint16Array): void {
  const bytes = Buffer.from(base64, 'base64')
  for (let index = 0; index < into.length; index++) into[index] = bytes.readUInt16LE(index * 2)
}

const HASHES = new Int32Array(32)

/**
 * Weight of the n-grams of a word in each language.
 *
 * @param word    In small letters, composed (NFC).
 * @param totals  Takes the sums, in hundredths of Nito-ELD's units; overwritten.
 * @returns       Number of n-grams looked up.
 */
export function weighGrams(word: string, totals: Float64Array): number {
  const { marks, values, rows } = tables ?? load()
  totals.fill(0)
  const count = hashGrams(word, HASHES)
  for (let index = 0; index < count; index++) {
    const hash = HASHES[index] as number
    const mark = gramMark(hash)
    let slot = gramSlot(hash)
    while (marks[slot] !== mark && marks[slot] !== 0) slot = (slot + 1) % GRAM_SLOTS
    if (marks[slot] === 0) continue
    const value = values[slot] as number
    if ((value & 0x8000) === 0) addEntry(totals, value)
    else {
      for (let row = value & 0x7fff; ; row++) {
        const entry = rows[row] as number
        addEntry(totals, entry)
        if ((entry & 0x8000) !== 0) break
      }
    }
  }
  return count
}

/** Nito-ELD leaves this much out of each score to save room. */
const BASE = 53

function addEntry(totals: Float64Array, entry: number): void {
  const language = (entry & 0x7fff) >> 7
  totals[language] = (totals[language] as number) + ((entry & 0x7f) * 2 + BASE) / 100
}

/** Prefixes that go before any word. */
const PREFIX = /^(?:re|un|non|pre|co|over|under|anti|multi|inter|sub|super|mis|dis|de)(?=.{5})/

/**
 * True for English words, their plurals in -s and their forms with a common prefix, and for one other word in a hundred.
 *
 * @param word  In small letters.
 */
export function isEnglishWord(word: string): boolean {
  if (isListed(word)) return true
  if (word.length > 3 && word.endsWith('s') && isListed(word.slice(0, -1))) return true
  const prefix = PREFIX.exec(word)
  return prefix !== null && isListed(word.slice(prefix[0].length))
}

function isListed(word: string): boolean {
  const { english } = tables ?? load()
  return everyBit(hashWord(word), (bit) => ((english[bit >> 3] as number) & (1 << (bit & 7))) !== 0)
}
