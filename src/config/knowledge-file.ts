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
const KnowledgeSchema = v.object({
  version: v.literal(1),
  documents: Count,
  distinct: Count,
  thresholds: v.object({ templateDocuments: Count }),
  templates: v.array(
    v.object({ key: v.string(), documents: Count, sample: v.string(), examples: v.array(v.string()) }),
  ),
  names: v.array(ClusterSchema),
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
      `Expected \`${key}\` in \`${file}\` to be ${issue.expected ?? 'valid'}. Make it anew with \`pumice survey\`.`,
    )
  }
  return result.output as Knowledge
}
