/** The passes of pumice over texts in memory: scan, survey, check. No file is touched. */

import type { Authority } from '../src/names/authority.ts'
import { loadDefaultAuthority } from '../src/names/authority.ts'
import { activateRules } from '../src/pipeline/active-rules.ts'
import { checkDocument } from '../src/pipeline/check-document.ts'
import { RuleProcessor } from '../src/pipeline/processor.ts'
import { Document } from '../src/read/document.ts'
import { presetPolicy } from '../src/resolve/presets.ts'
import { RULES } from '../src/rules/index.ts'
import { collectFacts } from '../src/survey/collect.ts'
import type { Knowledge } from '../src/survey/knowledge.ts'
import { Reduction } from '../src/survey/reduce.ts'
import { scanText } from '../src/text/scan.ts'
import type { BenchDocument } from './corpus.ts'
import { RunningDigest } from './digest.ts'
import { makeNaive } from './naive.ts'
import type { Arm } from './race.ts'

export const bytesOf = (documents: readonly BenchDocument[]): number =>
  documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

/** Pass 1 over texts. */
export function surveyTexts(documents: readonly BenchDocument[], authority: Authority): Knowledge {
  const reduction = new Reduction(authority)
  for (const { id, text } of documents) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

/** Pass 2 over texts; adds what was found and made to the digest. */
export function checkTexts(
  documents: readonly BenchDocument[],
  authority: Authority,
  knowledge: Knowledge,
  digest: RunningDigest,
): void {
  const processor = new RuleProcessor(activateRules(RULES), { knowledge, authority })
  const policy = presetPolicy('default')
  for (const { id, text } of documents) {
    const settled = checkDocument(new Document(id, text), processor, policy)
    for (const finding of settled.findings) {
      digest.string(finding.fingerprint)
      digest.number(finding.start)
      digest.number(finding.applied ? 1 : 0)
    }
    digest.number(settled.text.length)
  }
}

/** An arm that works through texts and digests as it goes. */
export function textArm(
  name: string,
  documents: readonly BenchDocument[],
  work: (documents: readonly BenchDocument[], digest: RunningDigest) => void,
): Arm {
  const bytes = bytesOf(documents)
  let last = new RunningDigest()
  return {
    name,
    run() {
      last = new RunningDigest()
      work(documents, last)
      return bytes
    },
    digest: () => last.toString(),
  }
}

const digestKnowledge = (knowledge: Knowledge, digest: RunningDigest): void => {
  digest.number(knowledge.templates.length)
  digest.number(knowledge.names.length)
  digest.number(knowledge.terms.length)
  digest.number(knowledge.distinct)
}

/** Decode and encode in memory, and nothing else. */
export const transcodeArm = (documents: readonly BenchDocument[]): Arm => {
  const buffers = documents.map(({ text }) => Buffer.from(text))
  return textArm('transcode', documents, (_, digest) => {
    for (const buffer of buffers) digest.number(Buffer.from(buffer.toString('utf8')).length)
  })
}

export const scanArm = (documents: readonly BenchDocument[]): Arm =>
  textArm('scan', documents, (all, digest) => {
    for (const { text } of all) {
      const scan = scanText(text)
      digest.number(scan.words)
      digest.number(scan.lines.count)
    }
  })

export const surveyArm = (documents: readonly BenchDocument[]): Arm => {
  const authority = loadDefaultAuthority()
  return textArm('survey', documents, (all, digest) => digestKnowledge(surveyTexts(all, authority), digest))
}

export const checkArm = (documents: readonly BenchDocument[]): Arm => {
  const authority = loadDefaultAuthority()
  const knowledge = surveyTexts(documents, authority)
  return textArm('check', documents, (all, digest) => checkTexts(all, authority, knowledge, digest))
}

export const bothPassesArm = (documents: readonly BenchDocument[]): Arm => {
  const authority = loadDefaultAuthority()
  return textArm('survey+check', documents, (all, digest) => {
    const knowledge = surveyTexts(all, authority)
    digestKnowledge(knowledge, digest)
    checkTexts(all, authority, knowledge, digest)
  })
}

/** @param documents  A sub-sample: naive is slower by two orders of magnitude. */
export const naiveArm = (documents: readonly BenchDocument[], withFranc = true): Arm => {
  const naive = makeNaive(withFranc)
  return textArm(withFranc ? 'naive' : 'naive without franc', documents, (all, digest) => {
    for (const { id, text } of all) digest.string(naive(id, text))
  })
}
