import type { Detection } from '../../../findings/finding.ts'
import type { NameCluster } from '../../../names/name-cluster.ts'
import { bit, CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import type { Scan } from '../../../text/scan.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

type FormRow = readonly { form: string; cluster: NameCluster }[]

/** Forms of all clusters by their first capitalised word. */
interface FormIndex {
  readonly rows: ReadonlyMap<string, FormRow>
  /** 1 for the `outlineOf` of each first word: what a word must have to be worth a string. */
  readonly outlines: Uint8Array
}

/** First and last letter and length of a word, 13 bits; others may have the same. */
const outlineOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 8) ^ ((text.charCodeAt(end - 1) & 31) << 3) ^ ((end - start) & 15)
const OUTLINES = 1 << 13

/** A pure function of the clusters, remembered: a corpus has one list of clusters and very many documents. */
const indexes = new WeakMap<readonly NameCluster[], FormIndex>()

/** Several spellings of one person whom the authority does not know. */
export const inconsistent = defineRule({
  id: 'name/inconsistent',
  mqm: 'terminology/inconsistent',
  severity: 'minor',
  fix: 'unsafe',
  what: 'spelling of a name',
  summary: 'Several spellings of one person whom the authority does not know.',
  needs: bit(CharClass.Upper),
  options: {},
  schema: NO_OPTIONS,
  check(document, { knowledge }) {
    const found: Detection[] = []
    if (knowledge.names.length === 0) return found
    const { rows, outlines } = indexOf(knowledge.names)
    const { text, scan } = document
    const { capitals } = scan
    const bare = new Map<string, NameCluster | undefined>()
    let behind = 0
    for (let at = 0; at < capitals.count; at++) {
      const start = capitals.start(at)
      const end = capitals.end(at)
      if (outlines[outlineOf(text, start, end)] === 0 || start < behind) continue
      const entry = rows
        .get(text.slice(start, end))
        ?.find(
          ({ form }) =>
            text.startsWith(form, start) &&
            !isLetterClass(classAt(text, start + form.length)) &&
            classAt(text, start + form.length) !== CharClass.Hyphen,
        )
      if (entry === undefined) continue
      if (document.language !== 'en') return []
      behind = start + entry.form.length
      found.push(toDetection(start, entry.form, entry.cluster))
      const surname = entry.form.slice(entry.form.lastIndexOf(' ') + 1)
      // Two clusters of one surname in a document: whose a bare mention is, nobody knows.
      bare.set(surname, bare.has(surname) && bare.get(surname) !== entry.cluster ? undefined : entry.cluster)
    }
    if (bare.size === 0) return found
    return [...found, ...bareMentions(text, scan, bare, found)].sort(
      (left, right) => left.start - right.start,
    )
  },
})

/** Mentions of a surname alone, in the document of its whole name, where the corpus spells it otherwise. */
function bareMentions(
  text: string,
  { capitals }: Scan,
  surnames: ReadonlyMap<string, NameCluster | undefined>,
  taken: readonly Detection[],
): Detection[] {
  const found: Detection[] = []
  for (let at = 0; at < capitals.count; at++) {
    const start = capitals.start(at)
    const end = capitals.end(at)
    const cluster = surnames.get(text.slice(start, end))
    if (cluster === undefined || isBeside(text, start - 1) || isBeside(text, end)) continue
    if (taken.some((detection) => detection.start <= start && end <= detection.end)) continue
    // Behind or before another capital it may be somebody else's whole name.
    if (at > 0 && capitals.end(at - 1) === start - 1) continue
    if (at + 1 < capitals.count && capitals.start(at + 1) === end + 1) continue
    const form = text.slice(start, end)
    if (cluster.preferred?.endsWith(form)) continue
    const detection = toDetection(start, form, cluster)
    if (detection.expected.length > 0) found.push(detection)
  }
  return found
}

const isBeside = (text: string, at: number): boolean => classAt(text, at) === CharClass.Hyphen

const surnamesOf = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.slice(name.lastIndexOf(' ') + 1))),
]

function toDetection(start: number, form: string, cluster: NameCluster): Detection {
  const { preferred } = cluster
  const isBare = !form.includes(' ')
  const others = cluster.forms.filter((other) => other.form !== form).map((other) => other.form)
  const wanted = preferred === null ? others : [preferred]
  return {
    start,
    end: start + form.length,
    expected: isBare ? surnamesOf(wanted).filter((surname) => surname !== form) : wanted,
    confidence: preferred === null ? 0.5 : 0.7,
    fix: preferred === null ? 'none' : 'unsafe',
    group: cluster.id,
    what: 'spelling of a name that the corpus writes in several ways',
    evidence: [
      {
        kind: 'cluster',
        detail: cluster.forms.map((other) => `${other.form} (${other.mentions})`).join(', '),
      },
    ],
  }
}

/** The forms that are flagged: all but the preferred one. */
function indexOf(clusters: readonly NameCluster[]): FormIndex {
  let index = indexes.get(clusters)
  if (index === undefined) {
    const rows = new Map<string, { form: string; cluster: NameCluster }[]>()
    for (const cluster of clusters) {
      for (const { form } of cluster.forms) {
        if (form === cluster.preferred) continue
        const word = /^\p{L}+/u.exec(form)?.[0] ?? form
        const row = rows.get(word)
        if (row === undefined) rows.set(word, [{ form, cluster }])
        else row.push({ form, cluster })
      }
    }
    const outlines = new Uint8Array(OUTLINES)
    for (const [word, row] of rows) {
      outlines[outlineOf(word, 0, word.length)] = 1
      // The longest form first: "Ann Lee-Moore" before "Ann Lee".
      row.sort((left, right) => right.form.length - left.form.length)
    }
    index = { rows, outlines }
    indexes.set(clusters, index)
  }
  return index
}
