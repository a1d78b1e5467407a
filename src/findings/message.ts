import { bit, CharClass, classAt } from '../text/char-class.ts'
import { codePointName } from '../text/code-point-name.ts'

/** Longest quotation in a message, in UTF-16 code units. */
const QUOTE_LIMIT = 60
/** Code units looked at for a quotation; leading blank lines are rarely longer. */
const READ_LIMIT = 200

/** Nothing to change: printable ASCII without a grave accent, words parted by single spaces. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** Signs that a reader would not see, or would take for a plain space. */
const UNSEEN = bit(CharClass.Invisible) | bit(CharClass.OddSpace) | bit(CharClass.Control)

/** Shorten a quotation and make visible what nobody would see; white space at its ends goes. */
export function quoteForMessage(value: string): string {
  if (value.length <= QUOTE_LIMIT && PLAIN.test(value)) return value
  let flat = ''
  for (const sign of value.slice(0, READ_LIMIT)) {
    if (((1 << classAt(sign, 0)) & UNSEEN) !== 0) flat += codePointName(sign)
    else if (sign !== '\n' && sign !== '\r' && sign !== '\t') flat += sign === '`' ? "'" : sign
    else if (!flat.endsWith(' ')) flat += ' '
  }
  flat = flat.trim()
  if (flat === '') return [...value.slice(0, 4)].map(codePointName).join(' ')
  if (flat.length <= QUOTE_LIMIT) return flat
  let cut = QUOTE_LIMIT - 1
  const last = flat.charCodeAt(cut - 1)
  if (last >= 0xd800 && last <= 0xdbff) cut--
  return `${flat.slice(0, cut)}…`
}

/**
 * The one sentence form: Unexpected <what> `<actual>`, expected <what>.
 *
 * @param what      Noun of the rule, with its place in words where that helps.
 * @param actual    The text found; may be empty for a finding on the whole document.
 * @param expected  Best first; `['']` reads "nothing"; empty leaves the second half out.
 */
export function formatMessage(what: string, actual: string, expected: readonly string[]): string {
  const found = actual === '' ? '' : ` \`${quoteForMessage(actual)}\``
  if (expected.length === 0) return `Unexpected ${what}${found}`
  const wanted = expected
    .slice(0, 3)
    .map((value) =>
      value === '' ? 'nothing' : value.trim() === '' ? 'a plain space' : `\`${quoteForMessage(value)}\``,
    )
    .join(' or ')
  return `Unexpected ${what}${found}, expected ${wanted}`
}
