/** One person the authority knows. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** The people whose names are known, ready for look-ups. */
export interface Authority {
  readonly people: readonly Person[]
}

export const loadDefaultAuthority = (): Authority => ({ people: [] })
