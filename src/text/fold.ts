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

/** One space for each run of white space, none at the ends. Linear in the length; what is so already comes back as it is. */
export function collapseSpace(value: string): string {
  if (isCollapsed(value)) return value
  let collapsed = ''
  let wordStart = -1
  for (let offset = 0; offset <= value.length; offset++) {
    const blank = offset === value.length || isBlank(value.charCodeAt(offset))
    if (blank && wordStart >= 0) {
      collapsed += (collapsed === '' ? '' : ' ') + value.slice(wordStart, offset)
      wordStart = -1
    } else if (!blank && wordStart < 0) wordStart = offset
  }
  return collapsed
}

function isCollapsed(value: string): boolean {
  let afterBlank = true
  for (let offset = 0; offset < value.length; offset++) {
    const code = value.charCodeAt(offset)
    if (!isBlank(code)) afterBlank = false
    else if (afterBlank || code !== 0x20) return false
    else afterBlank = true
  }
  return !afterBlank || value === ''
}

/** True for white space: ASCII's, the next-line sign and the odd spaces; the byte order mark, which `\s` matches, is a sign. */
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code <= 0x0d && code >= 0x09) ||
  code === 0x85 ||
  (code >= 0xa0 && (BLANK_BITS & (1 << (CLASS_OF[code] as number))) !== 0)

const BLANK_BITS = 1 << CharClass.OddSpace
