import { el } from './dom.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['a', 'accept'],
  ['r', 'reject'],
  ['e', 'put other words in its place'],
  ['s', 'skip for now'],
  ['u', 'undo the latest decision (any other one: in the list below)'],
  ['g', 'let the next key settle all like it'],
  ['f', 'let the next key settle all of this rule in this document'],
  ['n  N', 'next, previous document'],
  ['/', 'search and filter'],
  ['Esc', 'back'],
  ['?', 'these keys'],
]

/** What the keys do. */
export class HelpDialog {
  readonly element = el(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    el('h3', { id: 'help-title' }, 'Keys'),
    el(
      'dl',
      {},
      KEYS.map(([keys, what]) =>
        el(
          'div',
          {},
          el(
            'dt',
            {},
            keys.split('  ').map((key) => el('kbd', {}, key)),
          ),
          el('dd', {}, what),
        ),
      ),
    ),
    el('button', { type: 'button', autofocus: true, click: () => this.element.close() }, 'Close'),
  )

  open(): void {
    if (!this.element.open) this.element.showModal()
  }
}
