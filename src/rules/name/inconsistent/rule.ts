import type { Detection } from '../../../findings/finding.ts'
import type { NameCluster } from '../../../names/name-cluster.ts'
import { bit, CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Forms of all clusters by their first capitalised word. */
type FormIndex = ReadonlyMap<string, readonly { form: string; cluster: NameCluster }[]>

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
    const index = indexOf(knowledge.names)
    const { text, scan } = document
    const { capitals } = scan
    let behind = 0
    for (let at = 0; at < capitals.count; at++) {
      const start = capitals.start(at)
      if (start < behind) continue
      const entries = index.get(text.slice(start, capitals.end(at)))
      const entry = entries?.find(
        ({ form }) =>
          text.startsWith(form, start) &&
          !isLetterClass(classAt(text, start + form.length)) &&
          classAt(text, start + form.length) !== CharClass.Hyphen,
      )
      if (entry === undefined) continue
      if (document.language !== 'en') return []
      behind = start + entry.form.length
      found.push(toDetection(start, entry.form, entry.cluster))
    }
    return found
  },
})

function toDetection(start: number, form: string, cluster: NameCluster): Detection {
  const { preferred } = cluster
  const isBare = !form.includes(' ')
  const others = cluster.forms.filter((other) => other.form !== form).map((other) => other.form)
  const wanted = preferred === null ? others : [preferred]
  return {
    start,
    end: start + form.length,
    expected: isBare ? [...new Set(wanted.map((name) => name.split(' ').at(-1) as string))] : wanted,
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
    // The longest form first: "Ann Lee-Moore" before "Ann Lee".
    for (const row of rows.values()) row.sort((left, right) => right.form.length - left.form.length)
    index = rows
    indexes.set(clusters, index)
  }
  return index
}
