import { bit, CharClass } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import { findDate, normalizeForDates } from './date-grammar.ts'
import { MONTH_NAMES } from './month-names.ts'

/** A line that is nothing but a date. */
export interface DateLine {
  /** ISO date, or the line itself where no year is told. */
  readonly value: string
  /** True with a label ("Published:"), a time of day or a count of hours: no title or heading has these. */
  readonly stamped: boolean
}

/** Longest line of dates, in code units: "Published … Updated …" with weekday, time and zone twice. */
export const DATE_LINE_LIMIT = 110

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const TIME =
  /(?<![\d:.])(?:[01]?\d|2[0-4])(?:[:h時时시]|点|點| h |\.(?=\d\d(?!\d|\.\d)))\s?[0-5]\d(?:[:分분]?[0-5]\d)?(?:\.\d{3})?[分분秒]?z?(?! ?%)(?: ?[ap]\.? ?m\.?(?!\p{L}))?|(?<!\d)1?\d ?[ap]\.? ?m\.?(?!\p{L})/gu
const AGO =
  /(?:about |vor |il y a |hace |około )?\d{1,3} ?(?:(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|minuten|stunden|tagen|minutes|heures|jours|minutos|horas|días|(?:минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день) назад|(?:хвилин[иу]?|годин[иу]?|дн(?:і|ів)) тому|(?:minut[yę]?|godzin[yę]?|dni) temu|分钟前|分鐘前|小时前|小時前|天前|日前|時間前|分前|시간 전|분 전|일 전)/gu

/** A day by its distance with a time of day: "Вчера, 18:40". */
const RELATIVE_DAY =
  /(?<![\p{L}\d])(?:yesterday|today|heute|gestern|hier|aujourd'hui|ayer|hoy|wczoraj|dzisiaj|dziś|вчера|сегодня|вчора|сьогодні|昨天|今天|昨日|今日|어제|오늘|أمس|اليوم)(?:,| at| um| à| a las| o| в| о| об)? ?(?=\d{1,2}[:.時h]\d\d)/gu

/** Words that surround a date on a line of its own. Source: general knowledge of news pages in these languages. */
const LABELS = [
  'article input|input|first published|originally published|date of publication|publication date|publication time|release date|release time|date released|published at|published on|published|publish date|publish time|posted at|posted on|posted|last updated at|last updated on|last updated|last modified|last update|updated at|updated on|updated|update|modified on|modified|created on|created|date and time|date|time|issued on|reported on',
  'veröffentlicht am|veröffentlicht|erstellt am|erstellt|aktualisiert am|aktualisiert|zuletzt aktualisiert|stand|datum|artikel vom|vom|um|uhr',
  'publié le|publié|mis à jour le|mise à jour le|mis à jour|mise à jour|modifié le|dernière mise à jour|le|à',
  'publicado el|publicado|actualizado el|actualizado|fecha de publicación|fecha|última actualización|a las|hrs|hs',
  'data utworzenia|data modyfikacji|opublikowano|data publikacji|data dodania|dodano|aktualizacja|zaktualizowano|data|godz|dnia',
  'дата создания|опубликовано|дата публикации|дата|обновлено|размещено|последнее обновление|добавлено|создано|время|вчера|сегодня|мск|по московскому времени|в',
  'опубліковано|дата публікації|оновлено|додано|сьогодні|вчора|за київським часом|о|об|від',
  '发布时间|发表时间|发布日期|发布于|发表于|更新时间|更新于|更新|时间|日期|昨天|今天|北京时间|發布時間|發表時間|發佈時間|發布日期|發佈於|發表於|更新時間|最後更新|時間|上午|下午|凌晨|晚上|中午',
  '最終更新日|最終更新|公開日|公開|更新日|更新日時|公開日時|掲載日|配信|掲載|午前|午後|投稿日',
  '기사승인|송고|입력|수정|등록|게시|기사입력|기사수정|최종수정|업데이트|승인|작성일|오전|오후',
  'تاريخ النشر|تم النشر في|نشر في|نُشر في|آخر تحديث|تحديث|التاريخ|الساعة|م|ص|بتوقيت غرينتش',
].flatMap((list) => list.split('|'))
/** Weekdays and zones. */
const SMALL = [
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|at|on|today|yesterday|just now',
  'gmt|utc|bst|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|pst|pdt|pt|ist|jst|kst|sgt|hkt|aest|aedt|am|pm|beijing time|local time|moscow time|kyiv time|eastern time',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela',
  "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя",
  '星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|周一|周二|周三|周四|周五|周六|周日|週一|週二|週三|週四|週五|週六|週日',
  '月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|월요일|화요일|수요일|목요일|금요일|토요일|일요일|월|화|수|목|금|토|일|日|月|火|水|木|金|土',
  'الأحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|г|р|года|року|r',
].flatMap((list) => list.split('|'))
const LABEL_SET: ReadonlySet<string> = new Set(LABELS)
const SMALL_SET: ReadonlySet<string> = new Set(SMALL)
/** Labels alone that announce a date beyond doubt; "on", "um", "в" stand in front of dates everywhere. */
const STRONG_LABEL = 5

/** First words of the lines: labels, weekdays, months; of the scripts without spaces the first signs. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [
    ...LABELS,
    ...SMALL,
    ...Object.values(MONTH_NAMES).flatMap((names) => names.flatMap((forms) => forms.split('|'))),
  ]
    .concat(['about', 'vor', 'il', 'hace', 'около', 'około'])
    .map((words) => words.split(/[ -]/, 1)[0] as string),
)
const FIRST_SIGNS: ReadonlySet<string> = new Set([...FIRST_WORDS].map((word) => word.charAt(0)))
const LEADING_WORD = /^[^\p{L}\d]{0,4}([\p{L}']{1,24})/u

/** True for a line that may be one: a digit, and no more than a date needs. */
export const mayBeDateLine = (lines: Lines, line: number): boolean =>
  (lines.mask(line) & bit(CharClass.Digit)) !== 0 && lines.to(line) - lines.from(line) <= DATE_LINE_LIMIT

/** Cheap test of the first word: a digit, or what lines of dates begin with. */
function mayStart(content: string): boolean {
  const word = LEADING_WORD.exec(content)?.[1]?.toLowerCase()
  if (word === undefined || FIRST_WORDS.has(word)) return true
  return word.charCodeAt(0) >= 0x3000 && FIRST_SIGNS.has(word.charAt(0))
}

/**
 * Read a line that holds a date, or how long ago it was, and beside it only times, weekdays, zones and labels.
 *
 * A year, a month or a time of day alone is no date.
 */
export function readDateLine(content: string): DateLine | undefined {
  if (!mayStart(content)) return undefined
  let rest = normalizeForDates(content).replace(/[’ʼ]/g, "'")
  let value: string | undefined
  let dates = 0
  let ago = 0
  rest = rest.replace(AGO, () => {
    ago++
    return ' ; '
  })
  rest = rest.replace(RELATIVE_DAY, () => {
    ago++
    return ' ; '
  })
  for (; dates < 3; dates++) {
    const hit = findDate(rest)
    if (hit === undefined) break
    if (hit.iso === undefined || hit.iso.length === 10) value ??= hit.iso ?? content
    else return undefined
    rest = `${rest.slice(0, hit.start)} ; ${rest.slice(hit.end)}`
  }
  if (dates + ago === 0) return undefined
  let stamped = ago > 0
  rest = rest.replace(TIME, () => {
    stamped = true
    return ' ; '
  })
  rest = rest.replace(/(?:gmt|utc)? ?[+-] ?\d\d?(?::?\d\d)?(?!\d)/gu, ' ; ')
  for (const field of rest.split(/[;:|/·•,()[\]【】\-–—>]+|\.(?=\s|$)/u)) {
    const words = field.trim()
    if (words === '') continue
    const label = isLabel(words)
    if (label === undefined) return undefined
    stamped ||= label
  }
  return { value: value ?? content, stamped }
}

/** True for a label, false for a weekday or zone, `undefined` where anything else is in the field. */
function isLabel(field: string): boolean | undefined {
  if (!LETTER_OR_DIGIT.test(field)) return false
  if (LABEL_SET.has(field))
    return field.length >= STRONG_LABEL || /[\u3040-\u9fff\uac00-\ud7af]{2}/.test(field)
  if (SMALL_SET.has(field)) return false
  const words = field.split(' ')
  let strong = false
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let count = Math.min(4, words.length - at); count > 0 && taken === 0; count--) {
      const phrase = words.slice(at, at + count).join(' ')
      if (LABEL_SET.has(phrase)) {
        taken = count
        strong ||= phrase.length >= STRONG_LABEL
      } else if (SMALL_SET.has(phrase)) taken = count
    }
    if (taken === 0) return undefined
    at += taken
  }
  return strong
}
