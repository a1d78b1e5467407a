import { el } from './dom.ts'

/** Buttons over each document: changes in place, or before and after beside each other. */
export function offerSideBySide(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.document')) {
    details.addEventListener('toggle', () => prepare(details), { once: true })
    if (details.open) prepare(details)
  }
}

function prepare(details: HTMLDetailsElement): void {
  const article = details.querySelector('article')
  if (article === null || article.querySelector('.views') !== null) return
  const inline = el('button', { type: 'button', class: 'choice', 'aria-pressed': 'true' }, 'In place')
  const beside = el('button', { type: 'button', class: 'choice', 'aria-pressed': 'false' }, 'Side by side')
  const jump = el('button', { type: 'button', class: 'quiet' }, 'Next change')
  const choose = (sides: boolean) => (): void => {
    if (sides) for (const row of article.querySelectorAll<HTMLElement>('.row')) cutInTwo(row)
    article.classList.toggle('sides', sides)
    inline.setAttribute('aria-pressed', String(!sides))
    beside.setAttribute('aria-pressed', String(sides))
  }
  inline.addEventListener('click', choose(false))
  beside.addEventListener('click', choose(true))
  let at = 0
  jump.addEventListener('click', () => {
    const changes = article.querySelectorAll('.row.touched')
    const change = changes[at++ % changes.length]
    change?.scrollIntoView({ block: 'center' })
    if (change instanceof HTMLElement) {
      change.tabIndex = -1
      change.focus({ preventScroll: true })
    }
  })
  article.prepend(el('p', { class: 'views choices' }, inline, beside, jump))
}

/** A copy of the text without what was put in, and one without what was taken out. */
function cutInTwo(row: HTMLElement): void {
  if (row.querySelector('.old') !== null) return
  const text = row.querySelector<HTMLElement>(':scope > p')
  if (text === null) return
  text.after(copyWithout(text, 'ins', 'old'), copyWithout(text, 'del, sup', 'new'))
}

function copyWithout(text: HTMLElement, gone: string, side: string): HTMLElement {
  const copy = text.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll(gone)) element.remove()
  copy.className = side
  return copy
}
