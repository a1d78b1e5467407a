/**
 * The script of the page. It only ever makes text of what comes from a scrape; it loads nothing but texts beside the
 * page, and talks to nobody but `pumice review`.
 */
import type { PageIndex, TextChunk } from '../page-data.ts'
import { readAddress } from './address.ts'
import { ReviewApp } from './app.ts'
import { DecisionBook } from './decision-book.ts'
import { byId, el } from './dom.ts'
import { type ChunkReader, Findings } from './findings.ts'
import { keeperFor } from './keeper.ts'
import { listenToKeys } from './keys.ts'
import { Navigation } from './navigation.ts'
import { Review } from './review.ts'
import { reviewerOf } from './reviewer.ts'
import { offerSideBySide } from './side-by-side.ts'

const index = JSON.parse(byId('index').textContent ?? '') as PageIndex
const { chunks, run } = index

/** Texts on the page, or in files beside it: a script may be loaded from disk, data may not. */
const readChunk: ChunkReader = (number) => {
  if (chunks.folder === null) return JSON.parse(byId(`texts-${number}`).textContent ?? '') as TextChunk
  return new Promise((resolve, reject) => {
    const name = `pumiceTexts${number}`
    const script = el('script', { src: `${chunks.folder}/texts-${number}.js` })
    const holder = window as unknown as Record<string, string | undefined>
    script.addEventListener('error', () =>
      reject(new Error(`cannot read ${chunks.folder}/texts-${number}.js`)),
    )
    script.addEventListener('load', () => {
      const json = holder[name] ?? ''
      delete holder[name]
      script.remove()
      resolve(JSON.parse(json) as TextChunk)
    })
    document.head.append(script)
  })
}

let app: ReviewApp | undefined
const navigation = new Navigation(() => {
  if (navigation.view !== 'review') return
  if (app === undefined) void openReview()
  else app.show(readAddress(location.hash))
})

/** The workbench is made when it is first looked at. */
async function openReview(): Promise<void> {
  const keeper = keeperFor(run)
  const kept = await keeper.load().catch(() => undefined)
  const review = new Review(
    new Findings(index, readChunk),
    new DecisionBook(kept ?? index.decisions, reviewerOf(run)),
  )
  app = new ReviewApp(review, keeper)
  byId('workbench').replaceChildren(app.element)
  listenToKeys(app, () => navigation.view === 'review')
  app.show(readAddress(location.hash))
}

offerSideBySide()
navigation.follow()
document.documentElement.dataset['ready'] = String(Math.round(performance.now()))
