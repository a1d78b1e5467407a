import { GRAMMAR } from './grammar.ts'
import type { Random } from './random.ts'
import { DAYS, GIVEN_NAMES, MONTHS, OUTLETS, SURNAMES, TOWNS } from './words.ts'

interface Person {
  readonly given: string
  readonly surname: string
}

const SPELLED: readonly string[] =
  'two three four five six seven eight nine ten eleven twelve twenty thirty'.split(' ')

/** The people, places and the outlet of one document, and sentences about them. */
export class Prose {
  readonly outlet: (typeof OUTLETS)[number]
  readonly people: readonly Person[]
  readonly towns: readonly string[]
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
    this.outlet = random.pick(OUTLETS)
    this.people = Array.from({ length: random.integer(3, 6) }, () => ({
      given: random.pick(GIVEN_NAMES),
      surname: random.pick(SURNAMES),
    }))
    this.towns = Array.from({ length: random.integer(4, 8) }, () => random.pick(TOWNS))
  }

  /** A sentence with its full stop, mean about 125 characters. */
  sentence(): string {
    return this.#capital(this.expand('sentence'))
  }

  /** One to four sentences. */
  paragraph(): string {
    const sentences = this.#random.pick([1, 1, 2, 2, 2, 3, 3, 4])
    return Array.from({ length: sentences }, () => this.sentence()).join(' ')
  }

  headline(): string {
    return this.#capital(this.expand('headline'))
  }

  /** Expand one entry of the grammar. */
  expand(slot: string): string {
    return this.#random.pick(GRAMMAR[slot] as readonly string[]).replace(/\{(\w+)\}/g, (_, name: string) => {
      return name in GRAMMAR ? this.expand(name) : this.#fill(name)
    })
  }

  #fill(slot: string): string {
    const random = this.#random
    switch (slot) {
      case 'person': {
        const { given, surname } = random.pick(this.people)
        return `${given} ${surname}`
      }
      case 'surname':
        return random.pick(this.people).surname
      case 'town':
      case 'Town':
        return random.pick(this.towns)
      case 'outlet':
        return this.outlet.name
      case 'number':
      case 'Number':
        return String(random.integer(13, 980))
      case 'count':
        return random.pick(SPELLED)
      case 'day':
        return random.pick(DAYS)
      case 'month':
        return random.pick(MONTHS)
      case 'date':
        return String(random.integer(1, 28))
      case 'hour':
        return random.pick(SPELLED.slice(0, 11))
      default:
        throw new Error(`The grammar has no slot \`${slot}\`.`)
    }
  }

  #capital(text: string): string {
    const at = text.startsWith('“') ? 1 : 0
    return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1)
  }
}
