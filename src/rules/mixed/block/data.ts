/**
 * Words by which a line says that it is the credit or caption of a picture, by script.
 *
 * Source: labels that newsrooms of the language print under pictures; general knowledge. Each stands at the start of
 * a line or behind a stop, a bracket or a space, and in most languages is followed by a colon or a slash.
 */
export const CREDIT_PATTERNS: readonly RegExp[] = [
  // 图/…, 图：…, 图片来源, 图源, 供图, 摄影：…, …摄 at the end of the line
  /(?:^|[\s。！？!?.,，(（【[])(?:[\u4e00-\u9fff]{0,4}(?:图|圖|图片|圖片|照片|摄影|攝影|摄|攝|视频截图|截图)\s?[/／:：|｜]|图片?来[源自]|圖片?來[源自]|图源|圖源|资料图|資料圖|供图|供圖|图为|圖為)/,
  /(?:[\u4e00-\u9fff]{2,6}\s?(?:摄|攝|供图|供圖))[)）】\]。]?$/,
  // 写真：…, 写真＝…, …提供, 撮影
  /(?:^|[\s。(（【[])(?:写真|画像|撮影|提供)\s?[:：=＝/／]|(?:写真|画像)[)）】]?$/,
  /(?:^|[\s.([])(?:사진|사진\s?제공|자료\s?사진|촬영)\s?[:：=/]|(?:사진|제공)[)\]]?$|=\s?(?:연합뉴스|뉴시스)/,
  /(?:^|[\s.!?(«[])(?:фото|фотографі[яї]|фотография|снимок|иллюстрация|ілюстрація|снимка|источник фото|джерело фото|архивное фото|скриншот)\s?[:：/—–-]/i,
  /(?:^|[\s.(«[])(?:صورة|تصوير|الصورة|عکس|تصویر|فوتو)\s?[:：/]/,
  /(?:^|[\s.([])(?:צילום|תמונה|קרדיט)\s?[:：/]/,
  /(?:^|[\s.([])(?:φωτ(?:ό|ο|ογραφία)|φωτο)\s?[:：/]/i,
  // "archive photo", "illustrative photo", "photo from the archive" at the end of a line
  /(?:^|[\s,.(«])(?:(?:архивное|иллюстративное|архівне|ілюстративне) фото|фото (?:из|з) архив[ау]|صورة (?:أرشيفية|توضيحية)|عکس آرشیوی|(?:자료|보도)\s?사진|資料写真|资料图片?|資料圖片?)[)\].。]?$/i,
  /[©℗]/,
]

/**
 * A line that stands for a picture: "Image from …", "Photo via …", a Markdown image, and the like, in the languages
 * of the corpora.
 */
export const PLACEHOLDER_PATTERN =
  /^\W{0,3}(?:(?:image|picture|photo|photograph|img|figure|video|bild|foto|imagen?|immagine|zdj[eę]cie|obraz)\s+(?:from|via|by|source|courtesy|credit|aus|von|de|da|di|z)\b|!\[|\[(?:image|photo|picture|video)\b|<img\b|(?:图片|圖片)来?[源自]|(?:изображение|фото)\s+(?:с|из)\s)/i

/** A credit in Latin letters on a line of its own or at the end of a caption: "Photo: …", "Foto/…", "Image courtesy of …". */
export const LATIN_CREDIT_PATTERN =
  /(?:^|[\s.!?([])(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ff]oto|[Bb]ild|[Zz]dj[eę]cie)s?|PHOTO|FOTO|[Ff]ot\.)\s?(?:[:/|]|(?:by [A-Z]|courtesy of|credit\b))/
