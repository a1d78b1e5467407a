/**
 * A race between arms: interleaved rounds after a warm-up round, so that the load of the machine hits all alike, and
 * ratios inside each round, so that it cancels out. Absolute figures of two runs are not comparable; ratios are.
 */
import { performance } from 'node:perf_hooks'

export interface Arm {
  readonly name: string
  /** Work through the arm's text once; the UTF-8 bytes of the text. Timed. */
  run(): number | Promise<number>
  /** Digest of what the last run made, so that no round is fast because it did something else. Not timed. */
  digest(): string
}

/** A round of an arm goes on until one of the two is reached: shorter ones misjudge fast arms by a factor of three. */
export interface RaceOptions {
  readonly rounds: number
  readonly minBytes: number
  readonly minMilliseconds: number
}

export const DEFAULT_RACE: RaceOptions = { rounds: 5, minBytes: 20e6, minMilliseconds: 250 }

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export interface ArmResult {
  readonly name: string
  /** Bytes of one run; arms on a sub-sample have fewer. */
  readonly bytes: number
  readonly digest: string
  /** Megabytes (10^6 bytes) for each second of CPU of the whole process, garbage collection and compiler included. */
  readonly cpu: Spread
  /** Megabytes for each second on the clock. */
  readonly wall: Spread
  /** CPU seconds per byte of the base arm over those of this one: above 1 = faster than the base. */
  readonly ratios: Readonly<Record<string, Spread>>
}

interface Lap {
  readonly bytes: number
  readonly cpu: number
  readonly wall: number
}

/**
 * @param bases  Names of the arms that the others are compared with.
 * @throws       When the results of an arm differ between two rounds.
 */
export async function race(
  arms: readonly Arm[],
  bases: readonly string[],
  options: RaceOptions = DEFAULT_RACE,
): Promise<ArmResult[]> {
  const laps = arms.map((): Lap[] => [])
  const digests = new Map<string, string>()
  const bytes = new Map<string, number>()
  for (let round = 0; round <= options.rounds; round++) {
    for (const [index, arm] of arms.entries()) {
      const lap = await runArm(arm, options, bytes)
      const digest = arm.digest()
      const before = digests.get(arm.name)
      if (before !== undefined && before !== digest) {
        throw new Error(`Arm ${arm.name} made ${digest} in round ${round} and ${before} before.`)
      }
      digests.set(arm.name, digest)
      if (round > 0) laps[index]!.push(lap)
    }
  }
  const lapsOf = (name: string) => laps[arms.findIndex((arm) => arm.name === name)] ?? []
  return arms.map((arm, index) => {
    const own = laps[index] as Lap[]
    return {
      name: arm.name,
      bytes: bytes.get(arm.name) ?? 0,
      digest: digests.get(arm.name) ?? '',
      cpu: spread(own.map((lap) => lap.bytes / lap.cpu / 1e6)),
      wall: spread(own.map((lap) => lap.bytes / lap.wall / 1e6)),
      ratios: Object.fromEntries(
        bases.map((base) => [
          base,
          spread(own.map((lap, round) => perByte(lapsOf(base)[round] as Lap) / perByte(lap))),
        ]),
      ),
    }
  })
}

const perByte = (lap: Lap): number => lap.cpu / lap.bytes

async function runArm(arm: Arm, options: RaceOptions, bytesOf: Map<string, number>): Promise<Lap> {
  globalThis.gc?.()
  const wallBefore = performance.now()
  const cpuBefore = process.cpuUsage()
  let bytes = 0
  do {
    const run = arm.run()
    // An await for every run would hand synchronous arms a turn of the event loop.
    const done = typeof run === 'number' ? run : await run
    bytesOf.set(arm.name, done)
    bytes += done
  } while (bytes < options.minBytes && performance.now() - wallBefore < options.minMilliseconds)
  const { user, system } = process.cpuUsage(cpuBefore)
  return { bytes, cpu: (user + system) / 1e6, wall: (performance.now() - wallBefore) / 1e3 }
}

/** Median, smallest and largest of at least one number. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] as number)
      : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
  return { median, min: sorted[0] as number, max: sorted.at(-1) as number }
}
