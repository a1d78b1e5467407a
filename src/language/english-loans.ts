/**
 * English words that writers of other languages use as they are. Source: general knowledge of Chinese, Japanese, Korean,
 * Russian, Arabic and German news; all names and units are out by other tests.
 */
export const ENGLISH_LOANS: ReadonlySet<string> = new Set(
  (
    'app apps online offline live party fans solo mini plus vlog blog email mail wifi web site data battle show talk ' +
    'rap rock jazz pop hiphop disco blues cover style free tour team club city cool fashion look logo model high deep ' +
    'smart phone iphone ipad macos ios android java python linux windows chat code https http html json docker github ' +
    'coser cosplay style idol demo offer level case flag debut cue call emoji meme bug news today tips size sale shop ' +
    'menu game gamer gaming esports anime manga vtuber vape bitcoin token tokens crypto fintech startup vegan ' +
    'video videos mall stage makeup admin link links like likes post posts spam lounge brunch lunch catering casting ' +
    'backstage remix playlist hashtag trailer teaser spoiler hobby hotel taxi bonus marketing manager email user users ' +
    'login password server browser wiki forum site sites page cookie cookies update beta demo trend trends'
  ).split(' '),
)
