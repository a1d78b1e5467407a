/** `node run.js [dev|unseen|unseen2|pairs] [--list]`: figures of README.md; `--list` adds each place that went otherwise. */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseLabelled } from './labelled-text.ts'
import { type NameScore, scoreNames } from './score-names.ts'
import { type PairScore, scorePairs } from './score-pairs.ts'

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true })

for (const half of positionals.length > 0 ? positionals : ['dev', 'unseen', 'unseen2', 'pairs']) {
  if (half === 'pairs') {
    process.stdout.write(presentPairs(scorePairs()))
    continue
  }
  const file = path.join('bench', 'names', `${half}.jsonl`)
  if (!fs.existsSync(file)) {
    process.stdout.write(`${half}: ${file} is not there\n`)
    continue
  }
  process.stdout.write(present(half, scoreNames(parseLabelled(fs.readFileSync(file, 'utf8')))))
}

function presentPairs({ variants, missed, lookAlikes, merged, joined }: PairScore): string {
  const rows = variants.map(
    ({ language, pairs, found }) =>
      `${language.padEnd(12)} ${found}/${pairs} = ${(found / pairs).toFixed(3)}`,
  )
  const found = variants.reduce((sum, row) => sum + row.found, 0)
  const pairs = variants.reduce((sum, row) => sum + row.pairs, 0)
  rows.unshift(`pairs: misspelt full names found ${found}/${pairs} = ${(found / pairs).toFixed(3)}`)
  rows.push(`look-alikes merged ${merged.length}/${lookAlikes}, by clusters ${joined.length}/${lookAlikes}`)
  if (values.list) {
    for (const pair of missed) rows.push(`missed | ${pair}`)
    for (const pair of merged) rows.push(`merged | ${pair}`)
    for (const pair of joined) rows.push(`joined | ${pair}`)
  }
  return `${rows.join('\n')}\n`
}

function present(half: string, score: NameScore): string {
  const share = (part: number, whole: number): string =>
    `${part}/${whole} = ${whole === 0 ? '-' : (part / whole).toFixed(3)}`
  const { rewrite, keep, flag } = score.labels
  const rows = [
    `${half}: ${score.documents} documents, ${rewrite + keep + flag} labels (${rewrite} rewrite, ${keep} keep, ${flag} flag)`,
    `rewrite P      ${share(score.rightChanges, score.changes)}`,
    `rewrite R      ${share(score.rewritten, rewrite)}`,
    `keeps touched  ${share(score.keepsTouched, keep)}`,
    `false merges   ${score.falseMerges}`,
    `flag recall    ${share(score.flagged, flag)}`,
    `keeps remarked ${share(score.keepsRemarked, keep)}`,
    `findings per 1000 words ${((1000 * score.findings) / score.words).toFixed(1)} (${score.findings} in ${score.words})`,
  ]
  if (values.list) {
    rows.push('')
    for (const { what, doc, surface, note, context } of score.misses)
      rows.push(`${what} | ${doc} | ${surface} | ${note} | …${context}…`)
  }
  return `${rows.join('\n')}\n\n`
}
