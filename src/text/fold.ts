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

/** One space for each run of white space, none at the ends. Linear in the length. */
export function collapseSpace(value: string): string {
  return value
    .split(/[\s\u00a0]/)
    .filter((part) => part !== '')
    .join(' ')
}
