/**
 * Words of the names of bodies, works, places and events: a run of capitals that holds one is no person. Lower case.
 *
 * Source: general knowledge, and the false names among the capitals of 295 clean news articles.
 */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  `council committee commission ministry department office agency party union association federation league club team
  national international regional federal state states united republic kingdom democratic people's assembly parliament
  congress senate court police army navy force forces guard service services bureau board authority administration
  government security defense defence foreign affairs health education justice finance treasury trade economic central
  world global american british north south east west northern southern eastern western new great old saint san los las
  news times post daily weekly press agency media television radio network channel magazine journal review tribune
  herald guardian star sun mail express telegraph today online studio film festival awards award cup championship
  championships olympics olympic games series tour open grand prix premier division conference summit forum congress
  project program programme plan act bill treaty agreement accord declaration report index survey study research
  science sciences technology technologies systems solutions software digital data cloud mobile internet google apple
  microsoft amazon facebook twitter instagram youtube windows android iphone covid christmas easter ramadan day week
  month year night morning evening hotel resort spa restaurant kitchen bar pub garden gardens centre center mall market
  street square bridge tower castle church cathedral temple mosque abbey palace museum gallery library university
  college school institute academy hospital clinic bank fund capital group holdings partners ventures industries
  company corporation limited inc ltd plc llc the of and for in on at a an is are was black white red green blue gold
  silver golden royal imperial first second third general main high low upper lower middle human rights civil war
  battle revolution movement front army brigade division regiment battalion squadron operation island islands river
  lake mountain mountains valley coast beach bay sea ocean gulf forest desert park airport station port terminal line
  railway road highway avenue district province county city town village region area zone border pass house home
  homes room floor wall street journal code law rules policy privacy terms contact about read more share follow click
  email subscribe newsletter sign login cookie cookies advertisement photo image video getty images reuters xinhua afp
  english french german russian chinese japanese spanish italian polish ukrainian jewish muslim christian catholic
  orthodox buddhist hindu arab european asian african latin african-american township village hamlet dam special envoy minister president chief`.split(
    /\s+/,
  ),
)
