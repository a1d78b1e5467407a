import { PumiceError } from '../pumice-error.ts'
import { AllowList } from '../resolve/allow-list.ts'
import { compileSafePattern } from '../text/safe-pattern.ts'
import type { Settings } from './settings.ts'

/**
 * The allow list of the settings.
 *
 * @throws CONFIG_PATTERN for a pattern that is none, or that a text could make run for long.
 */
export function allowListFrom(
  { names = [], phrases = [], patterns = [] }: Settings['allow'],
  origin = 'the settings',
): AllowList {
  const compiled = patterns.map((source, index) => {
    const result = compileSafePattern(source)
    if ('pattern' in result) return result.pattern
    throw new PumiceError(
      'CONFIG_PATTERN',
      `Cannot use \`allow.patterns.${index}\` in ${origin}, \`${source}\`: ${result.problem}. Write it more simply, or list the texts under \`allow.phrases\`.`,
    )
  })
  return new AllowList({ names, phrases, patterns: compiled })
}
