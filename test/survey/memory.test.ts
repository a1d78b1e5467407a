import v8 from 'node:v8'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'

v8.setFlagsFromString('--expose-gc')
const collectGarbage = vm.runInNewContext('gc') as () => void

const DOCUMENTS = 80
/** Makes a document of 94,000 bytes, of which a survey keeps a few hundred. */
const FILLER = 'The ferry was late again and nobody on the quay could say why. '.repeat(1500)

const textOf = (number: number): string =>
  [
    `A short line about harbour number ${number} that only this document has`,
    `Norwegian Foreign Minister Ingvar Halvorsrud${number % 7} met Prime Minister Oleksandr Zabolotnyuk of Ukraine on Monday.`,
    'The National Harbour Council and the National Harbour Committee said that Benedykt Wieliczkowski was there.',
    `A reporter asked Elmen多夫-Richardson about quay ${number}.`,
    FILLER.slice(number),
  ].join('\n\n')

test('a survey keeps no text of its documents alive', () => {
  const reduction = new Reduction(loadDefaultAuthority())
  const survey = (number: number): void => {
    reduction.add(collectFacts(new Document(`news/${number}.txt`, Buffer.from(textOf(number)).toString())))
  }
  for (let number = 0; number < 20; number++) survey(number)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let number = 20; number < 20 + DOCUMENTS; number++) survey(number)
  collectGarbage()
  const kept = (process.memoryUsage().heapUsed - before) / DOCUMENTS
  // One slice that is kept keeps its whole document of 94,000 bytes.
  expect(kept).toBeLessThan(8_000)
  expect(reduction.finish().documents).toBe(20 + DOCUMENTS)
})
