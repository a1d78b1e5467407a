import { describe, expect, test } from 'vitest'
import { Random } from '../../bench/random.ts'
import { paragraphsOf } from '../../bench/templates/sites.ts'
import { scanText } from '../../src/text/scan.ts'
import { SKETCH_VALUES, sketchSimilarity, sketchText } from '../../src/text/sketch.ts'

const sketch = (text: string): Uint16Array | undefined => sketchText(scanText(text).lines)
const similarity = (left: string, right: string): number =>
  sketchSimilarity(sketch(left) as Uint16Array, sketch(right) as Uint16Array)

/** Jaccard similarity of the word triples of all lines, counted one by one. */
function trueSimilarity(left: string, right: string): number {
  const shingles = (text: string): Set<string> => {
    const found = new Set<string>()
    for (const line of text.split('\n')) {
      const words =
        line
          .toLowerCase()
          .replace(/['’]/g, '')
          .match(/[\p{L}\d]+/gu) ?? []
      for (let at = 0; at + 2 < words.length; at++) found.add(words.slice(at, at + 3).join(' '))
    }
    return found
  }
  const [first, second] = [shingles(left), shingles(right)]
  let common = 0
  for (const shingle of first) if (second.has(shingle)) common++
  return common / (first.size + second.size - common)
}

const article = (number: number): string => paragraphsOf(new Random(`article ${number}`), 10).join('\n')
const edited = (text: string, share: number, seed: string): string => {
  const random = new Random(seed)
  return text.replace(/\b[a-z]{4,}\b/g, (word) => (random.chance(share) ? 'elsewhere' : word))
}

describe('the estimated similarity', () => {
  test.each([0, 0.01, 0.03, 0.1, 0.2, 0.4])('is near the true one with %f of the words changed', (share) => {
    let worst = 0
    for (let number = 0; number < 20; number++) {
      const text = article(number)
      const copy = edited(text, share, `${number} ${share}`)
      worst = Math.max(worst, Math.abs(similarity(text, copy) - trueSimilarity(text, copy)))
    }
    // Four standard errors of 126 values at the worst similarity, 0.5.
    expect(worst).toBeLessThan(0.18)
    if (share === 0) expect(worst).toBe(0)
  })

  test('is small for different texts', () => {
    for (let number = 0; number < 20; number++)
      expect(similarity(article(number), article(number + 100))).toBeLessThan(0.2)
  })

  test('does not see case, punctuation and short lines', () => {
    const text = article(1)
    expect(similarity(text, text.toUpperCase())).toBe(1)
    expect(similarity(text, text.replace(/,/g, ' –'))).toBe(1)
    expect(similarity(text, `Home\nSports\n${text}\nShare this`)).toBe(1)
  })

  test('knows Han by characters', () => {
    const text =
      '渡轮清晨六点离开码头船上载着四十辆自行车船长把每一辆都数了两遍然后才下令起航到了中午风向变了'
    expect(similarity(text, text)).toBe(1)
    expect(similarity(text, text.replace('码头', '港口'))).toBeGreaterThan(0.5)
    expect(similarity(text, [...text].reverse().join(''))).toBeLessThan(0.2)
  })
})

test('a text of few words has no sketch', () => {
  expect(sketch('')).toBeUndefined()
  expect(sketch('Snow closes the pass on Monday.')).toBeUndefined()
  expect(sketch(article(3))).toHaveLength(SKETCH_VALUES)
})
