import * as v from 'valibot'
import { PumiceError } from '../pumice-error.ts'

/** One finding that is known and let be. */
export interface BaselineRow {
  readonly doc: string
  readonly rule: string
  /** Fingerprint of the finding. */
  readonly fp: string
  /** What was found, cut; for people only. */
  readonly actual: string
}

export interface BaselineFile {
  /** Input paths of the run that wrote it; document ids are relative to them. */
  readonly paths: readonly string[]
  readonly rows: readonly BaselineRow[]
}

const HeaderSchema = v.strictObject({ baseline: v.literal(1), paths: v.array(v.string()) })
const RowSchema = v.strictObject({ doc: v.string(), rule: v.string(), fp: v.string(), actual: v.string() })

/** Longest quotation of a finding, UTF-16 code units. */
const QUOTE_LIMIT = 80

/** The start of a text that never ends inside a surrogate pair. */
export function quoteForBaseline(value: string): string {
  if (value.length <= QUOTE_LIMIT) return value
  const last = value.charCodeAt(QUOTE_LIMIT - 2)
  return `${value.slice(0, QUOTE_LIMIT - (last >= 0xd800 && last <= 0xdbff ? 2 : 1))}…`
}

/**
 * Parse a baseline. Order and repetition of lines do not matter, so git's `merge=union` may put two of them together.
 *
 * @throws CONFIG_BASELINE with file and line.
 */
export function parseBaseline(content: string, file: string): BaselineFile {
  const paths = new Set<string>()
  const rows = new Map<string, BaselineRow>()
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parseLine(line)
    const header = v.safeParse(HeaderSchema, value)
    if (header.success) {
      for (const path of header.output.paths) paths.add(path)
      continue
    }
    const row = v.safeParse(RowSchema, value)
    if (!row.success) {
      throw new PumiceError(
        'CONFIG_BASELINE',
        `${file}:${index + 1} is no entry of a baseline. Mend or remove the line, or write the file anew with --baseline-update --allow-growth.`,
      )
    }
    rows.set(`${row.output.doc}\n${row.output.fp}`, row.output)
  }
  return { paths: [...paths].sort(), rows: [...rows.values()].sort(compareRows) }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The file: a line that says where it comes from, then one finding a line, sorted by document, rule, fingerprint. */
export function formatBaseline({ paths, rows }: BaselineFile): string {
  const lines = [...rows]
    .sort(compareRows)
    .map(({ doc, rule, fp, actual }) => JSON.stringify({ doc, rule, fp, actual }))
  return `${[JSON.stringify({ baseline: 1, paths: [...paths].sort() }), ...lines].join('\n')}\n`
}

const compareRows = (left: BaselineRow, right: BaselineRow): number =>
  compare(left.doc, right.doc) || compare(left.rule, right.rule) || compare(left.fp, right.fp)

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
