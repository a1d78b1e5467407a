import { stdout } from 'node:process'
import { VERSION } from '../config/version.ts'
import { PumiceError } from '../pumice-error.ts'
import {
  CHECK_FORMATS,
  type CheckedDocument,
  type CheckFormatName,
  type CheckSummary,
  createCheckFormat,
  type RuleText,
} from '../report/check-format.ts'
import type { Paint } from '../report/pretty.ts'
import { RULES } from '../rules/index.ts'
import { nearest } from '../text/nearest.ts'
import { StreamedFile } from '../write/atomic-file.ts'
import { colorsFor } from './terminal.ts'

/** One requested format and where it goes. */
export interface FormatSink {
  document(document: CheckedDocument): void
  close(summary: CheckSummary): void
  abort(): void
}

/** Colours by role, for the pretty format. */
function paintFor(color: boolean | undefined): Paint {
  const colors = colorsFor(color)
  const roles: Record<Parameters<Paint>[0], (text: string) => string> = {
    critical: (text) => colors.bold(colors.red(text)),
    major: colors.red,
    minor: colors.yellow,
    neutral: colors.dim,
    document: colors.underline,
    place: colors.dim,
    rule: colors.dim,
    good: colors.green,
  }
  return (role, text) => roles[role](text)
}

const ruleTexts = (): ReadonlyMap<string, RuleText> =>
  new Map(RULES.map(({ id, summary, severity, mqm }) => [id, { id, summary, severity, category: mqm }]))

/** `NAME` or `NAME=FILE`. Throws CONFIG_FORMAT for an unknown name. */
function parseFormat(value: string): { readonly name: CheckFormatName; readonly file: string | undefined } {
  const cut = value.indexOf('=')
  const name = cut < 0 ? value : value.slice(0, cut)
  if (!(CHECK_FORMATS as readonly string[]).includes(name)) {
    const close = nearest(name, CHECK_FORMATS)
    throw new PumiceError(
      'CONFIG_FORMAT',
      `Unknown format \`${name}\`. ${close === undefined ? `Known are ${CHECK_FORMATS.join(', ')}.` : `Did you mean \`${close}\`?`}`,
    )
  }
  return { name: name as CheckFormatName, file: cut < 0 ? undefined : value.slice(cut + 1) }
}

/**
 * Open formats, each `NAME` (standard output) or `NAME=FILE` (the file appears when it is complete).
 *
 * @throws CONFIG_FORMAT for an unknown name, and for two formats that would mix on standard output.
 */
export function openFormats(values: readonly string[], color: boolean | undefined): FormatSink[] {
  const formats = values.map(parseFormat)
  const onStdout = formats.filter(({ file }) => file === undefined)
  if (onStdout.length > 1) {
    throw new PumiceError(
      'CONFIG_FORMAT',
      `Formats ${onStdout.map(({ name }) => `\`${name}\``).join(' and ')} would mix on standard output. Give all but one a file, as in --format ${onStdout[1]?.name}=FILE.`,
    )
  }
  return formats.map(({ name, file }) => openFormat(name, file, color))
}

function openFormat(name: CheckFormatName, file: string | undefined, color: boolean | undefined): FormatSink {
  const stream = file === undefined ? undefined : new StreamedFile(file)
  const format = createCheckFormat(name, {
    version: VERSION,
    rules: ruleTexts(),
    paint: stream === undefined ? paintFor(color) : (_role, text) => text,
  })
  const write = (piece: string | undefined): void => {
    if (piece === undefined || piece === '') return
    if (stream !== undefined) stream.append(piece)
    else stdout.write(piece)
  }
  write(format.begin?.())
  return {
    document: (document) => write(format.document(document)),
    close: (summary) => {
      write(format.end?.(summary))
      stream?.close()
    },
    abort: () => stream?.abort(),
  }
}
