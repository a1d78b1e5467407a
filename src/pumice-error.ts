/**
 * Error with a stable code, so that callers and scripts need not read its sentence.
 *
 * CONFIG_*: the user can cure it (path and key in the message). INPUT_*: this document only, the others go on.
 * OUTPUT_*: nothing can be written there. INTERNAL_*: a bug of pumice.
 */
export class PumiceError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PumiceError'
    this.code = code
  }
}

export type ErrorCode = `${'CONFIG' | 'INPUT' | 'OUTPUT' | 'INTERNAL'}_${string}`
