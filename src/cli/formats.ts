import { stdout } from 'node:process'
import type { Finding } from '../findings/finding.ts'
import { PumiceError } from '../pumice-error.ts'
import { CHECK_FORMATS, type CheckFormatName, createCheckFormat } from '../report/check-format.ts'
import type { Paint } from '../report/pretty.ts'
import type { Report } from '../report/report.ts'
import { nearest } from '../text/nearest.ts'
import { StreamedFile } from '../write/atomic-file.ts'
import { colorsFor } from './terminal.ts'

/** One requested format and where it goes. */
export interface FormatSink {
  document(doc: string, findings: readonly Finding[]): void
  close(report: Report): void
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

/**
 * Open `NAME` (standard output) or `NAME=FILE` (the file appears when it is complete).
 *
 * @throws CONFIG_FORMAT for an unknown name.
 */
export function openFormat(value: string, color: boolean | undefined): FormatSink {
  const cut = value.indexOf('=')
  const name = cut < 0 ? value : value.slice(0, cut)
  if (!(CHECK_FORMATS as readonly string[]).includes(name)) {
    const close = nearest(name, CHECK_FORMATS)
    throw new PumiceError(
      'CONFIG_FORMAT',
      `Unknown format \`${name}\`. ${close === undefined ? `Known are ${CHECK_FORMATS.join(', ')}.` : `Did you mean \`${close}\`?`}`,
    )
  }
  const file = cut < 0 ? undefined : new StreamedFile(value.slice(cut + 1))
  const format = createCheckFormat(
    name as CheckFormatName,
    file === undefined ? paintFor(color) : (_role, text) => text,
  )
  const write = (piece: string): void => {
    if (file !== undefined) file.append(piece)
    else if (piece !== '') stdout.write(piece)
  }
  write(format.begin())
  return {
    document: (doc, findings) => write(format.document(doc, findings)),
    close: (report) => {
      write(format.end(report))
      file?.close()
    },
    abort: () => file?.abort(),
  }
}
