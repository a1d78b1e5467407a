import fs from 'node:fs'
import path from 'node:path'
import { PumiceError } from '../pumice-error.ts'

/** Milliseconds between two tries, and after which a lock is taken for left behind: nobody holds one for long. */
const PAUSE = 20
const STALE = 10_000

/**
 * Wait until nobody else changes a file. Among processes that ask here; a folder beside the file is the lock, because
 * making one either succeeds or fails.
 *
 * @returns Gives the lock back.
 * @throws  OUTPUT_WRITE when none can be made there.
 */
export async function lockFile(file: string): Promise<() => void> {
  const lock = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.lock`)
  const started = performance.now()
  while (true) {
    try {
      fs.mkdirSync(lock)
      return () => fs.rmSync(lock, { recursive: true, force: true })
    } catch (error) {
      const { code = 'unknown error' } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new PumiceError('OUTPUT_WRITE', `Cannot lock \`${file}\`: ${code}. Check its folder.`, {
          cause: error,
        })
    }
    if (performance.now() - started > STALE) fs.rmSync(lock, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
