import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const src = path.join(import.meta.dirname, '../src')

interface Import {
  readonly file: string
  readonly typeOnly: boolean
  /** Folder below src, or the package. */
  readonly from: string
}

const imports: Import[] = (fs.readdirSync(src, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .flatMap((file) => {
    const content = fs.readFileSync(path.join(src, file), 'utf8')
    return [...content.matchAll(/^(?:import|export)(?: (type))?[^'"]*? from '([^']+)'/gms)].map(
      ([, type, target]) => {
        const relative = path.relative(src, path.resolve(src, path.dirname(file), target as string))
        return {
          file,
          typeOnly: type === 'type',
          from: target?.startsWith('.') ? relative : (target as string),
        }
      },
    )
  })

// Which layer may import which is enforced by biome.json; here stands what it cannot say.
describe('layers', () => {
  test('there is something to look at', () => {
    expect(imports.length).toBeGreaterThan(200)
  })

  test.each(['rules', 'survey'])('%s takes only types from read', (layer) => {
    const wrong = imports.filter(
      (entry) => entry.file.startsWith(`${layer}/`) && entry.from.startsWith('read/') && !entry.typeOnly,
    )
    expect(wrong).toEqual([])
  })

  test('rules take only types from survey', () => {
    const wrong = imports.filter(
      (entry) => entry.file.startsWith('rules/') && entry.from.startsWith('survey/') && !entry.typeOnly,
    )
    expect(wrong).toEqual([])
  })

  test('rules do not know each other', () => {
    const ruleFolder = (file: string): string => file.split('/').slice(0, 3).join('/')
    const wrong = imports.filter(
      ({ file, from }) =>
        /^rules\/\w+\/[\w-]+\//.test(file) &&
        /^rules\/\w+\/[\w-]+\//.test(from) &&
        ruleFolder(from) !== ruleFolder(file),
    )
    expect(wrong).toEqual([])
  })

  test('files are touched only in read, write, config and cli', () => {
    const wrong = imports.filter(
      ({ file, from }) => from === 'node:fs' && !/^(read|write|config|cli)\//.test(file),
    )
    expect(wrong).toEqual([])
  })

  test('the language server is loaded by its own command, when it runs', () => {
    const ofServer = (from: string): boolean => from.startsWith('cli/lsp/') || from.startsWith('vscode-')
    const known = imports.filter(({ from }) => ofServer(from))
    expect(known.length).toBeGreaterThan(3)
    expect(known.filter(({ file }) => !file.startsWith('cli/lsp/'))).toEqual([])
  })

  test('p-map is used only in pipeline, franc only in language', () => {
    expect(imports.filter(({ file, from }) => from === 'p-map' && !file.startsWith('pipeline/'))).toEqual([])
    expect(imports.filter(({ file, from }) => from === 'franc' && !file.startsWith('language/'))).toEqual([])
  })
})
