/**
 * Words that tell a bare surname that stands for a person from one that stands for a thing, a place or somebody else.
 * Data; lower case.
 *
 * Source: general knowledge of English; none was taken from a document.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Verbs that only who can speak is the subject of; with one of them nothing else beside the name counts. */
export const SPEECH_VERBS =
  words(`said says told tells stated states added adds replied replies answered answers asked asks explained explains
  argued argues claimed claims insisted insists stressed stresses emphasized emphasised emphasizes emphasises warned
  warns declared declares denied denies remarked remarks believes believed thinks thought tweeted responded recalled
  recalls admitted admits promised mentioned reiterated commented spoke speaks urged urges suggested noted notes`)

/** Irregular and present verbs of a human subject; regular past forms are known by their ending. */
export const HUMAN_VERBS =
  words(`left leaves came comes went goes made makes took takes gave gives met meets sent sends kept keeps held holds saw
  sees knew knows felt feels wore wears brought brings told swore wept withdrew forgot understood drew shook hung ate drank slept
  woke taught bought paid spent flew flies wrote writes laid lays sat sits began begins chose chooses read reads heard hears
  wants plans hopes refuses expects seeks agrees visits arrives calls rejects supports did does didn't doesn't will would
  can cannot can't could couldn't won't wouldn't may might must should shall`)

/** Irregular participles behind "had" of which only who can think is the subject. */
export const HUMAN_PARTICIPLES =
  words(`brought told met made said gone come sent kept held known felt read heard let put left thought taught bought sought
  understood forgotten spoken written sworn withdrawn begun flown worn met laid`)

/** Forms of "be" and "have": what follows them tells. */
export const BE_AND_HAVE = words(`is was has had isn't wasn't hasn't hadn't`)

/** Adverbs that may stand between a subject and its verb. */
export const MID_ADVERBS =
  words(`also again then later now never just still already even once twice soon often always first therefore meanwhile
  himself herself not who`)

/** Past forms of which firms, places, works, ships and players are the subject as often as statesmen, and participles. */
export const THING_VERBS =
  words(`named called based located situated founded built inhabited surrounded delivered produced manufactured shipped
  launched released raised scored painted composed sculpted carved recorded starred traded plunged jumped dropped gained
  closed opened flooded sailed docked anchored stretched bordered consisted contained featured measured weighed cost
  merged acquired employed exported imported brewed tasted smelled smelt bloomed won lost fell rose lies lay flows
  stands hosts offers costs sells barked galloped played batted bowled transferred drafted qualified finished ranked
  decorated illustrated engraved directed performed danced designed published authored renamed sank ran`)

/** Participles behind "was" that tell the history of a place or a building. */
export const PLACE_PASSIVES =
  words(`mentioned destroyed rebuilt restored renovated incorporated annexed occupied captured liberated evacuated bombed
  shelled merged settled burnt burned abandoned flooded electrified named renamed founded built demolished razed`)

/** Words of another trade, time or kind of thing: in the sentence of a bare name they speak for somebody else. */
export const OTHER_WORLD_WORDS =
  words(`painter painters potter potters sculptor poet composer novelist goldsmith painting paintings vase vases amphora
  century centuries bc bce dynasty novel novels opera symphony sonata album albums song songs goal goals striker
  midfielder goalkeeper footballer league championship tournament innings horse stallion mare dog puppy cat yacht
  regatta inhabitants hectares acres tributary watershed municipality parish hamlet subsidiary manufacturer helicopter
  helicopters rotor sneakers shoes beer brewery winery vineyard shareholders nasdaq brand brands logo saint monastery
  asteroid crater species genus theorem sculpture statue fresco engraving refund customers buyers
  revenue shares quarterly hull seabed moored knots`)

/** Nouns that name a place, an animal, a work or a thing when they stand before a name, also with "of" between. */
export const THING_NOUNS_BEFORE =
  words(`village villages town city hamlet settlement municipality parish district county province region suburb quarter
  river stream creek lake pond bay cape island isle peninsula mountain mount hill peak valley forest wood castle fort
  fortress abbey monastery palace manor estate farm mill port harbour harbor station stop terminal airport road street
  avenue lane square bridge dam canal battle siege treaty school church chapel cathedral hotel inn pub bar café cafe
  restaurant shop store boutique bakery brewery beer wine cheese horse stallion dog cat bear elephant racehorse ship boat
  yacht ferry tanker trawler submarine frigate tug train locomotive film movie novel book album song band opera play
  painting character asteroid crater comet planet star species brand label maker manufacturer firm company subsidiary
  supplier startup club team side model car truck helicopter aircraft plane rocket missile drone engine name surname
  word saint st count countess baron duke prince princess king queen`)

/** Prepositions that place something: no person without more stands behind them. */
export const PLACING = words(
  `in at near inside outside around above below beneath within across through past beyond along off onto into via`,
)

/** Verbs of which only a person is the object. */
export const PERSON_OBJECT_VERBS =
  words(`told asked thanked sent met meet meets urged criticised criticized praised accused invited quoted questioned
  interviewed congratulated appointed dismissed sacked welcomed reminded warned informed instructed briefed phoned
  telephoned summoned interrupted contradicted nominated greeted persuaded convinced thanks asks tells quotes accuses
  invites praises criticises criticizes said says added replied answered asked explained insisted`)

/** Words before a preposition with which people are spoken of: "talks with", "a letter from", "according to". */
export const PERSON_HEADS =
  words(`met meet meets meeting meetings talk talks talked talking call calls conversation conversations negotiations
  negotiated discussion discussions discussed dialogue consultations spoke speak speaks speaking interview interviews
  dinner breakfast lunch handshake audience agreed agreement disagreed quarrel letter letters message messages telegram
  statement statements word words remark remarks comment comments answer answers reply speech speeches request requests
  proposal proposals promise promises decision decisions opinion opinions view views position resignation dismissal
  appointment visit arrival departure signature criticism congratulations order orders said says stated announced
  chaired led headed attended represented accompanied received quoted according clear wrote gave handed
  waited waiting waits wait vote votes voted support supported
  belonging close loyal thanks question questions asked trust confidence allegations accusations spokesman spokeswoman
  spokesperson adviser advisor aide aides deputy office`)

/** Nouns behind a possessive: what a person says, thinks, does or has about him. */
export const PERSON_POSSESSIONS =
  words(`decision decisions visit visits trip statement statements words word remarks remark comment comments speech
  speeches request requests view views opinion opinions position answer answers reply letter letters message messages call
  proposal proposals plan plans promise promises arrival departure resignation dismissal appointment criticism refusal
  intention intentions claim claims assertion assertions warning warnings argument arguments policy policies strategy
  approach idea ideas role presidency term office team adviser advisor advisers advisors aide aides spokesman spokeswoman
  spokesperson deputy delegation motorcade wife husband meeting meetings talks interview predecessor successor
  administration government party supporters critics opponents efforts attempt gesture tone opinion judgment anger
  interpretation explanation assessment initiative signature campaign side camp staff lawyer lawyers son daughter mother father brother
  sister inauguration address optimism patience anger smile face voice phone pen hand hands`)

/** Nouns of time and occasion that a clause opens with before its subject: "that day Name left". */
export const OCCASIONS =
  words(`day time week month year morning evening afternoon night noon today yesterday moment interview speech statement
  meeting summit conference briefing talks visit address opinion view response reply return turn fact part case because
  where how why what that if than whether whom which while although though ago earlier`)
