import { createRequire } from 'node:module'
import {
  baseLanguage,
  isForbidden,
  isPreferred,
  type TbxEntry,
  TbxReader,
  type TbxTerm,
} from '../import/tbx.ts'
import { PumiceError } from '../pumice-error.ts'
import { Glossary, type GlossaryEntry } from '../terms/glossary.ts'
import { contradictionIn } from '../terms/glossary-contradiction.ts'
import { nearest } from '../text/nearest.ts'

const COLUMNS = ['preferred', 'forbidden', 'allowed', 'language', 'note'] as const
type Column = (typeof COLUMNS)[number]

/**
 * Read the glossaries of a run: `.tbx` and `.xml` as TBX, everything else as a table with the columns `preferred` and
 * `forbidden` (several forms parted by `;` or `|`), if need be `allowed`, `language` and `note`; parted by commas, or
 * by tabs in a `.tsv`.
 *
 * @throws CONFIG_GLOSSARY with file and line.
 */
export function readGlossaries(files: readonly { readonly file: string; readonly text: string }[]): Glossary {
  const entries = files.flatMap(({ file, text }) =>
    /\.(?:tbx|xml)$/i.test(file) ? readTbx(text, file) : readTable(text, file),
  )
  const contradiction = contradictionIn(entries)
  if (contradiction !== undefined)
    throw new PumiceError('CONFIG_GLOSSARY', `${contradiction}. Decide for one of them.`)
  return new Glossary(entries)
}

/** Loaded when there is a table: every thread reads the settings, few have a glossary. */
const loadCsv = (): typeof import('csv-parse/sync') => createRequire(import.meta.url)('csv-parse/sync')

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function readTable(text: string, file: string): GlossaryEntry[] {
  let rows: Row[]
  try {
    rows = loadCsv().parse(text, {
      bom: true,
      delimiter: /\.tsv$/i.test(file) ? '\t' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[]
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PumiceError('CONFIG_GLOSSARY', `Cannot read \`${file}\`: ${reason}. Correct the table.`, {
      cause,
    })
  }
  const [head, ...body] = rows
  if (head === undefined) return []
  const columns = head.record.map((name) => toColumn(name, file))
  if (!columns.includes('preferred') || !columns.includes('forbidden'))
    throw new PumiceError(
      'CONFIG_GLOSSARY',
      `\`${file}\` has no head with the columns preferred and forbidden. Write \`preferred,forbidden\` in line 1.`,
    )
  return body.flatMap(({ record, info }) => toEntry(columns, record, `${file}:${info.lines}`) ?? [])
}

function toColumn(name: string, file: string): Column {
  const lower = name.toLowerCase()
  const column = COLUMNS.find((known) => known === lower)
  if (column !== undefined) return column
  const close = nearest(lower, COLUMNS)
  throw new PumiceError(
    'CONFIG_GLOSSARY',
    `\`${file}\` has a column \`${name}\` that means nothing.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`,
  )
}

function toEntry(
  columns: readonly Column[],
  record: readonly string[],
  where: string,
): GlossaryEntry | undefined {
  const cell = (column: Column): string => record[columns.indexOf(column)] ?? ''
  const preferred = cell('preferred')
  const forbidden = formsIn(cell('forbidden'))
  if (preferred === '')
    throw new PumiceError('CONFIG_GLOSSARY', `${where}: no preferred form. Fill the cell or remove the line.`)
  const allowed = formsIn(cell('allowed'))
  const [language, note] = [baseLanguage(cell('language')), cell('note')]
  return {
    preferred,
    forbidden: forbidden.filter((form) => form !== preferred),
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(language === '' ? {} : { language }),
    ...(note === '' ? {} : { note }),
    where,
  }
}

const formsIn = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((form) => form.trim())
    .filter((form) => form !== '')

/** In TBX a language section of an entry is what a row of a table is; deprecated terms are the forbidden forms. */
function readTbx(text: string, file: string): GlossaryEntry[] {
  const concepts: TbxEntry[] = []
  const reader = new TbxReader((entry) => concepts.push(entry))
  reader.write(text.replace(/^\uFEFF/, ''))
  reader.end()
  if (concepts.length === 0)
    throw new PumiceError('CONFIG_GLOSSARY', `\`${file}\` has no conceptEntry or termEntry. Is it TBX?`)
  return concepts.flatMap(({ id, terms }) => {
    const byLanguage = new Map<string, TbxTerm[]>()
    for (const term of terms) {
      const language = baseLanguage(term.language)
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), term])
    }
    return [...byLanguage].flatMap(([language, group]) => {
      const right = group.filter(({ status }) => !isForbidden(status))
      const preferred = right.find(({ status }) => isPreferred(status)) ?? right[0]
      if (preferred === undefined) return []
      const allowed = right.filter((term) => term !== preferred).map(({ term }) => term)
      return {
        preferred: preferred.term,
        forbidden: group.filter(({ status }) => isForbidden(status)).map(({ term }) => term),
        ...(allowed.length === 0 ? {} : { allowed }),
        ...(language === '' ? {} : { language }),
        where: `${file}, entry ${id}`,
      }
    })
  })
}
