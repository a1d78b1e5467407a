import { findLostBytes } from './lost-bytes.ts'
import { findMojibake, type Repair } from './mojibake.ts'

/** Layers of wrong reading that are taken off; more than three have not been seen. */
const MAX_LAYERS = 4

/**
 * UTF-8 that was read in a wrong encoding, once or several times, and what was lost on the way, in text order. Each
 * layer is judged in the text that the one above it leaves.
 */
export function peelMojibake(text: string): Repair[] {
  let made: Repair[] = []
  let current = text
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const found = findLayer(current, made.some(isWestern))
    if (found.length === 0) break
    made = compose(current, made, found)
    current = applyRepairs(text, made)
  }
  return made
}

function findLayer(text: string, wasDamaged: boolean): Repair[] {
  const mojibake = findMojibake(text)
  const lost = findLostBytes(text, wasDamaged || mojibake.some(isWestern))
  return merge(mojibake, lost)
}

const isWestern = (repair: Repair): boolean => repair.encoding === 'windows-1252'

/** Both lists in text order; where they overlap, the first one. Both sorted. */
function merge(first: readonly Repair[], second: readonly Repair[]): Repair[] {
  const merged = [...first]
  let at = 0
  for (const repair of second) {
    while (at < first.length && (first[at] as Repair).end <= repair.start) at++
    if (at === first.length || (first[at] as Repair).start >= repair.end) merged.push(repair)
  }
  return merged.sort((left, right) => left.start - right.start)
}

/** The text with the repairs made. */
function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let result = ''
  let at = 0
  for (const repair of repairs) {
    result += text.slice(at, repair.start) + repair.text
    at = repair.end
  }
  return result + text.slice(at)
}

/**
 * Repairs of a text of which some are made, in terms of the text before those.
 *
 * @param current  The text after the ones made.
 */
function compose(current: string, made: readonly Repair[], found: readonly Repair[]): Repair[] {
  const composed: Repair[] = []
  let shift = 0
  let next = 0
  for (const repair of found) {
    // What lies wholly before stays as it is; `shift` leads from here to there.
    for (let old = made[next]; old !== undefined; old = made[++next]) {
      if (old.start + shift + old.text.length > repair.start) break
      composed.push(old)
      shift += old.text.length - (old.end - old.start)
    }
    let start = repair.start - shift
    let prefix = ''
    let end = repair.end - shift
    let suffix = ''
    for (let old = made[next]; old !== undefined; old = made[next]) {
      const from = old.start + shift
      if (from >= repair.end) break
      const to = from + old.text.length
      if (from < repair.start) {
        prefix = current.slice(from, repair.start)
        start = old.start
      } else start = Math.min(start, old.start)
      shift += old.text.length - (old.end - old.start)
      if (to > repair.end) {
        suffix = current.slice(repair.end, to)
        end = old.end
      } else end = repair.end - shift
      next++
    }
    composed.push({ ...repair, start, end, text: prefix + repair.text + suffix })
  }
  composed.push(...made.slice(next))
  return joinOverlapping(composed)
}

/** Two finds inside one earlier repair share its span: the first one is kept, the other found in the next look. */
const joinOverlapping = (repairs: readonly Repair[]): Repair[] => {
  const kept: Repair[] = []
  for (const repair of repairs) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= repair.start) kept.push(repair)
  }
  return kept
}
