import type { Decision } from '../../../findings/decision.ts'
import { grouped, plural } from '../../wording.ts'
import type { PageCluster } from '../page-data.ts'
import { el, fill } from './dom.ts'
import type { Review } from './review.ts'

/** Clusters offered for a merge. */
const MERGES = 40

/**
 * Spellings of one name: which are the same, and how each is to be written. All ticked, one row of the file settles the
 * cluster, also in later batches. With some unticked the cluster is split: the others are somebody else, who is left as
 * written or gets a spelling of his own. Then only the findings at hand are settled, because nobody can know what a
 * later mention of an unticked spelling means.
 */
export class ClusterView {
  readonly element: HTMLElement
  readonly #review: Review
  readonly #cluster: PageCluster
  readonly #send: (rows: readonly Decision[], count: number) => void
  readonly #ticked: Set<string>
  readonly #target = targetField('canonical')
  /** How those that are unticked are written; empty: as they are. */
  readonly #othersTarget = targetField('canonical-others')
  readonly #othersRow = el(
    'p',
    { class: 'target', hidden: true },
    el('label', { for: 'canonical-others' }, 'The unticked as'),
    this.#othersTarget,
    el('span', { class: 'more' }, 'empty: leave them as they are'),
  )
  #merged: PageCluster | undefined

  constructor(
    review: Review,
    cluster: PageCluster,
    send: (rows: readonly Decision[], count: number) => void,
  ) {
    this.#review = review
    this.#cluster = cluster
    this.#send = send
    this.#ticked = new Set(cluster.forms.map(({ form }) => form))
    for (const field of [this.#target, this.#othersTarget]) {
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.use()
      })
    }
    this.#target.value = cluster.preferred ?? (cluster.forms[0]?.form as string)
    this.element = el('fieldset', { class: 'cluster' })
    this.#render()
  }

  /** Write every ticked spelling as the target says, the others as theirs does. */
  use(): void {
    const text = this.#target.value.trim()
    const others = this.#othersTarget.value.trim()
    if (text === '') return
    const { findings } = this.#review
    const clusters = this.#merged === undefined ? [this.#cluster] : [this.#cluster, this.#merged]
    const ready = findings.ready(
      clusters.flatMap(({ group }) => [...findings.numbersOf({ group, verdict: 'edit' })]),
    )
    if (ready !== true) {
      void ready.then(() => this.use())
      return
    }
    const rows: Decision[] = []
    let count = 0
    const ticked = [...this.#ticked]
    for (const { group, forms, kind } of clusters) {
      const numbers = findings.numbersOf({ group, verdict: 'edit' })
      count += numbers.length
      if (forms.every(({ form }) => this.#ticked.has(form))) {
        // Spellings of a name hold in every later batch, in whatever company they come.
        const spoken = kind === 'name' ? { forms: ticked } : {}
        rows.push({ group, ...spoken, rule: this.#ruleOf(numbers), verdict: 'edit', text })
        continue
      }
      for (const number of numbers) {
        const row = findings.row(number)
        if (row === undefined) continue
        const subject = { fingerprint: row.fingerprint, doc: row.doc, rule: row.ruleId }
        rows.push(
          this.#ticked.has(row.actual)
            ? { ...subject, verdict: 'edit', text }
            : others === '' || others === row.actual
              ? { ...subject, verdict: 'ignore' }
              : { ...subject, verdict: 'edit', text: others },
        )
      }
    }
    this.#send(rows, count)
  }

  #showOthers(): void {
    const forms = [...this.#cluster.forms, ...(this.#merged?.forms ?? [])]
    this.#othersRow.hidden = forms.every(({ form }) => this.#ticked.has(form))
  }

  #ruleOf([number]: readonly number[]): string | undefined {
    const { rule, rules } = this.#review.findings.index
    return number === undefined ? undefined : rules[rule[number] as number]
  }

  #render(): void {
    const forms = [...this.#cluster.forms, ...(this.#merged?.forms ?? [])]
    const others = this.#review.findings.index.clusters.filter(
      (other) => other.kind === this.#cluster.kind && other !== this.#cluster,
    )
    fill(
      this.element,
      el('legend', {}, `${plural(forms.length, 'spelling')} of one ${this.#cluster.kind}?`),
      this.#cluster.reason === '' ? null : el('p', { class: 'more' }, `Why: ${this.#cluster.reason}.`),
      el(
        'div',
        { class: 'scroll' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ['Same', 'Write as', 'Spelling', 'Mentions', 'Documents', 'Example'].map((title) =>
                el('th', { scope: 'col' }, title),
              ),
            ),
          ),
          el(
            'tbody',
            {},
            forms.map((form, at) => this.#form(form, at)),
          ),
        ),
      ),
      el(
        'p',
        { class: 'target' },
        el('label', { for: 'canonical' }, 'Write as'),
        this.#target,
        el(
          'button',
          { type: 'button', class: 'accept', click: () => this.use() },
          el('kbd', {}, 'a'),
          ' Write all ticked so',
        ),
      ),
      this.#othersRow,
      others.length === 0 ? null : this.#merge(others),
    )
  }

  #form({ form, mentions, documents, context }: PageCluster['forms'][number], at: number): HTMLElement {
    const same = el('input', { type: 'checkbox', 'aria-label': `${form} is the same` })
    same.checked = this.#ticked.has(form)
    same.addEventListener('change', () => {
      if (same.checked) this.#ticked.add(form)
      else this.#ticked.delete(form)
      this.#showOthers()
    })
    const canonical = el('input', {
      type: 'radio',
      name: 'canonical-form',
      id: `form-${at}`,
      'aria-label': `write as ${form}`,
    })
    canonical.checked = this.#target.value === form
    canonical.addEventListener('change', () => {
      this.#target.value = form
    })
    return el(
      'tr',
      {},
      el('td', {}, same),
      el('td', {}, canonical),
      el('th', { scope: 'row' }, form),
      el('td', { class: 'n' }, grouped(mentions)),
      el('td', { class: 'n' }, grouped(documents)),
      el('td', { class: 'context' }, context),
    )
  }

  #merge(others: readonly PageCluster[]): HTMLElement {
    const select = el('select', { id: 'merge' }, el('option', { value: '' }, 'nothing else'))
    for (const other of others.slice(0, MERGES))
      select.append(
        el(
          'option',
          { value: other.group },
          other.forms
            .map(({ form }) => form)
            .join(', ')
            .slice(0, 80),
        ),
      )
    select.value = this.#merged?.group ?? ''
    select.addEventListener('change', () => {
      this.#merged = others.find(({ group }) => group === select.value)
      for (const { form } of this.#merged?.forms ?? []) this.#ticked.add(form)
      this.#showOthers()
      this.#render()
    })
    return el('p', { class: 'target' }, el('label', { for: 'merge' }, 'The same as'), select)
  }
}

const targetField = (id: string): HTMLInputElement =>
  el('input', { type: 'text', id, autocomplete: 'off', spellcheck: 'false' })
