/** Longest line on which an array or object stands whole; the width of the project's own files. */
const LINE_WIDTH = 110

/**
 * JSON for people and for line-wise version control: what fits on a line stands on one, the rest is broken up and
 * indented by two spaces. Keys keep the order of the value.
 *
 * @returns Without a final line end.
 */
export function prettyJson(value: unknown, indent = '', room = LINE_WIDTH): string {
  const flat = JSON.stringify(value)
  if (flat === undefined) return 'null'
  if (value === null || typeof value !== 'object') return flat
  if (flat.length <= room - indent.length) return spread(value)
  const deeper = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => prettyJson(item, deeper, room - 1))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => {
          const name = `${JSON.stringify(key)}: `
          return name + prettyJson(item, deeper, room - name.length - 1)
        })
  if (parts.length === 0) return flat
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`
}

/** On one line, with a space behind commas and colons. */
function spread(value: object): string {
  const inner = (item: unknown): string =>
    item !== null && typeof item === 'object' ? spread(item) : (JSON.stringify(item) ?? 'null')
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inner(item)}`).join(', ')} }`
}
