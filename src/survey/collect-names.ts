import { findFullNames } from '../names/full-names.ts'
import { wordAt } from '../names/word-table.ts'
import type { Document } from '../read/document.ts'
import { bit, CharClass } from '../text/char-class.ts'
import type { Emit } from './fact.ts'

/** One fact for each surface of a person's name in a document. */
export function collectNames(document: Document, emit: Emit): void {
  if ((document.scan.mask & bit(CharClass.Upper)) === 0 || document.script !== 'Latn') return
  const names = findFullNames(document.text, document.scan)
  // Other languages inflect names; their forms are no misspellings of each other.
  if (names.length === 0 || document.language !== 'en') return
  for (const name of names) emit('name', wordAt(name.surface, 0, name.surface.length).key, name)
}
