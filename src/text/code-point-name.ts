/** The first code point of a string in Unicode's notation, `U+00AD`. */
export const codePointName = (sign: string): string =>
  `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
