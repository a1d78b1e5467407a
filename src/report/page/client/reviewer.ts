import type { RunInfo } from '../page-data.ts'

const KEY = 'pumice-reviewer'

/** Who reviews: as `pumice review` says, else a name that this browser keeps. */
export function reviewerOf({ server }: RunInfo): string {
  if (server !== null) return server.reviewer
  try {
    return localStorage.getItem(KEY) ?? 'me'
  } catch {
    return 'me'
  }
}
