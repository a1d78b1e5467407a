import * as v from 'valibot'
import { PumiceError } from '../pumice-error.ts'
import type { Knowledge } from '../survey/knowledge.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const FormSchema = v.object({ form: v.string(), mentions: Count, documents: Count, context: v.string() })
const ClusterSchema = v.object({
  id: v.string(),
  forms: v.array(FormSchema),
  preferred: v.nullable(v.string()),
  reason: v.string(),
})
const NameClusterSchema = v.object({
  ...ClusterSchema.entries,
  decision: v.exactOptional(
    v.object({
      verdict: v.picklist(['accept', 'edit']),
      text: v.nullable(v.string()),
      reason: v.nullable(v.string()),
      reviewer: v.nullable(v.string()),
    }),
  ),
  decided: v.exactOptional(v.array(v.string())),
})
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const TemplateSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  kind: v.picklist(['line', 'slots', 'frame']),
  sample: v.string(),
  documents: Count,
  copies: Count,
  family: v.nullable(v.string()),
  familyShare: v.nullable(Share),
  head: Share,
  tail: Share,
  position: Share,
  neighbours: Share,
  values: Count,
  place: v.picklist(['head', 'tail', 'edge', 'anywhere']),
  decision: v.picklist(['remove', 'flag', 'keep']),
  confidence: Share,
  examples: v.array(v.string()),
})
const DuplicatesSchema = v.object({
  id: v.string(),
  kept: v.string(),
  documents: v.array(v.object({ doc: v.string(), content: v.string(), similarity: Share })),
})
const KnowledgeSchema = v.object({
  version: v.literal(1),
  documents: Count,
  distinct: Count,
  characters: Count,
  thresholds: v.object({ templateDocuments: Count }),
  templates: v.array(TemplateSchema),
  duplicates: v.array(DuplicatesSchema),
  names: v.array(NameClusterSchema),
  terms: v.array(ClusterSchema),
  offices: v.optional(
    v.array(
      v.object({
        office: v.string(),
        country: v.string(),
        body: v.string(),
        holders: v.array(
          v.object({
            family: v.string(),
            name: v.string(),
            documents: Count,
            from: v.nullable(v.string()),
            to: v.nullable(v.string()),
          }),
        ),
      }),
    ),
    [],
  ),
  stems: v.optional(v.array(v.object({ stem: v.string(), words: v.array(v.string()) })), []),
})

/**
 * Parse a knowledge.json that an earlier survey wrote.
 *
 * @throws CONFIG_KNOWLEDGE with file and key.
 */
export function parseKnowledge(content: string, file: string): Knowledge {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    throw new PumiceError(
      'CONFIG_KNOWLEDGE',
      `\`${file}\` is no JSON. Make it anew with \`pumice survey\`.`,
      { cause: error },
    )
  }
  const result = v.safeParse(KnowledgeSchema, value)
  if (!result.success) {
    const issue = result.issues[0]
    const key = issue.path?.map((item) => String(item.key)).join('.') ?? ''
    throw new PumiceError(
      'CONFIG_KNOWLEDGE',
      `\`${file}\` is no knowledge.json of this version: ${key === '' ? 'it' : `\`${key}\``} is ${issue.received === 'undefined' ? 'missing' : issue.received}. Make it with \`pumice survey\`; \`pumice clean\` puts one among the reports.`,
    )
  }
  return result.output as Knowledge
}
