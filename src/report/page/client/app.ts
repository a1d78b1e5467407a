import type { Decision } from '../../../findings/decision.ts'
import { grouped, plural } from '../../wording.ts'
import { type Address, readAddress, toggled, writeAddress } from './address.ts'
import { BulkDialog } from './bulk-dialog.ts'
import { CardView } from './card-view.ts'
import { deedsView } from './deeds-view.ts'
import { announce, el, keyButton } from './dom.ts'
import { FacetView } from './facet-view.ts'
import type { FacetName } from './facets.ts'
import { HelpDialog } from './help-dialog.ts'
import { download, type Keeper } from './keeper.ts'
import { ListView } from './list-view.ts'
import type { Review, Saying } from './review.ts'
import { reviewerField } from './reviewer.ts'

/** Milliseconds that a search waits for the next key. */
const TYPING = 120

/** The part of the page where findings are looked through and decided on. */
export class ReviewApp {
  readonly element = el('div', { class: 'workbench' })
  readonly #review: Review
  readonly #keeper: Keeper
  readonly #facets: FacetView
  readonly #card: CardView
  readonly #list: ListView
  readonly #bulk: BulkDialog
  readonly #help = new HelpDialog()
  readonly #search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search text or document',
    'aria-label': 'Search text or document',
  })
  readonly #reviewer: HTMLElement | undefined
  readonly #status = el('div', { class: 'status' })
  readonly #tools = el('div', { class: 'tools' })
  readonly #deeds = el('div')
  readonly #problem = el('p', { class: 'problem', role: 'alert', hidden: true })
  #address: Address = readAddress('#review')
  #typing = 0
  /** Saves go one after the other, so that the last one is the last one. */
  #saving: Promise<void> = Promise.resolve()

  constructor(review: Review, keeper: Keeper) {
    this.#review = review
    this.#keeper = keeper
    this.#reviewer = review.findings.index.run.server === null ? reviewerField(review.book) : undefined
    this.#facets = new FacetView(review.facets, (facet, value) => this.#toggle(facet, value))
    this.#facets.element.addEventListener('expand', () => this.#render())
    this.#card = new CardView(review, {
      say: (saying) => this.say(saying),
      skip: () => this.skip(),
      undo: () => this.undo(),
      scope: (scope) => this.#scope(scope),
      open: (number) => this.#open(number),
      clusterRows: (rows, count) => this.#decide({ verdict: 'edit' }, rows, count),
      announce,
    })
    this.#list = new ListView(review, (number) => this.#open(number))
    this.#bulk = new BulkDialog(review, (saying, numbers) => {
      this.#keep(review.sayOf(numbers, saying).rows, [])
      this.#render()
    })
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#typing)
      this.#typing = window.setTimeout(
        () => this.#go({ ...this.#address, search: this.#search.value }),
        TYPING,
      )
    })
    this.element.append(
      el('aside', {}, this.#search, this.#facets.element),
      el(
        'div',
        { class: 'desk' },
        this.#problem,
        this.#status,
        this.#tools,
        this.#card.element,
        this.#list.element,
        this.#deeds,
      ),
      this.#bulk.element,
      this.#help.element,
    )
  }

  /** Show what the address says. */
  show(address: Address): void {
    this.#address = address
    if (this.#search.value !== address.search) this.#search.value = address.search
    const ready = address.search === '' ? true : this.#review.findings.readyAll()
    if (ready !== true) {
      this.#status.textContent = 'Reading all texts …'
      void ready.then(() => this.show(address))
      return
    }
    this.#review.filter(address.selection, address.search)
    this.#render()
  }

  say(saying: Saying): void {
    if (saying.verdict !== 'edit') this.#widen()
    const dated = { ...saying, date: today() }
    const deed = this.#review.say(dated)
    if (deed === undefined) return
    this.#keep(deed.rows, [])
    this.#render()
    this.#card.element.focus({ preventScroll: true })
    this.#tell(`${deed.label}.`)
  }

  /** The card's own accept: of a cluster, the spelling that was chosen. */
  accept(): void {
    if (this.#card.cluster === undefined) this.say({ verdict: 'accept' })
    else this.#card.cluster.use()
  }

  skip(): void {
    this.#widen()
    this.#review.skip()
    this.#render()
    this.#card.element.focus({ preventScroll: true })
    this.#tell('Skipped.')
  }

  undo(id?: number): void {
    const undone = this.#review.undo(id)
    if (undone === undefined) return
    this.#keep(undone.set, undone.unset)
    this.#render()
    this.#card.element.focus({ preventScroll: true })
    this.#tell('Undone.')
  }

  edit(): void {
    this.#card.edit()
  }

  /** Escape: out of the field, or back to one finding at a time. */
  cancel(): void {
    if (this.#review.scope !== 'one') this.#scope('one')
    else this.#card.cancel()
  }

  toggleScope(scope: 'group' | 'file'): void {
    if (this.#review.covered(scope).length > 1) this.#scope(this.#review.scope === scope ? 'one' : scope)
  }

  stepDocument(step: 1 | -1): void {
    this.#review.stepDocument(step)
    this.#render()
    this.#card.element.focus({ preventScroll: true })
  }

  focusSearch(): void {
    this.#search.focus()
    this.#search.select()
  }

  help(): void {
    this.#help.open()
  }

  get isCards(): boolean {
    return this.#address.layout === 'cards'
  }

  /** A cluster is one question, however many mentions it has. */
  #widen(): void {
    if (this.#card.cluster !== undefined && this.#review.scope === 'one') this.#review.scope = 'group'
  }

  #decide(saying: Saying, rows: readonly Decision[], count: number): void {
    const { current } = this.#review
    const dated = rows.map((row) => ({ ...row, date: today() }))
    const deed = this.#review.decide(saying, dated, count)
    if (current !== undefined) this.#review.advance(current)
    this.#keep(deed.rows, [])
    this.#render()
    this.#card.element.focus({ preventScroll: true })
    this.#tell(`${deed.label}.`)
  }

  #keep(set: readonly Decision[], unset: readonly Decision[]): void {
    const all = this.#review.book.rows
    this.#saving = this.#saving
      .then(() => this.#keeper.save(set, unset, all))
      .then((kept) => {
        this.#problem.hidden = true
        if (kept === undefined) return
        if (this.#review.takeIn(kept)) this.#render()
      })
      .catch((error: unknown) => {
        this.#problem.hidden = false
        this.#problem.textContent = `The last decision is not in the file: ${error instanceof Error ? error.message : 'no answer'}. Is pumice review still running? Download the decisions to keep them.`
      })
  }

  #toggle(facet: FacetName, value: string): void {
    this.#go({ ...this.#address, selection: toggled(this.#address.selection, facet, value) })
  }

  #scope(scope: Review['scope']): void {
    this.#review.scope = scope
    this.#card.render()
    this.#card.element.focus({ preventScroll: true })
    announce(`The next key settles ${plural(this.#review.covered().length, 'finding')}.`)
  }

  #open(number: number): void {
    this.#review.go(number)
    if (this.isCards) this.#card.render()
    else this.#go({ ...this.#address, layout: 'cards' })
    this.#card.element.focus()
  }

  /** A new address; the page's listener shows it. */
  #go(address: Address): void {
    const fragment = writeAddress(address)
    if (fragment === location.hash) this.show(address)
    else {
      history.replaceState(null, '', fragment)
      this.show(address)
    }
  }

  #tell(words: string): void {
    announce(`${words} ${grouped(this.#review.queue.length)} to go.`)
  }

  #render(): void {
    this.#renderStatus()
    this.#facets.render(this.#review.filtered, this.#address.selection)
    this.#card.element.hidden = !this.isCards
    this.#list.element.hidden = this.isCards
    if (this.isCards) this.#card.render()
    else this.#list.render()
  }

  #renderStatus(): void {
    const { filtered, settled, findings, queue } = this.#review
    const share = findings.count === 0 ? 1 : settled / findings.count
    const bar = el('progress', { max: 1, value: share, 'aria-label': 'Settled' })
    const penalty = filtered.words === 0 ? 0 : (1000 * filtered.points) / filtered.words
    const number = (value: string, label: string): HTMLElement =>
      el('span', { class: 'count' }, el('b', {}, value), ` ${label}`)
    this.#status.replaceChildren(
      el(
        'p',
        { class: 'settled' },
        bar,
        el('span', {}, el('b', {}, grouped(settled)), ` of ${grouped(findings.count)} settled`),
      ),
      el(
        'p',
        { class: 'numbers' },
        number(grouped(filtered.numbers.length), filtered.numbers.length === 1 ? 'finding' : 'findings'),
        number(grouped(filtered.groups), filtered.groups === 1 ? 'change' : 'different changes'),
        number(grouped(filtered.documents), filtered.documents === 1 ? 'document' : 'documents'),
        number(penalty.toFixed(1), 'points left per 1,000 words there'),
      ),
    )
    this.#renderTools(queue.length)
    const open = this.#deeds.querySelector('details')?.open === true
    const deeds = deedsView(this.#review, (id) => this.undo(id))
    deeds.toggleAttribute('open', open)
    this.#deeds.replaceChildren(deeds)
  }

  #renderTools(open: number): void {
    const { layout, selection, search } = this.#address
    const filtering = selection.size > 0 || search !== ''
    const as = (value: Address['layout'], label: string): HTMLElement =>
      el(
        'button',
        {
          type: 'button',
          class: 'choice',
          'aria-pressed': String(layout === value),
          click: () => this.#go({ ...this.#address, layout: value }),
        },
        label,
      )
    const order = (value: Review['order'], label: string): HTMLElement => {
      const press = (): void => {
        this.#review.setOrder(value)
        this.#render()
      }
      return el(
        'button',
        {
          type: 'button',
          class: 'choice',
          'aria-pressed': String(this.#review.order === value),
          click: press,
        },
        label,
      )
    }
    this.#tools.replaceChildren(
      el('span', { class: 'choices' }, as('cards', 'Cards'), as('list', 'List')),
      layout === 'list'
        ? ''
        : el('span', { class: 'choices' }, order('impact', 'By impact'), order('document', 'By document')),
      el('span', { class: 'grow' }),
      filtering
        ? el(
            'button',
            {
              type: 'button',
              class: 'quiet',
              click: () => this.#go({ ...this.#address, selection: new Map(), search: '' }),
            },
            'Clear filters',
          )
        : '',
      el(
        'button',
        { type: 'button', disabled: open === 0, click: () => this.#bulk.open() },
        `Decide on all ${grouped(open)} …`,
      ),
      this.#reviewer ?? '',
      el('button', { type: 'button', click: () => download(this.#review.book.rows) }, 'Download decisions'),
      keyButton('?', 'Keys', () => this.help(), { class: 'quiet' }),
    )
  }
}

/** The day, as decisions carry it. */
const today = (): string => new Date().toISOString().slice(0, 10)
