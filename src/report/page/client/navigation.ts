import { readAddress, VIEWS, type View } from './address.ts'
import { byId } from './dom.ts'

/** Shows one part of the page at a time; without a script they follow each other. */
export class Navigation {
  readonly #show: () => void
  #view: View = 'overview'

  constructor(show: () => void) {
    this.#show = show
    document.body.classList.add('tabs')
    window.addEventListener('hashchange', () => this.follow())
  }

  get view(): View {
    return this.#view
  }

  /** Go where the address points: a part, a document or a note. */
  follow(): void {
    const { hash } = location
    const target = /^#[dn][0-9a-f]{16}/.test(hash) ? document.getElementById(hash.slice(1)) : null
    this.#view = target === null ? readAddress(hash).view : 'documents'
    for (const view of VIEWS) {
      byId(`view-${view}`).hidden = view !== this.#view
      const link = document.querySelector(`nav a[href="#${view}"]`)
      if (view === this.#view) link?.setAttribute('aria-current', 'page')
      else link?.removeAttribute('aria-current')
    }
    if (target !== null) {
      target.closest('details.document')?.setAttribute('open', '')
      target.scrollIntoView()
    }
    this.#show()
  }
}
