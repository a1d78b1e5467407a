import { Prose } from '../prose.ts'
import { Random } from '../random.ts'
import { GIVEN_NAMES, SURNAMES, TOWNS } from '../words.ts'
import { type PlantedDocument, paragraphsOf } from './sites.ts'

/** Kinds of text whose lines recur from document to document and are text all the same. */
const KINDS: Readonly<Record<string, (random: Random, index: number) => string[]>> = {
  review: (random) => [
    title(random),
    ...paragraphsOf(random, 2),
    'Pros',
    bullet(random),
    bullet(random),
    'Cons',
    bullet(random),
    'Verdict',
    ...paragraphsOf(random, 1),
    'Price and availability',
    `From ${random.integer(20, 900)} dollars`,
  ],
  verse: (random) => [
    title(random),
    ...stanza(random),
    'And the river runs down to the sea,',
    'And the river runs home to me.',
    ...stanza(random),
    'And the river runs down to the sea,',
    'And the river runs home to me.',
  ],
  panel: (random) => [
    title(random),
    ...paragraphsOf(random, 1),
    'What surprised you most this year?',
    ...paragraphsOf(random, 1),
    'Which sector do you avoid?',
    ...paragraphsOf(random, 1),
    'What would you tell a young colleague?',
    ...paragraphsOf(random, 1),
  ],
  letter: (random) => [
    'Dear Editor,',
    ...paragraphsOf(random, 3),
    'Yours faithfully,',
    `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`,
    random.pick(TOWNS),
  ],
  statute: (random, index) => [
    `Regulation No ${index + 11} on ${random.pick(TOWNS)} harbour dues`,
    ...paragraphsOf(random, 4),
    'Article 5',
    'This regulation enters into force on the twentieth day after the day on which it is made known.',
    'It is binding in its entirety and applies in every parish.',
    'For the council of parishes',
    'The chair',
  ],
  event: (random) => [
    title(random),
    ...paragraphsOf(random, 3),
    `Date: ${random.integer(1, 28)} May`,
    'Place: Old Corn Exchange',
    'Doors open at seven',
    'Admission is free',
    'Wheelchair access by the side door',
  ],
  table: (random) => [
    title(random),
    ...paragraphsOf(random, 2),
    'Club Played Won Points',
    ...TOWNS.slice(0, 6).map(
      (town) => `${town} ${random.integer(1, 30)} ${random.integer(0, 20)} ${random.integer(0, 60)}`,
    ),
  ],
  series: (random) => [
    'Every week our column answers one question that people ask at the market.',
    title(random),
    ...paragraphsOf(random, 4),
    'Until next week.',
  ],
  recipe: (random) => [
    title(random),
    'Ingredients',
    `${random.integer(100, 900)} g flour`,
    `${random.integer(2, 6)} eggs`,
    'A pinch of salt',
    'Method',
    ...paragraphsOf(random, 3),
    'Enjoy your meal',
  ],
  forecast: (random) => [
    'Weather for the coast',
    ...paragraphsOf(random, 3),
    'Outlook for the weekend',
    ...paragraphsOf(random, 1),
  ],
  dateline: (random) => [
    title(random),
    `${random.pick(TOWNS).toUpperCase()}, Monday`,
    ...paragraphsOf(random, 4),
    'The investigation continues.',
    'Nobody was hurt.',
  ],
}

const title = (random: Random): string => new Prose(random).headline()
const bullet = (random: Random): string => `- ${new Prose(random).expand('fact')}`
const stanza = (random: Random): string[] =>
  Array.from({ length: 3 }, () => `${new Prose(random).expand('fact')},`)

/** Documents of every kind, each kind a site of its own. None of their lines may go. */
export function recurringTexts(
  documents: number,
  { host, seed }: { host: boolean; seed: number },
): PlantedDocument[] {
  return Object.entries(KINDS).flatMap(([kind, make]) =>
    Array.from({ length: documents }, (_, index) => ({
      id: `${kind}-${String(index).padStart(4, '0')}.txt`,
      url: host ? `https://${kind}.example/${index}` : undefined,
      text: `${make(new Random(`${seed} ${kind} ${index}`), index).join('\n')}\n`,
      planted: [],
    })),
  )
}
