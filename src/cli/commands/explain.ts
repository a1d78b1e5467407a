import fs from 'node:fs'
import type { Command } from 'commander'
import { PumiceError } from '../../pumice-error.ts'
import { addCommonOptions, type CommonOptions, resolveSettings } from '../common-options.ts'

export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('explain a rule, or the findings on a line')
    .argument('<rule or file:line>', 'a rule id such as mixed/glued, or raw/one.txt:12')
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice explain name/variant
  pumice explain raw/one.txt:12`,
    )
    .action(run)
}

async function run(subject: string, flags: CommonOptions): Promise<void> {
  const place = /^(.+):(\d+)$/.exec(subject)
  if (place !== null && fs.existsSync(place[1] as string)) {
    await explainLine(place[1] as string, Number(place[2]), flags)
  } else if (place !== null) {
    throw new PumiceError(
      'CONFIG_INPUT',
      `There is no file \`${place[1]}\`. Check its name and the folder you are in.`,
    )
  } else await explainRule(subject)
}

async function explainRule(id: string): Promise<void> {
  const { RULES } = await import('../../rules/index.ts')
  const { nearest } = await import('../../text/nearest.ts')
  const rule = RULES.find((candidate) => candidate.id === id)
  if (rule === undefined) {
    const close = nearest(
      id,
      RULES.map((candidate) => candidate.id),
    )
    throw new PumiceError(
      'CONFIG_RULE',
      `No rule and no file with a line number: \`${id}\`.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`,
    )
  }
  // The README of a rule is shipped with the package; its examples are run by the tests.
  const readme = new URL(`../../../src/rules/${rule.id}/README.md`, import.meta.url)
  console.log(
    `${rule.summary}\nSeverity ${rule.severity}, fix ${rule.fix}, category ${rule.mqm ?? 'none (remains of scraping)'}.\n`,
  )
  console.log(fs.readFileSync(readme, 'utf8').trimEnd())
}

async function explainLine(file: string, line: number, flags: CommonOptions): Promise<void> {
  const { check } = await import('../../pipeline/check.ts')
  const settings = await resolveSettings([file], flags)
  let shown = 0
  await check(settings, {
    onDocument: (_doc, findings) => {
      for (const finding of findings) {
        const lastLine = finding.line + (finding.actual.trimEnd().match(/\n/g)?.length ?? 0)
        if (line < finding.line || line > lastLine) continue
        shown++
        console.log(
          `${finding.line}:${finding.column} ${finding.ruleId} (${finding.severity}, confidence ${finding.confidence})`,
        )
        console.log(`  ${finding.message}`)
        console.log(
          `  ${finding.applied ? 'clean applies this' : finding.superseded === undefined ? `fix: ${finding.fix}, not applied` : 'inside an applied edit'}`,
        )
        for (const { kind, detail } of finding.evidence) console.log(`  - ${kind}: ${detail}`)
        console.log(`  fingerprint ${finding.fingerprint}, group ${finding.group}`)
      }
    },
  })
  if (shown > 0) return
  const alone =
    settings.knowledge === undefined
      ? ' It was looked at alone; with --knowledge reports/knowledge.json it is a part of its corpus.'
      : ''
  console.log(`No findings on line ${line} of ${file}.${alone}`)
}
