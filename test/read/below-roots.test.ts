import path from 'node:path'
import { expect, test } from 'vitest'
import { isBelowRoots } from '../../src/read/discover.ts'
import { temporaryFolder } from '../pipeline/temporary-folder.ts'

test.each([
  ['a folder', ['raw'], 'a.txt', true],
  ['a folder below it', ['raw'], '2025/b.txt', true],
  ['what is not there', ['raw'], 'z.txt', false],
  ['a file: what lies beside it is still there', ['raw/a.txt'], '2025/b.txt', true],
  ['two folders: names begin with theirs', ['raw', 'more'], 'more/c.txt', true],
  ['two folders: a name from a run over one of them', ['raw', 'more'], 'a.txt', false],
  ['one folder: a name from a run over two', ['raw'], 'raw/a.txt', false],
  ['standard input', ['-'], 'stdin.txt', false],
])('%s', (_label, roots, name, expected) => {
  const root = temporaryFolder({ 'raw/a.txt': 'a', 'raw/2025/b.txt': 'b', 'more/c.txt': 'c' })
  expect(
    isBelowRoots(
      roots.map((one) => (one === '-' ? one : path.join(root, one))),
      name,
    ),
  ).toBe(expected)
})
