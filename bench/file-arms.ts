/** The whole job from files to files, and the copy it is measured by, in a temporary folder. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { DEFAULT_SETTINGS, type Settings } from '../src/config/settings.ts'
import { clean } from '../src/pipeline/clean.ts'
import { RULES } from '../src/rules/index.ts'
import type { BenchDocument } from './corpus.ts'
import { bytesOf } from './memory-arms.ts'
import type { Arm } from './race.ts'

/** Write the documents below `folder/in`; gives the ids in order. */
export function writeCorpus(documents: Iterable<BenchDocument>, folder: string): void {
  for (const { id, text } of documents) {
    const file = path.join(folder, 'in', id)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}

/** Read each file as UTF-8 and write it again. */
export function copyArm(documents: readonly BenchDocument[], folder: string): Arm {
  const bytes = bytesOf(documents)
  for (const { id } of documents)
    fs.mkdirSync(path.dirname(path.join(folder, 'copy', id)), { recursive: true })
  return {
    name: 'copy',
    run() {
      for (const { id } of documents) {
        fs.writeFileSync(path.join(folder, 'copy', id), fs.readFileSync(path.join(folder, 'in', id), 'utf8'))
      }
      return bytes
    },
    digest: () => digestFolder(path.join(folder, 'copy')),
  }
}

/** Files in; cleaned files, ledger and reports out. The outputs of the run before are written over. */
export function cleanArm(documents: readonly BenchDocument[], folder: string): Arm {
  const bytes = bytesOf(documents)
  return {
    name: 'clean',
    async run() {
      await cleanFolder(folder, 1)
      return bytes
    },
    digest: () => digestOutputs(folder),
  }
}

/** Rules with which the whole job began; the target of 60 times `naive` was set for them. */
const FIRST_RULES: ReadonlySet<string> = new Set([
  'boilerplate/image-placeholder',
  'boilerplate/comment-form',
  'boilerplate/photo-credit',
  'boilerplate/dateline',
  'boilerplate/contact',
  'boilerplate/related',
  'structure/repeated-line',
  'structure/truncated',
  'mixed/block',
  'mixed/glued',
  'mixed/script',
  'mixed/half-name',
  'mixed/invisible',
  'mixed/fullwidth',
  'mixed/punctuation',
  'name/variant',
  'name/inconsistent',
  'term/inconsistent',
  'text/whitespace',
  'text/quotes',
])

/** The same with the first rules only. */
export function firstRulesArm(documents: readonly BenchDocument[], folder: string): Arm {
  const off = RULES.filter(({ id }) => !FIRST_RULES.has(id)).map(({ id }) => [id, 'off'] as const)
  return {
    ...cleanArm(documents, folder),
    name: `clean with ${FIRST_RULES.size} rules`,
    async run() {
      await cleanFolder(folder, 1, Object.fromEntries(off))
      return bytesOf(documents)
    },
  }
}

export async function cleanFolder(
  folder: string,
  concurrency: number,
  rules: Settings['rules'] = {},
): Promise<void> {
  await clean({
    ...DEFAULT_SETTINGS,
    rules,
    paths: [path.join(folder, 'in')],
    out: path.join(folder, 'cleaned'),
    reports: path.join(folder, 'reports'),
    concurrency,
  })
}

/** Digest of the cleaned files and all reports. */
export const digestOutputs = (folder: string): string =>
  digestFolder(path.join(folder, 'cleaned')) + digestFolder(path.join(folder, 'reports'))

/** SHA-256 over names and bytes of all files below a folder, 16 digits. */
export function digestFolder(folder: string): string {
  const hash = createHash('sha256')
  for (const name of (fs.readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const file = path.join(folder, name)
    if (fs.statSync(file).isFile()) hash.update(`${name}\n`).update(fs.readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
