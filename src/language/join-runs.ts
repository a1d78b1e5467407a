import { bit, CharClass, classAt } from '../text/char-class.ts'
import type { ScriptRun } from '../text/script-runs.ts'

/** Signs between two runs of one script that still belong together. */
const MAX_GAP = 4
/** Join runs of one script over spaces, digits and up to four signs, but not over quotes, brackets and full stops. */
export function joinRuns(text: string, runs: readonly ScriptRun[]): ScriptRun[] {
  const joined: ScriptRun[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last !== undefined && areOneScript(last.script, run.script) && isJoint(text, last.end, run.start)) {
      joined[joined.length - 1] = {
        start: last.start,
        end: run.end,
        script: last.script === run.script ? run.script : 'Jpan',
      }
    } else joined.push(run)
  }
  return joined
}

const EAST_ASIAN: ReadonlySet<string> = new Set(['Hani', 'Kana', 'Jpan'])
const areOneScript = (left: string, right: string): boolean =>
  left === right || (EAST_ASIAN.has(left) && EAST_ASIAN.has(right))

const JOINT_BITS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.Digit) |
  bit(CharClass.Comma) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Apostrophe) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Fullwidth) |
  bit(CharClass.Invisible)

function isJoint(text: string, start: number, end: number): boolean {
  if (end - start > MAX_GAP) return false
  for (let offset = start; offset < end; offset++) {
    if ((bit(classAt(text, offset)) & JOINT_BITS) === 0) return false
    if (/[「」『』《》〈〉【】（）]/.test(text.charAt(offset))) return false
  }
  return true
}
