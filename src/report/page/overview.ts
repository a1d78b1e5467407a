import type { Element } from 'hast'
import { h } from 'hastscript'
import { hashHex } from '../../text/hash.ts'
import type { DocumentTotals, GroupTotals, Report, RuleTotals } from '../report.ts'
import { coverageLine } from '../score/coverage.ts'
import { showExcerpt, showUnseen } from '../visible.ts'
import {
  agreementText,
  grouped,
  headline,
  nounFor,
  plural,
  precisionText,
  profileText,
  scoreText,
  treatmentOf,
  verdictReason,
} from '../wording.ts'
import { scoreChart, stackedBar } from './charts.ts'
import { cell, figure, heading, more, number, row, table } from './table.ts'

/** Rows of the table of groups. */
const GROUP_ROWS = 15
/** Rules named as the reason of the verdict. */
const REASONS = 4

/** Verdict, why, and the sum of documents: the answer in ten seconds. */
export function headView(report: Report): Element {
  const { documents, findings, words, characters } = report
  const { mark, text } = headline(report)
  return h('div', { className: ['head'] }, [
    h('div', [
      h('h1', { className: [mark] }, sentence(text)),
      h('p', { className: ['lead'] }, verdictReason(report)),
      reasons(report),
      h('p', { className: ['sum'] }, [
        h('b', grouped(documents.in)),
        ' in = ',
        h('b', grouped(documents.out)),
        ' out + ',
        h('b', grouped(documents.quarantined)),
        ' quarantined',
        pointsText(report),
      ]),
    ]),
    scoreChart(report.cleanliness),
    h('dl', { className: ['figures'] }, [
      amount('changed', documents.changed, 'document'),
      amount('applied', findings.applied, 'finding'),
      amount('suggested', findings.proposed, 'finding'),
      amount('to look at', findings.flagged, 'finding'),
      amount('taken out', characters.removed, 'character'),
      amount('kept', words, 'word'),
    ]),
  ])
}

/** The penalty behind the score, also weighed with how sure each finding is. */
function pointsText({ cleanliness: { per1000Words } }: Report): string {
  const { before, after, expected } = per1000Words
  if (before === null || after === null || expected === null) return ''
  return ` · ${after.toFixed(1)} points per 1,000 words left of ${before.toFixed(1)}, ${expected.toFixed(1)} when each finding counts by its confidence`
}

const sentence = (value: string): string => value.slice(0, 1).toUpperCase() + value.slice(1)

const amount = (label: string, value: number, unit: string): Element =>
  h('div', [h('dt', label), h('dd', [h('b', grouped(value)), ` ${nounFor(value, unit)}`])])

/** What the points come from that are left. */
function reasons({ rules, cleanliness }: Report): Element | null {
  const left = rules
    .filter(({ pointsLeft }) => pointsLeft > 0)
    .sort((one, other) => other.pointsLeft - one.pointsLeft)
  const total = cleanliness.points.after
  if (left.length === 0) return null
  return h('p', { className: ['why'] }, [
    'What is left: ',
    ...left
      .slice(0, REASONS)
      .flatMap(({ ruleId, pointsLeft }, at) => [
        at === 0 ? '' : ', ',
        h('a', { href: `#review?rule=${encodeURIComponent(ruleId)}` }, ruleId),
        ` ${Math.round((100 * pointsLeft) / total)} %`,
      ]),
    left.length > REASONS ? `, and ${plural(left.length - REASONS, 'further rule')}.` : '.',
  ])
}

/** What changed since an earlier report. */
export function comparedView({ compared, cleanliness }: Report): Element | null {
  if (compared === undefined) return null
  const { score, findings, rules } = compared
  return section('Since the earlier report', 'compared', [
    h('p', [
      `Cleanliness ${score.before === null ? 'unknown' : scoreText(score.before)} then, ${cleanliness.score.after === null ? 'unknown' : scoreText(cleanliness.score.after)} now. `,
      findings === null
        ? null
        : `${plural(findings.fresh, 'new finding')}, ${grouped(findings.gone)} gone, ${grouped(findings.known)} the same.`,
    ]),
    rules.length === 0
      ? null
      : table(
          ['Rule', '+Findings then', '+Now', '+Difference'],
          rules.map(({ ruleId, before, now }) =>
            row(
              heading(ruleLink(ruleId)),
              number(before),
              number(now),
              figure(`${now > before ? '+' : '−'}${grouped(Math.abs(now - before))}`),
            ),
          ),
          'Rules that differ',
        ),
  ])
}

export function worstView({ worst }: Report): Element | null {
  const left = worst.filter(({ points }) => points.after > 0)
  if (left.length === 0) return null
  return section('Worst documents', 'worst', [
    table(['Document', '+Before', '+After', '+Words', ''], left.map(worstRow), 'Worst documents'),
  ])
}

function worstRow({ doc, score, words, verdict }: DocumentTotals): Element {
  const text = (value: number | null): string | null => (value === null ? null : scoreText(value))
  return row(
    heading(h('a', { href: `#d${hashHex(doc)}` }, h('bdi', showUnseen(doc)))),
    figure(text(score.before)),
    figure(text(score.after)),
    number(words),
    cell(h('span', { className: ['chip', verdict] }, verdict === 'too-small' ? 'short' : verdict)),
  )
}

export function rulesView({ rules }: Report): Element | null {
  if (rules.length === 0) return null
  const most = Math.max(...rules.map((rule) => rule.findings))
  const reviewed = rules.some((rule) => rule.reviewed.right + rule.reviewed.wrong > 0)
  return section('Rules', 'rules', [
    table(
      [
        'Rule',
        '+Findings',
        '+Applied',
        '+Documents',
        '+Points left',
        ...(reviewed ? ['+Precision'] : []),
        '',
      ],
      rules.map((rule) => ruleRow(rule, most, reviewed)),
      'Rules',
    ),
    h('p', { className: ['more'] }, [
      h('span', { className: ['key', 'applied'] }, 'applied'),
      ' ',
      h('span', { className: ['key', 'open'] }, 'suggested or to look at'),
      ' ',
      h('span', { className: ['key', 'superseded'] }, 'inside text removed anyway'),
    ]),
    reviewed
      ? more(
          `Precision: share of reviewers' answers that called a finding right, in all decisions.${rules.some(({ demoted }) => demoted) ? ' Demoted: so seldom right that pumice check no longer fails on it.' : ''}`,
        )
      : null,
  ])
}

function ruleRow(rule: RuleTotals, most: number, reviewed: boolean): Element {
  const { ruleId, findings, applied, superseded, documents, pointsLeft } = rule
  return row(
    heading(ruleLink(ruleId)),
    number(findings),
    number(applied),
    number(documents),
    figure(pointsLeft === 0 ? null : pointsLeft.toFixed(1)),
    ...(reviewed ? [precisionCell(rule)] : []),
    h('td', { className: ['bar'] }, [
      stackedBar(
        [
          { kind: 'applied', value: applied },
          { kind: 'open', value: findings - applied - superseded },
          { kind: 'superseded', value: superseded },
        ],
        most,
      ),
    ]),
  )
}

/** What people found right, and whether it is so little that no gate counts the rule any more. */
function precisionCell(rule: RuleTotals): Element {
  const { right, wrong } = rule.reviewed
  const words = precisionText(rule)
  if (words === undefined) return figure(null)
  return h('td', { className: ['n'], title: words }, [
    `${Math.round((100 * right) / (right + wrong))} % of ${grouped(right + wrong)}`,
    ...(rule.demoted ? [' ', h('span', { className: ['chip', 'demoted'] }, 'demoted')] : []),
  ])
}

const ruleLink = (ruleId: string): Element =>
  h('a', { href: `#review?rule=${encodeURIComponent(ruleId)}` }, h('code', ruleId))

/** What recurs, with its count: one decision would settle each. */
export function groupsView({ groups, cleanliness }: Report): Element | null {
  const repeated = groups.top.filter((group) => group.count > 1).slice(0, GROUP_ROWS)
  if (repeated.length === 0) return null
  return section('Most frequent', 'groups', [
    table(
      ['Change', 'Rule', '+Count', '+Documents'],
      repeated.map((group) =>
        row(
          h('td', { className: ['change'], dir: 'auto' }, changeView(group)),
          cell(ruleLink(group.ruleId)),
          number(group.count),
          number(group.documents),
        ),
      ),
      'Most frequent changes',
    ),
    cleanliness.corpusDefects.groups === 0
      ? null
      : more(
          `${plural(cleanliness.corpusDefects.groups, 'change')} recur in three documents and more, with ${plural(cleanliness.corpusDefects.findings, 'finding')}: defects of the corpus, ${cleanliness.corpusDefects.points.toFixed(1)} points when each counts once.`,
        ),
    groups.undercount > 0 ? more(`Counts may be too low by up to ${grouped(groups.undercount)}.`) : null,
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

/** What the decisions of people came to. */
export function decisionsView({ decisions }: Report): Element | null {
  if (decisions === undefined) return null
  const { total, used, disputed, unused, omitted } = decisions
  const agreement = agreementText(decisions)
  return section('Decisions', 'decisions', [
    h('p', [
      `${plural(total, 'decision')}: ${grouped(used)} used, ${grouped(total - used)} without effect`,
      agreement === undefined ? '.' : `; ${agreement}.`,
      disputed === 0 ? '' : ' Where they contradict each other nothing is changed.',
    ]),
    unused.length === 0
      ? null
      : table(
          ['Without effect', 'Said', 'Document', 'Why'],
          unused.map(({ fingerprint, group, doc, verdict, why }) =>
            row(
              heading(h('code', fingerprint ?? `group ${group}`)),
              cell(verdict),
              cell(h('bdi', showUnseen(doc ?? ''))),
              cell(why === 'stale' ? 'stale: no longer found there' : 'unknown: nothing in this run has it'),
            ),
          ),
          'Decisions without effect',
        ),
    omitted > 0 ? more(`${grouped(omitted)} more in the decisions file.`) : null,
  ])
}

export function footView({ cleanliness: { profile, coverage }, pumice, configuration }: Report): Element {
  return h('footer', [
    h('p', `The score measures cleanliness, not adequacy. ${coverageLine(coverage)}`),
    h('p', profileText(profile)),
    h('p', [`pumice ${pumice}, configuration `, h('code', configuration.slice(0, 12))]),
  ])
}

const section = (title: string, name: string, children: (Element | null)[]): Element =>
  h('section', { className: [name] }, [h('h2', title), ...children])
