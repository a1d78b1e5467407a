import type { Decision } from '../../../src/findings/decision.ts'
import { MQM_PROFILE } from '../../../src/findings/profile.ts'
import { Findings } from '../../../src/report/page/client/findings.ts'
import { PageColumns } from '../../../src/report/page/page-columns.ts'
import type { PageIndex, TextChunk } from '../../../src/report/page/page-data.ts'
import { pageDocument } from '../../../src/report/page/page-rows.ts'
import { type Mark, makeOutcome } from '../outcomes.ts'

/** Findings as the script of the page gets them: documents with marks on words of one sentence each. */
export function findingsOf(
  documents: Readonly<Record<string, readonly (Partial<Mark> & { readonly on: string })[]>>,
  decisions: readonly Decision[] = [],
  gone: readonly string[] = [],
): Findings {
  const columns = new PageColumns()
  for (const [doc, marks] of Object.entries(documents)) {
    const raw = `${marks.map(({ on }) => `The ${on} of ${doc}.`).join('\n')}\n`
    const all = marks.map((mark) => ({ rule: 'test/rule', what: 'word', ...mark }))
    columns.add(pageDocument(makeOutcome({ doc, raw, marks: all }), MQM_PROFILE))
  }
  const run = { id: 'test', words: 100, gone, server: null }
  const { index, chunks } = columns.finish(run, [], decisions, 'beside')
  return new Findings(
    JSON.parse(index) as PageIndex,
    (number) => JSON.parse(chunks[number] as string) as TextChunk,
  )
}
