/**
 * Labels of sections and kinds of stories that pages print in front of a headline. Folded. Where the rest of the line
 * stands elsewhere in the text any short label will do; these are for proposals without that evidence. Source: general
 * knowledge of news pages.
 */
export const LABELS: ReadonlySet<string> = new Set(
  'sport|sports|football|news|world|politics|business|economy|culture|opinion|science|technology|tech|health|travel|local|international|national|society|lifestyle|entertainment|exclusive|live|video|photos|analysis|interview|breaking|featured|editorial|politik|wirtschaft|kultur|panorama|wissen|politique|économie|société|monde|deportes|política|economía|cultura|sociedad|mundo|polska|świat|gospodarka|kultura|новости|политика|экономика|общество|спорт|культура|мир|новини|політика|економіка|суспільство|світ|快讯|独家|视频|要闻|国际|国内|财经|体育|速報|独自'.split(
    '|',
  ),
)
