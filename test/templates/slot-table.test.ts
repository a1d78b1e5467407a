import { describe, expect, test } from 'vitest'
import { openingOf } from '../../src/templates/line-openings.ts'
import { type FamilyPhrases, SlotTable } from '../../src/templates/slot-table.ts'

const BAR: FamilyPhrases = {
  sure: ['follow us on {network}', '{n} min read', 'please click here', '{network}でシェア'],
  edge: ['by {name}', 'tags:{short}', '(c) {n}{rest}', '© {rest}'],
  company: ['share'],
}
const table = new SlotTable({ bar: BAR })
const phrase = (folded: string): string | undefined => table.read(folded)?.phrase

describe('SlotTable', () => {
  test('reads whole lines with marks around them', () => {
    expect(phrase('>> please click here »')).toBe('please click here')
    expect(phrase('please click here for more')).toBeUndefined()
    expect(phrase('“please click here”')).toBeUndefined()
  })

  test('reads slots at the beginning, in the middle and at the end', () => {
    expect(phrase('12 min read')).toBe('{n} min read')
    expect(phrase('1.2k min read')).toBe('{n} min read')
    expect(phrase('follow us on facebook, x and telegram')).toBe('follow us on {network}')
    expect(phrase('follow us on board')).toBeUndefined()
    expect(phrase('xでシェア')).toBe('{network}でシェア')
  })

  test('gives the value of a slot and knows labels with a space before the colon', () => {
    expect(table.read('tags : ferry, fog')).toMatchObject({ phrase: 'tags:{short}', value: 'ferry, fog' })
    expect(table.read('by ada holm')).toMatchObject({ phrase: 'by {name}', value: 'ada holm' })
  })

  test('takes the sign of copyright for no bracket', () => {
    expect(phrase('(c) 2025 gazette')).toBe('(c) {n}{rest}')
    expect(phrase('(c) the company pays')).toBeUndefined()
  })

  test('mayRead lets every line through that read knows', () => {
    const raws = [
      'Share',
      '▶ Follow us on X',
      '12 min read',
      'Tags : ferry',
      'XでシェA'.replace('A', 'ア'),
      '© Gazette',
    ]
    for (const raw of raws) expect.soft(table.mayRead(openingOf(raw), 0), raw).toBe(true)
    expect(table.mayRead(openingOf('The ferry left'), 0)).toBe(false)
  })

  test('an unknown slot is an error of the data', () => {
    expect(() => new SlotTable({ bar: { ...BAR, sure: ['by {nobody}'] } })).toThrow(/Unknown slot/)
  })

  test('a hostile line costs little', () => {
    const line = `follow us on ${'x, '.repeat(5000)}!`
    const start = performance.now()
    table.read(line)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
