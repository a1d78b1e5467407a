import { showExcerpt, signOf, UNSEEN } from '../../visible.ts'

type Child = Node | string | null | undefined | readonly Child[]

/** Attributes and listeners of an element; `true` sets an attribute without a value, `false` leaves it out. */
export type Properties = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>

/** An element. What is a string becomes text, never markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(key, value)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue
    if (typeof child === 'string' || child instanceof Node) element.append(child)
    else append(element, child as readonly Child[])
  }
}

/** Text with signs in place of all that nobody sees. */
export function signed(value: string): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const match of value.matchAll(UNSEEN)) {
    if (match.index > at) parts.push(value.slice(at, match.index))
    parts.push(el('span', { class: 'sign' }, signOf(match[0])))
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(value.slice(at))
  return value.trim() === '' && value !== '' && parts.every((part) => typeof part === 'string')
    ? [el('span', { class: 'sign' }, showExcerpt(value))]
    : parts
}

/** Put these into an element in place of what was there. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren()
  append(element, children)
}

/** A button with the key that does the same. */
export function keyButton(
  key: string,
  label: string,
  press: () => void,
  properties: Properties = {},
): HTMLButtonElement {
  return el('button', { type: 'button', ...properties, click: press }, el('kbd', {}, key), ` ${label}`)
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`no element #${id}`)
  return element
}

/** Words in the one place that screen readers speak aloud. */
export function announce(words: string): void {
  byId('announcer').textContent = words
}
