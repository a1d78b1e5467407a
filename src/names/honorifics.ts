/** Words before a surname that say nothing of a trade or office. Source: general knowledge of English. */
const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms miss mister madam sir lady dr prof'.split(' '))

/** True for a lower-case word that anybody is called by. */
export const isHonorific = (lower: string): boolean => HONORIFICS.has(lower)
