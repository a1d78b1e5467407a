import type { Document } from './document.ts'

/** ISO date of a document where its dateline or URL tells; `undefined` otherwise. */
export function documentDate(_document: Document): string | undefined {
  return undefined
}
