// Makes src/language/models/word-model.ts from the packages eld (n-grams, Apache-2.0) and an-array-of-english-words
// (MIT). Run: npm run models
import fs from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Languages of the model, in the order of its numbers; English must be the first. BCP 47. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'cs', 'ro', 'tr', 'nl', 'sv', 'vi', 'id']
/** eld has one name for Malay and Indonesian. */
const NAME_IN_ELD = { id: 'ms' }

/**
 * English that the word list lacks: new words, short forms and words of units. Source: general knowledge; each came up,
 * or its kin did, as a false flag in English text.
 */
const NEW_WORDS = (
  'app apps fintech blog blogs blogger bloggers blogging podcast podcasts podcaster podcasting startup startups ' +
  'smartphone smartphones smartwatch webinar webinars hashtag hashtags selfie selfies emoji emojis meme memes vlog ' +
  'vlogs vlogger wifi broadband chatbot chatbots malware ransomware spyware phishing crypto cryptocurrency ' +
  'cryptocurrencies bitcoin blockchain influencer influencers livestream livestreams livestreamed crowdfunding ' +
  'coworking biotech edtech proptech agritech sci fi sitcom sitcoms biopic biopics kombucha kimchi ramen sushi ' +
  'sriracha matcha quinoa hummus falafel tofu tempeh gochujang edamame umami bao ok okay vs etc eg ie mr mrs ms dr ' +
  'prof sr jr st inc ltd corp llc plc km cm mm kg mg ml kwh mph kph rpm ghz mhz gb tb mb kb usb hdmi wifi lol omg ' +
  'covid antivirals mrna genomics microbiome probiotics vegan vegans vegetarian vegetarians gluten keto paleo ' +
  'backend frontend middleware dataset datasets metadata codebase codebases open source api apis url urls repo ' +
  'repos config configs linter runtime runtimes namespace namespaces async await boolean enum struct regex tokenizer ' +
  'workflow workflows dashboard dashboards offline online onboarding upcycling downcycling microplastics geotag ' +
  'staycation brexit remainer brexiteer gen zoomer zoomers boomer boomers woke tween tweens nonbinary cisgender ' +
  'mixtape mixtapes synth synths techno hiphop remix remixes remixed anime manga cosplay kpop esports gamer gamers ' +
  'gameplay multiplayer speedrun fanbase fanfic paywall paywalls clickbait algorithmic gigafactory gigawatt ' +
  'multicultural wellbeing healthcare childcare daycare skincare haircare eldercare aftercare timeline timelines'
).split(' ')

const packageFile = (path) => new URL(import.meta.resolve(path))

/** Bytes of an n-gram as eld writes it: one character a byte. */
function readGram(key, byteOf) {
  return Uint8Array.from([...key], (character) => byteOf.get(character) ?? character.charCodeAt(0))
}

/** The tables of n-grams: marks and values by slot, and the rows of those that several languages have. */
async function packGrams({ hashBytesOf, gramSlot, gramMark, GRAM_SLOTS }) {
  const entry = packageFile('eld/small')
  const { ngramsData } = await import(new URL('../ngrams/small.js', entry))
  const { dictionary } = await import(new URL('../dictionary.js', entry))
  // Bytes that no text of these languages has are written as spaces, too.
  const byteOf = new Map(
    Object.entries(dictionary)
      .filter(([byte, character]) => byte >= 0x80 && character !== ' ')
      .map(([byte, character]) => [character, Number(byte)]),
  )
  const numberOf = new Map(
    Object.entries(ngramsData.languages).map(([number, name]) => [
      Number(number),
      LANGUAGES.findIndex((language) => (NAME_IN_ELD[language] ?? language) === name),
    ]),
  )
  const marks = new Uint16Array(GRAM_SLOTS)
  const values = new Uint16Array(GRAM_SLOTS)
  const rows = []
  let lost = 0
  for (const key of Object.keys(ngramsData.ngrams).sort()) {
    const entries = Object.entries(ngramsData.ngrams[key])
      .map(([number, score]) => (numberOf.get(Number(number)) << 7) | (score >> 1))
      .filter((packed) => packed >= 0)
      .sort((left, right) => left - right)
    if (entries.length === 0) continue
    const hash = hashBytesOf(readGram(key, byteOf))
    let slot = gramSlot(hash)
    while (marks[slot] !== 0 && marks[slot] !== gramMark(hash)) slot = (slot + 1) % GRAM_SLOTS
    if (marks[slot] !== 0) {
      lost++
      continue
    }
    marks[slot] = gramMark(hash)
    if (entries.length === 1) values[slot] = entries[0]
    else {
      values[slot] = 0x8000 | rows.length
      rows.push(...entries.slice(0, -1), entries.at(-1) | 0x8000)
    }
  }
  if (rows.length > 0x8000 || lost > 10) throw new Error(`${rows.length} rows, ${lost} n-grams lost`)
  return { marks, values, rows: Uint16Array.from(rows) }
}

/** A Bloom filter of English words; plurals in -s are looked up without it. */
function packEnglish({ hashWord, everyBit, ENGLISH_BITS }) {
  const words = new Set(
    JSON.parse(fs.readFileSync(packageFile('an-array-of-english-words/index.json'), 'utf8')),
  )
  for (const word of NEW_WORDS) words.add(word)
  const filter = new Uint8Array(ENGLISH_BITS / 8)
  for (const word of words) {
    if (/[^s]s$/.test(word) && words.has(word.slice(0, -1))) continue
    everyBit(hashWord(word), (bit) => {
      filter[bit >> 3] |= 1 << (bit & 7)
      return true
    })
  }
  return filter
}

const toBase64 = (array) => {
  const bytes = new Uint8Array(array.length * array.BYTES_PER_ELEMENT)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of array.entries()) {
    if (array.BYTES_PER_ELEMENT === 1) bytes[index] = value
    else view.setUint16(index * 2, value, true)
  }
  return Buffer.from(bytes).toString('base64')
}

/**
 * Content of the generated file.
 *
 * @param hashes  Exports of src/language/model-hash.ts.
 */
export async function makeWordModel(hashes) {
  const { marks, values, rows } = await packGrams(hashes)
  return `// Made by scripts/word-model.mjs (npm run models). Do not edit.
// n-grams: Nito-ELD 2.1.0, small table, Copyright 2023 Nito T.M., Apache-2.0 (https://github.com/nitotm/efficient-language-detector-js),
// cut down to the languages below, scores halved. Words: an-array-of-english-words 2.0.0, Copyright 2014 Zeke Sikelianos, MIT. Texts of the licences: licenses/.
/** Languages of the model, in the order of its numbers; English is number 0. BCP 47. */
export const MODEL_LANGUAGES: readonly string[] = ${JSON.stringify(LANGUAGES).replaceAll('"', "'").replaceAll(',', ', ')}
/** Marks of the n-grams by slot, little-endian 16-bit numbers. */
export const GRAM_MARKS = '${toBase64(marks)}'
/** Values by slot: language << 7 | score, or 0x8000 | first place in the rows. */
export const GRAM_VALUES = '${toBase64(values)}'
/** Rows of n-grams that several languages have; the last one of each is marked by 0x8000. */
export const GRAM_ROWS = '${toBase64(rows)}'
/** Bloom filter of English words. */
export const ENGLISH_WORDS = '${toBase64(packEnglish(hashes))}'
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = fileURLToPath(new URL('../src/language/models/word-model.ts', import.meta.url))
  fs.writeFileSync(file, await makeWordModel(await import('../dist/language/model-hash.js')))
}
