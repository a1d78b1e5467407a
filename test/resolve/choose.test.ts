import { describe, expect, test } from 'vitest'
import { chooseEdits } from '../../src/resolve/choose.ts'

const candidate = (start: number, end: number, order = 0, rank = 1) => ({ start, end, order, rank })

describe('chooseEdits', () => {
  test('the containing span wins over the contained, whatever the order of rules', () => {
    const outer = candidate(0, 20, 9)
    const inner = candidate(5, 8, 1)
    const choice = chooseEdits([inner, outer])
    expect(choice.winners).toEqual([outer])
    expect(choice.losers.get(inner)).toBe(outer)
  })

  test('registry order decides between spans that cross, not their length', () => {
    const early = candidate(0, 6, 1)
    const late = candidate(4, 40, 2)
    expect(chooseEdits([late, early]).winners).toEqual([early])
  })

  test('a human decision wins over a containing safe fix, safe over a containing unsafe one', () => {
    const human = candidate(5, 8, 5, 0)
    const safe = candidate(0, 20, 1, 1)
    const unsafe = candidate(0, 30, 0, 2)
    expect(chooseEdits([unsafe, safe, human]).winners).toEqual([human])
    expect(chooseEdits([unsafe, safe]).winners).toEqual([safe])
  })

  test('equal spans: registry order', () => {
    const first = candidate(3, 9, 1)
    const second = candidate(3, 9, 2)
    expect(chooseEdits([second, first]).winners).toEqual([first])
  })

  test('spans that touch do not compete', () => {
    const left = candidate(0, 5)
    const right = candidate(5, 9)
    expect(chooseEdits([right, left]).winners).toEqual([left, right])
  })

  test('a loser frees what only it had blocked', () => {
    const strong = candidate(0, 5, 0)
    const middle = candidate(3, 9, 1)
    const far = candidate(8, 12, 2)
    expect(chooseEdits([far, middle, strong]).winners).toEqual([strong, far])
  })
})
