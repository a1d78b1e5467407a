import { plural } from '../../wording.ts'
import { cardHead, evidenceView } from './card-head.ts'
import { changeView } from './change-view.ts'
import { ClusterView } from './cluster-view.ts'
import { el, fill, keyButton } from './dom.ts'
import type { Row } from './findings.ts'
import { occurrencesView } from './occurrences-view.ts'
import type { Review, Saying, Scope } from './review.ts'
import { samplesOf, scopeView } from './scope-view.ts'

/** What the card asks of the rest of the page. */
export interface CardActions {
  say(saying: Saying): void
  skip(): void
  undo(): void
  scope(scope: Scope): void
  open(number: number): void
  clusterRows(rows: Parameters<Review['decide']>[1], count: number): void
  announce(words: string): void
}

/** The finding that is asked now. */
export class CardView {
  readonly element = el('article', {
    id: 'card',
    class: 'card',
    tabindex: -1,
    'aria-label': 'Finding to decide on',
  })
  readonly #review: Review
  readonly #actions: CardActions
  #editing = false
  #cluster: ClusterView | undefined

  constructor(review: Review, actions: CardActions) {
    this.#review = review
    this.#actions = actions
  }

  /** The cluster of names that the card shows instead of one spelling. */
  get cluster(): ClusterView | undefined {
    return this.#cluster
  }

  render(): void {
    const { current, findings } = this.#review
    this.#editing = false
    this.#cluster = undefined
    if (current === undefined) {
      this.element.replaceChildren(...this.#nothing())
      return
    }
    const covered = this.#review.covered('group')
    const ready = findings.ready([current, ...samplesOf(this.#review)])
    if (ready !== true) {
      void ready.then(() => this.render())
      return
    }
    const row = findings.row(current) as Row
    const cluster = findings.index.clusters.find(({ group }) => group === row.group)
    if (cluster !== undefined) {
      this.#cluster = new ClusterView(this.#review, cluster, (rows, count) =>
        this.#actions.clusterRows(rows, count),
      )
    }
    fill(
      this.element,
      cardHead(this.#review, row, current, covered.length),
      changeView(row, row.expected[0]),
      this.#suggestions(row),
      evidenceView(row),
      this.#cluster?.element ?? scopeView(this.#review, row.ruleId, (scope) => this.#actions.scope(scope)),
      this.#buttons(row, current),
      occurrencesView(
        this.#review,
        covered.filter((number) => number !== current),
        (number) => this.#actions.open(number),
      ),
    )
  }

  /** A field for what shall stand there instead. */
  edit(): void {
    const { current, findings } = this.#review
    const row = current === undefined ? undefined : findings.row(current)
    if (row === undefined || this.#editing) return
    this.#editing = true
    const field = el('input', { type: 'text', id: 'edit-text', autocomplete: 'off', spellcheck: 'true' })
    field.value = row.expected[0] ?? row.actual
    const send = (event: Event): void => {
      event.preventDefault()
      this.#actions.say({ verdict: 'edit', text: field.value })
    }
    const form = el(
      'form',
      { class: 'edit', submit: send },
      el('label', { for: 'edit-text' }, 'Put this in its place'),
      field,
      el('button', { type: 'submit' }, el('kbd', {}, '↵'), ' Use it'),
      el('button', { type: 'button', class: 'quiet', click: () => this.cancel() }, 'Cancel'),
    )
    this.element.querySelector('.buttons')?.before(form)
    field.focus()
    field.select()
  }

  cancel(): void {
    this.render()
    this.element.focus()
  }

  #nothing(): HTMLElement[] {
    const total = this.#review.filtered.numbers.length
    const words =
      total === 0
        ? 'Nothing matches these filters.'
        : `All ${plural(total, 'finding')} of this selection are settled or skipped.`
    return [el('p', { class: 'empty' }, words)]
  }

  #suggestions(row: Row): HTMLElement | null {
    const others = row.expected.slice(1)
    if (others.length === 0) return null
    return el(
      'p',
      { class: 'others' },
      'Or: ',
      others.map((text) =>
        el(
          'button',
          { type: 'button', click: () => this.#actions.say({ verdict: 'edit', text }) },
          text === '' ? 'take it out' : text,
        ),
      ),
    )
  }

  #buttons({ expected }: Row, current: number): HTMLElement {
    const { state } = this.#review.findings.index
    const [accept, reject] =
      state[current] === 0
        ? ['Accept the change', 'Reject it']
        : expected.length > 0
          ? ['Accept: apply it', 'Reject: leave it']
          : ['It is a defect', 'It is none']
    return el(
      'div',
      { class: 'buttons' },
      this.#cluster === undefined
        ? keyButton('a', accept as string, () => this.#actions.say({ verdict: 'accept' }), {
            class: 'accept',
          })
        : null,
      keyButton('r', reject as string, () => this.#actions.say({ verdict: 'reject' }), { class: 'reject' }),
      keyButton('e', 'Edit', () => this.edit()),
      keyButton('s', 'Skip', () => this.#actions.skip()),
      keyButton('u', 'Undo', () => this.#actions.undo(), { disabled: this.#review.book.deeds.length === 0 }),
    )
  }
}
