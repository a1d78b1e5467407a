/**
 * A string of its own. V8 makes a slice of more than twelve code units a window on the string it was cut from: kept in a
 * table, it keeps a whole document alive.
 */
export const detach = (value: string): string => Buffer.from(value, 'utf16le').toString('utf16le')
