import type { Finding } from '../findings/finding.ts'
import type { LedgerRow, QuarantineRow } from '../findings/ledger.ts'

/**
 * One line of findings.jsonl without its terminator, keys in the order of the contract.
 *
 * Pasted together because the row is written once for each finding of the corpus; strings go through
 * `JSON.stringify`, which also escapes lone surrogates.
 */
export function findingRow(finding: Finding): string {
  const superseded =
    finding.superseded === undefined ? '' : `,"superseded":${JSON.stringify(finding.superseded)}`
  return (
    `{"doc":${JSON.stringify(finding.doc)},"ruleId":${JSON.stringify(finding.ruleId)},` +
    `"category":${finding.category === null ? 'null' : JSON.stringify(finding.category)},` +
    `"severity":"${finding.severity}","confidence":${finding.confidence},` +
    `"start":${finding.start},"end":${finding.end},"line":${finding.line},"column":${finding.column},` +
    `"actual":${JSON.stringify(finding.actual)},"expected":${JSON.stringify(finding.expected)},` +
    `"fix":"${finding.fix}","applied":${finding.applied}${superseded},` +
    `"evidence":[${finding.evidence.map(({ kind, detail }) => `{"kind":"${kind}","detail":${JSON.stringify(detail)}}`).join(',')}],` +
    `"message":${JSON.stringify(finding.message)},"fingerprint":${JSON.stringify(finding.fingerprint)},` +
    `"group":${JSON.stringify(finding.group)}}`
  )
}

/** One line of ledger.jsonl without its terminator; one for each document, so there is nothing to gain by hand. */
export function ledgerRow(row: LedgerRow): string {
  return JSON.stringify({
    doc: row.doc,
    raw: { sha256: row.raw.sha256, bytes: row.raw.bytes },
    cleaned: { sha256: row.cleaned.sha256, bytes: row.cleaned.bytes },
    encoding: row.encoding,
    bom: row.bom,
    converter: row.converter,
    input: row.input === undefined ? undefined : { sha256: row.input.sha256, bytes: row.input.bytes },
    record: row.record === undefined ? undefined : { field: row.record.field, id: row.record.id },
    edits: row.edits.map(({ start, end, actual, replacement, fingerprint, literal }) => ({
      start,
      end,
      actual,
      replacement,
      fingerprint,
      literal,
    })),
    metadata: {
      title: row.metadata.title,
      byline: row.metadata.byline,
      date: row.metadata.date,
      dateline: row.metadata.dateline,
      source: row.metadata.source,
      credit: row.metadata.credit,
      caption: row.metadata.caption,
      contact: row.metadata.contact,
    },
  })
}

/** One line of quarantine.jsonl without its terminator. */
export function quarantineRow({ doc, code, message, size, bytes }: QuarantineRow): string {
  return JSON.stringify({ doc, code, message, size, bytes })
}
