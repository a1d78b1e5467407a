/**
 * A string of its own, of one byte a sign where that is enough. V8 makes a slice of more than twelve code units a window on
 * the string it was cut from: kept in a table, it keeps a whole document alive.
 */
export function detach(value: string): string {
  const encoding = isLatin1(value) ? 'latin1' : 'utf16le'
  return Buffer.from(value, encoding).toString(encoding)
}

function isLatin1(value: string): boolean {
  for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) > 0xff) return false
  return true
}
