import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { decodeHtml } from '../../src/read/decode-html.ts'
import { openHtml } from '../../src/read/formats/html.ts'
import { type LabelledLine, labelLines } from './label-lines.ts'
import { readPageLines } from './page-lines.ts'

/** A page with its lines labelled in both settings. */
export interface Page {
  readonly id: string
  readonly host: string
  /** The half of the hosts that may be looked at; of the others only figures are read. */
  readonly half: 'dev' | 'held-out'
  readonly full: readonly LabelledLine[]
  readonly residual: readonly LabelledLine[]
  readonly truth: string
  /** The page as pumice reads HTML. */
  readonly converted: string
  /** What Readability alone makes of it, all visible text where it finds nothing. */
  readonly readability: string
}

interface TruthRow {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly text: string
}

/** Read and label all pages of a folder `pages` beside its `pages.truth.jsonl`. */
export function loadPages(folder: string): Page[] {
  const rows = fs.readFileSync(path.join(folder, 'pages.truth.jsonl'), 'utf8').split('\n').filter(Boolean)
  return rows.map((row) => {
    const { id, url, title, text } = JSON.parse(row) as TruthRow
    const bytes = zlib.gunzipSync(fs.readFileSync(path.join(folder, 'pages', `${id}.html.gz`)))
    const lines = readPageLines(decodeHtml(bytes).text)
    const host = new URL(url).hostname.replace(/^www\./, '')
    return {
      id,
      host,
      half: halfOf(host),
      full: labelLines(lines.full, { title, text }),
      residual: labelLines(lines.residual, { title, text }),
      truth: text,
      converted: openHtml(`${id}.html`, bytes).document.text,
      readability: lines.residual.map((line) => line.text).join('\n'),
    }
  })
}

/** By host, so that pages of one site stay together. */
function halfOf(host: string): Page['half'] {
  let sum = 0
  for (const sign of host) sum = Math.imul(sum ^ (sign.codePointAt(0) as number), 0x01000193)
  return (sum >>> 13) % 2 === 0 ? 'dev' : 'held-out'
}
