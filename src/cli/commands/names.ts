import type { Command } from 'commander'
import { registerNamesExplain } from './names-explain.ts'
import { registerNamesImport } from './names-import.ts'
import { registerNamesList } from './names-list.ts'

export function registerNames(program: Command): void {
  const names = program
    .command('names')
    .description('the authority of names: import people, list them, explain a decision')
    .addHelpText(
      'after',
      `
Examples:
  pumice names list --country UA --at 2024-06-01
  pumice names import people.csv --columns name=Name,office=Office --source "our list" --out people.jsonl
  pumice names explain "the US envoy Steve Vitkov"`,
    )
  for (const register of [registerNamesImport, registerNamesList, registerNamesExplain]) register(names)
}
