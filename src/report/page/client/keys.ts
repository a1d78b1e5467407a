import type { ReviewApp } from './app.ts'

/** One key, one deed; none while something is typed or a dialog is open. */
export function listenToKeys(app: ReviewApp, isShown: () => boolean): void {
  const deeds: Readonly<Record<string, () => void>> = {
    a: () => app.accept(),
    r: () => app.say({ verdict: 'reject' }),
    e: () => app.edit(),
    s: () => app.skip(),
    u: () => app.undo(),
    g: () => app.toggleScope('group'),
    f: () => app.toggleScope('file'),
    n: () => app.stepDocument(1),
    N: () => app.stepDocument(-1),
    '/': () => app.focusSearch(),
    '?': () => app.help(),
    Escape: () => app.cancel(),
  }
  const anywhere = new Set(['/', '?'])
  document.addEventListener('keydown', (event) => {
    if (!isShown() || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]') !== null) return
    const { target } = event
    if (isField(target)) {
      if (event.key === 'Escape') {
        // Out of the field; what was typed for a cluster stays, a text for one place is called off.
        const { id } = target as HTMLElement
        ;(target as HTMLElement).blur()
        if (id === 'edit-text') app.cancel()
      }
      return
    }
    const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined
    if (deed === undefined || !(app.isCards || anywhere.has(event.key))) return
    event.preventDefault()
    deed()
  })
}

/** True where letters are text. Boxes and buttons take only the space bar and Enter. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text' || target.type === 'search'
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}
