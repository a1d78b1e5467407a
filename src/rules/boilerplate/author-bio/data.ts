/** Lines that announce who wrote the text, folded. Source: general knowledge of publishing systems. */
export const HEADERS: readonly string[] = [
  'about the author',
  'about the authors',
  'about the writer',
  'about our author',
  'author bio',
  'author profile',
  'meet the author',
  'written by',
  'über den autor',
  'über die autorin',
  'zur person',
  "à propos de l'auteur",
  "l'auteur",
  'sobre el autor',
  'sobre la autora',
  'acerca del autor',
  'o autorze',
  'o autorce',
  'об авторе',
  'про автора',
  '作者简介',
  '关于作者',
  '作者介绍',
  '關於作者',
  '作者簡介',
  '著者プロフィール',
  'この記事を書いた人',
  '筆者紹介',
  'عن الكاتب',
  'نبذة عن الكاتب',
]

/**
 * What authors of texts are, as stems at the start of a word, behind "is a". "Professor" and the like are not among them:
 * an expert is introduced so in the text.
 */
export const ROLES =
  'journalist|reporter|correspondent|writer|columnist|editor|freelanc|contributor|contributing|blogger|author|staff writer|copywriter'

/** Name, then what the author is. `N` stands for a name of two to four words with capitals. */
export const FRAMES: readonly string[] = [
  `N is (?:an?|the|our|currently|also)? ?(?:[\\p{L}'’-]+ ){0,6}?(?:${ROLES})`,
  'N (?:writes|covers|reports|blogs) (?:about|on|for|the)',
  'N has (?:been|covered|written|worked) (?:[\\p{L}-]+ ){0,6}?(?:journalist|reporter|writer|editor|for us|news)',
  'N ist (?:[\\p{L}-]+ ){0,5}?(?:Journalist|Redakteur|Autor|Reporter|Korrespondent|Kolumnist)',
  'N est (?:[\\p{L}-]+ ){0,5}?(?:journaliste|rédact|auteur|reporter|correspondant)',
  'N es (?:[\\p{L}-]+ ){0,5}?(?:periodista|redactor|autor|reporter|corresponsal)',
  'N (?:jest|–|-) (?:[\\p{L}-]+ ){0,5}?(?:dziennikar|redaktor|autor|reporter)',
  'N (?:—|–|-) (?:[\\p{L}-]+ ){0,5}?(?:журналист|журналіст|корреспондент|кореспондент|обозреватель|оглядач|редактор|автор)',
]
