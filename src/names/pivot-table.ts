/**
 * How the spelling of a name changes on its way through another script: which letters fall together, and which are
 * merely near. Data; used by `normalForm`, `classSkeleton` and `weightedDistance`.
 *
 * Sources: general knowledge of BGN/PCGN, ICAO and German, French and Polish transliteration of Cyrillic; of the
 * sounds that Mandarin tells apart (v and w, l and r, coda l and r do not survive; d/t, b/p, g/k do); names.md 4.4.
 */

/**
 * Spellings that stand for one sound, longest first, as folded letters to symbols. Capital symbols are sounds that
 * ASCII has no letter for: S as in ship, C as in church, Z as in measure.
 */
export const SPELLINGS: readonly (readonly [spelling: string, symbol: string])[] = [
  ['schtsch', 'SC'],
  ['shch', 'SC'],
  ['szcz', 'SC'],
  ['tsch', 'C'],
  ['dzh', 'Z'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['tsk', 'zk'],
  ['czk', 'Ck'],
  ['yev', 'ev'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['zh', 'Z'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['kh', 'x'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 'd'],
  ['ph', 'f'],
  ['rh', 'r'],
  ['pf', 'f'],
  ['ck', 'k'],
  ['qu', 'kv'],
  ['tz', 'z'],
  ['ts', 'z'],
  ['dj', 'Z'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ie', 'e'],
  ['ya', 'ia'],
  ['ja', 'ia'],
  ['yu', 'iu'],
  ['ju', 'iu'],
  ['yi', 'i'],
  ['iy', 'i'],
  ['ij', 'i'],
  ['yj', 'i'],
  ['yy', 'i'],
  ['ii', 'i'],
  ['q', 'k'],
  ['x', 'ks'],
  ['w', 'v'],
  ['y', 'i'],
]

/** Substitutions that cost less than a whole edit. Each pair counts in both directions. */
export const NEAR_SYMBOLS: readonly (readonly [symbols: string, cost: number, reason: string])[] = [
  ['aeiou', 0.35, 'vowels: Mandarin syllables and unstressed Russian vowels keep the place, not the colour'],
  ['gh', 0.15, 'one Ukrainian and Belarusian letter; Russian has no h'],
  ['xh', 0.1, 'kh and h'],
  ['xgk', 0.3, 'velars'],
  ['xC', 0.2, 'ch in Polish, Czech and German'],
  ['hk', 0.4, 'kh for k, as in a Mandarin reading'],
  ['sz', 0.2, 's and z'],
  ['zZ', 0.3, 'caron lost'],
  ['sS', 0.3, 'caron lost'],
  ['CS', 0.4, 'caron lost or French ch'],
  ['zC', 0.4, 'caron lost'],
  ['kC', 0.4, 'caron lost, c read as k'],
  ['sC', 0.5, 'sibilants'],
  ['SZ', 0.4, 'voicing'],
  ['jZ', 0.3, 'French j'],
  ['ij', 0.2, 'German and Slavic j'],
  ['fv', 0.1, 'final devoicing: -off, -ov'],
  ['bv', 0.4, 'Greek and Spanish'],
  ['bp', 0.4, 'voicing'],
  ['dt', 0.35, 'voicing'],
  ['lr', 0.4, 'one sound in Mandarin, Japanese and Korean'],
  ['mn', 0.4, 'weak coda nasals in Mandarin'],
]

/** Cost of a letter too many or too few. */
export const EXTRA_SYMBOLS: readonly (readonly [symbols: string, cost: number, reason: string])[] = [
  ['aeiou', 0.5, 'syllabic vowels'],
  ['lr', 0.5, 'coda l and r are lost in Mandarin'],
  ['h', 0.3, 'mute h'],
  ['j', 0.3, 'glide'],
  ['t', 0.6, 'affricate written as one letter'],
]

/** A mute e behind a consonant at the end: Vance. */
export const MUTE_E_COST = 0.2
/** Another vowel at the end: Pellegrini and Pellegrino are two families, and most languages keep a last vowel. */
export const LAST_VOWEL_COST = 0.7
/** Two neighbours changed places. */
export const SWAP_COST = 0.7

/** Consonant classes of the block key: letters of one class may stand for each other. */
export const SKELETON_CLASSES: readonly string[] = ['bpfv', 'dt', 'gkxhq', 'szSZCjc', 'lr', 'mn']
