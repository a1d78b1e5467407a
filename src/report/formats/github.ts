import type { Severity } from '../../findings/finding.ts'
import type { CheckFormat, CheckSummary } from '../check-format.ts'
import { grouped, plural } from '../wording.ts'
import { type PlacedFinding, placeFindings } from './place.ts'

/** What GitHub shows of one step: so many of each level (actions/toolkit, issue 734). */
const SHOWN = 10
/** Groups held; more than that are counted and not shown anyway. */
const GROUPS = 10_000

type Level = 'error' | 'warning' | 'notice'
const LEVEL: Readonly<Record<Severity, Level>> = {
  neutral: 'notice',
  minor: 'warning',
  major: 'warning',
  critical: 'error',
}

interface Group {
  readonly first: PlacedFinding
  readonly level: Level
  count: number
}

/**
 * Annotations of a GitHub workflow, one for each group of findings, the most frequent groups of each level first, as
 * many as GitHub shows; the last line says how many there are in all.
 */
export function githubFormat(): CheckFormat {
  const groups = new Map<string, Group>()
  let findings = 0
  return {
    document: (document) => {
      for (const placed of placeFindings(document)) {
        const { group, severity } = placed.finding
        const key = `${severity} ${group}`
        const known = groups.get(key)
        findings++
        if (known !== undefined) known.count++
        else if (groups.size < GROUPS) groups.set(key, { first: placed, level: LEVEL[severity], count: 1 })
      }
      return ''
    },
    end: (summary) => {
      const all = [...groups.values()]
      const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
        all
          .filter((group) => group.level === level)
          // A major finding is a warning too, but comes before every minor one; then the more frequent group.
          .sort((left, right) => weight(right) - weight(left) || right.count - left.count)
          .slice(0, SHOWN),
      )
      return shown.map(annotation).join('') + closing(findings, all.length, shown.length, summary)
    },
  }
}

const weight = ({ first }: Group): number => (first.finding.severity === 'major' ? 1 : 0)

function annotation({ first, level, count }: Group): string {
  const { finding, file, line, extent } = first
  const properties = [`file=${property(file)}`]
  if (line !== undefined) properties.push(`line=${line}`)
  if (extent !== undefined) {
    properties.push(`endLine=${extent.endLine}`)
    // GitHub takes columns only of a place within one line.
    if (extent.endLine === finding.line)
      properties.push(`col=${finding.column}`, `endColumn=${extent.endColumn}`)
  }
  properties.push(`title=${property(finding.ruleId)}`)
  const times = count > 1 ? ` (the first of ${grouped(count)} like it)` : ''
  return `::${level} ${properties.join(',')}::${data(finding.message + times)}\n`
}

function closing(findings: number, groups: number, shown: number, { gate }: CheckSummary): string {
  const cut =
    shown === groups ? '' : `; GitHub shows at most ${SHOWN} errors, warnings and notices each of a step`
  const verdict = gate.passed
    ? 'within budget'
    : `over budget: ${gate.failures.map(({ message }) => message).join('; ')}`
  return `pumice: ${plural(findings, 'finding')} in ${plural(groups, 'group')}, ${grouped(shown)} annotated${cut}; ${verdict}\n`
}

/** Escapes of the workflow command syntax. */
const data = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
