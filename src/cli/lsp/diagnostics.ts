import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type TextEdit,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Severity } from '../../findings/finding.ts'
import type { CheckedText } from '../../pipeline/check-text.ts'

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  major: DiagnosticSeverity.Warning,
  minor: DiagnosticSeverity.Information,
  neutral: DiagnosticSeverity.Hint,
}

/** The action that makes all changes that `pumice clean` would make. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.pumice`

/** Findings that lost to an edit are left out: the edit takes them along. */
const shown = ({ findings }: CheckedText): Finding[] =>
  findings.filter((finding) => finding.superseded === undefined)

/** Places are UTF-16 code units on both sides. */
export const diagnosticsOf = (checked: CheckedText, document: TextDocument): Diagnostic[] =>
  shown(checked).map((finding) => ({
    range: { start: document.positionAt(finding.start), end: document.positionAt(finding.end) },
    severity: SEVERITY[finding.severity],
    source: 'pumice',
    code: finding.ruleId,
    message: finding.message,
    data: finding.fingerprint,
  }))

/**
 * What can be done between two places: each proposal of each finding there, and everything at once.
 *
 * @param only  Kinds that the editor asks for; all of them when absent.
 */
export function actionsOf(
  checked: CheckedText,
  document: TextDocument,
  range: { readonly start: number; readonly end: number },
  only: readonly string[] | undefined,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
  const actions: CodeAction[] = []
  const touched = shown(checked).filter(({ start, end }) => start <= range.end && end >= range.start)
  if (wants(CodeActionKind.QuickFix))
    for (const finding of touched) actions.push(...fixesOf(finding, checked, document))
  if (wants(FIX_ALL) && checked.edits.length > 0) {
    actions.push({
      title: 'pumice: make all safe changes',
      kind: FIX_ALL,
      edit: workspaceEdit(
        document,
        checked.edits.map(({ start, end, replacement }) => textEdit(document, start, end, replacement)),
      ),
    })
  }
  return actions
}

function fixesOf(finding: Finding, checked: CheckedText, document: TextDocument): CodeAction[] {
  const diagnostics = diagnosticsOf({ ...checked, findings: [finding] }, document)
  return finding.expected.map((text, index) => ({
    title: `${text === '' ? 'Remove it' : text.trim() === '' ? 'Replace with a plain space' : `Replace with “${text}”`} (${finding.ruleId})`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: finding.applied && index === 0,
    edit: workspaceEdit(document, [textEdit(document, finding.start, finding.end, text)]),
  }))
}

const textEdit = (document: TextDocument, start: number, end: number, newText: string): TextEdit => ({
  range: { start: document.positionAt(start), end: document.positionAt(end) },
  newText,
})

const workspaceEdit = (document: TextDocument, edits: TextEdit[]) => ({ changes: { [document.uri]: edits } })
