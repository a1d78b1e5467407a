import { CharClass, CLASS_OF } from './char-class.ts'

/** Latin letters that NFD does not split. Source: Unicode names ("with stroke", ligatures), general knowledge. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

/**
 * Fold a name or phrase for comparison: lower case, Latin diacritics off, apostrophes unified, white space collapsed.
 *
 * Other scripts are lower-cased only.
 */
export function fold(value: string): string {
  let ascii = true
  for (let index = 0; index < value.length; index++) {
    if (value.charCodeAt(index) > 0x7f) {
      ascii = false
      break
    }
  }
  const lower = value.toLowerCase()
  if (ascii) return collapseSpace(lower)
  let folded = ''
  for (const character of lower.normalize('NFD')) {
    const charClass = CLASS_OF[character.charCodeAt(0)]
    if (charClass === CharClass.Mark || charClass === CharClass.Invisible) continue
    if (charClass === CharClass.Apostrophe) folded += "'"
    else if (charClass === CharClass.OddSpace) folded += ' '
    else folded += UNDECOMPOSED[character] ?? character
  }
  return collapseSpace(folded.normalize('NFC'))
}

/** One space for each run of white space, none at the ends. Linear in the length; returns plain values as they are. */
export function collapseSpace(value: string): string {
  let from = 0
  let collapsed = ''
  let wordStart = -1
  for (; from <= value.length; from++) {
    const blank = from === value.length || isBlank(value.charCodeAt(from))
    if (blank && wordStart >= 0) {
      // One word, or words parted by single plain spaces, from the start on: nothing to copy so far.
      if (collapsed === '' && wordStart === 0 && from === value.length) return value
      collapsed += (collapsed === '' ? '' : ' ') + value.slice(wordStart, from)
      wordStart = -1
    } else if (!blank && wordStart < 0) wordStart = from
  }
  return collapsed
}

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code <= 0x0d && code >= 0x09) ||
  code === 0x85 ||
  (code >= 0xa0 && (BLANK_BITS & (1 << (CLASS_OF[code] as number))) !== 0)

/** Odd spaces count as white space; the byte order mark, which `\s` matches, is a sign. */
const BLANK_BITS = 1 << CharClass.OddSpace
