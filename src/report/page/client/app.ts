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
import { Saver } from './saver.ts'
import { statusView } from './status-view.ts'
import { toolbar } from './toolbar.ts'

/** Milliseconds that a search waits for the next key. */
const TYPING = 120

/** The part of the page where findings are looked through and decided on. */
export class ReviewApp {
  readonly element = el('div', { class: 'workbench' })
  readonly #review: Review
  readonly #saver: Saver
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
  /** Who decides, and what can be done with the decisions. */
  readonly #files: HTMLElement
  readonly #status = el('div', { class: 'status' })
  readonly #tools = el('div', { class: 'tools' })
  readonly #deeds = el('div')
  #address: Address = readAddress('#review')
  #typing = 0

  constructor(review: Review, keeper: Keeper) {
    this.#review = review
    this.#saver = new Saver(review, keeper, () => this.#render())
    this.#files = el(
      'span',
      { class: 'files' },
      review.findings.index.run.server === null ? reviewerField(review.book) : null,
      el('button', { type: 'button', click: () => download(review.book.rows) }, 'Download decisions'),
      keyButton('?', 'Keys', () => this.help(), { class: 'quiet' }),
    )
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
      this.#saver.save(review.sayOf(numbers, saying).rows, [])
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
        this.#saver.problem,
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
    this.#saver.save(deed.rows, [])
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
    this.#saver.save(undone.set, undone.unset)
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
    this.#saver.save(deed.rows, [])
    this.#render()
    this.#card.element.focus({ preventScroll: true })
    this.#tell(`${deed.label}.`)
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
    this.#status.replaceChildren(...statusView(this.#review, this.#files))
    this.#tools.replaceChildren(
      ...toolbar(this.#review, this.#address, {
        go: (address) => this.#go(address),
        order: (order) => {
          this.#review.setOrder(order)
          this.#render()
        },
        decideOnAll: () => this.#bulk.open(),
      }),
    )
    const open = this.#deeds.querySelector('details')?.open === true
    const deeds = deedsView(this.#review, (id) => this.undo(id))
    deeds.toggleAttribute('open', open)
    this.#deeds.replaceChildren(deeds)
  }
}

/** The day, as decisions carry it. */
const today = (): string => new Date().toISOString().slice(0, 10)
