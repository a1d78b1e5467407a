import { createRequire } from 'node:module'
import type { Authority } from '../names/authority.ts'
import { type AuthorityRow, changeAuthority } from '../names/authority-changes.ts'
import { PumiceError } from '../pumice-error.ts'

/**
 * Change an authority by a file: JSON Lines (one record a line), or a list of records in JSON (`.json`) or YAML
 * (`.yaml`, `.yml`).
 *
 * @param base  What the file changes, as a rule the shipped authority; not changed itself.
 * @param file  Its name, for messages; the extension tells the format.
 * @throws      CONFIG_AUTHORITY with file, line and key.
 */
export function mergeAuthority(base: Authority, text: string, file: string): Authority {
  return changeAuthority(base, /\.(?:json|ya?ml)$/i.test(file) ? listRows(text, file) : lineRows(text, file))
}

function* lineRows(text: string, file: string): Iterable<AuthorityRow> {
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const where = `${file}:${index + 1}`
    try {
      yield { value: JSON.parse(line) as unknown, where }
    } catch (cause) {
      throw new PumiceError(
        'CONFIG_AUTHORITY',
        `Cannot read ${where}: the line is not JSON. Write one record a line.`,
        { cause },
      )
    }
  }
}

/** Loaded when a list is read: every thread reads the authority, hardly any as YAML. */
const loadYaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml')

/** JSON is read as YAML too, which knows the line of each record. */
function* listRows(text: string, file: string): Iterable<AuthorityRow> {
  const { LineCounter, parseDocument, isSeq, isNode } = loadYaml()
  const lineCounter = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter })
  const [error] = document.errors
  if (error !== undefined) {
    const { line } = lineCounter.linePos(error.pos[0])
    const reason = error.message.split(' at line', 1)[0]
    throw new PumiceError('CONFIG_AUTHORITY', `Cannot read ${file}:${line}: ${reason}. Correct the file.`)
  }
  const list = document.contents
  if (!isSeq(list))
    throw new PumiceError(
      'CONFIG_AUTHORITY',
      `Cannot use ${file}: expected a list of records. Write \`- id: …\` for each person.`,
    )
  for (const item of list.items) {
    const { line } = lineCounter.linePos(isNode(item) ? (item.range?.[0] ?? 0) : 0)
    const where = `${file}:${line}`
    let value: unknown = item
    try {
      // Aliases have no use here and could blow up.
      if (isNode(item)) value = item.toJS(document, { maxAliasCount: 0 })
    } catch (cause) {
      throw new PumiceError(
        'CONFIG_AUTHORITY',
        `Cannot use ${where}: write the record out, without \`*alias\`.`,
        {
          cause,
        },
      )
    }
    yield { value, where }
  }
}
