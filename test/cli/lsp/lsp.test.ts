import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { temporaryFolder } from '../../pipeline/temporary-folder.ts'
import { binary } from '../run-cli.ts'

/** A client as an editor is one: it starts the server and speaks with it over its streams. */
class Client {
  readonly connection: ProtocolConnection
  readonly messages: string[] = []
  readonly #server: ChildProcess
  readonly #root: string
  readonly #diagnostics: PublishDiagnosticsParams[] = []
  #wake: (() => void) | undefined

  constructor(root: string, args: readonly string[] = []) {
    this.#root = root
    this.#server = spawn(process.execPath, [binary, 'lsp', '--stdio', ...args], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] ?? '' },
    })
    const { stdin, stdout } = this.#server
    if (stdin === null || stdout === null) throw new Error('no streams')
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    )
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#diagnostics.push(params)
      this.#wake?.()
    })
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message)
    })
    this.connection.listen()
    onTestFinished(() => void this.#server.kill())
  }

  async start() {
    const rootUri = pathToFileURL(this.#root).href
    const workspaceFolders = [{ uri: rootUri, name: 'root' }]
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri,
      workspaceFolders,
      capabilities: {},
    })
    await this.connection.sendNotification(InitializedNotification.type, {})
    return result
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.#root, name)).href
  }

  async open(name: string, text: string, languageId = 'plaintext'): Promise<PublishDiagnosticsParams> {
    const uri = this.uri(name)
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    })
    return this.next()
  }

  /** The next diagnostics that come. */
  async next(): Promise<PublishDiagnosticsParams> {
    while (this.#diagnostics.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return this.#diagnostics.shift() as PublishDiagnosticsParams
  }

  async actions(name: string, line: number, only?: string[]): Promise<CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(name) },
      range: { start: { line, character: 0 }, end: { line, character: 500 } },
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    })
    return (answer ?? []) as CodeAction[]
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type)
    const closed = new Promise<number | null>((resolve) => this.#server.once('exit', resolve))
    await this.connection.sendNotification(ExitNotification.type)
    return closed
  }
}

/** A text after the edits of an action. */
function applied(uri: string, text: string, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[uri] ?? []
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), edits)
}

test('an editor gets findings while a text is edited, and changes for them', {
  timeout: 60_000,
}, async () => {
  const client = new Client(temporaryFolder())
  const { capabilities, serverInfo } = await client.start()
  expect(serverInfo?.name).toBe('pumice')
  expect(capabilities).toMatchObject({
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.pumice'] },
  })

  const text =
    '🚢 港 Ferry in the fog\n\nThe 🚢 ferry sailed on Monday, and the crew had col\u00adlected firewood.\n'
  const uri = client.uri('raw/a.txt')
  const opened = await client.open('raw/a.txt', text)
  const invisible = opened.diagnostics.find(({ code }) => code === 'mixed/invisible')
  // Columns are UTF-16 code units: the ship counts two.
  expect(invisible).toMatchObject({
    range: { start: { line: 2, character: 51 }, end: { line: 2, character: 52 } },
    severity: 2,
    source: 'pumice',
  })
  expect(invisible?.message).toContain('U+00AD')

  const actions = await client.actions('raw/a.txt', 2)
  expect(actions.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
    'quickfix: Remove it (mixed/invisible)',
    'source.fixAll.pumice: pumice: make all safe changes',
  ])
  expect(actions[0]).toMatchObject({ isPreferred: true, diagnostics: [{ code: 'mixed/invisible' }] })
  for (const action of actions) expect(applied(uri, text, action)).toBe(text.replace('\u00ad', ''))
  expect(await client.actions('raw/a.txt', 1, ['refactor'])).toEqual([])
  expect(await client.actions('raw/a.txt', 0, ['source'])).toHaveLength(1)

  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 2, character: 51 }, end: { line: 2, character: 52 } }, text: '' },
    ],
  })
  const changed = await client.next()
  expect(changed.version).toBe(2)
  expect(changed.diagnostics.map(({ code }) => code)).not.toContain('mixed/invisible')

  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  expect(await client.next()).toEqual({ uri, diagnostics: [] })
  expect(await client.stop()).toBe(0)
})

test('the settings of the workspace hold, Markdown is heeded, other formats are let be', {
  timeout: 60_000,
}, async () => {
  const dirty = 'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours.\n'
  const root = temporaryFolder({ 'pumice.config.json': '{"rules":{"mixed/invisible":"critical"}}' })
  const client = new Client(root)
  await client.start()
  expect((await client.open('a.txt', dirty)).diagnostics).toMatchObject([{ severity: 1 }])
  const markdown = `<!-- pumice ignore mixed -- a quotation -->\n${dirty}`
  expect((await client.open('a.md', markdown, 'markdown')).diagnostics).toEqual([])
  expect((await client.open('a.jsonl', `{"text":${JSON.stringify(dirty)}}`)).diagnostics).toEqual([])
  expect((await client.open('b.txt', `${dirty}\u0000\u0001`)).diagnostics).toEqual([])
  expect(await client.stop()).toBe(0)
})

test('bad settings are said, and the server lives on', { timeout: 60_000 }, async () => {
  const client = new Client(temporaryFolder({ 'pumice.config.json': '{"presett":1}' }))
  await client.start()
  expect((await client.open('a.txt', 'Text.')).diagnostics).toEqual([])
  expect(client.messages).toEqual([expect.stringContaining('Did you mean `preset`?')])
  expect(await client.stop()).toBe(0)
})
