/**
 * The small race of the CI gate, in a process of its own: other tests would count as CPU time here, and a test runner's
 * module transform slows pumice but not the packages it is compared with. Prints one line of JSON.
 */
import { makeCorpus } from './corpus.ts'
import { bothPassesArm, bytesOf, naiveArm } from './memory-arms.ts'
import { race } from './race.ts'

/** About 1 MB; naive on a sub-sample, because it would take ten seconds a round. */
const DOCUMENTS = 200
const NAIVE_DOCUMENTS = 12

/** Passes before the race: the compiler is at work during the first 4 MB, and its threads count as CPU time. */
const WARM_UP = 4

const documents = makeCorpus(DOCUMENTS, { preset: 'scrape', seed: 7 })
const pumice = bothPassesArm(documents)
for (let pass = 0; pass < WARM_UP; pass++) await pumice.run()
const results = await race([pumice, naiveArm(documents.slice(0, NAIVE_DOCUMENTS))], ['naive'], {
  rounds: 3,
  minBytes: 20e6,
  minMilliseconds: 1000,
})
console.log(JSON.stringify({ bytes: bytesOf(documents), factor: results[0]?.ratios['naive']?.median }))
