import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Html, tag } from '../../src/report/page/html.ts'
import { parseHtml } from './parse-html.ts'

test('text and attribute values come back as they were, and nothing else does', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', '</p>', '"', "'", '&lt;', '"><script>', '<!--'),
  )
  fc.assert(
    fc.property(value, value, value, (text, title, inner) => {
      const html = tag('p', { title: `${title}x` }, text, tag('b', {}, inner)).toString()
      const parsed = parseHtml(html)
      expect(parsed.tags).toEqual([
        { name: 'p', attributes: { title: `${title}x` } },
        { name: 'b', attributes: {} },
      ])
      expect(parsed.text).toBe(text + inner)
    }),
  )
})

test('children nest, null and undefined are left out', () => {
  expect(tag('p', { class: undefined, open: '' }, ['a', null, [tag('i', {}, 'b')]], '&').toString()).toBe(
    '<p open>a<i>b</i>&amp;</p>',
  )
})

test('nobody else makes HTML of a string', () => {
  expect(() => new Html(Symbol('html') as never, '<script>')).toThrow(TypeError)
})
