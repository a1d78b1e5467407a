import { SEVERITIES } from '../../../findings/finding.ts'
import { grouped, plural } from '../../wording.ts'
import { STATES, VERDICTS } from '../page-data.ts'
import { changeView, placeOf, shortChange } from './change-view.ts'
import { ClusterView } from './cluster-view.ts'
import { el, fill, keyButton } from './dom.ts'
import type { Row } from './findings.ts'
import type { Review, Saying, Scope } from './review.ts'

/** Samples shown before a decision settles many, and occurrences listed. */
const SAMPLES = 5
const OCCURRENCES = 50

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
    const ready = findings.ready([current, ...this.#samples()])
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
      this.#head(row, current, covered.length),
      changeView(row, row.expected[0]),
      this.#suggestions(row),
      this.#evidence(row),
      this.#cluster === undefined ? this.#scopes(row) : this.#cluster.element,
      this.#buttons(row, current),
      this.#occurrences(covered, current),
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

  #head(row: Row, current: number, alike: number): HTMLElement {
    const { severity, confidence, state } = this.#review.findings.index
    const name = SEVERITIES[severity[current] as number] as string
    const verdict = VERDICTS[this.#review.decision[current] as number] as string
    return el(
      'header',
      {},
      el(
        'h3',
        {},
        row.what.slice(0, 1).toUpperCase() + row.what.slice(1),
        alike > 1 ? el('span', { class: 'alike' }, ` ${grouped(alike)} like it`) : null,
      ),
      el(
        'p',
        { class: 'facts' },
        el('code', {}, row.ruleId),
        el('span', { class: `severity ${name}` }, name),
        el('span', {}, `confidence ${((confidence[current] as number) / 100).toFixed(2)}`),
        el('span', {}, STATES[state[current] as number]),
        verdict === 'undecided'
          ? null
          : el('span', { class: `verdict ${verdict}` }, this.#whoSaid(row, verdict)),
      ),
      el('p', { class: 'place' }, el('bdi', {}, placeOf(row))),
    )
  }

  /** Who decided what; contradictions by name. */
  #whoSaid(row: Row, verdict: string): string {
    const said = this.#review.book.rows
      .filter((other) => other.fingerprint === row.fingerprint || other.group === row.group)
      .map(
        (other) =>
          `${other.reviewer ?? 'somebody'}: ${other.verdict}${other.text === undefined ? '' : ` “${other.text}”`}`,
      )
    return verdict === 'disputed'
      ? `disputed (${said.join('; ')})`
      : said.length > 0
        ? said.join('; ')
        : verdict
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

  #evidence({ evidence }: Row): HTMLElement | null {
    if (evidence.length === 0) return null
    return el(
      'ul',
      { class: 'evidence' },
      evidence.map((reason) => {
        const colon = reason.indexOf(': ')
        return el(
          'li',
          {},
          el('span', { class: 'kind' }, reason.slice(0, colon)),
          ' ',
          el('bdi', {}, reason.slice(colon + 2)),
        )
      }),
    )
  }

  /** How much the next key settles, and a look at it before it does. */
  #scopes({ ruleId }: Row): HTMLElement | null {
    const scopes: readonly [Scope, string, string][] = [
      ['one', '', 'this one'],
      ['group', 'g', 'all like it'],
      ['file', 'f', `all of ${ruleId} in this document`],
    ]
    const { scope } = this.#review
    const choices = scopes.map(([value, key, label]) => {
      const count = this.#review.covered(value).length
      const press = (): void => this.#actions.scope(value)
      return el(
        'button',
        {
          type: 'button',
          class: 'choice',
          'aria-pressed': String(scope === value),
          disabled: value !== 'one' && count < 2,
          click: press,
        },
        key === '' ? null : [el('kbd', {}, key), ' '],
        value === 'one' ? label : `${label} (${grouped(count)})`,
      )
    })
    const samples = scope === 'one' ? null : this.#sampleList()
    return el('div', { class: 'scopes' }, el('p', { class: 'choices' }, 'Decide on ', choices), samples)
  }

  #samples(): number[] {
    if (this.#review.scope === 'one') return []
    return spread(this.#review.covered(), SAMPLES)
  }

  #sampleList(): HTMLElement {
    const covered = this.#review.covered()
    const rows = this.#samples().flatMap((number) => this.#review.findings.row(number) ?? [])
    return el(
      'div',
      { class: 'samples' },
      el(
        'p',
        {},
        `The next key settles ${plural(covered.length, 'finding')}${rows.length < covered.length ? `, such as` : ''}:`,
      ),
      el(
        'ul',
        {},
        rows.map((row) => el('li', {}, shortChange(row), ' ', el('span', { class: 'where' }, placeOf(row)))),
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

  /** Listed when they are asked for: their texts may be elsewhere. */
  #occurrences(covered: readonly number[], current: number): HTMLElement | null {
    const others = covered.filter((number) => number !== current)
    if (others.length === 0) return null
    const shown = others.slice(0, OCCURRENCES)
    const list = el('ul')
    const fillList = async (): Promise<void> => {
      await this.#review.findings.ready(shown)
      fill(
        list,
        shown.map((number) => this.#occurrence(number)),
      )
    }
    const details = el(
      'details',
      { class: 'occurrences' },
      el('summary', {}, plural(others.length, 'other occurrence')),
      list,
      others.length > shown.length
        ? el('p', { class: 'more' }, `${grouped(others.length - shown.length)} more`)
        : null,
    )
    details.addEventListener('toggle', () => void fillList(), { once: true })
    return details
  }

  #occurrence(number: number): HTMLElement | null {
    const row = this.#review.findings.row(number)
    if (row === undefined) return null
    const verdict = VERDICTS[this.#review.decision[number] as number] as string
    return el(
      'li',
      {},
      el('span', { class: 'context' }, row.before.slice(-50)),
      shortChange(row),
      el('span', { class: 'context' }, row.after.slice(0, 50)),
      el('button', { type: 'button', class: 'quiet', click: () => this.#actions.open(number) }, placeOf(row)),
      verdict === 'undecided' ? null : el('span', { class: `verdict ${verdict}` }, verdict),
    )
  }
}

/** So many of them, evenly spread: the same ones each time. */
export function spread(numbers: readonly number[], count: number): number[] {
  if (numbers.length <= count) return [...numbers]
  return Array.from(
    { length: count },
    (_, at) => numbers[Math.floor(((at + 0.5) * numbers.length) / count)] as number,
  )
}
