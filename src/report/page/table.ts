import type { Element } from 'hast'
import { h } from 'hastscript'
import { grouped } from '../wording.ts'

type Content = Element | string | null

/** A heading; `+` in front: its column holds numbers. */
export function table(headings: readonly string[], rows: readonly Element[], label: string): Element {
  return h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: label }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          headings.map((heading) =>
            heading === ''
              ? h('td')
              : h(
                  'th',
                  { scope: 'col', className: heading.startsWith('+') ? ['n'] : undefined },
                  heading.replace('+', ''),
                ),
          ),
        ),
      ),
      h('tbody', [...rows]),
    ]),
  ])
}

export const row = (...cells: readonly Element[]): Element => h('tr', [...cells])

export const cell = (...content: readonly Content[]): Element => h('td', [...content])

export const heading = (...content: readonly Content[]): Element => h('th', { scope: 'row' }, [...content])

export const number = (value: number): Element => h('td', { className: ['n'] }, grouped(value))

/** A number with its decimals, or nothing. */
export const figure = (value: string | null): Element => h('td', { className: ['n'] }, value ?? '–')

export const more = (text: string): Element => h('p', { className: ['more'] }, text)
