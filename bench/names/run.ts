/** `node run.js [dev|unseen] [--list]`: figures of README.md; `--list` adds each place that went otherwise. */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseLabelled } from './labelled-text.ts'
import { type NameScore, scoreNames } from './score-names.ts'

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true })

for (const half of positionals.length > 0 ? positionals : ['dev', 'unseen']) {
  const file = path.join('bench', 'names', `${half}.jsonl`)
  if (!fs.existsSync(file)) {
    process.stdout.write(`${half}: ${file} is not there\n`)
    continue
  }
  process.stdout.write(present(half, scoreNames(parseLabelled(fs.readFileSync(file, 'utf8')))))
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
