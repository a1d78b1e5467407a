import fs from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type Command, Option } from 'commander'
import { reasonOf } from '../../config/read-text.ts'
import type { Chunks, Found } from '../../import/found-person.ts'
import type { ImportReport } from '../../import/import-people.ts'
import { PumiceError } from '../../pumice-error.ts'
import { parseCount } from '../common-options.ts'
import { count } from '../terminal.ts'
import { loadAuthority } from './load-authority.ts'

interface ImportFlags {
  readonly format: 'opensanctions' | 'wikidata' | 'csv' | 'tbx'
  readonly columns?: string
  readonly delimiter: string
  readonly source?: string
  readonly license?: string
  readonly offices?: string
  readonly occupation?: string[]
  readonly onlyOffices?: true
  readonly authority?: string[]
  readonly limit?: number
  readonly out?: string
  readonly report?: string
  readonly quiet?: true
}

export function registerNamesImport(names: Command): void {
  names
    .command('import')
    .description('make authority records of a list of people; what is left out is reported with the reason')
    .argument('<file>', 'the list, also .gz; - for standard input')
    .addOption(
      new Option('--format <name>', 'what the list is')
        .choices(['opensanctions', 'wikidata', 'csv', 'tbx'])
        .makeOptionMandatory(),
    )
    .option(
      '--columns <map>',
      'csv: field=Column, with id, name, given, family, alias, office, org, country, from, to, native.LANGUAGE',
    )
    .option('--delimiter <sign>', 'csv: what parts the columns; \\t for a tab', ',')
    .option('--source <text>', 'csv, tbx: where the list is from; kept in every record')
    .option(
      '--license <text>',
      'its licence; kept in every record (default: CC BY-NC 4.0 of OpenSanctions, CC0 of Wikidata)',
    )
    .option('--offices <file>', 'wikidata: a CSV table `id,title,country,org` of further offices')
    .option('--occupation <id...>', 'wikidata: only people with one of these occupations, such as Q82955')
    .option('--only-offices', 'only people with an office that pumice knows')
    .option(
      '--authority <file...>',
      'records of your own; people who stand there or are shipped are not imported',
    )
    .addOption(
      new Option('--limit <n>', 'people held at most (default: 200000)').argParser((value) =>
        parseCount(value, 1),
      ),
    )
    .option('--out <file>', 'JSON Lines to write (default: standard output)')
    .option('--report <file>', 'JSON with the counts and examples of what was left out')
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  pumice names import entities.ftm.json --format opensanctions --only-offices --out people.jsonl
  pumice names import latest-all.json.gz --format wikidata --occupation Q82955 --out people.jsonl
  pumice names import cabinet.csv --format csv --columns "name=Name,office=Post,country=Country,from=Since" \\
      --source "our own table" --out cabinet.jsonl --report cabinet.report.json
  pumice names import names.tbx --format tbx --source "house terms" --license "internal" --out names.jsonl

Then: pumice check --authority people.jsonl`,
    )
    .action(run)
}

async function run(file: string, flags: ImportFlags): Promise<void> {
  const { IMPORT_DEFAULTS, PeopleImport } = await import('../../import/import-people.ts')
  const people = new PeopleImport(await loadAuthority(flags.authority), {
    limit: flags.limit ?? IMPORT_DEFAULTS.limit,
    onlyOffices: flags.onlyOffices === true,
  })
  for await (const found of await openReader(openInput(file), flags)) people.add(found)
  const { lines, report } = people.finish()
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`
  if (flags.out === undefined) process.stdout.write(text)
  else {
    const { writeFileAtomic } = await import('../../write/atomic-file.ts')
    writeFileAtomic(flags.out, text)
  }
  if (flags.report !== undefined) {
    const { writeFileAtomic } = await import('../../write/atomic-file.ts')
    writeFileAtomic(flags.report, `${JSON.stringify({ format: flags.format, ...report }, null, 2)}\n`)
  }
  if (flags.quiet !== true) printSummary(report)
}

async function openReader(chunks: Chunks, flags: ImportFlags): Promise<AsyncIterable<Found>> {
  switch (flags.format) {
    case 'opensanctions': {
      const { readOpenSanctions } = await import('../../import/read-opensanctions.ts')
      return readOpenSanctions(chunks, flags.license ?? 'CC BY-NC 4.0')
    }
    case 'wikidata': {
      const { readWikidata } = await import('../../import/read-wikidata.ts')
      const { readWikidataOffices } = await import('../../import/wikidata-offices.ts')
      const offices = readWikidataOffices()
      if (flags.offices !== undefined) {
        const { readOfficeTable } = await import('../../import/office-table.ts')
        const { readSettingFile } = await import('../../config/read-text.ts')
        for (const [id, office] of readOfficeTable(
          readSettingFile(flags.offices, '--offices'),
          flags.offices,
        ))
          offices.set(id, office)
      }
      return readWikidata(chunks, {
        license: flags.license ?? 'CC0',
        offices,
        occupations: new Set(flags.occupation ?? []),
      })
    }
    case 'csv': {
      const { parseColumnMap, readCsv } = await import('../../import/read-csv.ts')
      const columns = parseColumnMap(needed(flags.columns, '--columns', 'name=Name'))
      const delimiter = flags.delimiter === '\\t' ? '\t' : flags.delimiter
      return readCsv(chunks, columns, { delimiter, source: sourceOf(flags) })
    }
    case 'tbx': {
      const { readTbxPeople } = await import('../../import/read-tbx-people.ts')
      return readTbxPeople(chunks, sourceOf(flags))
    }
  }
}

/** Provenance is no afterthought: a list without a source is not imported. */
const sourceOf = (flags: ImportFlags): string => {
  const source = needed(flags.source, '--source', '"our own table"')
  return flags.license === undefined ? source : `${source}, ${flags.license}`
}

function needed(value: string | undefined, option: string, example: string): string {
  if (value !== undefined && value.trim() !== '') return value
  throw new PumiceError('CONFIG_USAGE', `This format needs ${option}, for instance ${option} ${example}.`)
}

async function* openInput(file: string): Chunks {
  const input = file === '-' ? process.stdin : fs.createReadStream(file)
  try {
    const bytes = /\.gz$/i.test(file) ? input.pipe(createGunzip()) : input
    input.on('error', (error: Error) => bytes.destroy(error))
    for await (const chunk of bytes) yield chunk as Uint8Array
  } catch (error) {
    throw new PumiceError('CONFIG_FILE', `Cannot read \`${file}\`: ${reasonOf(error)}`, { cause: error })
  }
}

function printSummary({ people, offices, dropped, examples }: ImportReport): void {
  console.error(`${count(people, 'person', 'people')} with ${count(offices, 'office')}`)
  for (const [reason, number] of Object.entries(dropped)) {
    const example = examples.find((item) => item.reason === reason)
    console.error(
      `  left out, ${reason}: ${number}${example === undefined ? '' : ` (${example.where}: ${example.what})`}`,
    )
  }
}
