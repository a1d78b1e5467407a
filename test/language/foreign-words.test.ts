import { describe, expect, test } from 'vitest'
import { findForeignWords } from '../../src/language/foreign-words.ts'

const find = (text: string, own = 0): string[] =>
  findForeignWords(text, { start: 0, end: text.length }, own).map(
    ({ start, end, language }) => `${language}: ${text.slice(start, end)}`,
  )

describe('findForeignWords', () => {
  test('finds nothing in the language of the document', () => {
    const text = 'The council spoke for two hours about the bridge and went home.'
    expect(find(text)).toEqual([])
  })

  test('finds several runs of different languages in one line', () => {
    expect(
      find(
        'He said, weil es regnet, that the boat, parce que la mer est haute, would not leave the harbour.',
      ),
    ).toEqual(['de: weil es regnet', 'fr: parce que la mer est haute'])
  })

  test('does not tear a word off at its hyphen or apostrophe', () => {
    expect(find("The owner of l'ancienne fabrique says that it is for sale again.")).toEqual([
      "fr: l'ancienne fabrique",
    ])
  })

  test('looks only inside the line given', () => {
    const text = 'obwohl die Straße gesperrt war\nThe bus was late.'
    expect(findForeignWords(text, { start: 31, end: text.length }, 0)).toEqual([])
  })

  test('looks at a line of more words than fit at once', () => {
    const words = 'the bridge was closed '.repeat(600)
    expect(find(`${words}obwohl die Straße gesperrt war ${words}`)).toEqual([
      'de: obwohl die Straße gesperrt war',
    ])
  })

  test('finds English in a document of another language', () => {
    expect(find('Der Sprecher sagte, that nobody had been hurt, und ging nach Hause.', 1)).toEqual([
      'en: that nobody had been hurt',
    ])
  })
})
