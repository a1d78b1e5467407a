import type { CheckFormat } from '../check-format.ts'
import { grouped, plural } from '../wording.ts'
import { placeFindings, placeName } from './place.ts'

/** Findings written out for one document and rule. */
const LINES = 20
/** Cases written out; what reads such reports gives up at some hundred thousand (GitLab: 500,000 in a pipeline). */
const CASES = 50_000

interface Case {
  readonly lines: string[]
  count: number
}

/**
 * JUnit XML: a suite for each rule, in it a failed case for each document with findings, and one suite that passes and
 * says how many documents were looked at, so that a clean run is no empty report.
 */
export function junitFormat(): CheckFormat {
  const suites = new Map<string, Map<string, Case>>()
  let cases = 0
  let cut = 0
  return {
    document: (document) => {
      for (const placed of placeFindings(document)) {
        const { ruleId, severity, message, doc } = placed.finding
        let suite = suites.get(ruleId)
        if (suite === undefined) {
          suite = new Map()
          suites.set(ruleId, suite)
        }
        let one = suite.get(doc)
        if (one === undefined) {
          if (cases >= CASES) {
            cut++
            continue
          }
          cases++
          one = { lines: [], count: 0 }
          suite.set(doc, one)
        }
        one.count++
        if (one.lines.length < LINES) one.lines.push(`${placeName(placed)} ${severity}: ${message}`)
      }
      return ''
    },
    end: ({ report }) => {
      const sorted = [...suites].sort(([left], [right]) => (left < right ? -1 : 1))
      const looked = `${plural(report.documents.out, 'document')} looked at, ${grouped(report.documents.quarantined)} quarantined`
      const note = cut === 0 ? looked : `${looked}; ${plural(cut, 'finding')} left out behind ${CASES} cases`
      return (
        `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pumice" tests="${cases + 1}" failures="${cases}" errors="0">\n` +
        `<testsuite name="pumice" tests="1" failures="0" errors="0"><testcase name="${escaped(note)}" classname="pumice"/></testsuite>\n` +
        `${sorted.map(([ruleId, suite]) => suiteXml(ruleId, suite)).join('')}</testsuites>\n`
      )
    },
  }
}

function suiteXml(ruleId: string, suite: ReadonlyMap<string, Case>): string {
  const rule = escaped(ruleId)
  const cases = [...suite].map(([doc, { lines, count }]) => {
    const more = count > lines.length ? `\n… and ${plural(count - lines.length, 'finding')} more` : ''
    return (
      `<testcase name="${escaped(doc)}" classname="${rule}"><failure type="${rule}" message="${plural(count, 'finding')}">` +
      `${escaped(lines.join('\n') + more)}</failure></testcase>\n`
    )
  })
  return `<testsuite name="${rule}" tests="${suite.size}" failures="${suite.size}" errors="0">\n${cases.join('')}</testsuite>\n`
}

/** Code units that no XML 1.0 document may hold, escaped or not. */
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (value: string): string =>
  value
    .replace(ILLEGAL, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
