import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { PatchReport } from '../../src/report/changes-patch.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { fixedRun, type Mark, makeOutcome } from './outcomes.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true })
})

const cut = (on: string, nth = 0): Mark => ({
  on,
  nth,
  rule: 'test/cut',
  what: 'cut',
  expected: [''],
  applied: true,
})
const put = (on: string, by: string): Mark => ({
  on,
  rule: 'test/put',
  what: 'put',
  expected: [by],
  applied: true,
})

const patchOf = (outcomes: readonly Outcome[]): string => {
  const patch = new PatchReport()
  return outcomes.map((outcome) => patch.document(outcome)).join('') + patch.footer()
}

/** A folder with the texts; removed after the test. */
function folderWith(outcomes: readonly Outcome[], side: 'raw' | 'cleaned'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-patch-'))
  folders.push(folder)
  for (const outcome of outcomes) {
    const file = path.join(folder, outcome.doc)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, (outcome.ledger.bom ? '\ufeff' : '') + outcome[side])
  }
  return folder
}

function contents(folder: string, outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ doc }) => fs.readFileSync(path.join(folder, doc), 'utf8'))
}

const COMMANDS = {
  'git apply': ['git', 'apply', '-p1'],
  patch: ['patch', '-p1', '--fuzz=0', '--force', '--no-backup-if-mismatch'],
} as const

function run(tool: keyof typeof COMMANDS, folder: string, patch: string, reverse: boolean): void {
  const [command, ...options] = COMMANDS[tool]
  const reading = command === 'git' ? ['-'] : []
  execFileSync(command, [...options, ...(reverse ? ['-R'] : []), ...reading], {
    cwd: folder,
    input: patch,
    stdio: 'pipe',
  })
}

function assertApplies(
  outcomes: readonly Outcome[],
  tools: readonly (keyof typeof COMMANDS)[] = ['git apply', 'patch'],
): void {
  const patch = patchOf(outcomes)
  const raw = contents(folderWith(outcomes, 'raw'), outcomes)
  const cleaned = contents(folderWith(outcomes, 'cleaned'), outcomes)
  for (const tool of tools) {
    const folder = folderWith(outcomes, 'raw')
    run(tool, folder, patch, false)
    expect(contents(folder, outcomes)).toEqual(cleaned)
    run(tool, folder, patch, true)
    expect(contents(folder, outcomes)).toEqual(raw)
  }
}

const long = (eol: string) => Array.from({ length: 40 }, (_, index) => `line ${index}`).join(eol) + eol

test.each<[string, string, string, Mark[]]>([
  ['a word in a line', 'a.txt', 'one\ntwo three\nfour\n', [put('three', 'four')]],
  ['two words in one line', 'a.txt', 'one two three\n', [put('one', '1'), put('three', '3')]],
  ['whole lines at the head', 'a.txt', 'gone\n\nkept\n', [cut('gone\n\n')]],
  ['the end of a text without final line end', 'a.txt', 'kept\n\ngone', [cut('\n\ngone')]],
  ['the last line', 'a.txt', 'kept\ngone\n', [cut('gone\n')]],
  ['a final line end is taken', 'a.txt', 'kept\n', [cut('\n')]],
  ['a final line end is added', 'a.txt', 'kept\nlast', [put('last', 'last\n')]],
  ['everything but a blank line', 'a.txt', 'gone\n\n', [cut('gone\n')]],
  ['changes far apart', 'a.txt', long('\n'), [cut('line 3\n'), put('line 20', 'LINE'), cut('line 38\n')]],
  [
    'changes six and seven lines apart',
    'a.txt',
    long('\n'),
    [cut('line 5\n'), cut('line 12\n'), cut('line 20\n')],
  ],
  ['two lines become one', 'a.txt', 'one\ntwo\nthree\n', [put('\ntwo', ' two')]],
  ['one line becomes two', 'a.txt', 'one two\nthree\n', [put(' two', '\ntwo')]],
  ['line ends with carriage returns', 'a.txt', long('\r\n'), [cut('line 3\r\n'), put('line 20', 'LINE')]],
  [
    'mixed and lone carriage returns',
    'a.txt',
    'one\rtwo\r\nthree\nfour',
    [put('two', '2'), put('four', '4')],
  ],
  ['a name with spaces', 'my folder/my file.txt', 'one\ntwo\n', [put('two', '2')]],
  ['a name that is not ASCII', 'Überschrift/新闻 é.md', 'eins\nzwei\n', [put('zwei', '2')]],
  ['a name with quotes and a backslash', 'a "b" \\c.txt', 'one\n', [put('one', '1')]],
  ['lines that look like a patch', 'a.txt', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n# x\n', [put('# x', '-- y')]],
  [
    'separators of other standards',
    'a.txt',
    'one\u2028two\u0085three\u000cfour\nfive\n',
    [put('three', '3')],
  ],
])('applies and reverses: %s', (_label, doc, raw, marks) => {
  assertApplies([makeOutcome({ doc, raw, marks })])
})

test('applies and reverses: a byte order mark stays', () => {
  assertApplies([makeOutcome({ doc: 'a.txt', raw: 'one\ntwo\n', bom: true, marks: [put('one', '1')] })])
})

test('applies and reverses: edits that touch at the end of the text', () => {
  const base = makeOutcome({ doc: 'a.txt', raw: 'kept\n' })
  const edits = [
    { start: 4, end: 5, actual: '\n', replacement: '', fingerprint: 'f' },
    { start: 5, end: 5, actual: '', replacement: ' more', fingerprint: 'f' },
  ]
  assertApplies([{ ...base, cleaned: 'kept more', ledger: { ...base.ledger, edits } }])
})

test('applies and reverses: an emptied document stays as an empty file', () => {
  assertApplies([makeOutcome({ doc: 'a.txt', raw: 'gone\n', marks: [cut('gone\n')] })])
})

test('applies and reverses: many documents in one patch, with others that are not shown', () => {
  const { outcomes } = fixedRun()
  const shown = outcomes.filter(
    ({ ledger }) => ledger.encoding === 'utf-8' && !ledger.doc.startsWith('hostile'),
  )
  const hidden = outcomes.filter(({ ledger }) => ledger.encoding !== 'utf-8')
  const patch = patchOf([...shown, ...hidden])
  const folder = folderWith(shown, 'raw')
  run('git apply', folder, patch, false)
  expect(contents(folder, shown)).toEqual(shown.map(({ cleaned }) => cleaned))
  run('patch', folder, patch, true)
  expect(contents(folder, shown)).toEqual(shown.map(({ raw }) => raw))
  expect(hidden.length).toBe(1)
  expect(patch).toMatch(
    /\n# .+not shown in this patch: 1\..*\n# +old\/cyrillic\.txt: encoded as windows-1251\n$/,
  )
})

test('names what it cannot show and why', () => {
  const marks = [put('one', '1')]
  const patch = patchOf([
    makeOutcome({ doc: 'a.html', raw: 'one\n', converter: 'html', marks }),
    makeOutcome({ doc: 'b.jsonl#3', raw: 'one\n', marks }),
    makeOutcome({ doc: 'c.txt.gz', raw: 'one\n', marks }),
    makeOutcome({ doc: 'd\n--- e.txt', raw: 'one\n', encoding: 'utf-16le', marks }),
  ])
  expect(patch).toBe(
    [
      '# pumice: changed, but not shown in this patch: 4. See ledger.jsonl and index.html.',
      '#   a.html: converted by html',
      '#   b.jsonl#3: not a plain .txt or .md file',
      '#   c.txt.gz: not a plain .txt or .md file',
      '#   "d\\n--- e.txt": encoded as utf-16le',
      '',
    ].join('\n'),
  )
})

test('the list of omissions is bounded', () => {
  const patch = new PatchReport()
  const outcome = makeOutcome({ doc: 'a.html', raw: 'one\n', marks: [put('one', '1')] })
  for (let index = 0; index < 5000; index++) patch.document(outcome)
  expect(patch.footer().length).toBeLessThan(20_000)
  expect(patch.footer()).toContain('5000')
})

test('applies and reverses whatever is edited', () => {
  const piece = fc.constantFrom('a', 'b\n', '\n', '\r\n', ' c', 'd d\n', '\n\n')
  const edit = fc.record({
    keep: fc.array(piece, { maxLength: 4 }),
    actual: fc.array(piece, { maxLength: 3 }),
    by: fc.array(piece, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.array(piece, { maxLength: 4 }),
      (edits, tail) => {
        let raw = ''
        let cleaned = ''
        const made = edits.map(({ keep, actual, by }, index) => {
          raw += `${keep.join('')}${index}`
          cleaned += `${keep.join('')}${index}`
          const start = raw.length
          raw += actual.join('')
          cleaned += by.join('')
          return {
            start,
            end: raw.length,
            actual: actual.join(''),
            replacement: by.join(''),
            fingerprint: 'f',
          }
        })
        raw += tail.join('')
        cleaned += tail.join('')
        const base = makeOutcome({ doc: 'a.txt', raw })
        const outcome = { ...base, cleaned, ledger: { ...base.ledger, edits: made } }
        fc.pre(raw !== cleaned)
        assertApplies([outcome])
      },
    ),
    { numRuns: 60 },
  )
})
