import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { decodeHtml } from '../../src/read/decode-html.ts'
import { openHtml } from '../../src/read/formats/html.ts'
import { isAbsent, SHARED } from './shared-folder.ts'

const FOLDER = 'corpora/pages'

test.skipIf(isAbsent(FOLDER))('the text of real pages is that of Readability, but for white space', () => {
  const squeeze = (text: string): string => text.replace(/\s+/g, '')
  let succeeded = 0
  let missed = 0
  for (const name of fs.readdirSync(path.join(SHARED, FOLDER))) {
    const bytes = zlib.gunzipSync(fs.readFileSync(path.join(SHARED, FOLDER, name)))
    const { document } = parseHTML(decodeHtml(bytes).text)
    const content = new Readability(document as never).parse()?.textContent ?? ''
    const opened = openHtml(name, bytes)
    if (content.trim() === '') expect(opened.converter, name).toBe('fallback')
    else if (opened.converter === 'fallback') {
      // A wrong part of the page was taken for its main content; it stands in the text, with much more.
      missed++
      const all = squeeze(opened.document.text)
      expect(all.length, name).toBeGreaterThan(3 * squeeze(content).length)
    } else {
      succeeded++
      expect(opened.converter, name).toBe('readability')
      expect(squeeze(opened.document.text), name).toBe(squeeze(content))
    }
  }
  expect(succeeded).toBeGreaterThan(100)
  expect(missed).toBeLessThan(8)
})
