/** Code units that a terminal or a page must not get from a scrape: C0, C1 and bidi controls, lone surrogates. */
export const DANGEROUS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Those and all that nobody sees: zero-width characters, odd spaces, line ends, tabs, lone surrogates. */
export const UNSEEN =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const SIGNS: Readonly<Record<string, string>> = {
  '\n': '↵',
  '\r': '␍',
  '\t': '⇥',
  '\u00a0': '⍽',
  '\u3000': '□',
}

/** The sign for one character: a usual one, a picture of a control (Unicode block U+2400), or its number. */
export function signOf(character: string): string {
  const code = character.charCodeAt(0)
  const sign = SIGNS[character]
  if (sign !== undefined) return sign
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

const bracketed = (character: string): string => {
  const sign = signOf(character)
  return sign.length === 1 ? sign : `[${sign}]`
}

/** On one line, with everything unseen made visible. */
export const showUnseen = (value: string): string => value.replace(UNSEEN, bracketed)

/** An excerpt on one line: without the white space around it, or, where that is all, with every space visible. */
export function showExcerpt(value: string): string {
  const core = value.trim()
  return core === '' ? showUnseen(value).replaceAll(' ', '␣') : showUnseen(core)
}
