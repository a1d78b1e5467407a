import type { Detection, Evidence } from '../../../findings/finding.ts'
import type { Template } from '../../../survey/knowledge.ts'
import { findTemplates, type TemplateLine } from '../../../templates/find-templates.ts'
import { UNSURE } from '../../../templates/judge-template.ts'
import { TemplateIndex } from '../../../templates/template-index.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'

/** Lines that the corpus shows to belong to the pages: removed where they stand as they do in the others. */
export const template = defineRule({
  id: 'boilerplate/template',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'line of the page',
  summary:
    'Lines mined from the corpus that recur over the documents of one source, with slots for what varies.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines }, { knowledge }) {
    if (knowledge.templates.length === 0) return []
    return findTemplates(lines, indexOf(knowledge.templates)).map((found) => toDetection(found))

    function toDetection({ line, template: known, certain, run }: TemplateLine<Template>): Detection {
      const more = certain
        ? {}
        : ({ fix: 'unsafe', severity: 'neutral', what: 'line that recurs in other documents' } as const)
      const confidence = certain ? known.confidence : Math.min(known.confidence, UNSURE)
      return { ...removeLine(lines, line, confidence, evidenceOf(known, run), more), group: known.key }
    }
  },
})

const PLACES: Readonly<Record<Template['place'], string>> = {
  head: 'in front of the text',
  tail: 'behind the text',
  edge: 'around the text',
  anywhere: 'anywhere in the text',
}

function evidenceOf(known: Template, run: number): Evidence[] {
  const { sample, documents, familyShare, family, values, examples, place } = known
  const of =
    family === null
      ? ''
      : ` of ${family}${familyShare === null ? '' : ` (${Math.round(familyShare * 100)} %)`}`
  return [
    { kind: 'template', detail: sample },
    {
      kind: 'repetition',
      detail: `in ${documents} documents${of}, such as ${examples.join(', ')}${values > 1 ? `; ${values} contents` : ''}`,
    },
    { kind: 'position', detail: `${PLACES[place]}${run > 1 ? `, in a run of ${run}` : ''}` },
  ]
}

const indexes = new WeakMap<readonly Template[], TemplateIndex<Template>>()

/** Built once for the templates of a run. */
function indexOf(templates: readonly Template[]): TemplateIndex<Template> {
  let index = indexes.get(templates)
  if (index === undefined) {
    index = new TemplateIndex(templates)
    indexes.set(templates, index)
  }
  return index
}
