import { expect, test } from 'vitest'
import { openHtml } from '../../../src/read/formats/html.ts'

const open = (html: string) => openHtml('page.html', new TextEncoder().encode(html))

const paragraph = (pier: string): string =>
  `The ferry left the pier of ${pier} at six with forty bicycles on board, and the captain counted every one of them twice before he let the ropes go, said the harbour master.`
const piers = [
  'Hiiumaa',
  'Saaremaa',
  'Vormsi',
  'Muhu',
  'Kihnu',
  'Ruhnu',
  'Naissaar',
  'Prangli',
  'Aegna',
  'Osmussaar',
]

/** Paragraphs of one article, each in a box of its own, and one box that is longer than each of them. */
const scattered = (name: string): string =>
  `<html><head><title>Forty bicycles</title></head><body><article><p>${piers
    .slice(0, 4)
    .map(paragraph)
    .join('</p><p>')}</p></article>${piers
    .flatMap((pier) => [pier, `${pier} North`])
    .map(
      (pier) =>
        `<div class="${name}"><div><div><div><div><span>${paragraph(pier)}</span></div></div></div></div></div>`,
    )
    .join('<hr>')}</body></html>`

test('where the main content lacks most paragraphs all visible text is kept, and it is said', () => {
  const opened = open(scattered('box'))
  expect(opened.converter).toBe('fallback')
  expect(opened.notes[0]?.detection.evidence[0]?.detail).toMatch(
    /^what looks like it has \d+ of \d+ characters/,
  )
  expect(opened.document.text).toContain('Osmussaar North')
})

test('comments are no part of the paragraphs that may be missed', () => {
  const opened = open(scattered('comment'))
  expect(opened.converter).toBe('readability')
  expect(opened.document.text).not.toContain('Osmussaar North')
})
