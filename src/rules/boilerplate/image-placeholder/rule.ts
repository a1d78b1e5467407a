import { type Detection, type Evidence, metadataEvidence } from '../../../findings/finding.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { isHanName } from '../../../templates/han-surnames.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { PhraseTable } from '../../../templates/phrase-table.ts'
import { namesAgency, namesOutlet } from '../../../templates/source-names.ts'
import { CharClass, CLASS_OF, isLetterClass } from '../../../text/char-class.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { FRAMES, SLOT_FILLERS, SLOT_HALVES, SLOT_NOUNS, SLOT_REST, SLOT_STEMS } from './data.ts'

/** Longest placeholder line, in code units. */
const LINE_LIMIT = 80
/** Longest slot without a known word, in words: a longer one says something. */
const FOREIGN_WORDS = 4

/**
 * `frames`: further beginnings of such lines. `slots`: further slots that name no source, as whole words or Han
 * stems.
 */
type Options = PhraseOptions<'frames' | 'slots'>

const tableFor = perOptions(
  ({ defaults, frames }: Options) =>
    new PhraseTable<true>([...(defaults ? FRAMES : []), ...frames].map((frame) => [frame, true] as const)),
)
const EDGE_MARKS = /^[\s:/=|>（(【[-]+|[\s.。)）】\]]{1,16}$/g
const SUFFIXES = /(?:より|から|提供|제공|에서)$/
/** Han frames that end in "from" or "source". */
const HAN_FROM = /^.{0,4}(?:来自|来源于?|源自|取自|來自|來源|[图圖][源自])/
/** The word alone in brackets, as converters of pages leave it. */
const BARE =
  /^[[【](?:image|images|photo|picture|img|bild|foto|imagen|zdjęcie|фото|изображение|зображення|图|图片|圖片|画像|صورة)[\]】]$/iu
const HAS_ADDRESS = /[@]|https?:|www\./

/** "Image from <source site>" on a line of its own, where the slot names nobody. Removes the line. */
export const imagePlaceholder = defineRule<Options>({
  id: 'boilerplate/image-placeholder',
  mqm: null,
  severity: 'major',
  fix: 'safe',
  what: 'image placeholder',
  summary: 'Lines such as "Image from <source site>" that stand for an image and name no source.',
  ...phraseOptions('frames', 'slots'),
  check({ lines }, _services, options) {
    const found: Detection[] = []
    const table = tableFor(options)
    const openings = openingsOf(lines)
    const own = options.slots.map((slot) => slot.toLowerCase())
    for (let line = 0; line < lines.count; line++) {
      const length = lines.to(line) - lines.from(line)
      if (length === 0 || length > LINE_LIMIT || !table.mayStart(openings, line)) continue
      if (BARE.test(lines.content(line))) {
        found.push(removeLine(lines, line, 0.9, [{ kind: 'phrase', detail: lines.content(line) }]))
        continue
      }
      const folded = foldedLine(lines, line).replace(/^[(【[]+/, '')
      const frame = table.startOf(folded)
      if (frame === undefined) continue
      // Han frames need a mark before the slot unless they say "from" themselves.
      const marked = /^[\s:/=|>]/.test(frame.rest)
      if (!marked && !(beginsHan(frame.rest) && HAN_FROM.test(folded))) continue
      const slot = frame.rest.replace(EDGE_MARKS, '').replace(SUFFIXES, '').trim()
      const script = slot === '' || HAS_ADDRESS.test(slot) ? undefined : judgeSlot(slot, folded, own)
      if (script === undefined) continue
      const evidence: Evidence[] = [
        { kind: 'phrase', detail: folded.slice(0, folded.length - frame.rest.length) },
      ]
      if (script === 'foreign') {
        evidence.push(
          { kind: 'script', detail: 'slot in another script than its frame' },
          metadataEvidence('credit', slot),
        )
      }
      found.push(removeLine(lines, line, script === 'foreign' ? 0.85 : 0.97, evidence))
    }
    return found
  },
})

/** What the slot is: `known` words that name nobody, or a `foreign` leftover; `undefined` for a source. */
function judgeSlot(slot: string, line: string, own: readonly string[]): 'known' | 'foreign' | undefined {
  if (own.includes(slot)) return 'known'
  if (holdsHan(slot)) {
    if (namesAgency(slot)) return undefined
    if (saysNothing(slot, own)) return 'known'
    if (namesOutlet(slot) || slot.length > 10 || beginsHan(line)) return undefined
    return isHanName(slot) ? undefined : 'foreign'
  }
  const words = slot.split(/[\s,]+/)
  if (namesAgency(slot) || words.length > 6) return undefined
  let halves = 0
  for (const word of words) {
    if (SLOT_NOUNS.has(word) || own.includes(word)) halves += 2
    else if (SLOT_HALVES.has(word)) halves++
    else if (!SLOT_FILLERS.has(word)) halves = Number.NEGATIVE_INFINITY
  }
  if (halves >= 2) return 'known'
  if (namesOutlet(slot) || words.length > FOREIGN_WORDS) return undefined
  const slotClass = firstLetterClass(slot)
  const caseless =
    slotClass === CharClass.Arabic ||
    slotClass === CharClass.Hangul ||
    slotClass === CharClass.Hebrew ||
    slotClass === CharClass.OtherLetter
  return caseless && firstLetterClass(line) !== slotClass ? 'foreign' : undefined
}

/** True when a Han or kana slot is made of stems for "site", "network" and the like only. */
function saysNothing(slot: string, own: readonly string[]): boolean {
  let rest = slot
  let stems = 0
  for (const stem of [...own, ...SLOT_STEMS]) {
    if (!rest.includes(stem)) continue
    rest = rest.replaceAll(stem, '')
    stems++
  }
  return stems > 0 && rest.replace(SLOT_REST, '') === ''
}

const isHan = (code: number): boolean => CLASS_OF[code] === CharClass.Han || CLASS_OF[code] === CharClass.Kana
const beginsHan = (value: string): boolean => isHan(value.charCodeAt(0))

function holdsHan(value: string): boolean {
  for (let index = 0; index < value.length; index++) if (isHan(value.charCodeAt(index))) return true
  return false
}

function firstLetterClass(value: string): CharClass {
  for (let index = 0; index < value.length; index++) {
    const charClass = CLASS_OF[value.charCodeAt(index)] as CharClass
    if (isLetterClass(charClass)) return charClass === CharClass.Upper ? CharClass.Lower : charClass
  }
  return CharClass.Other
}
