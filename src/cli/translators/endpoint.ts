import * as v from 'valibot'
import { PumiceError } from '../../pumice-error.ts'
import type { Translate } from './translator.ts'

const AnswerSchema = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)),
})
const TextsSchema = v.array(v.union([v.string(), v.array(v.string())]))

const INSTRUCTION =
  'Translate each string of the JSON array into English as it would stand in the middle of a news sentence. Answer with ' +
  'a JSON array of the same length, one string for each, and nothing else.'

/**
 * A server that answers as OpenAI's chat completions do.
 *
 * @param endpoint  Address up to `/v1`.
 * @param key       Sent as bearer token; none when absent.
 */
export function endpointTranslator(
  endpoint: string,
  model: string,
  key: string | undefined,
  timeoutMs: number,
): Translate {
  const url = `${endpoint.replace(/\/$/, '')}/chat/completions`
  const fail = (reason: string, cause?: unknown): PumiceError =>
    new PumiceError('CONFIG_TRANSLATOR', `Translator ${url} ${reason}.`, { cause })
  return async (texts) => {
    let response: Response
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model,
          temperature: 0,
          messages: [
            { role: 'system', content: INSTRUCTION },
            { role: 'user', content: JSON.stringify(texts.map(({ text }) => text)) },
          ],
        }),
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      throw fail(
        isLate ? `did not answer within ${timeoutMs / 1000} seconds` : 'cannot be reached: check the address',
        error,
      )
    }
    if (!response.ok) throw fail(`answered ${response.status} ${response.statusText}`)
    const answers = readAnswers(await response.text())
    if (answers?.length !== texts.length)
      throw fail(`did not give a JSON array with a string for each of ${texts.length} texts`)
    return answers
  }
}

function readAnswers(body: string): string[][] | undefined {
  try {
    const { choices } = v.parse(AnswerSchema, JSON.parse(body))
    const content = (choices[0]?.message.content ?? '').replace(/^\s*```(?:json)?|```\s*$/g, '')
    return v
      .parse(TextsSchema, JSON.parse(content))
      .map((entry) =>
        (typeof entry === 'string' ? [entry] : entry).map((text) => text.trim()).filter(Boolean),
      )
  } catch {
    return undefined
  }
}
