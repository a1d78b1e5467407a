/** What a page comes to. */
export interface Page {
  readonly text: string
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  /** As written in the page. */
  readonly published?: string | null | undefined
  readonly url?: string | null | undefined
}
