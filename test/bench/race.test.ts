import { expect, test } from 'vitest'
import { type Arm, race, spread } from '../../bench/race.ts'

const FAST = { rounds: 3, minBytes: 1, minMilliseconds: 0 }

const arm = (name: string, order: string[], digest = () => name): Arm => ({
  name,
  run() {
    order.push(name)
    return 10
  },
  digest,
})

test('rounds are interleaved after a warm-up round', async () => {
  const order: string[] = []
  const results = await race([arm('a', order), arm('b', order)], ['a'], FAST)
  expect(order.join('')).toBe('abababab')
  expect(results.map(({ name, bytes, digest }) => [name, bytes, digest])).toEqual([
    ['a', 10, 'a'],
    ['b', 10, 'b'],
  ])
  expect(results[0]?.ratios['a']).toEqual({ median: 1, min: 1, max: 1 })
})

test('an arm repeats until it has bytes or time enough', async () => {
  const order: string[] = []
  await race([arm('a', order)], [], { rounds: 1, minBytes: 45, minMilliseconds: 10_000 })
  expect(order.length).toBe(10)
})

test('an arm whose results change is refused', async () => {
  let calls = 0
  const unstable = arm('a', [], () => String(calls++))
  await expect(race([unstable], [], FAST)).rejects.toThrow('Arm a made 1 in round 1 and 0 before.')
})

test('a spread has the median of odd and even counts', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 })
})
