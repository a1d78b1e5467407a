import fs from 'node:fs'
import type { Command } from 'commander'
import type { Authority } from '../../names/authority.ts'
import { addCommonOptions, type CommonOptions, resolveSettings } from '../common-options.ts'
import { loadAuthority } from './load-authority.ts'

interface ExplainFlags extends CommonOptions {
  readonly at?: string
}

/** Rules that speak of names. */
const FAMILY = 'name'
/** Candidates shown of a word. */
const MAX_SHOWN = 5

export function registerNamesExplain(names: Command): void {
  const command = names
    .command('explain')
    .description('say, item by item, why a name is changed, shown or left alone')
    .argument('<subject>', 'a text, FILE:LINE, or the fingerprint of a finding')
    .argument('[paths...]', 'where the finding is looked for (default: raw)')
    .option('--at <date>', 'date of the text')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice names explain "the US envoy Steve Vitkov arrived" --at 2025-08-06
  pumice names explain raw/one.txt:12
  pumice names explain 3f1c2a9be0d4 raw`,
    )
    .action(run)
}

async function run(subject: string, paths: string[], flags: ExplainFlags): Promise<void> {
  const place = /^(.+):(\d+)$/.exec(subject)
  if (place !== null && fs.existsSync(place[1] as string)) {
    const line = Number(place[2])
    const decided = await explainFindings(
      [place[1] as string],
      flags,
      ({ line: first }, actual) =>
        line >= first && line <= first + (actual.trimEnd().match(/\n/g)?.length ?? 0),
    )
    const text = fs.readFileSync(place[1] as string, 'utf8').split(/\r?\n/)[line - 1] ?? ''
    await explainWords(text, await loadAuthority(flags.authority), `line ${line}`, decided)
  } else if (/^[0-9a-f]{8,}$/i.test(subject)) {
    const shown = await explainFindings(paths, flags, ({ fingerprint }) =>
      fingerprint.startsWith(subject.toLowerCase()),
    )
    if (shown.size === 0) console.log(`No finding of the rules on names has the fingerprint ${subject}.`)
  } else await explainText(subject, flags)
}

/** What the rules on names say of a corpus, for the findings that are asked for; returns what these are about. */
async function explainFindings(
  paths: readonly string[],
  flags: ExplainFlags,
  isAsked: (finding: { line: number; fingerprint: string }, actual: string) => boolean,
): Promise<Set<string>> {
  const { check } = await import('../../pipeline/check.ts')
  const settings = await resolveSettings(paths, { ...flags, rule: [FAMILY] })
  const shown = new Set<string>()
  await check(settings, {
    onDocument: (doc, findings) => {
      for (const finding of findings) {
        if (!isAsked(finding, finding.actual)) continue
        shown.add(finding.actual)
        const proposal = finding.expected[0] === undefined ? '' : ` -> ${finding.expected[0]}`
        console.log(`${doc}:${finding.line}:${finding.column} ${finding.actual}${proposal}`)
        console.log(`  ${verdictOf(finding)}, ${finding.ruleId}, confidence ${finding.confidence}`)
        for (const { kind, detail } of finding.evidence) console.log(`  ${kind.padEnd(11)} ${detail}`)
      }
    },
  })
  return shown
}

const verdictOf = ({
  applied,
  fix,
  superseded,
}: {
  applied: boolean
  fix: string
  superseded?: string | undefined
}): string =>
  applied
    ? 'changed'
    : superseded !== undefined
      ? 'inside another change'
      : fix === 'none'
        ? 'shown'
        : 'proposed'

async function explainText(text: string, flags: ExplainFlags): Promise<void> {
  const { Document } = await import('../../read/document.ts')
  const { findVariants } = await import('../../names/find-variants.ts')
  const authority = await loadAuthority(flags.authority)
  const document = new Document('text', text, flags.at === undefined ? {} : { date: flags.at })
  const variants = findVariants(text, document.scan, authority, document)
  for (const { start, end, replacement, certain, confidence, evidence } of variants) {
    console.log(`${text.slice(start, end)} -> ${replacement}`)
    console.log(`  ${certain ? 'changed' : 'shown'}, confidence ${confidence}`)
    for (const { kind, detail } of evidence) console.log(`  ${kind.padEnd(11)} ${detail}`)
  }
  const decided = new Set(variants.map(({ start, end }) => text.slice(start, end)))
  await explainWords(text, authority, 'the text', decided)
}

/** What the authority knows of each capitalised word: whose accepted name it is, and whose it resembles. */
async function explainWords(
  text: string,
  authority: Authority,
  where: string,
  decided: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { countryOf } = await import('../../names/countries.ts')
  const { isOfficeWord } = await import('../../names/roles.ts')
  const { fold } = await import('../../text/fold.ts')
  const { scanText } = await import('../../text/scan.ts')
  const { capitals } = scanText(text)
  const seen = new Set<string>()
  let shown = 0
  for (let index = 0; index < capitals.count; index++) {
    const word = text.slice(capitals.start(index), capitals.end(index))
    if (seen.has(word) || decided.has(word)) continue
    seen.add(word)
    const lower = word.toLowerCase()
    if (countryOf(lower) !== undefined || isOfficeWord(lower)) continue
    const bearers = authority.withSurname(fold(word))
    const matches = authority.surnames.match(word)
    if (bearers.length === 0 && matches.length === 0) continue
    shown++
    console.log(`${word}${bearers.length > 0 ? ': an accepted name, never changed' : ': not decided'}`)
    for (const person of bearers.slice(0, MAX_SHOWN))
      console.log(`  surname of  ${person.name} (${person.id})`)
    for (const { person, similarity, letters } of matches.slice(0, MAX_SHOWN))
      console.log(
        `  resembles   ${person.name} (${person.id}): sound ${similarity.toFixed(2)}, letters ${letters.toFixed(2)}`,
      )
  }
  if (shown === 0 && decided.size === 0)
    console.log(`No word of ${where} is or resembles a name of the authority.`)
}
