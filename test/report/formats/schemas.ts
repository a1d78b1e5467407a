import fs from 'node:fs'
import path from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })

/** What a validator has to say against a value. */
function problems(schema: AnySchemaObject): (value: unknown) => string[] {
  const validate = ajv.compile(schema)
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/**
 * The schema of the standard (OASIS, errata 01), as published; draft 4, of which it uses nothing that draft 7 reads
 * otherwise but the name of `id`.
 */
const {
  id,
  $schema: _draft,
  ...sarif
} = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'vendor/sarif-schema-2.1.0.json'), 'utf8'),
) as AnySchemaObject

export const sarifProblems = problems({ $id: id as string, ...sarif })

const text = { type: 'string', minLength: 1 }
const count = { type: 'integer', minimum: 1 }
const closed = (properties: AnySchemaObject, required = Object.keys(properties)): AnySchemaObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

/** After docs.gitlab.com, Code Quality, report format. */
export const gitlabProblems = problems({
  type: 'array',
  items: closed({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: closed({
      path: { type: 'string', pattern: '^[^./][^\\\\]*$' },
      lines: closed({ begin: count, end: count }, ['begin']),
    }),
  }),
})

const position = closed({ line: count, column: count }, ['line'])
const range = closed({ start: position, end: position }, ['start'])

/** After the message `Diagnostic` of reviewdog's proto/rdf/reviewdog.proto. */
export const rdjsonlProblems = problems(
  closed(
    {
      message: text,
      location: closed({ path: text, range }, ['path']),
      severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
      source: closed({ name: text, url: text }, ['name']),
      code: closed({ value: text, url: text }, ['value']),
      suggestions: { type: 'array', items: closed({ range, text: { type: 'string' } }) },
      original_output: { type: 'string' },
    },
    ['message', 'location', 'severity', 'source', 'code'],
  ),
)
