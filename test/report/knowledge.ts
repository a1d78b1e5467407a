import type { Knowledge } from '../../src/survey/knowledge.ts'

/** Knowledge of an invented corpus, every table filled. */
export const KNOWLEDGE: Knowledge = {
  version: 1,
  documents: 12,
  distinct: 11,
  characters: 48000,
  thresholds: { templateDocuments: 3 },
  templates: [
    {
      key: '00000000deadbeef',
      kind: 'slots',
      sample: 'photo of {name} from 图库中心',
      documents: 9,
      copies: 10,
      family: 'host:harbour.example',
      familyShare: 0.9,
      head: 0,
      tail: 1,
      position: 0.95,
      neighbours: 0.5,
      values: 4,
      place: 'tail',
      decision: 'remove',
      confidence: 0.99,
      examples: ['a.txt', 'b.txt', 'c.txt'],
    },
    {
      key: '0123456789abcdef',
      kind: 'line',
      sample: 'write to us',
      documents: 3,
      copies: 3,
      family: null,
      familyShare: null,
      head: 0,
      tail: 0.333,
      position: 0.5,
      neighbours: 0,
      values: 1,
      place: 'anywhere',
      decision: 'flag',
      confidence: 0.59,
      examples: ['a.txt'],
    },
  ],
  duplicates: [
    {
      id: 'cluster-0',
      kept: 'a.txt',
      documents: [{ doc: 'd.txt', content: '00000000000000ff', similarity: 0.913 }],
    },
  ],
  names: [
    {
      id: 'cluster-1',
      forms: [
        {
          form: 'Hetta Brunvald',
          mentions: 14,
          documents: 5,
          context: 'Mayor Hetta Brunvald waved from the quay',
        },
        { form: 'Hetta Brunwald', mentions: 1, documents: 1, context: 'and Hetta Brunwald had waited' },
      ],
      preferred: 'Hetta Brunvald',
      reason: 'one letter apart, same given name and office',
    },
  ],
  offices: [],
  stems: [],
  terms: [
    {
      id: 'cluster-2',
      forms: [
        { form: 'Harbour Council', mentions: 3, documents: 3, context: 'the Harbour Council settled' },
        { form: 'Port Council', mentions: 2, documents: 1, context: 'the Port Council settled' },
      ],
      preferred: null,
      reason: 'no form leads by 2:1',
    },
  ],
}
