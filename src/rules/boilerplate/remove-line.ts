import type { Detection, Evidence } from '../../findings/finding.ts'
import type { Lines } from '../../text/lines.ts'

/** Detection that takes a whole line out. */
export function removeLine(
  lines: Lines,
  line: number,
  confidence: number,
  evidence: readonly Evidence[],
  more: Partial<Pick<Detection, 'what' | 'fix' | 'severity'>> = {},
): Detection {
  return {
    start: lines.from(line),
    end: lines.to(line),
    expected: [''],
    confidence,
    evidence,
    wholeLines: true,
    ...more,
  }
}
