import type { Element } from 'hast'
import { h } from 'hastscript'
import type { GroupTotals, Report } from '../report.ts'
import { showExcerpt, showUnseen } from '../visible.ts'
import { grouped, headline, nounFor, plural, treatmentOf } from '../wording.ts'

/** Rows of the table of groups. */
const GROUP_ROWS = 15
/** Rows of the table of quarantined documents. */
const QUARANTINE_ROWS = 50

/** Verdict, penalty and the sum of documents: the answer in ten seconds. */
export function headView(report: Report): Element {
  const { cleanliness, documents, findings, words, characters } = report
  const { mark, text } = headline(report)
  const { before, after } = cleanliness.per1000Words
  return h('header', [
    h('p', { className: ['brand'] }, 'pumice'),
    h('h1', { className: [mark] }, sentence(text)),
    before === null || after === null
      ? null
      : h('p', { className: ['lead'] }, [
          'Penalty per 1,000 words: ',
          h('b', before.toFixed(1)),
          ' before cleaning, ',
          h('b', after.toFixed(1)),
          ` after. Up to ${cleanliness.profile.accepted} passes.`,
        ]),
    h('p', { className: ['sum'] }, [
      h('b', grouped(documents.in)),
      ' in = ',
      h('b', grouped(documents.out)),
      ' out + ',
      h('b', grouped(documents.quarantined)),
      ' quarantined',
    ]),
    h('dl', { className: ['figures'] }, [
      figure('changed', documents.changed, 'document'),
      figure('applied', findings.applied, 'finding'),
      figure('suggested', findings.proposed, 'finding'),
      figure('to look at', findings.flagged, 'finding'),
      figure('taken out', characters.removed, 'character'),
      figure('kept', words, 'word'),
    ]),
  ])
}

const sentence = (value: string): string => value.slice(0, 1).toUpperCase() + value.slice(1)

const figure = (label: string, value: number, unit: string): Element =>
  h('div', [h('dt', label), h('dd', [h('b', grouped(value)), ` ${nounFor(value, unit)}`])])

export function rulesView({ rules }: Report): Element | null {
  if (rules.length === 0) return null
  const most = Math.max(...rules.map((rule) => rule.findings))
  return section('Rules', 'rules', [
    table(
      ['Rule', 'Findings', 'Applied', 'Documents', ''],
      rules.map((rule) =>
        h('tr', [
          h('th', { scope: 'row' }, h('code', rule.ruleId)),
          number(rule.findings),
          number(rule.applied),
          number(rule.documents),
          h(
            'td',
            { className: ['bar'] },
            h('meter', { max: most, value: rule.findings, ariaHidden: 'true' }),
          ),
        ]),
      ),
    ),
  ])
}

/** What recurs, with its count: one decision would settle each. */
export function groupsView({ groups }: Report): Element | null {
  const repeated = groups.top.filter((group) => group.count > 1).slice(0, GROUP_ROWS)
  if (repeated.length === 0) return null
  return section('Most frequent', 'groups', [
    table(
      ['Change', 'Rule', 'Count', 'Applied'],
      repeated.map((group) =>
        h('tr', [
          h('td', { className: ['change'], dir: 'auto' }, changeView(group)),
          h('td', h('code', group.ruleId)),
          number(group.count),
          number(group.applied),
        ]),
      ),
    ),
    groups.undercount > 0
      ? h('p', { className: ['more'] }, `Counts may be too low by up to ${grouped(groups.undercount)}.`)
      : null,
  ])
}

function changeView(group: GroupTotals): (Element | string)[] {
  const { actual, expected } = group
  const treatment = treatmentOf(group)
  if (treatment === undefined) return [showExcerpt(actual), ' → ', h('ins', showExcerpt(expected ?? ''))]
  const found = actual === '' ? 'whole document' : showExcerpt(actual)
  return [
    treatment === 'removed' ? h('del', found) : h('span', found),
    ' ',
    h('span', { className: ['more'] }, treatment),
  ]
}

export function quarantineView({ quarantine, documents }: Report): Element | null {
  if (documents.quarantined === 0) return null
  const rows = quarantine.rows.slice(0, QUARANTINE_ROWS)
  const more = documents.quarantined - rows.length
  return section('Quarantine', 'quarantine', [
    table(
      ['Document', 'Code', 'Why'],
      rows.map(({ doc, code, message }) =>
        h('tr', [
          h('th', { scope: 'row' }, h('bdi', showUnseen(doc))),
          h('td', h('code', code)),
          h('td', showUnseen(message)),
        ]),
      ),
    ),
    more > 0
      ? h('p', { className: ['more'] }, `${plural(more, 'further document')} in quarantine.jsonl.`)
      : null,
  ])
}

export function footView({ cleanliness: { profile }, pumice, configuration }: Report): Element {
  const { minor, major, critical } = profile.weights
  return h('footer', [
    h(
      'p',
      `The penalty measures cleanliness, not adequacy: without the source text a wrong translation cannot be seen, so it is a lower bound. Profile ${profile.name}, weights 0/${minor}/${major}/${critical} per neutral, minor, major, critical finding, repeats in a document once; no verdict under ${profile.minWords} words.`,
    ),
    h('p', [`pumice ${pumice}, configuration `, h('code', configuration.slice(0, 12))]),
  ])
}

const section = (title: string, name: string, children: (Element | null)[]): Element =>
  h('section', { className: [name] }, [h('h2', title), ...children])

const number = (value: number): Element => h('td', { className: ['n'] }, grouped(value))

function table(headings: readonly string[], rows: Element[]): Element {
  return h('div', { className: ['scroll'] }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          headings.map((heading) =>
            h(heading === '' ? 'td' : 'th', { scope: heading === '' ? undefined : 'col' }, heading),
          ),
        ),
      ),
      h('tbody', rows),
    ]),
  ])
}
