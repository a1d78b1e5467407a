import type { Finding } from './finding.ts'

/** A finding that is neither applied nor reported, because the user said so. */
export type Silenced =
  | { readonly finding: Finding; readonly by: 'comment'; readonly reason: string | undefined }
  /** `entries`: keys of the allow list such as `allow.phrases.0`, all that hold; not empty. */
  | { readonly finding: Finding; readonly by: 'allow-list'; readonly entries: readonly string[] }
