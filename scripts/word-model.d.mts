import type * as hashes from '../src/language/model-hash.ts'

export function makeWordModel(functions: typeof hashes): Promise<string>
