/**
 * Layer terms: names of organisations and media in several forms. Knows text and findings; no I/O, no rule.
 *
 * Class nouns that end the name of a body, with the family of those that translators take for one another. The
 * bodies of one family differ by their other words; nouns alone in a family vary by spacing and word order only.
 *
 * Source: general knowledge of how one foreign class word is rendered (委员会, совет, 协会, 局, 研究所, комитет).
 */
export const CLASS_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    'council committee commission board panel',
    'institute institution centre center',
    'association society federation',
    'union alliance league coalition',
    'agency bureau administration service services office',
    'ministry',
    'department',
    'foundation fund',
    'organization organisation',
    'observatory',
    'programme program',
    'theatre theater',
    'plant factory',
    'court tribunal',
    'congress conference convention',
    'inspectorate inspection',
    'command headquarters',
    'museum',
    'hospital',
    'exchange',
    'brigade',
    'laboratory',
    'works',
    'steelworks',
    'ironworks',
    'shipyard',
    'shipyards',
    'airlines',
    'airways',
    'railway',
    'railways',
    'academy',
    'university',
    'college',
    'corporation company group',
    'bank',
    'party',
    'news',
    'newsweekly',
    'newspaper',
    'newswire',
    'weekly',
    'daily',
    'times',
    'post',
    'herald',
    'journal',
    'magazine',
    'gazette',
    'tribune',
    'press',
    'radio',
    'television tv channel',
    'network',
    'broadcasting',
  ].flatMap((family): (readonly [string, string])[] => {
    const nouns = family.split(' ')
    return nouns.map((noun) => [noun, nouns[0] as string])
  }),
)

/** Nouns behind which the rest of a name may follow a preposition: "Institute for Baltic Trade". */
export const HEAD_NOUNS: ReadonlySet<string> = new Set(
  'council committee commission board institute institution association society federation agency bureau ministry department foundation fund academy centre center union league alliance party organization organisation laboratory observatory'.split(
    ' ',
  ),
)

/** Words before a name that are no part of it: function words and offices' adjectives at a sentence's start. */
export const LEADING_WORDS: ReadonlySet<string> = new Set(
  'the a an this that these in on at by for from with as and but or if when while after before since former then now however also according under our their its his her today yesterday both each every some any new former deputy acting'.split(
    ' ',
  ),
)

/** Adjectives of countries and peoples, by their endings. */
export const DEMONYM = /(?:an|ish|ese|ch|i)$/

/**
 * Words that do not tell bodies apart: with nothing else before the class noun, a Committee and a Council are two
 * bodies ("National Security Council" and "State Security Committee").
 */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  'national state central federal supreme general public security defense defence foreign economic social political military international affair relation finance financial health education science scientific development trade human right standing special joint select house senate congressional parliamentary executive advisory judiciary intelligence armed service homeland energy commerce city county town district provincial municipal local regional people party un eu us uk u s united nation'.split(
    ' ',
  ),
)
