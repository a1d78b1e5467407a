/** What may stand in an element: text is escaped, HTML has been. */
export type Child = string | Html | null | readonly Child[]

export type Attributes = Readonly<Record<string, string | undefined>>

/** HTML made by `tag`, and by nothing else: what is a string is text. */
export class Html {
  readonly #html: string

  /** @internal Use `tag`. */
  constructor(key: typeof KEY, html: string) {
    if (key !== KEY) throw new TypeError('Html is made by tag()')
    this.#html = html
  }

  toString(): string {
    return this.#html
  }
}

/** Not exported: nobody else can make HTML of a string. */
const KEY = Symbol('html')

/**
 * An element. Escaped by construction like a hast tree, at about a tenth of its cost, for the texts of documents, of
 * which a page may hold some hundred thousand nodes.
 *
 * @param name        Literal; no void and no raw text element.
 * @param attributes  Names are literals; `undefined` leaves the attribute out.
 */
export function tag(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  let html = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) html += value === '' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`
  }
  return new Html(KEY, `${html}>${join(children)}</${name}>`)
}

function join(children: readonly Child[]): string {
  let html = ''
  for (const child of children) {
    if (typeof child === 'string') html += escapeHtml(child)
    else if (child instanceof Html) html += child
    else if (child !== null) html += join(child)
  }
  return html
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for quoted attribute values. */
const escapeHtml = (value: string): string =>
  /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (character) => REFERENCES[character] as string) : value
