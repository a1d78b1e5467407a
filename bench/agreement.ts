import { loadDefaultAuthority } from '../src/names/authority.ts'
import { Document } from '../src/read/document.ts'
import { collectFacts } from '../src/survey/collect.ts'
import type { Knowledge } from '../src/survey/knowledge.ts'
import { Reduction } from '../src/survey/reduce.ts'
import type { BenchDocument } from './corpus.ts'
import { RunningDigest } from './digest.ts'
import { cleanFolder, digestOutputs } from './file-arms.ts'
import { checkTexts } from './memory-arms.ts'

const SHARDS = 7

/**
 * Speed counts only with equal results: one shard or seven in reverse order, one worker or four.
 *
 * @param folder  Holds the documents as files below `in`.
 * @throws        When any digest differs.
 */
export async function checkShardsAgree(documents: readonly BenchDocument[], folder: string): Promise<void> {
  const authority = loadDefaultAuthority()
  const whole = surveyInShards([documents])
  const size = Math.ceil(documents.length / SHARDS)
  const shards = Array.from({ length: SHARDS }, (_, index) =>
    documents.slice(index * size, (index + 1) * size),
  )
  const parted = surveyInShards(shards.reverse())
  assertSame('knowledge of 1 and 7 shards', digestJson(whole), digestJson(parted))

  const each = (order: readonly BenchDocument[]): string =>
    order
      .map((document) => {
        const digest = new RunningDigest()
        checkTexts([document], authority, whole, digest)
        return `${document.id} ${digest}`
      })
      .sort()
      .join('\n')
  const some = documents.slice(0, 100)
  assertSame('findings in both orders', each(some), each([...some].reverse()))

  const outputs: string[] = []
  for (const concurrency of [1, 4]) {
    await cleanFolder(folder, concurrency)
    outputs.push(digestOutputs(folder))
  }
  assertSame('outputs of 1 and 4 workers', outputs[0] as string, outputs[1] as string)
}

/** Pass 1 with the facts of each shard added in turn. */
function surveyInShards(shards: readonly (readonly BenchDocument[])[]): Knowledge {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const shard of shards) {
    reduction.add(shard.flatMap(({ id, text }) => collectFacts(new Document(id, text))))
  }
  return reduction.finish()
}

function digestJson(knowledge: Knowledge): string {
  const digest = new RunningDigest()
  digest.string(JSON.stringify(knowledge))
  return digest.toString()
}

function assertSame(what: string, left: string, right: string): void {
  if (left !== right) throw new Error(`The ${what} differ.`)
}
