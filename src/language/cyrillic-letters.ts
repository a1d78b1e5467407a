/** A language that is written in Cyrillic letters, with its code in ISO 639-3 as franc has it. */
export interface CyrillicLanguage {
  readonly language: string
  readonly code: string
}

const RU = { language: 'ru', code: 'rus' }
const UK = { language: 'uk', code: 'ukr' }
const BE = { language: 'be', code: 'bel' }
const BG = { language: 'bg', code: 'bul' }
const SR = { language: 'sr', code: 'srp' }
const MK = { language: 'mk', code: 'mkd' }
const KK = { language: 'kk', code: 'kaz' }

// Source: the alphabets. Each letter stands in the alphabets of the languages beside it and in no other of the seven; the
// last row is missing in Serbian and Macedonian.
const EASTERN = /[ыэё]/gi
const UKRAINIAN = /[їєґ]/gi
const UKRAINIAN_OR_BELARUSIAN = /[і]/gi
const BELARUSIAN = /[ў]/gi
const KAZAKH = /[қғәұңөһ]/gi
const SOUTHERN = /[јљњџ]/gi
const SERBIAN = /[ћђ]/gi
const MACEDONIAN = /[ѓќѕ]/gi
const NORTHERN = /[щъьюяй]/gi

/** Languages that a text can be in by its Cyrillic letters, one at least. A few stray letters do not count. */
export function cyrillicCandidates(sample: string): readonly CyrillicLanguage[] {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0
  const eastern = count(EASTERN)
  const soft = count(UKRAINIAN_OR_BELARUSIAN)
  const ukrainian = count(UKRAINIAN) + soft
  const kazakh = count(KAZAKH)
  const southern = count(SOUTHERN)
  if (kazakh > eastern / 4 && kazakh > ukrainian / 4 && kazakh > 1) return [KK]
  if (southern > eastern + ukrainian) {
    const serbian = count(SERBIAN)
    const macedonian = count(MACEDONIAN)
    return serbian > macedonian ? [SR] : macedonian > serbian ? [MK] : [SR, MK]
  }
  if (count(BELARUSIAN) > 0 && eastern > 0 && soft > 0) return [BE]
  if (ukrainian > eastern) return [UK]
  if (eastern > 0) return [RU]
  return count(NORTHERN) > 0 ? [RU, BG] : [BG, MK, SR, RU]
}
