/**
 * A form in small letters stands for all ways to write it; one with capitals is a name or an abbreviation and means
 * nothing else: `US` is not "us". In a headline in capitals everything fits.
 */
export function fitsCase(form: string, written: string): boolean {
  if (form === form.toLowerCase()) return true
  return written.startsWith(form) || (written === written.toUpperCase() && form.length > 3)
}

/** Give a form the capitals of what it replaces. */
export function recase(preferred: string, form: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && form !== form.toUpperCase())
    return preferred.toUpperCase()
  const first = written.charAt(0)
  const isRaised = first !== first.toLowerCase() && form.charAt(0) === form.charAt(0).toLowerCase()
  if (!isRaised) return preferred
  // "Cease-Fire Talks" is a title: each word of the form is raised.
  const parts = written.split(/[\s-]/)
  const isTitle = parts.length > 1 && parts.every((part) => part.charAt(0) !== part.charAt(0).toLowerCase())
  const raise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return isTitle ? preferred.replace(/[^\s-]+/g, raise) : raise(preferred)
}

/** "cease-fires" of "cease-fire"; short words and ones that end in ss are no plurals. */
export function singularOf(lower: string): string | undefined {
  return lower.length > 4 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : undefined
}

/** English plural of a form; `undefined` for one that is a plural, or has none by rule. */
export function pluralOf(form: string): string | undefined {
  if (!/[a-z]$/.test(form) || /(?:s|x|z|f|fe|man|us|is)$/.test(form)) return undefined
  if (/(?:ch|sh)$/.test(form)) return `${form}es`
  return /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`
}
