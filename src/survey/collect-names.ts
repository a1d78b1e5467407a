import type { Document } from '../read/document.ts'
import type { Emit } from './fact.ts'

/** One fact for each surface of a person's name in a document. */
export function collectNames(_document: Document, _emit: Emit): void {}
