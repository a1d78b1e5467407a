import { spawn } from 'node:child_process'
import { PumiceError } from '../../pumice-error.ts'
import type { Translate } from './translator.ts'

/**
 * A program that reads one text a line and writes one line for each, alternatives apart by tabs.
 *
 * @param command  Program and arguments; no shell looks at them.
 */
export function commandTranslator(command: readonly string[], timeoutMs: number): Translate {
  const [program = '', ...parameters] = command
  const name = `\`${command.join(' ')}\``
  return (texts) =>
    new Promise((resolve, reject) => {
      const fail = (reason: string, cause?: unknown): void =>
        reject(new PumiceError('CONFIG_TRANSLATOR', `Translator ${name} ${reason}.`, { cause }))
      const child = spawn(program, parameters, {
        stdio: ['pipe', 'pipe', 'inherit'],
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
      })
      let output = ''
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
      child.on('error', (error) => fail('could not be started: check the name and the path', error))
      child.stdin.on('error', () => {
        // It ended without reading; `close` tells why.
      })
      child.on('close', (code, signal) => {
        if (signal !== null) return fail(`did not answer within ${timeoutMs / 1000} seconds`)
        if (code !== 0) return fail(`ended with code ${code}`)
        const lines = output.replace(/\r?\n$/, '').split(/\r?\n/)
        if (lines.length !== texts.length)
          return fail(`gave ${lines.length} lines for ${texts.length} texts; it must give one for each`)
        resolve(
          lines.map((line) =>
            line
              .split('\t')
              .map((part) => part.trim())
              .filter(Boolean),
          ),
        )
      })
      child.stdin.end(texts.map(({ text }) => `${text.replace(/\s+/g, ' ')}\n`).join(''))
    })
}
