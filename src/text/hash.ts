import { createHash } from 'node:crypto'

const halves = new Int32Array(2)
const whole = new BigInt64Array(halves.buffer)

/** Join two 32-bit halves to one signed 64-bit key, as SQL engines store it. */
export function key64(low: number, high: number): bigint {
  halves[0] = low
  halves[1] = high
  return whole[0] as bigint
}

/** Lower half of a key, signed. */
export function lowHalf(key: bigint): number {
  whole[0] = key
  return halves[0] as number
}

/** Upper half of a key, signed. */
export function highHalf(key: bigint): number {
  whole[0] = key
  return halves[1] as number
}

/** Two hexadecimal digits of each byte. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Hash of the strings added, as if they stood in one: FNV-1a below, a MurmurHash3-like stream above; not for secrets. */
export class StringHash {
  #low = 0x811c9dc5 | 0
  #high = 0x9747b28c | 0

  add(value: string): this {
    let low = this.#low
    let high = this.#high
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul((high << 15) | (high >>> 17), 0x85ebca6b) ^ code
    }
    this.#low = low
    this.#high = high
    return this
  }

  /** Signed 64-bit key. */
  get key(): bigint {
    return key64(this.#low, this.#high)
  }

  /** 53 bits of the key, for tables of one document. */
  get number(): number {
    return (this.#high & 0x1fffff) * 2 ** 32 + (this.#low >>> 0)
  }

  /** `formatKey(key)` without the detour over a big integer. */
  get hex(): string {
    return hex(this.#high) + hex(this.#low)
  }
}

/** 64-bit key of a string, case and all. */
export const hashString = (value: string): bigint => new StringHash().add(value).key

/** 16 hexadecimal digits of a string's key. */
export const hashHex = (value: string): string => new StringHash().add(value).hex

const hex = (half: number): string =>
  (HEX[half >>> 24] as string) + HEX[(half >>> 16) & 0xff] + HEX[(half >>> 8) & 0xff] + HEX[half & 0xff]

/** 16 hexadecimal digits of a key, for files and people. */
export const formatKey = (key: bigint): string => BigInt.asUintN(64, key).toString(16).padStart(16, '0')

/** Lower-case hexadecimal SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
