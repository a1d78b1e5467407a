/** What a line of a menu or footer speaks of; a page that is whole has lines of several groups. */
export type SiteGroup = 'site' | 'legal' | 'account' | 'skip' | 'follow'

/**
 * Whole lines of menus and footers, folded; `|` parts them. They prove nothing alone: "Contact" may be a heading. Many of
 * them, of more than one group and outside the text, tell a page that was scraped whole from a text that was cut out.
 *
 * Source: general knowledge of what sites in these languages call their parts; counts over hosts in the project's notes on
 * boilerplate ("Contact us" 491 of 2,000 hosts, "Skip to content" 250).
 */
const WORDS: readonly (readonly [group: SiteGroup, words: string])[] = [
  [
    'site',
    'home|homepage|about|about us|contact|contact us|careers|jobs|advertise|advertise with us|advertising|our team|press|newsletters|newsletter|sitemap|site map|help|help center|support|events|resources|services|products|company|shop|store|blog|news|opinion|sports|business|politics|world|culture|lifestyle|video|videos|podcasts|podcast|topics|categories|sections|archive|archives|most read|editorial team|editorial policy|masthead|faq|faqs|partners|customers|solutions|pricing|quick links|all news|hot topics|rss',
  ],
  [
    'legal',
    'privacy policy|privacy|privacy notice|privacy statement|terms of use|terms of service|terms and conditions|terms & conditions|terms|cookie policy|cookies|cookie settings|cookie preferences|manage cookies|your privacy choices|do not sell my personal information|do not sell or share my personal information|accessibility|accessibility statement|legal|legal notice|disclaimer|imprint|copyright|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|barrierefreiheit|cookie-einstellungen|mentions légales|politique de confidentialité|confidentialité|données personnelles|cgu|gestion des cookies|gérer les cookies|aviso legal|política de privacidad|política de cookies|términos y condiciones|términos de uso|condiciones de uso|polityka prywatności|regulamin|polityka cookies|ustawienia cookies|deklaracja dostępności|политика конфиденциальности|пользовательское соглашение|правила использования|обработка персональных данных|політика конфіденційності|правила користування|умови використання|угода користувача|隐私政策|隐私声明|用户协议|服务条款|法律声明|免责声明|版权声明|网站声明|隱私權政策|服務條款|使用條款|プライバシーポリシー|個人情報保護方針|利用規約|特定商取引法に基づく表記|سياسة الخصوصية|شروط الاستخدام|شروط الخدمة|اتفاقية الاستخدام',
  ],
  [
    'account',
    "sign in|sign up|log in|login|log out|logout|register|my account|account|subscribe|subscribe now|join|donate|menu|search|cart|basket|close|toggle navigation|open menu|close menu|main menu|anmelden|abmelden|registrieren|abo|abonnieren|warenkorb|suche|menü|connexion|se connecter|inscription|s’inscrire|s'inscrire|s'abonner|panier|recherche|iniciar sesión|regístrate|registrarse|suscríbete|suscribirse|buscar|menú|zaloguj się|zaloguj|zarejestruj się|szukaj|prenumerata|wyszukaj|войти|вход|регистрация|поиск|меню|подписка|личный кабинет|увійти|вхід|реєстрація|пошук|підписка|登录|注册|搜索|个人中心|退出|登入|註冊|搜尋|會員中心|ログイン|会員登録|検索|メニュー|تسجيل الدخول|تسجيل|بحث|القائمة|اشترك",
  ],
  [
    'skip',
    'skip to content|skip to main content|skip to navigation|skip to footer|skip to primary navigation|skip to main navigation|skip navigation|jump to content|back to top|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|nach oben|aller au contenu|aller au contenu principal|haut de page|ir al contenido|saltar al contenido|pasar al contenido principal|przejdź do treści|przejdź do głównej treści|do góry|перейти к содержанию|перейти к основному содержанию|наверх|перейти до вмісту|перейти до основного вмісту|нагору|догори|跳至正文|跳到主要内容|跳到主要內容|返回顶部|回到顶部|回頂部|コンテンツへスキップ|ページの先頭へ|トップへ戻る|انتقل إلى المحتوى|التجاوز إلى المحتوى',
  ],
  [
    'follow',
    'follow us|follow|connect with us|connect|stay connected|social media|facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|telegram|whatsapp|bluesky|threads|vkontakte|folgen sie uns|suivez-nous|síguenos|obserwuj nas|подписывайтесь|мы в соцсетях|слідкуйте за нами|ми в соцмережах|关注我们|追蹤我們|フォローする|تابعنا',
  ],
  [
    'site',
    'startseite|über uns|kontakt|karriere|presse|werbung|mediadaten|redaktion|politik|wirtschaft|sport|kultur|panorama|themen|archiv|accueil|à propos|qui sommes-nous|nous contacter|recrutement|publicité|politique|économie|société|plan du site|inicio|portada|quiénes somos|sobre nosotros|contacto|publicidad|deportes|economía|política|sociedad|mapa del sitio|strona główna|o nas|kontakt|reklama|redakcja|kariera|aktualności|polityka|gospodarka|kultura|mapa strony',
  ],
  [
    'site',
    'главная|о нас|о проекте|о компании|контакты|реклама|редакция|вакансии|новости|политика|экономика|общество|спорт|культура|происшествия|карта сайта|архив|головна|про нас|про проєкт|контакти|редакція|вакансії|новини|політика|економіка|суспільство|події|首页|关于我们|联系我们|广告服务|网站地图|诚聘英才|加入我们|新闻|国内|国际|财经|体育|娱乐|科技|视频|首頁|關於我們|聯絡我們|廣告刊登|網站地圖|要聞|財經|體育|娛樂|ホーム|トップ|会社概要|お問い合わせ|サイトマップ|採用情報|広告掲載|ニュース|政治|経済|スポーツ|社会|الرئيسية|من نحن|اتصل بنا|أعلن معنا|خريطة الموقع|أخبار|سياسة|اقتصاد|رياضة|ثقافة|وظائف',
  ],
]

/** Group of each word. */
export const SITE_WORDS: ReadonlyMap<string, SiteGroup> = new Map(
  WORDS.flatMap(([group, words]) => words.split('|').map((word) => [word, group] as const)),
)
