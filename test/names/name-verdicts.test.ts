import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decisions } from '../../src/config/decisions.ts'
import type { Decision } from '../../src/findings/decision.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import type { Knowledge } from '../../src/survey/knowledge.ts'
import { Reduction } from '../../src/survey/reduce.ts'
import { withDecisions } from '../../src/survey/with-decisions.ts'

type Corpus = readonly (readonly [id: string, text: string])[]

const CORPUS: Corpus = [
  [
    'a',
    'The teacher Ilmo Kangasniemi closed the gate. Kangasniemi said that the ice was to blame for all of it.\n',
  ],
  [
    'b',
    'On Monday the teacher Ilmo Kangasniemy opened it again. The town thanked Kangasniemy for his patience.\n',
  ],
  [
    'c',
    'The teacher Ilmo Kankaanniemi wrote a book about the gate. Kankaanniemi said that it sold very well.\n',
  ],
]

const authority = loadDefaultAuthority()
const nowhere = { isThere: () => true, fileOf: (doc: string) => doc }

function survey(corpus: Corpus, decisions: readonly Decision[] = []): Knowledge {
  const reduction = new Reduction(authority, decisions)
  for (const [id, text] of corpus) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

function clean(
  corpus: Corpus,
  decisions: readonly Decision[],
  knowledge = survey(corpus, decisions),
): string[] {
  const judged = new Decisions(decisions, nowhere)
  const rules = activateRules(RULES, {}, ['name/inconsistent'])
  const processor = new RuleProcessor(rules, { knowledge, authority })
  const policy = { ...presetPolicy('default'), verdictOn: judged.verdictOn.bind(judged) }
  return corpus.map(([id, text]) => checkDocument(new Document(id, text), processor, policy).text)
}

const formsOf = ({ names }: Knowledge): string[][] =>
  names.map(({ forms }) => forms.map(({ form }) => form).sort())
const first = (knowledge: Knowledge) => knowledge.names[0] as Knowledge['names'][number]

describe('what a person decided on spellings of a name', () => {
  const chosen = (group: string): Decision => ({
    group,
    forms: ['Ilmo Kangasniemi', 'Ilmo Kangasniemy'],
    verdict: 'edit',
    text: 'Ilmo Kangasniemi',
    reason: 'his own page',
    reviewer: 'ann',
  })

  test('a chosen form is written everywhere, full for full and bare for bare', () => {
    const { id } = first(survey(CORPUS))
    const [a, b] = clean(CORPUS, [chosen(id)])
    expect(a).toBe(CORPUS[0]?.[1])
    expect(b).toBe(
      'On Monday the teacher Ilmo Kangasniemi opened it again. The town thanked Kangasniemi for his patience.\n',
    )
  })

  test('a decision that names no forms does not put a full name for a bare one either', () => {
    const { id } = first(survey(CORPUS))
    const [, b] = clean(CORPUS, [{ group: id, verdict: 'edit', text: 'Ilmo Kangasniemi' }])
    expect(b).toContain('thanked Kangasniemi for')
    expect(b).not.toContain('thanked Ilmo')
  })

  test('stays, with its reason, when further spellings come, which are only shown', () => {
    const before = first(survey(CORPUS.slice(0, 2)))
    const decisions = [chosen(before.id)]
    const later: Corpus = [
      ...CORPUS.slice(0, 2),
      [
        'd',
        'The teacher Ilmo Kangasnyemi sang a song. Nobody in the hall knew that the teacher can sing so well.\n',
      ],
    ]
    const cluster = first(survey(later, decisions))
    expect([cluster.id, cluster.preferred, cluster.decision?.reason]).toEqual([
      before.id,
      'Ilmo Kangasniemi',
      'his own page',
    ])
    expect(cluster.forms.map(({ form }) => form)).toContain('Ilmo Kangasnyemi')
    const cleaned = clean(later, decisions)
    expect(cleaned[1]).toContain('Ilmo Kangasniemi opened')
    expect(cleaned[2]).toBe(later[2]?.[1])
  })

  test('holds for one of the spellings alone in a later batch', () => {
    const { id } = first(survey(CORPUS))
    const [b] = clean(CORPUS.slice(1, 2), [chosen(id)])
    expect(b).toContain('Ilmo Kangasniemi opened')
  })

  test('puts together what no score does, and keeps apart what all scores join', () => {
    const merge: Decision = {
      group: 'by-hand',
      forms: ['Ilmo Kangasniemi', 'Ilmo Kankaanniemi'],
      verdict: 'edit',
      text: 'Ilmo Kangasniemi',
    }
    expect(formsOf(survey(CORPUS))).toEqual([['Ilmo Kangasniemi', 'Ilmo Kangasniemy']])
    expect(clean(CORPUS, [merge])[2]).toContain(
      'Ilmo Kangasniemi wrote a book about the gate. Kangasniemi said',
    )
    const split: Decision = {
      group: 'apart',
      forms: ['Ilmo Kangasniemi', 'Ilmo Kangasniemy'],
      verdict: 'reject',
    }
    expect(formsOf(survey(CORPUS, [split]))).toEqual([])
    expect(formsOf(survey(CORPUS, [merge, split]))).toEqual([['Ilmo Kangasniemi', 'Ilmo Kankaanniemi']])
  })

  test('says nothing where two people contradict each other', () => {
    const { id } = first(survey(CORPUS))
    const other: Decision = { ...chosen(id), text: 'Ilmo Kangasniemy', reviewer: 'bob' }
    expect(first(survey(CORPUS, [chosen(id), other])).decision).toBeUndefined()
    expect(clean(CORPUS, [chosen(id), other])).toEqual(CORPUS.map(([, text]) => text))
  })

  test('reaches the knowledge of an earlier survey', () => {
    const knowledge = survey(CORPUS)
    const decisions = [chosen(first(knowledge).id)]
    const cleaned = clean(CORPUS, decisions, withDecisions(knowledge, decisions))
    expect(cleaned[1]).toContain('thanked Kangasniemi for')
  })

  test('comes to the same bytes in any order of documents and decisions', () => {
    const { id } = first(survey(CORPUS))
    const decisions: Decision[] = [
      chosen(id),
      {
        group: 'by-hand',
        forms: ['Ilmo Kankaanniemi', 'Ilmo Kangasniemy'],
        verdict: 'edit',
        text: 'Ilmo Kangasniemi',
      },
      { group: 'apart', forms: ['Ilmo Kangasniemi', 'Ilmo Kankaanniemi'], verdict: 'reject' },
    ]
    const expected = knowledgeJson(survey(CORPUS, decisions))
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
    fc.assert(
      fc.property(shuffled(CORPUS), shuffled(decisions), (corpus, rows) => {
        expect(knowledgeJson(survey(corpus, rows))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })
})
