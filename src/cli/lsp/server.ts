import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CodeActionKind,
  type Connection,
  createConnection,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { VERSION } from '../../config/version.ts'
import { type CheckedText, TextChecker } from '../../pipeline/check-text.ts'
import { formatOrText } from '../../read/formats/file-format.ts'
import { type CommonOptions, resolveSettings } from '../common-options.ts'
import { actionsOf, diagnosticsOf, FIX_ALL } from './diagnostics.ts'

/** Time without a key before a text is looked at, ms. */
const PAUSE = 150

const NOTHING: CheckedText = { findings: [], edits: [] }

/**
 * A language server on standard input and output: findings while a text is edited, their proposals as code actions.
 *
 * Settings are those of the workspace's folder. Texts are plain text and Markdown; in other formats the lines of the
 * document are not those of the file.
 */
export function startServer(options: CommonOptions): void {
  const connection = createConnection(process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const sessions = new Map<string, Session>()
  let checker: Promise<TextChecker> | undefined

  connection.onInitialize(({ workspaceFolders, rootUri }) => {
    const root = workspaceFolders?.[0]?.uri ?? rootUri
    if (root?.startsWith('file:')) process.chdir(fileURLToPath(root))
    checker = loadChecker(options, connection)
    // Said already; each text that asks for it comes upon it again.
    checker.catch(() => undefined)
    return {
      serverInfo: { name: 'pumice', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      },
    }
  })

  documents.onDidChangeContent(({ document }) => {
    const session = sessions.get(document.uri) ?? new Session(connection)
    sessions.set(document.uri, session)
    if (checker !== undefined) session.update(document, checker)
  })
  documents.onDidClose(({ document }) => {
    sessions.get(document.uri)?.close()
    sessions.delete(document.uri)
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const document = documents.get(uri)
    const checked = await sessions.get(uri)?.latest
    if (document === undefined || checked === undefined || checked.version !== document.version) return []
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
    return actionsOf(checked, document, span, context.only)
  })

  documents.listen(connection)
  connection.listen()
}

/** Bad settings are said once; the server goes on without findings, for an editor restarts what dies. */
async function loadChecker(options: CommonOptions, connection: Connection): Promise<TextChecker> {
  try {
    return new TextChecker(await resolveSettings([], options))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // A notification: showErrorMessage asks for an answer, which not every editor gives.
    await connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: `pumice: ${message}`,
    })
    throw error
  }
}

/** One open text. */
class Session {
  readonly #connection: Connection
  #timer: NodeJS.Timeout | undefined
  #latest: Promise<CheckedText & { readonly version: number }> | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** What was found in the newest version that has been looked at. */
  get latest(): Promise<CheckedText & { readonly version: number }> | undefined {
    return this.#latest
  }

  update(document: TextDocument, checker: Promise<TextChecker>): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#latest = this.#check(document, checker)
    }, PAUSE)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  async #check(document: TextDocument, checker: Promise<TextChecker>) {
    const { uri, version } = document
    let checked = NOTHING
    try {
      const name = uri.startsWith('file:') ? path.relative('.', fileURLToPath(uri)) : uri
      const { format } = formatOrText(name)
      if (format === 'text' || format === 'markdown')
        checked = await (await checker).check(name.split(path.sep).join('/'), document.getText())
    } catch (error) {
      // No text, or settings that have been complained of already.
      this.#connection.console.error(error instanceof Error ? error.message : String(error))
    }
    if (document.version === version)
      this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(checked, document) })
    return { ...checked, version }
  }
}
