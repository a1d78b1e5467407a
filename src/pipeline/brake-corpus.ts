import { PumiceError } from '../pumice-error.ts'
import type { Knowledge, Template } from '../survey/knowledge.ts'
import type { Plan } from './plan.ts'

/** Templates named in the message; those that remove most. */
const NAMED = 3
const SAMPLE = 60

/**
 * Stop before anything is written where the templates of a survey would take more of the corpus than they may: the
 * corpus is then not what it was taken for, or a text recurs in it.
 *
 * @throws CONFIG_BRAKE with the share, the largest templates and how to go on.
 */
export function brakeCorpus({ templates, characters }: Knowledge, { settings, tools }: Plan): void {
  if (!tools.rules.some(({ rule }) => rule.id === 'boilerplate/template')) return
  const { decisions } = tools
  const taken = templates.filter(
    ({ decision, key }) =>
      decision === 'remove' &&
      (decisions.isEmpty ||
        decisions.verdictOn({ ruleId: 'boilerplate/template', fingerprint: '', group: key, doc: '' }) ===
          undefined),
  )
  const removed = taken.reduce((sum, template) => sum + weightOf(template), 0)
  const share = characters === 0 ? 0 : removed / characters
  if (share <= settings.brake.corpus) return
  const largest = [...taken]
    .sort((left, right) => weightOf(right) - weightOf(left) || (left.key < right.key ? -1 : 1))
    .slice(0, NAMED)
    .map(
      ({ sample, copies, examples, key }) =>
        `\`${sample.slice(0, SAMPLE)}\` in ${copies} documents (${examples.join(', ')}; group ${key})`,
    )
  throw new PumiceError(
    'CONFIG_BRAKE',
    `Templates would remove ${percent(share)} of the corpus, \`brake.corpus\` allows ${percent(settings.brake.corpus)}; nothing was written. The largest: ${largest.join('; ')}. Look at all of them with \`pumice survey\`; then decide on groups in the decisions file, turn \`boilerplate/template\` off, or raise \`brake.corpus\`.`,
  )
}

const weightOf = ({ sample, copies }: Template): number => sample.length * copies

const percent = (share: number): string => `${Math.round(share * 100)} %`
