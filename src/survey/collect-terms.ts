import type { Document } from '../read/document.ts'
import type { Emit } from './fact.ts'

/** One fact for each form of an organisation's or medium's name in a document. */
export function collectTerms(_document: Document, _emit: Emit): void {}
