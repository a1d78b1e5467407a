import type { Knowledge } from '../../src/survey/knowledge.ts'

/** Knowledge of an invented corpus, every table filled. */
export const KNOWLEDGE: Knowledge = {
  version: 1,
  documents: 12,
  distinct: 11,
  thresholds: { templateDocuments: 3 },
  templates: [
    {
      key: '00000000deadbeef',
      documents: 9,
      sample: 'Photo from 图库中心',
      examples: ['a.txt', 'b.txt', 'c.txt'],
    },
    { key: '0123456789abcdef', documents: 3, sample: 'Write to us', examples: ['a.txt'] },
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
