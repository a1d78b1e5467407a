/**
 * Offices as news texts name them. Data: each office with the phrases that stand for it, lower case, words parted by
 * one space (a hyphen counts as a space).
 *
 * Source: general knowledge; phrases of machine-translated news ("head of diplomacy") included.
 */
const OFFICE_PHRASES = {
  president: ['president', 'president elect', 'head of state'],
  'vice-president': ['vice president', 'veep', 'vp', 'vice president elect'],
  'prime-minister': ['prime minister', 'pm', 'premier', 'head of government'],
  chancellor: ['chancellor', 'federal chancellor'],
  'foreign-minister': [
    'foreign minister',
    'minister of foreign affairs',
    'minister for foreign affairs',
    'foreign affairs minister',
    'external affairs minister',
    'foreign secretary',
    'secretary of state',
    'state secretary',
  ],
  'top-diplomat': [
    'top diplomat',
    'head of diplomacy',
    'chief diplomat',
    'diplomacy chief',
    'chief of diplomacy',
  ],
  'defense-minister': [
    'defense minister',
    'defence minister',
    'minister of defense',
    'minister of defence',
    'defense secretary',
    'defence secretary',
    'secretary of defense',
    'secretary of defence',
    'secretary of war',
    'war secretary',
    'pentagon chief',
  ],
  'finance-minister': [
    'finance minister',
    'minister of finance',
    'treasury secretary',
    'secretary of the treasury',
  ],
  'commerce-minister': ['commerce secretary', 'secretary of commerce', 'commerce minister'],
  'economy-minister': ['economy minister', 'minister of economy'],
  'culture-minister': ['culture minister', 'minister of culture'],
  'energy-minister': ['energy minister', 'minister of energy'],
  'interior-minister': [
    'interior minister',
    'minister of the interior',
    'minister of internal affairs',
    'home secretary',
    'home minister',
    'homeland security secretary',
    'secretary of homeland security',
  ],
  'deputy-prime-minister': [
    'deputy prime minister',
    'first deputy prime minister',
    'vice prime minister',
    'vice premier',
  ],
  'deputy-foreign-minister': ['deputy foreign minister', 'vice foreign minister'],
  'national-security-advisor': [
    'national security advisor',
    'national security adviser',
    'national security assistant',
    'security advisor',
    'security adviser',
  ],
  envoy: [
    'special envoy',
    'envoy',
    'middle east envoy',
    'special middle east envoy',
    'special representative',
    'presidential envoy',
    'special presidential envoy',
    'peace envoy',
    'negotiator',
    'chief negotiator',
  ],
  'climate-envoy': ['climate envoy', 'special climate envoy'],
  spokesperson: [
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'press secretary',
    'presidential spokesman',
    'presidential press secretary',
    'foreign ministry spokesman',
    'foreign ministry spokeswoman',
    'foreign ministry spokesperson',
  ],
  aide: [
    'aide',
    'presidential aide',
    'foreign policy aide',
    'assistant to the president',
    'presidential assistant',
  ],
  adviser: [
    'adviser',
    'advisor',
    'senior adviser',
    'senior advisor',
    'presidential adviser',
    'presidential advisor',
  ],
  'trade-representative': ['trade representative', 'chief trade representative'],
  'attorney-general': ['attorney general'],
  'prosecutor-general': ['prosecutor general', 'chief prosecutor'],
  'chief-of-staff': [
    'chief of staff',
    'head of the presidential office',
    'head of the president office',
    "head of the president's office",
    'head of the office of the president',
    'head of office',
    'presidential chief of staff',
  ],
  'army-chief': [
    'commander in chief',
    'army chief',
    'chief of the general staff',
    'chief of general staff',
    'supreme commander',
    'military chief',
  ],
  'joint-chiefs-chairman': ['chairman of the joint chiefs', 'joint chiefs chairman'],
  'secretary-general': ['secretary general', 'general secretary'],
  'director-general': ['director general', 'general director'],
  'managing-director': ['managing director'],
  'high-representative': [
    'high representative',
    'foreign policy chief',
    'chief of foreign policy',
    'head of foreign policy',
  ],
  chief: ['chief', 'head'],
  leader: ['leader'],
  'supreme-leader': ['supreme leader'],
  'opposition-leader': ['opposition leader', 'leader of the opposition'],
  secretary: ['secretary'],
  minister: ['minister'],
  ambassador: ['ambassador', 'permanent representative'],
  governor: ['governor'],
  senator: ['senator'],
  speaker: ['speaker', 'house speaker', 'speaker of the house'],
  mayor: ['mayor'],
  'intelligence-chief': ['intelligence chief', 'military intelligence chief', 'spy chief'],
  'intelligence-director': [
    'director of national intelligence',
    'national intelligence director',
    'intelligence director',
  ],
  'cia-director': ['cia director', 'director of the cia', 'cia chief'],
  'fbi-director': ['fbi director', 'director of the fbi', 'fbi chief'],
  'fed-chair': [
    'fed chair',
    'fed chairman',
    'federal reserve chair',
    'federal reserve chairman',
    'fed chief',
  ],
  'crown-prince': ['crown prince'],
  'deputy-chairman': ['deputy chairman'],
  'chief-executive': ['chief executive', 'ceo'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Office = keyof typeof OFFICE_PHRASES

/**
 * Offices that a vaguer word also stands for: "the minister" of a foreign minister, "the leader" of a president. The
 * vague word needs the country beside it, as it fits too many people.
 */
const VAGUE: Readonly<Partial<Record<Office, readonly Office[]>>> = {
  chief: [
    'secretary-general',
    'director-general',
    'managing-director',
    'president',
    'high-representative',
    'chief-executive',
  ],
  leader: ['president', 'prime-minister', 'chancellor', 'supreme-leader', 'opposition-leader', 'leader'],
  'top-diplomat': ['foreign-minister', 'high-representative'],
  minister: [
    'foreign-minister',
    'defense-minister',
    'finance-minister',
    'economy-minister',
    'energy-minister',
    'interior-minister',
  ],
  secretary: ['secretary', 'secretary-general'],
  adviser: ['adviser', 'aide'],
  ambassador: ['ambassador'],
  governor: ['governor'],
  mayor: ['mayor'],
  speaker: ['speaker'],
  'chief-executive': ['chief-executive'],
  spokesperson: ['spokesperson'],
}

const PHRASES: ReadonlyMap<string, Office> = new Map(
  Object.entries(OFFICE_PHRASES).flatMap(([office, phrases]) =>
    phrases.map((phrase) => [phrase, office as Office] as const),
  ),
)

const WORDS: ReadonlySet<string> = new Set(
  [...PHRASES.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 3),
)

/** True for a lower-case word of some office's phrase: "advisor", "state". */
export const isOfficeWord = (word: string): boolean => WORDS.has(word)

const LAST_WORDS: ReadonlySet<string> = new Set(
  Array.from(PHRASES.keys(), (phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)),
)

/** True for a lower-case word that some office's phrase ends with, also behind a hyphen: "president", "co-president". */
export const endsOffice = (word: string): boolean => LAST_WORDS.has(word.slice(word.lastIndexOf('-') + 1))

/** Longest phrase, in words. */
export const LONGEST_OFFICE = 6

/** Office that a phrase names; `undefined` when it names none. */
export const officeOf = (phrase: string): Office | undefined =>
  PHRASES.get(phrase) ?? PHRASES.get(phrase.toLowerCase().replaceAll('-', ' ').replaceAll('’', "'"))

/** True when a person who held `held` may be called by `named`. */
export const isSameOffice = (named: Office, held: Office): boolean =>
  named === held || (VAGUE[named]?.includes(held) ?? false)

/** True for words that fit too many people to settle a name without the country or organisation beside them. */
export const isVagueOffice = (office: Office): boolean => office in VAGUE

const BLAND: ReadonlySet<Office> = new Set([
  'chief',
  'leader',
  'minister',
  'secretary',
  'adviser',
  'chief-executive',
] as const)

const EXCLUSIVE: ReadonlySet<Office> = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'chancellor',
  'foreign-minister',
  'defense-minister',
  'finance-minister',
  'commerce-minister',
  'economy-minister',
  'culture-minister',
  'national-security-advisor',
  'army-chief',
  'secretary-general',
  'director-general',
  'high-representative',
  'supreme-leader',
  'intelligence-chief',
  'intelligence-director',
  'cia-director',
  'fed-chair',
  'crown-prince',
] as const)

/** True for offices of which a country or body has one at a time. */
export const isExclusiveOffice = (office: Office): boolean => EXCLUSIVE.has(office)

/** Offices that the authority knows one holder of at a time, though a text may mean another body's by the same word. */
const SINGLE: ReadonlySet<Office> = new Set([
  'interior-minister',
  'energy-minister',
  'attorney-general',
  'prosecutor-general',
  'chief-of-staff',
  'fbi-director',
  'joint-chiefs-chairman',
  'managing-director',
] as const)

/** True for offices that one person at a time holds wherever the authority says who. */
export const isSingleOffice = (office: Office): boolean => EXCLUSIVE.has(office) || SINGLE.has(office)

const COURTESY: ReadonlySet<Office> = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'chancellor',
  'secretary-general',
] as const)

/** True for offices by which people are called for life: no text contradicts itself by them. */
export const isCourtesyOffice = (office: Office): boolean => COURTESY.has(office)

/** True for words that any office-holder is called by now and then: another's is no contradiction. */
export const isBlandOffice = (office: Office): boolean => BLAND.has(office)

/** Endings of the nouns for what somebody does for a living. */
const TRADE_ENDING =
  /(?:er|or|ist|ian|man|woman|ant|eur|ess|smith|wright|herd|boy|girl|kid|star|chef|clerk|guide|cook)$/
/** Words with such an ending that a statesman is called by, or that are no nouns at all. */
const NO_TRADES: ReadonlySet<string> = new Set(
  `politician ruler dictator successor predecessor mediator interlocutor challenger contender winner newcomer hardliner
  strongman statesman businessman businesswoman developer insider signatory commander-in-chief front-runner frontrunner
  favourite other another either neither whether together however after under over later earlier never rather order
  number former member per for than then when woman man human german minor major senior junior prior superior interior
  exterior foreigner winter summer september october november december paper letter offer power matter manner answer
  further upper lower inner outer deputy nor or infant important significant constant instant relevant warrant grant
  want distant participant defendant assistant consider remember deliver cover offer enter wonder encounter discover
  peer fellow lawmaker legislator congressman congresswoman oppositionist hostess guest`.split(/\s+/),
)

/** True for a lower-case noun of a trade that no office-holder is called by: "welder", "flautist". */
export const isTrade = (word: string): boolean =>
  OCCUPATIONS.has(word) ||
  (word.length > 4 && TRADE_ENDING.test(word) && !NO_TRADES.has(word) && !isOfficeWord(word))

/**
 * Words before a name that say this is somebody else than an office-holder, and words that make another office of the
 * one behind them ("deputy foreign minister").
 */
export const OCCUPATIONS: ReadonlySet<string> = new Set(
  `teacher professor doctor engineer captain coach player striker goalkeeper midfielder defender actor actress singer
  farmer driver baker cook nurse student pupil councillor councilman councilwoman mayor deputy judge lawyer attorney
  prosecutor officer colonel major lieutenant sergeant pastor priest bishop imam rabbi sheikh poet writer author
  novelist painter sculptor photographer journalist reporter correspondent editor columnist analyst economist
  historian physicist chemist biologist scientist researcher lecturer director manager chairman chairwoman chairperson
  founder owner trader banker broker merchant pilot sailor fisherman skipper tailor carpenter plumber mechanic
  technician interpreter translator librarian archivist musician violinist pianist composer conductor dancer designer
  architect activist volunteer resident pensioner widow widower brother sister father mother son daughter uncle aunt
  cousin grandfather grandmother wife husband trainer referee cyclist swimmer runner boxer wrestler skier tennis
  footballer detective inspector sheriff constable firefighter soldier private corporal sir lord lady count baron prof
  dr rev`.split(/\s+/),
)

/** Words that turn the office behind them into another one. */
export const LESSERS: ReadonlySet<string> = new Set(
  'deputy assistant vice under shadow honorary junior associate undersecretary'.split(' '),
)

/** Words that may stand between a country and an office without changing either. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `the a an his her their its our former then ex acting new newly incoming outgoing current serving long-time longtime
  veteran special senior chief top presidential federal state interim late recently appointed elected re-elected
  designate middle east visiting fellow caretaker hawkish right-wing left-wing conservative liberal democratic
  republican administration government cabinet team office`.split(/\s+/),
)
