import { formatKey, hashString } from '../text/hash.ts'
import type { TermCluster, TermForm } from './term-cluster.ts'

/** The preferred form must be mentioned at least this many times as often as the next one (design.md). */
const LEAD = 2
/** Fewer mentions than this lead by chance: of a name mentioned three times, the rarer form was the right one. */
const MIN_MENTIONS = 3

/**
 * Make a cluster of the forms of one name; `undefined` for fewer than two.
 *
 * @param forms  In any order.
 */
export function clusterForms(forms: readonly TermForm[]): TermCluster | undefined {
  if (forms.length < 2) return undefined
  const sorted = [...forms].sort(
    (left, right) => right.mentions - left.mentions || byCodeUnit(left.form, right.form),
  )
  const [first, second] = sorted as [TermForm, TermForm]
  return {
    id: formatKey(
      hashString(
        `term\n${sorted
          .map(({ form }) => form.toLowerCase())
          .sort(byCodeUnit)
          .join('\n')}`,
      ),
    ),
    forms: sorted,
    preferred: first.mentions >= MIN_MENTIONS && first.mentions >= second.mentions * LEAD ? first.form : null,
    reason: isSpacing(sorted) ? 'spacing' : 'class noun',
  }
}

const isSpacing = (forms: readonly TermForm[]): boolean =>
  new Set(forms.map(({ form }) => form.toLowerCase().replace(/[\s-]/g, ''))).size === 1

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
