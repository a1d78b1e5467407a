import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import { familyPlugin, type PumiceOptions } from './family-plugin.ts'

type FamilyPlugin = Plugin<[PumiceOptions?], Root>

/** Remains of scraping: placeholders, comment forms, credits, datelines, contacts, related links. */
export const pumiceBoilerplate: FamilyPlugin = familyPlugin('boilerplate')
/** Lines printed twice, sentences cut off. */
export const pumiceStructure: FamilyPlugin = familyPlugin('structure')
/** Leftovers of the source language, and damaged characters. */
export const pumiceMixedLanguage: FamilyPlugin = familyPlugin('mixed')
/** Spellings of people's names. */
export const pumiceNames: FamilyPlugin = familyPlugin('name')
/** Organisations and media in several forms. */
export const pumiceTerms: FamilyPlugin = familyPlugin('term')
/** White space and quotation marks. */
export const pumiceText: FamilyPlugin = familyPlugin('text')
