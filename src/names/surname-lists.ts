/** Surnames with what they are listed for. */
interface SurnameList {
  readonly reason: string
  readonly source: string
  /** Folded, parted by white space. */
  readonly surnames: string
}

/**
 * Real surnames and words that look like the misspelling of somebody better known. A given name in common is not enough to
 * rewrite them; an office is needed too.
 */
const REAL = [
  {
    reason: 'borne by families of their own, and one sound away from a known surname',
    source: 'general knowledge of American, German, Slavic and other surnames',
    surnames: `
      gutierrez gutierres gutierez mertz volz wolz walz waltz woltz johnston johnstone jonson jonsson johansson
      johnsen kelly kelley kerri kerr austen lamy wittkopf wittkop vitkov witkow wittkower costas kosta michaels
      michele rubin rubino rubini ruth rute pens spence bolten boulton boltin russo harrison sullivan sullivant
      sikorsky schultz schulz scholtz shultz sholtz scholl markel merkle mercer peskin lavigne tramp tromp bidon
      baden byden powel powells graeme grahame pavell orben urban orbach stubbs martin mody modie katze kats dudas
      fisko fika putnam melone millei miley milley wallis wallace burnes byrne byrnes allon zarif sharif sherif
      abas abass lai abbe aby ishida lola lulla levitt levit keller kallis kalas stammer starmer cameroon trus
      haley hailey healy palosi espers mattis matis yellin ellen allen holland hollander sandhu sando fidani foden
      grosse grossman rossi rutter rutten umarov omarov ermakov armak sanchez sanches clintons flinn flyn gabard
      ratcliff obrien macmaster figo drago grosso pellegrino kearney galland abbasi ritter mays mayer mack makin
      vence lavin`,
  },
  {
    reason: 'the surname of one known person that looks like another one’s, or a brand',
    source: 'the authority and general knowledge',
    surnames: `
      michael mitchell blinken macron vans vance leavitt callas truss hollande`,
  },
  {
    reason: 'English words that are surnames too, and begin sentences',
    source: 'false candidates among the capitals of 295 clean news articles',
    surnames: `
      carry lame root penn stub moody cats micron melon wants burn sheriff lay stormer trust heal gross rota root`,
  },
] as const satisfies readonly SurnameList[]

/**
 * Surnames of the authority that many other people bear: one of them alone does not show that a text is about
 * statesmen.
 */
const COMMON = [
  {
    reason: 'among the frequent surnames of a country, or a frequent given name or word',
    source:
      'general knowledge of surnames of English-speaking and European countries, China, Korea, Japan and the Arab world',
    surnames: `
      johnson harris powell graham austin burns cameron wallace michel costa pavel clinton sullivan kerry bolton
      bolten pence walz waltz volker kellogg healey carney esper katz herzog gallant sharif abbas sanchez hollande
      flynn truss lamy lammy macri may wang mao kim lee ban lai abe orpo stubb barrot fiala duda mattis leavitt
      ratcliffe rice carter hammond maas gabriel conte marin schulz bennett suga moon gantz o'brien assad
      salman silva pen bush gates miller kelly price bruce kirby sanders cruz ryan ross barr brennan brown reagan
      regan blair cooper reeves hunt wong abbott morrison peters harper khan patel singh gandhi castro rodriguez
      fernandez morales duque paz castillo petro martin kenny connolly abela simion philippe breton klaus kurz
      schmidt schmid muller mueller rau brink allison friedman hoffman snyder sachs fink epstein altman huang
      huckabee comey whitaker driscoll haley greer tai hassett bannon navarro carlson hodges haass barrack
      thatcher fallon williamson hague clegg rayner mahmood burnham letta monti renzi seguro montenegro colonna
      borne bonne lindner stocker havel novak kovacs dan petkov rama kos bauer grandi griffiths fletcher pedersen
      haq amano banga turk linde solberg jonson rasmussen poulsen karis michal sharon barak peres cohen bar
      mustafa sheikh hamdan mansour hariri salam hadi hussein salih ahmed ghani gul yilmaz guler ozel celik aref
      salami bagheri deng hu wen ma wu ko lam noda kan aso kono hayashi kishi kihara park han cho shin choi wi no
      ri shah dar asif munir rahman marcos ibrahim hun ivanov antonov gore tofan romney musk rabin caine wiles
      noem anand joly robles vieira vaino kozak kurti golob gref yunus zuma pandor`,
  },
] as const satisfies readonly SurnameList[]

const setOf = (lists: readonly SurnameList[]): ReadonlySet<string> =>
  new Set(lists.flatMap(({ surnames }) => surnames.trim().split(/\s+/)))

export const REAL_SURNAMES = setOf(REAL)
export const COMMON_SURNAMES = setOf(COMMON)
