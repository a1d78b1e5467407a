import type { GlossaryEntry } from './glossary.ts'

/**
 * Say what is wrong with a glossary as a whole.
 *
 * @returns `undefined` when nothing is.
 */
export function contradictionIn(entries: readonly GlossaryEntry[]): string | undefined {
  const right = new Map<string, GlossaryEntry>()
  for (const entry of entries)
    for (const form of [entry.preferred, ...(entry.allowed ?? [])]) right.set(keyOf(form, entry), entry)
  const wrong = new Map<string, GlossaryEntry>()
  for (const entry of entries)
    for (const form of entry.forbidden) {
      const key = keyOf(form, entry)
      const other = right.get(key)
      if (other !== undefined)
        return `${entry.where}: \`${form}\` is forbidden here and right in ${other.where}`
      const twin = wrong.get(key)
      if (twin !== undefined && twin.preferred !== entry.preferred)
        return `${entry.where}: \`${form}\` is to be \`${entry.preferred}\` here and \`${twin.preferred}\` in ${twin.where}`
      wrong.set(key, entry)
    }
  return undefined
}

/** Forms that differ in capitals only are told apart: `internet` may be forbidden for `Internet`. */
const keyOf = (form: string, { language }: GlossaryEntry): string =>
  `${language ?? ''}\n${form.trim().replace(/\s+/g, ' ')}`
