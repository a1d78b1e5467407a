import { applyEdits } from '../../src/findings/edits.ts'
import {
  compareFindings,
  type Evidence,
  type Finding,
  type Fix,
  type Severity,
} from '../../src/findings/finding.ts'
import { gatherMetadata, type QuarantineRow } from '../../src/findings/ledger.ts'
import { stampFinding } from '../../src/findings/stamp.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { sha256 } from '../../src/text/hash.ts'
import { scanText } from '../../src/text/scan.ts'

/** A finding written by hand: the text it is on, and what happened to it. */
export interface Mark {
  /** Text of the finding; `''` for the whole document. */
  readonly on: string
  /** Which occurrence of the text, from 0. */
  readonly nth?: number
  readonly rule: string
  readonly what: string
  readonly mqm?: string | null
  readonly severity?: Severity
  readonly fix?: Fix
  readonly expected?: readonly string[]
  readonly applied?: boolean
  readonly superseded?: string
  readonly confidence?: number
  readonly evidence?: readonly Evidence[]
}

export interface Source {
  readonly doc: string
  readonly raw: string
  readonly language?: string
  readonly encoding?: string
  readonly bom?: boolean
  readonly converter?: string
  readonly marks?: readonly Mark[]
}

/** An outcome as the pipeline would hand it over. */
export function makeOutcome(source: Source): Outcome {
  const { doc, raw, language = 'en', encoding = 'utf-8', bom = false, converter, marks = [] } = source
  const { lines } = scanText(raw)
  const ordinals = new Map<number, number>()
  const findings = marks
    .map((mark): Finding => {
      const start = mark.on === '' ? 0 : occurrence(raw, mark.on, mark.nth ?? 0)
      const stamped = stampFinding(
        {
          start,
          end: start + mark.on.length,
          expected: mark.expected ?? [],
          confidence: mark.confidence ?? 0.95,
          evidence: mark.evidence ?? [],
        },
        {
          id: mark.rule,
          mqm: mark.mqm ?? null,
          severity: mark.severity ?? 'minor',
          fix: mark.fix ?? 'safe',
          what: mark.what,
        },
        { id: doc, text: raw, lines },
        ordinals,
      )
      const finding = { ...stamped, applied: mark.applied ?? false }
      return mark.superseded === undefined ? finding : { ...finding, superseded: mark.superseded }
    })
    .sort(compareFindings)
  const edits = findings
    .filter((finding) => finding.applied)
    .map(({ start, end, actual, expected, fingerprint }) => ({
      start,
      end,
      actual,
      replacement: expected[0] as string,
      fingerprint,
    }))
  const cleaned = applyEdits(raw, edits)
  const digest = (text: string) => {
    const bytes = Buffer.from(bom ? `\ufeff${text}` : text)
    return { sha256: sha256(bytes), bytes: bytes.length }
  }
  return {
    doc,
    raw,
    cleaned,
    language,
    words: scanText(cleaned).words,
    findings,
    silenced: [],
    ledger: {
      doc,
      raw: digest(raw),
      cleaned: digest(cleaned),
      encoding,
      bom,
      ...(converter === undefined ? {} : { converter }),
      edits,
      metadata: gatherMetadata(findings),
    },
  }
}

function occurrence(raw: string, on: string, nth: number): number {
  let at = -1
  for (let count = 0; count <= nth; count++) {
    at = raw.indexOf(on, at + 1)
    if (at < 0) throw new Error(`${JSON.stringify(on)} does not occur ${nth + 1} times`)
  }
  return at
}

/** The small run that the golden files show: every kind of finding, a hostile document, a quarantined one. */
export function fixedRun(): { outcomes: Outcome[]; quarantine: QuarantineRow[] } {
  const filler = Array.from(
    { length: 12 },
    (_, index) =>
      `Paragraph ${index + 1} tells what the harbour council settled, and nothing in it needs a look.`,
  ).join('\n\n')
  return {
    outcomes: [
      makeOutcome({
        doc: 'harbour/first ferry.txt',
        raw: `Photo from 图库中心\n\nFirst ferry of spring leaves Lindhavn\n\nMayor Hetta Brunvald waved from the quay. Mayor Brunwald had waited 渡轮 all winter.\n\n${filler}\n\nShe spoke to\u00a0reporters\u200b for an hour.\n\nWrite to us\n`,
        marks: [
          {
            on: 'Photo from 图库中心\n\n',
            rule: 'boilerplate/image-placeholder',
            what: 'image placeholder on a line of its own',
            expected: [''],
            applied: true,
            confidence: 0.98,
            evidence: [
              { kind: 'phrase', detail: 'Photo from …' },
              { kind: 'metadata', detail: 'credit: 图库中心' },
            ],
          },
          {
            on: '图库中心',
            rule: 'mixed/script',
            what: 'Han in an English text',
            severity: 'major',
            superseded: 'f00d',
          },
          {
            on: 'Brunwald',
            rule: 'name/variant',
            what: 'spelling of a name',
            mqm: 'accuracy/mistranslation',
            severity: 'major',
            expected: ['Brunvald'],
            applied: true,
            confidence: 0.9,
            evidence: [{ kind: 'co-mention', detail: 'Hetta Brunvald, Mayor' }],
          },
          {
            on: '渡轮',
            rule: 'mixed/glued',
            what: 'Han left in a sentence',
            mqm: 'accuracy/untranslated',
            severity: 'major',
            fix: 'unsafe',
            expected: ['for the ferry', 'for the boat'],
            confidence: 0.6,
            evidence: [{ kind: 'dictionary', detail: '渡轮: ferry' }],
          },
          {
            on: '\u00a0',
            rule: 'text/whitespace',
            what: 'no-break space',
            mqm: 'linguistic-conventions/punctuation',
            expected: [' '],
            applied: true,
          },
          {
            on: '\u200b',
            rule: 'mixed/invisible',
            what: 'invisible character',
            expected: [''],
            applied: true,
          },
          {
            on: '\n\nWrite to us',
            rule: 'boilerplate/contact',
            what: 'contact line',
            expected: [''],
            applied: true,
            confidence: 0.85,
          },
        ],
      }),
      makeOutcome({
        doc: 'harbour/second.txt',
        raw: 'Photo from 图库中心\r\n\r\nA second ferry follows, | with `bells`.\r\n',
        marks: [
          {
            on: 'Photo from 图库中心\r\n\r\n',
            rule: 'boilerplate/image-placeholder',
            what: 'image placeholder on a line of its own',
            expected: [''],
            applied: true,
          },
          {
            on: 'follows, | with `bells`',
            rule: 'structure/truncated',
            what: 'end of a sentence',
            severity: 'major',
            confidence: 0.5,
          },
        ],
      }),
      makeOutcome({ doc: 'hostile/<b>&"quoted".txt', raw: HOSTILE, marks: hostileMarks() }),
      makeOutcome({
        doc: 'language.txt',
        raw: 'Der Hafen bleibt geschlossen.\n',
        language: 'de',
        marks: [
          {
            on: '',
            rule: 'language/document',
            what: 'language of the document',
            severity: 'neutral',
            evidence: [{ kind: 'language', detail: 'de' }],
          },
        ],
      }),
      makeOutcome({
        doc: 'old/cyrillic.txt',
        raw: 'Паром ушёл.  Совсем.\n',
        language: 'ru',
        encoding: 'windows-1251',
        marks: [{ on: '  ', rule: 'text/whitespace', what: 'double space', expected: [' '], applied: true }],
      }),
      makeOutcome({ doc: 'untouched.txt', raw: 'Nothing to see on the quay today.\n' }),
    ],
    quarantine: [
      {
        doc: 'broken/a|b.txt',
        code: 'INPUT_ENCODING',
        message: 'Not valid UTF-8: byte 0xE4 at offset 812. Convert the file to UTF-8.',
        size: 4096,
      },
      { doc: 'broken/empty.gz', code: 'INPUT_GZIP', message: 'Unexpected end of the <archive>.' },
    ],
  }
}

export const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)> \' javascript:alert(1)',
  'bell\u0007 escape\u001b[31m null\u0001 \u202edesrever\u202c \u2066isolated\u2069 lone\ud800 &lt;b&gt; <!-- --> ]]>',
  '@everyone ![x](https://example.org/x.png) **bold** | pipe ``tick`` #1',
].join('\n')

function hostileMarks(): Mark[] {
  const common = { severity: 'critical', fix: 'none', confidence: 0.7 } as const
  return HOSTILE.split('\n').map((line, index) => ({
    ...common,
    on: line,
    rule: 'structure/loop',
    what: `line ${index + 1} </title><script>`,
    evidence: [{ kind: 'context', detail: `"><script>${line}` }],
  }))
}
