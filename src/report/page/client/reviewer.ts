import type { RunInfo } from '../page-data.ts'
import type { DecisionBook } from './decision-book.ts'
import { el } from './dom.ts'

const KEY = 'pumice-reviewer'

/** Who reviews: as `pumice review` says, else a name that this browser keeps. */
export function reviewerOf({ server }: RunInfo): string {
  if (server !== null) return server.reviewer
  try {
    return localStorage.getItem(KEY) ?? 'me'
  } catch {
    return 'me'
  }
}

/** Where a page from disk asks for the name that decisions go under. */
export function reviewerField(book: DecisionBook): HTMLElement {
  const field = el('input', { type: 'text', size: 8, autocomplete: 'off', spellcheck: 'false' })
  field.value = book.reviewer
  field.addEventListener('change', () => {
    const name = field.value.trim()
    if (name === '') return
    book.reviewer = name
    try {
      localStorage.setItem(KEY, name)
    } catch {
      // Kept until the page is closed.
    }
  })
  return el('label', { class: 'reviewer' }, 'Reviewer ', field)
}
