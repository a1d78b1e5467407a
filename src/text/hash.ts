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

/** Hash a string into `halves`: FNV-1a below, a MurmurHash3-like stream above; not for secrets. */
function hashInto(value: string): void {
  let low = 0x811c9dc5 | 0
  let high = 0x9747b28c | 0
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul((high << 15) | (high >>> 17), 0x85ebca6b) ^ code
  }
  halves[0] = low
  halves[1] = high
}

/** 64-bit key of a string, case and all. */
export function hashString(value: string): bigint {
  hashInto(value)
  return whole[0] as bigint
}

/** `formatKey(hashString(value))` without the detour over a big integer. */
export function hashHex(value: string): string {
  hashInto(value)
  return hex(halves[1] as number) + hex(halves[0] as number)
}

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0')

/** 16 hexadecimal digits of a key, for files and people. */
export const formatKey = (key: bigint): string => BigInt.asUintN(64, key).toString(16).padStart(16, '0')

/** Lower-case hexadecimal SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
