import { type BaselineFile, parseBaseline } from '../gate/baseline-file.ts'
import { PumiceError } from '../pumice-error.ts'
import { readSettingFile } from './read-text.ts'

/**
 * Read the baseline of a run.
 *
 * @param mayBeNew  The run may write it anew; then a missing file is an empty one.
 * @throws          CONFIG_BASELINE, CONFIG_FILE.
 */
export function readBaseline(file: string, mayBeNew: boolean): BaselineFile {
  let content: string
  try {
    content = readSettingFile(file, 'baseline')
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw error
    if (mayBeNew) return { paths: [], rows: [] }
    throw new PumiceError(
      'CONFIG_BASELINE',
      `There is no baseline \`${file}\`. Make it with --baseline-update --allow-growth.`,
      { cause: error },
    )
  }
  return parseBaseline(content, file)
}
