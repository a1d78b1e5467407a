/**
 * Words that pages say of themselves and articles seldom: what a reader may do there, who made the page, who owns it.
 * They prove nothing alone; of a line that recurs at the edge of the documents of one source they say that it is no
 * formula of the text. Lower case, whole words; entries with a space are looked for as they stand.
 *
 * Source: the classes of boilerplate.md, sections 3 and 4; general knowledge of the languages.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Said of nothing but pages. */
export const STRONG_PAGE_WORDS: ReadonlySet<string> = new Set([
  ...words(`subscribe subscribes subscriber subscribers subscription newsletter newsletters unsubscribe login signup sign-up log-in
    facebook twitter whatsapp telegram instagram linkedin pinterest youtube tiktok weibo wechat viber bluesky mastodon rss podcast podcasts
    copyright © cookie cookies javascript browser website websites webpage homepage advertisement advertisements advertising
    sponsored advertorial paywall adblock click tweet retweet hashtag whatsapp app apps download repost reposted republished
    republish reprinted reproduced syndicated permalink sitemap disclaimer affiliate newsroom newswire bookmark unmute autoplay`),
  ...words(`abonnieren abonnement newsletter-anmeldung impressum datenschutz werbung anzeige kommentare teilen anmelden registrieren urheberrechtlich
    abonnez-vous abonnés inscrivez-vous partager publicité commentaires connectez-vous
    suscríbete suscribirse suscripción síguenos compartir publicidad comentarios
    subskrybuj zapisz newslettera udostępnij reklama komentarze zaloguj skomentuj
    подписывайтесь подписаться подпишитесь рассылка поделиться реклама комментарии войти скачать перепечатке перепечатка авторские
    підписуйтесь підписатися поділитися реклама коментарі увійти передрук`),
])
/** Said of pages, and now and then in texts; two of them make a strong one. */
export const WEAK_PAGE_WORDS: ReadonlySet<string> = new Set(
  words(`sign log register follow share email e-mail mail comment comments reply replies read related recommended trending popular latest more story stories
    article articles page pages site online web web-based edition editor editors editing edited reporter reporting correspondent desk staff byline photo photos image images gallery video
    source sources published updated posted rights reserved permission permitted privacy policy terms contact contributed contributor author authors author's views opinions
    expressed content material information responsibility liable responsible advice support donate donation donations membership members readers feedback tip tips
    print tag tags topic topics category categories filed archive archives search menu home skip next previous back continue loading play watch listen
    translated translation translator machine-translated original agency press media network publisher publishing printed editorial translating scraped mirror cached
    folgen mehr lesen quelle redaktion autor bild foto startseite suche
    lire suivre rédaction auteur source accueil recherche leer seguir redacción autor fuente inicio buscar
    czytaj źródło redakcja autor fot zdjęcie więcej szukaj читать источник редакция автор фото далее поиск читайте редактор читати джерело редакція`),
)
/** For scripts without spaces, and phrases: looked for anywhere in the line. */
export const STRONG_PAGE_PHRASES: readonly string[] = [
  'all rights reserved',
  'rights reserved',
  'privacy policy',
  'terms of use',
  'terms of service',
  'sign up',
  'sign in',
  'log in',
  'follow us',
  'contact us',
  'about us',
  'read more',
  'leave a reply',
  'read next',
  'learn more',
  'more from',
  'join us',
  'our readers',
  'our reporters',
  'brought to you',
  'this page',
  'this site',
  'this website',
  'this article was',
  'this story was',
  'this article is',
  'this article comes',
  'originally published',
  'first published',
  'first appeared',
  'back to top',
  'skip to',
  'support our',
  'support us',
  'contributed to this',
  'responsible editor',
  'editor in charge',
  'views expressed',
  'opinions expressed',
  'for informational purposes',
  '版权',
  '版權',
  '转载',
  '轉載',
  '责任编辑',
  '責任編輯',
  '编辑：',
  '編輯：',
  '扫描',
  '掃描',
  '关注',
  '關注',
  '公众号',
  '下载',
  '下載',
  '客户端',
  '评论',
  '評論',
  '分享',
  '点击',
  '點擊',
  '免责声明',
  '微信',
  '微博',
  '登录',
  '登入',
  '注册',
  '广告',
  '廣告',
  '热线',
  '举报',
  'シェア',
  'ログイン',
  '会員登録',
  '無断転載',
  'コメント',
  '著作権',
  '広告',
  'フォロー',
  'メルマガ',
  '続きを読む',
  '무단전재',
  '재배포',
  '구독',
  '공유하기',
  '로그인',
  '댓글',
  '저작권',
  '광고',
  'اشترك',
  'تابعنا',
  'شارك',
  'حقوق النشر',
  'جميع الحقوق',
  'تسجيل الدخول',
  'إعلان',
  'التعليقات',
  'все права',
  'всі права',
  'wszelkie prawa',
  'alle rechte',
  'tous droits',
  'todos los derechos',
]
