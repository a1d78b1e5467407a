import type { Detection } from '../../../findings/finding.ts'
import { findTwins, type Twin } from '../../../names/find-twins.ts'
import type { NameCluster } from '../../../names/name-cluster.ts'
import { isTitle } from '../../../names/word-table.ts'
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

/** Several spellings of one name that the authority does not know. */
export const inconsistent = defineRule({
  id: 'name/inconsistent',
  mqm: 'terminology/inconsistent',
  severity: 'minor',
  fix: 'unsafe',
  what: 'spelling of a name',
  summary: 'Several spellings of one person, place or firm whom the authority does not know.',
  needs: bit(CharClass.Upper),
  options: {},
  schema: NO_OPTIONS,
  check(document, { authority, knowledge }) {
    const { text, scan } = document
    const forms = knowledge.names.length === 0 ? [] : findForms(text, scan, indexOf(knowledge.names))
    const found = [...forms, ...bareMentions(text, scan, forms)].flatMap(
      (hit) => (hit.cluster.decision === undefined ? toDetection(hit) : toDecided(hit)) ?? [],
    )
    for (const twin of findTwins(text, scan, authority)) {
      if (!found.some(({ start, end }) => start < twin.end && twin.start < end))
        found.push(twinDetection(twin))
    }
    if (found.length === 0 || document.language !== 'en') return []
    return found.sort((left, right) => left.start - right.start)
  },
})

/** A form of a cluster in the document. */
interface Hit {
  readonly start: number
  readonly form: string
  readonly cluster: NameCluster
}

/** Forms of all clusters; the usual form of one counts only where another stands in the document too. */
function findForms(text: string, scan: Scan, { rows, outlines }: FormIndex): Hit[] {
  const { capitals } = scan
  const hits: Hit[] = []
  const mixed = new Set<NameCluster>()
  let behind = 0
  for (let at = 0; at < capitals.count; at++) {
    const start = capitals.start(at)
    const end = capitals.end(at)
    if (outlines[outlineOf(text, start, end)] === 0 || start < behind) continue
    const entry = rows.get(text.slice(start, end))?.find(({ form }) => isAt(text, start, form))
    if (entry === undefined || (!entry.form.includes(' ') && !isAlone(text, scan, at))) continue
    behind = start + entry.form.length
    hits.push({ start, ...entry })
    if (entry.form !== entry.cluster.preferred || entry.cluster.decision !== undefined)
      mixed.add(entry.cluster)
  }
  return hits.filter(({ cluster }) => mixed.has(cluster))
}

const isAt = (text: string, start: number, form: string): boolean =>
  text.startsWith(form, start) &&
  !isLetterClass(classAt(text, start + form.length)) &&
  classAt(text, start + form.length) !== CharClass.Hyphen

/** Behind or before another capital it may be somebody else's whole name; a title before it changes nothing. */
function isAlone(text: string, { capitals }: Scan, at: number): boolean {
  const start = capitals.start(at)
  const end = capitals.end(at)
  if (isHyphen(text, start - 1) || isHyphen(text, end)) return false
  if (at + 1 < capitals.count && capitals.start(at + 1) === end + 1) return false
  return at === 0 || capitals.end(at - 1) !== start - 1 || isTitle(text, capitals.start(at - 1), start - 1)
}

/** Mentions of a surname alone, in the document of its whole name, where the corpus spells it otherwise. */
function bareMentions(text: string, scan: Scan, hits: readonly Hit[]): Hit[] {
  if (hits.length === 0) return []
  const surnames = new Map<string, NameCluster | undefined>()
  for (const { form, cluster } of hits) {
    const surname = surnameOf(form)
    // Two clusters of one surname in a document: whose a bare mention is, nobody knows.
    surnames.set(surname, surnames.has(surname) && surnames.get(surname) !== cluster ? undefined : cluster)
  }
  const { capitals } = scan
  const found: Hit[] = []
  for (let at = 0; at < capitals.count; at++) {
    const start = capitals.start(at)
    const end = capitals.end(at)
    const cluster = surnames.get(text.slice(start, end))
    if (cluster === undefined || !isAlone(text, scan, at)) continue
    if (hits.some((hit) => hit.start <= start && end <= hit.start + hit.form.length)) continue
    const form = text.slice(start, end)
    if (cluster.forms.every((other) => surnameOf(other.form) === form)) continue
    found.push({ start, form, cluster })
  }
  return found
}

const isHyphen = (text: string, at: number): boolean => classAt(text, at) === CharClass.Hyphen
const surnameOf = (form: string): string => form.slice(form.lastIndexOf(' ') + 1)

/** Another spelling of a name with as many words: a bare surname stays bare, a full name keeps its given names. */
function asLongAs(form: string, other: string): string {
  if (!form.includes(' ')) return surnameOf(other)
  return other.includes(' ') ? other : form.slice(0, form.lastIndexOf(' ') + 1) + other
}

function toDetection({ start, form, cluster }: Hit): Detection {
  const { preferred } = cluster
  const place = { start, end: start + form.length, group: cluster.id }
  const forms = cluster.forms.map((other) => `${other.form} (${other.mentions})`).join(', ')
  const evidence = [{ kind: 'cluster' as const, detail: forms }]
  const isBare = !form.includes(' ')
  if (preferred !== null && (isBare ? surnameOf(preferred) : preferred) === form) {
    const what = 'usual spelling of a name that has another one'
    return { ...place, expected: [], confidence: 0.7, fix: 'none', severity: 'neutral', what, evidence }
  }
  const others = preferred === null ? cluster.forms.map((other) => other.form) : [preferred]
  const wanted = [...new Set(others.map((other) => asLongAs(form, other)))]
  return {
    ...place,
    expected: wanted.filter((other) => other !== form),
    confidence: preferred === null ? 0.5 : 0.7,
    fix: preferred === null ? 'none' : 'unsafe',
    what: 'spelling of a name that the corpus writes in several ways',
    evidence,
  }
}

/**
 * Where a person decided, nothing is to be asked any more: each place gets what the decision comes to there, and right
 * ones are no finding. A spelling that joined since is not covered, and only shown.
 */
function toDecided({ start, form, cluster }: Hit): Detection | undefined {
  const { preferred, decision, decided, id } = cluster
  const expected = preferred === null ? form : asLongAs(form, preferred)
  if (decision === undefined || expected === form) return undefined
  const isBare = !form.includes(' ')
  const isCovered =
    decided === undefined || decided.some((other) => other === form || (isBare && surnameOf(other) === form))
  return {
    start,
    end: start + form.length,
    expected: [expected],
    confidence: 0.7,
    fix: 'unsafe',
    what: 'spelling of a name that the corpus writes in several ways',
    evidence: [
      {
        kind: 'cluster',
        detail: cluster.forms.map((other) => `${other.form} (${other.mentions})`).join(', '),
      },
      ...(decision.reason === null ? [] : [{ kind: 'context' as const, detail: decision.reason }]),
    ],
    group: isCovered ? id : `${id}:${form}`,
    isDecided: isCovered,
  }
}

const twinDetection = ({ start, end, others, group }: Twin): Detection => ({
  start,
  end,
  expected: [],
  confidence: 0.5,
  fix: 'none',
  what: 'spelling of a name that the document writes in several ways',
  evidence: [{ kind: 'cluster', detail: others.join(', ') }],
  group,
})

function indexOf(clusters: readonly NameCluster[]): FormIndex {
  let index = indexes.get(clusters)
  if (index === undefined) {
    const rows = new Map<string, { form: string; cluster: NameCluster }[]>()
    for (const cluster of clusters) {
      for (const { form } of cluster.forms) {
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
