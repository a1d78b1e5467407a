/** A tag as a browser would read it. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface ParsedHtml {
  /** Opening tags, comments (`!--`) and declarations (`!doctype`), in order. */
  readonly tags: readonly Tag[]
  /** Text outside `<style>` and `<script>`, character references resolved. */
  readonly text: string
}

const RAW_TEXT = /^(?:style|script|title|textarea|xmp|iframe|noembed|noframes|plaintext)$/

/**
 * Read HTML by the tokeniser rules that matter for escaping: a `<` before a letter, `/`, `!` or `?` opens a tag
 * wherever it stands in text; quotes protect attribute values only; raw text ends at its own end tag.
 */
export function parseHtml(html: string): ParsedHtml {
  const tags: Tag[] = []
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.slice(at).search(/<[a-z/!?]/i)
    const until = open < 0 ? html.length : at + open
    text += decode(html.slice(at, until))
    at = until
    if (open < 0) break
    const head = /^<(\/?)(!--|[!?]?[a-z][^\s/>]*|[!?])/i.exec(html.slice(at))
    const name = (head?.[2] ?? '?').toLowerCase()
    at += head?.[0].length ?? 1
    const attributes: Record<string, string> = {}
    while (at < html.length && html[at] !== '>') {
      const attribute = /^[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/.exec(html.slice(at))
      if (attribute === null) at++
      else {
        at += attribute[0].length
        attributes[(attribute[1] as string).toLowerCase()] = decode(
          attribute[2] ?? attribute[3] ?? attribute[4] ?? '',
        )
      }
    }
    at++
    if (head?.[1] === '/') continue
    tags.push({ name, attributes })
    if (!RAW_TEXT.test(name)) continue
    const end = html.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'))
    if (name !== 'style' && name !== 'script') text += decode(html.slice(at, at + Math.max(0, end)))
    at = end < 0 ? html.length : at + end
  }
  return { tags, text }
}

const decode = (value: string): string =>
  value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));/gi,
    (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '0', hex === undefined ? 10 : 16))
        : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name.toLowerCase()] as string),
  )
