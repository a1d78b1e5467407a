import type { Detection } from '../../../findings/finding.ts'
import { findC1Controls } from '../../../text/c1-controls.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import { findGbkMojibake } from '../../../text/gbk-mojibake.ts'
import type { Repair } from '../../../text/mojibake.ts'
import { peelMojibake } from '../../../text/peel-mojibake.ts'
import type { Span } from '../../../text/spans.ts'
import { findSwappedPages } from '../../../text/swapped-pages.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { findEntities } from './entities.ts'
import { findEscapedBreaks, findEscapes } from './escapes.ts'
import { findLostSigns } from './lost-signs.ts'
import { isMetalanguage } from './surroundings.ts'

const EASTERN = bit(CharClass.Han)
/** What the place is called in the sentence, by what was done to it. */
const WHAT: Readonly<Record<string, string>> = {
  HTML: 'HTML character reference',
  escape: 'escape sequence',
  bytes: 'bytes written out',
  loss: 'sign lost in an encoding',
}
/**
 * A C1 control, two signs beyond ASCII of which the first may be the first byte of a sequence, or a sign that may have
 * been another one in another code page (`findSwappedPages`): one look for all three.
 */
const MAY_BE_MISREAD =
  /[\u0080-\u009f]|[\u00a0-\u0fff\u201a\u201e\u2010-\u2015\u2020-\u2030\u20ac\u2100-\u2fff](?:[\u0080-\uffff]|(?<=[³¹¿º])[a-z]|(?<=[ìøõûýŕńăőĺę]))/
const MOJIBAKE = 'letters read in a wrong encoding'

/** Damage that encodings do. Repairs what can have been only one thing. */
export const encoding = defineRule({
  id: 'text/encoding',
  mqm: 'fluency/character-encoding',
  severity: 'major',
  fix: 'safe',
  what: MOJIBAKE,
  summary: 'Mojibake, HTML character references, escape sequences and signs that an encoding lost.',
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    const { text, scan } = document
    const damaged = MAY_BE_MISREAD.test(text)
    const peeled = damaged ? peelMojibake(text) : []
    // Signs that are UTF-8 by chance are doubtful; where they are sure, nothing else was wrong.
    const swapped = !damaged || peeled.some(({ certain }) => certain) ? [] : findSwappedPages(text)
    const repairs: Repair[] = [
      ...(swapped.length > 0 ? swapped : peeled),
      ...(damaged ? findC1Controls(text, document.language) : []),
      ...findEntities(text),
      ...findEscapes(text),
      ...findLostSigns(text, document.language),
    ]
    if ((scan.mask & EASTERN) !== 0) repairs.push(...findGbkMojibake(text, document.script !== 'Latn'))
    const found = repairs.length === 0 ? [] : withoutOverlaps(repairs).map((repair) => detect(text, repair))
    const breaks = findEscapedBreaks(text)
    if (breaks !== undefined) found.push(detectBreaks(breaks))
    return found.sort((left, right) => left.start - right.start)
  },
})

/** In text order; of two at one place the one that begins first, or else the one looked for first. */
function withoutOverlaps(repairs: Repair[]): Repair[] {
  const kept: Repair[] = []
  for (const repair of repairs.sort((left, right) => left.start - right.start))
    if ((kept.at(-1)?.end ?? 0) <= repair.start) kept.push(repair)
  return kept
}

function detect(text: string, { start, end, text: repaired, encoding: from, certain }: Repair): Detection {
  const isSure = certain && (from in WHAT || !isMetalanguage(text, { start, end }))
  return {
    start,
    end,
    expected: [repaired],
    confidence: isSure ? 0.96 : 0.6,
    fix: isSure ? 'safe' : 'unsafe',
    evidence: [{ kind: 'character', detail: from }],
    what: WHAT[from] ?? MOJIBAKE,
  }
}

const detectBreaks = ({ start, end, count }: Span & { readonly count: number }): Detection => ({
  start,
  end,
  expected: [],
  confidence: 0.9,
  evidence: [{ kind: 'repetition', detail: `${count} line breaks written as escapes` }],
  what: 'line break written as an escape',
})
