/** Recall of planted templates and content taken, over sites of all sizes. Prints a table. */
import { scoreTemplates } from './measure.ts'
import { recurringTexts } from './recurring-text.ts'
import { makeSite, nearCopy, type PlantedDocument } from './sites.ts'

const SEED = 11
const verbose = process.argv.includes('--verbose')

function corpus(sizes: readonly number[], host: boolean, text: number): PlantedDocument[] {
  const sites = sizes.flatMap((documents, number) => makeSite(number, documents, { host, seed: SEED }))
  return [...sites, ...(text > 0 ? recurringTexts(text, { host, seed: SEED }) : [])]
}

const CORPORA: readonly (readonly [name: string, documents: () => PlantedDocument[]])[] = [
  ...[true, false].flatMap((host) => [
    ...[3, 4, 5, 8, 20].map(
      (size) =>
        [
          `200 sites x ${size}${host ? ', address' : ''}`,
          () => corpus(Array(200).fill(size), host, size),
        ] as const,
    ),
    [`1 site x 5${host ? ', address' : ''}`, () => corpus([5], host, 5)] as const,
    [`5 sites x 100${host ? ', address' : ''}`, () => corpus(Array(5).fill(100), host, 50)] as const,
    [
      `1 site x 2000, 20 x 10${host ? ', address' : ''}`,
      () => corpus([2000, ...Array(20).fill(10)], host, 40),
    ] as const,
  ]),
  [
    '20 sites x 8, each document three times',
    () =>
      corpus(Array(20).fill(8), true, 8).flatMap((document) => [
        document,
        nearCopy(document, 1, 0.02),
        nearCopy(document, 2, 0.02),
      ]),
  ],
  [
    '3 documents, 20 copies of each',
    () =>
      corpus([3], true, 0).flatMap((document) => [
        document,
        ...Array.from({ length: 20 }, (_, copy) => nearCopy(document, copy, 0.02)),
      ]),
  ],
]

console.log('| corpus | documents | planted | recall | content taken | edits of a second run | templates |')
console.log('|---|---|---|---|---|---|---|')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
for (const [name, make] of CORPORA) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const documents = make()
  const { planted, found, taken, missed, second, knowledge } = scoreTemplates(documents)
  console.log(
    `| ${name} | ${documents.length} | ${planted} | ${(found / planted).toFixed(3)} | ${taken.length} | ${second.length} | ${knowledge.templates.length} |`,
  )
  if (!verbose) continue
  for (const list of [taken.slice(0, 12), sample(missed), second.slice(0, 5)])
    for (const line of list) console.log(`    ${line}`)
}

function sample(lines: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(lines.length / 12))
  return lines.filter((_, at) => at % step === 0).slice(0, 12)
}
