import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Knowledge } from '../../survey/knowledge.ts'
import type { Report } from '../report.ts'
import { showExcerpt, showUnseen } from '../visible.ts'
import { grouped, plural, scoreText } from '../wording.ts'
import { stackedBar } from './charts.ts'
import { cell, figure, heading, more, number, row, table } from './table.ts'

/** Rows of each table; the whole of it is in knowledge.json. */
const ROWS = 50

/** What the run knows of the corpus: sources, names, terms, templates, and what could not be read. */
export function corpusView(report: Report, knowledge: Knowledge | undefined): Element[] {
  const sections = [
    sourcesView(report),
    ...(knowledge === undefined
      ? []
      : [
          clustersView('Names', knowledge.names),
          clustersView('Terms', knowledge.terms),
          templatesView(knowledge),
        ]),
    quarantineView(report),
  ]
  return sections.filter((section) => section !== null)
}

function sourcesView({ sources: { worst, total } }: Report): Element | null {
  if (worst.length === 0) return null
  const most = Math.max(...worst.map(({ findings }) => findings))
  return h('section', { className: ['sources'] }, [
    h('h2', 'Sources'),
    table(
      ['Source', '+Documents', '+Words', '+Before', '+After', '+Findings', ''],
      worst.map(({ source, documents, words, score, findings }) =>
        row(
          heading(
            h(
              'a',
              { href: `#review?source=${encodeURIComponent(source)}` },
              h('bdi', source === '.' ? 'top folder' : showUnseen(source)),
            ),
          ),
          number(documents),
          number(words),
          figure(score.before === null ? null : scoreText(score.before)),
          figure(score.after === null ? null : scoreText(score.after)),
          number(findings),
          h('td', { className: ['bar'] }, [stackedBar([{ kind: 'open', value: findings }], most)]),
        ),
      ),
      'Sources',
    ),
    total > worst.length ? more(`The ${worst.length} lowest of ${grouped(total)}.`) : null,
  ])
}

function clustersView(title: string, clusters: Knowledge['names']): Element | null {
  if (clusters.length === 0) return null
  return h('section', { className: ['clusters'] }, [
    h('h2', title),
    table(
      ['Spellings', 'Written as', 'Why they belong together'],
      clusters.slice(0, ROWS).map(({ forms, preferred, reason }) =>
        row(
          heading(
            h(
              'ul',
              forms.map(({ form, mentions }) =>
                h('li', [
                  h('bdi', showExcerpt(form)),
                  h('span', { className: ['more'] }, ` ${grouped(mentions)}×`),
                ]),
              ),
            ),
          ),
          cell(
            preferred === null
              ? h('span', { className: ['more'] }, 'open')
              : h('bdi', showExcerpt(preferred)),
          ),
          cell(showUnseen(reason)),
        ),
      ),
      title,
    ),
    clusters.length > ROWS
      ? more(`${plural(clusters.length - ROWS, 'further cluster')} in knowledge.json.`)
      : null,
  ])
}

function templatesView({ templates }: Knowledge): Element | null {
  if (templates.length === 0) return null
  return h('section', { className: ['templates'] }, [
    h('h2', 'Lines that recur'),
    table(
      ['Line', '+Documents', 'For example'],
      templates
        .slice(0, ROWS)
        .map(({ sample, documents, examples }) =>
          row(
            heading(h('bdi', showExcerpt(sample))),
            number(documents),
            cell(h('bdi', showUnseen(examples[0] ?? ''))),
          ),
        ),
      'Lines that recur',
    ),
    templates.length > ROWS
      ? more(`${plural(templates.length - ROWS, 'further line')} in knowledge.json.`)
      : null,
  ])
}

function quarantineView({ quarantine, documents }: Report): Element | null {
  if (documents.quarantined === 0) return null
  const rows = quarantine.rows.slice(0, ROWS)
  const left = documents.quarantined - rows.length
  return h('section', { className: ['quarantine'] }, [
    h('h2', 'Quarantine'),
    table(
      ['Document', 'Code', 'Why'],
      rows.map(({ doc, code, message }) =>
        row(heading(h('bdi', showUnseen(doc))), cell(h('code', code)), cell(showUnseen(message))),
      ),
      'Quarantine',
    ),
    left > 0 ? more(`${plural(left, 'further document')} in quarantine.jsonl.`) : null,
  ])
}
