import { Prose } from '../prose.ts'
import { Random } from '../random.ts'
import { GIVEN_NAMES, MONTHS, SURNAMES, TOWNS } from '../words.ts'

/** A document of the bench with the lines that belong to its page. */
export interface PlantedDocument {
  readonly id: string
  readonly url: string | undefined
  readonly text: string
  /** Lines of the text, from 0, that are templates of the site. */
  readonly planted: readonly number[]
}

/** A line of the site's pages; `make` fills its slots anew for each document. */
interface SiteLine {
  readonly zone: 'top' | 'under-title' | 'body' | 'tail'
  /** Share of the site's documents that carry it. */
  readonly share: number
  make(random: Random, headline: string): string
}

const ANIMALS =
  'Heron Plover Badger Otter Kestrel Marten Lynx Curlew Falcon Osprey Beaver Magpie Wagtail Dunlin Avocet Merlin Stoat Bittern Gannet Petrel'.split(
    ' ',
  )
const PAPERS =
  'Gazette Courier Dispatch Herald Ledger Chronicle Examiner Observer Messenger Tribune Mercury Sentinel Argus Clarion Bulletin Monitor Register Standard Record Advertiser'.split(
    ' ',
  )

const person = (random: Random): string => `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`
const day = (random: Random): string =>
  `${random.pick(MONTHS)} ${random.integer(1, 28)}, ${random.integer(2022, 2025)}`
const HAN_NAMES = '王小明 李建国 张伟 刘洋 陈静 杨帆 赵磊 黄丽 周杰 吴芳'.split(' ')

/** The lines of one site. All its own words: the name of the paper, its slogan, its town, its sections. */
function siteLines(site: Random): { readonly domain: string; readonly lines: readonly SiteLine[] } {
  const name = `${site.pick(TOWNS)} ${site.pick(PAPERS)}`
  const bird = site.pick(ANIMALS)
  const domain = `${name.toLowerCase().replace(/\s/g, '')}${site.integer(1, 999)}.example`
  const fixed = (zone: SiteLine['zone'], text: string): SiteLine => ({
    zone,
    share: shareOf(),
    make: () => text,
  })
  const slots = (zone: SiteLine['zone'], make: SiteLine['make']): SiteLine => ({
    zone,
    share: shareOf(),
    make,
  })
  const shareOf = (): number => 0.7 + site.fraction() * 0.3
  const pools: readonly (readonly SiteLine[])[] = [
    [
      fixed('top', `${name} Online Edition`),
      fixed('top', `Welcome to the website of the ${name}`),
      fixed('top', `${name} | News from the ${bird} Coast`),
    ],
    [
      slots('under-title', (random) => `Words by ${person(random)} for the ${name} website`),
      slots('under-title', (random) => `${name} desk, updated ${day(random)}`),
      slots('under-title', (random) => `Published online ${day(random)} by ${name}`),
    ],
    [
      fixed('body', `Subscribe to the ${bird} newsletter`),
      fixed('body', `Follow the ${name} on Telegram`),
      fixed('body', `Download the ${bird} app`),
    ],
    [
      fixed('tail', `The ${name} – the voice of the ${bird} Coast`),
      fixed('tail', `Your morning with the ${bird} since 1887`),
      fixed('tail', `${bird} Media Group, publisher since 1887`),
    ],
    [
      slots('tail', (random) => `Editor on duty: ${person(random)}`),
      slots('tail', (random) => `责任编辑：${random.pick(HAN_NAMES)}`),
      slots('tail', (random) => `Translated for ${name} readers by ${person(random)}`),
      slots('tail', (random) => `Write to ${person(random).split(' ')[0]?.toLowerCase()}@${domain}`),
    ],
    [
      slots('tail', (random) => `${random.integer(2, 900)} readers' comments on this page`),
      slots('tail', (random) => `This article was read ${random.integer(20, 90000)} times`),
      slots('tail', (_, headline) => `Share “${headline}” with the readers of your page`),
    ],
    [
      fixed('tail', `The material on this site may not be reproduced without the permission of the ${name}.`),
      fixed('tail', `Views expressed by the authors are not those of the ${name} or of its staff.`),
      fixed(
        'tail',
        `This article was translated by machine for the readers of ${name} and may contain errors.`,
      ),
      fixed('tail', `© ${name} and its contributors. All rights reserved.`),
    ],
    [
      fixed('tail', `More from the ${name}`),
      fixed('tail', `Support our journalism at ${domain}`),
      fixed('tail', `Printed and bound by the ${bird} Press, online edition`),
    ],
  ]
  return {
    domain,
    lines: shuffled(
      pools.map((pool) => site.pick(pool)),
      site,
    ),
  }
}

function shuffled<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.integer(0, at)
    ;[items[at], items[other]] = [items[other] as T, items[at] as T]
  }
  return items
}

/** Formulas of a house that are text: each kind on its own sites, so that nothing but the text tells them from furniture. */
const HOUSE_STYLES = ['none', 'none', 'verdict', 'closing', 'series', 'dateline'] as const

/**
 * The documents of one site.
 *
 * @param documents  How many.
 * @param host       Give them an address; without one nothing but their lines says that they belong together.
 */
export function makeSite(
  number: number,
  documents: number,
  { host, seed }: { host: boolean; seed: number },
): PlantedDocument[] {
  const site = new Random(`${seed} site ${number}`)
  const { domain, lines } = siteLines(site)
  const style = site.pick(HOUSE_STYLES)
  const made: PlantedDocument[] = []
  for (let index = 0; index < documents; index++) {
    const random = new Random(`${seed} ${number} ${index}`)
    const headline = new Prose(random).headline()
    const rows: { text: string; planted: boolean }[] = []
    const put = (zone: SiteLine['zone']): void => {
      for (const line of lines)
        if (line.zone === zone && random.chance(line.share))
          rows.push({ text: line.make(random, headline), planted: true })
    }
    const say = (text: string): void => void rows.push({ text, planted: false })
    put('top')
    say(headline)
    put('under-title')
    if (style === 'series')
      say('Every Saturday this column walks through one quarter of the old town with an open notebook.')
    if (style === 'dateline')
      say(`${site.pick(TOWNS).toUpperCase()}, ${random.pick(MONTHS)} ${random.integer(1, 28)}`)
    const paragraphs = paragraphsOf(random, 8)
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at === 3) put('body')
      if (style === 'verdict' && at === 4) say('Pros')
      if (style === 'verdict' && at === 5) say('Cons')
      if (style === 'verdict' && at === 6) say('Our verdict')
      say(paragraph)
    }
    if (style === 'closing') say('The police asked anyone who saw the accident to come forward.')
    put('tail')
    made.push({
      id: `${host ? 'h' : 'f'}-${String(index).padStart(4, '0')}-${String(number).padStart(3, '0')}.txt`,
      url: host ? `https://${domain}/${number}/${index}` : undefined,
      text: `${rows.map(({ text }) => text).join('\n\n')}\n`,
      planted: rows.flatMap(({ planted }, at) => (planted ? [at * 2] : [])),
    })
  }
  return made
}

/** Paragraphs that no other document has: the grammar of the bench repeats single sentences, so each gets a name and a number. */
export function paragraphsOf(random: Random, count: number): string[] {
  const prose = new Prose(random)
  return Array.from(
    { length: count },
    () =>
      `${prose.paragraph()} ${person(random)} counted ${random.integer(1000, 99999)} ${random.pick(ANIMALS).toLowerCase()} prints near ${random.pick(TOWNS)} and wrote to ${person(random)} about it.`,
  )
}

/** A copy of a document as another site would print it: some words changed, and its last line gone. */
export function nearCopy(document: PlantedDocument, number: number, share: number): PlantedDocument {
  const random = new Random(`copy ${document.id} ${number}`)
  const text = document.text.replace(/\b[a-z]{4,}\b/g, (word) =>
    random.chance(share) ? random.pick(ANIMALS).toLowerCase() : word,
  )
  return {
    ...document,
    id: `${document.id.replace('.txt', '')}-copy${number}.txt`,
    text,
    planted: document.planted,
  }
}
