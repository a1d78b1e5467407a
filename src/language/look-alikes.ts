import { CharClass, CLASS_OF } from '../text/char-class.ts'

/**
 * Letters of Cyrillic and Greek that print like Latin ones in common typefaces.
 *
 * Source: the idea of Unicode UTS #39 (confusables); the pairs are general knowledge. Letters that a reader can tell
 * apart (к and k, α and a) are left out: they are symbols or leftovers, not slips of a keyboard.
 */
const PAIRS = 'аaеeоoрpсcуyхxіiјjѕsһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'

const TO_LATIN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index): readonly [string, string] => [
    PAIRS.charAt(index * 2),
    PAIRS.charAt(index * 2 + 1),
  ]),
)

const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  [...TO_LATIN]
    .filter(([letter]) => CLASS_OF[letter.charCodeAt(0)] === CharClass.Cyrillic)
    .map(([letter, latin]): readonly [string, string] => [latin, letter]),
)

/** Longest run of such letters that is a slip and not a syllable of another language. */
const MAX_SLIP = 2

/** True for a short run of letters that all look like Latin ones. */
export function looksLatin(run: string): boolean {
  if (run.length > MAX_SLIP) return false
  for (const letter of run) if (!TO_LATIN.has(letter)) return false
  return true
}

/**
 * A word that mixes Latin with look-alikes, in one script; `undefined` when it does not mix, when a letter has no
 * look-alike, or when neither script has twice the letters of the other.
 */
export function unmix(
  word: string,
): { readonly plain: string; readonly script: 'Latn' | 'Cyrl' } | undefined {
  let latin = 0
  let other = 0
  let greek = 0
  for (let index = 0; index < word.length; index++) {
    const charClass = CLASS_OF[word.charCodeAt(index)] as CharClass
    if (charClass === CharClass.Lower || charClass === CharClass.Upper) latin++
    else if (charClass === CharClass.Cyrillic) other++
    else if (charClass === CharClass.Greek) greek++
    else return undefined
  }
  const foreign = other + greek
  if (latin === 0 || foreign === 0) return undefined
  if (latin >= foreign * 2) return replaceAll(word, TO_LATIN, CharClass.Cyrillic, CharClass.Greek, 'Latn')
  if (greek === 0 && other >= latin * 2)
    return replaceAll(word, TO_CYRILLIC, CharClass.Lower, CharClass.Upper, 'Cyrl')
  return undefined
}

function replaceAll(
  word: string,
  table: ReadonlyMap<string, string>,
  first: CharClass,
  second: CharClass,
  script: 'Latn' | 'Cyrl',
): { plain: string; script: 'Latn' | 'Cyrl' } | undefined {
  let plain = ''
  for (const letter of word) {
    const charClass = CLASS_OF[letter.charCodeAt(0)]
    if (charClass !== first && charClass !== second) plain += letter
    else {
      const twin = table.get(letter)
      if (twin === undefined) return undefined
      plain += twin
    }
  }
  return { plain, script }
}
