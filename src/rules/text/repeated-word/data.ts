/**
 * Function words that stand twice only by mistake. Source: closed classes of English; left out are those that a
 * sentence may have twice in a row (`had had`, `that that`, `is is`, `in in` behind a verb with `in`, `her her`).
 */
export const NEVER_TWICE: ReadonlySet<string> = new Set(
  'the a an and or but of with from to for at by as into than their its our your my these those which be'.split(
    ' ',
  ),
)

/**
 * Words that stand twice on purpose: verbs and pronouns across a clause border, particles, words that stress, calls.
 * Source: corpora of English; "very very", "bye bye", "what it is is".
 */
export const MAY_STAND_TWICE: ReadonlySet<string> = new Set(
  (
    'had that is was are were do does did has have can will who what whom her him his it you me us them this one in on ' +
    'up out off over down there here then when if so no yes yeah not now well too very really much many more most far ' +
    'long again never always just only quite pretty such way big little old good great super still even later soon ' +
    'please bye ha hey hi hello la na oh ah boo blah ho knock tick tut pip choo hip hear win dear etc ' +
    'hush cha chop chin night day step boy girl mama papa'
  ).split(' '),
)
