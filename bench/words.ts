/**
 * Word lists of the bench corpus. Our own; towns, outlets and ordinary people are invented, the officials of
 * `KNOWN_PEOPLE` are real, because a wrong spelling can only be put right against somebody who is known.
 */

export const GIVEN_NAMES: readonly string[] =
  'Marta Ivo Helena Tomas Renske Aurel Bettina Cyril Dorota Emil Farida Goran Hanneke Ilias Jutta Kasimir Leonie Matej Noemi Oskar Petra Quentin Rosalind Stefan Tamara Ulrich Vera Walter Xenia Yannick Zelda Amadou Bridget Caspar Delphine Edgar Fiona Gustav Harriet Ignaz Joanna Konrad Lucinda Milan Nadia Olaf Paulina Rupert Sabine Theo Ursel Viktor Wanda Yvette Zoltan Alma Bruno Clara Denis Elsa'.split(
    ' ',
  )

export const SURNAMES: readonly string[] =
  'Abelard Brandvold Castellane Drummer Eversholt Fennimore Gallacher Hollenbeck Ivanisek Jorgensen Kestrelle Lindqvist Marchetti Novakovic Oberholz Pellworth Quistgaard Rademaker Sandoval Tarkovian Underhill Verbruggen Wetherby Yardley Zimmerlin Ashgrove Bellamont Crowhurst Dalgaard Ellsworth Farrowby Grunewald Hathersage Ingleby Jasinski Kowalczuk Lattimore Mortensen Nightingale Ostergaard Pomeroy Quayle Rosenthaler Stavridis Thornbury Ullmann Vasquez Wainwright Yoxall Zelenka Armitage Bjornstad Carmody Dembinski Engelhart Fairweather Gossage Halvorsen Isherwood Janowitz Kellerman Lombardi Macready Nordstrom Oakeshott Pemberton Rasmussen Szabo Trevelyan Uhlemann Voskuil Winterbourne Zabriskie'.split(
    ' ',
  )

export const TOWNS: readonly string[] =
  'Varnholt|Leskova|Port Amery|Grenmouth|Halvik|Ostrava Heights|Bellgrave|Tarnow Ford|Kesselby|Marrowdale|Sint Odel|Dunhaven|Rovinka|Castleford Bay|Alderwick|Brenlow|Cavendale|Drossen|Elmsworth|Fjellmark|Garrowby|Hartsund|Ilmenbrück|Jarrowfield|Kolberg Strand|Lindesholm|Mirabad|Norrstad|Oxmoor|Pelsworthy|Quarrington|Rosslare Point|Silverlund|Trebova|Ulverton|Vesterhavn|Wexbridge|Yarmouth Sands|Zelnice|Ashbourne Mills'.split(
    '|',
  )

/** Outlets, each with the site line that its scrapes end in. */
export const OUTLETS: readonly { name: string; other: string; domain: string }[] = [
  ['Haihe Newsweekly', 'Haihe News Weekly', 'haihe'],
  ['Sea Lantern Daily', 'Sealantern Daily', 'sealantern'],
  ['Northern Ledger', 'North Ledger', 'nledger'],
  ['Plum River Post', 'Plumriver Post', 'plumriver'],
  ['Copper Gate Observer', 'Coppergate Observer', 'coppergate'],
  ['Morning Kestrel', 'Kestrel Morning', 'kestrel'],
  ['Lakeshore Evening News', 'Lake Shore Evening News', 'lakeshore'],
  ['Amber Coast Review', 'Ambercoast Review', 'ambercoast'],
  ['White Poplar Weekly', 'White Poplar Weekly News', 'whitepoplar'],
  ['Stone Bridge Times', 'Stonebridge Times', 'stonebridge'],
  ['Harbour Bell Gazette', 'Harbor Bell Gazette', 'harbourbell'],
  ['Red Willow Herald', 'Redwillow Herald', 'redwillow'],
].map(([name, other, domain]) => ({ name: name!, other: other!, domain: `${domain!}.example` }))

/** Officials that the authority may know, with spellings that a translation through another script leaves. */
export const KNOWN_PEOPLE: readonly {
  role: string
  given: string
  surname: string
  variants: readonly string[]
}[] = [
  { role: 'US special envoy', given: 'Steve', surname: 'Witkoff', variants: ['Witkov', 'Vitkov', 'Wittkof'] },
  { role: 'US Vice President', given: 'JD', surname: 'Vance', variants: ['Vans', 'Wance'] },
  { role: 'US Secretary of State', given: 'Marco', surname: 'Rubio', variants: ['Rubyo', 'Lubio'] },
  { role: 'Russian Foreign Minister', given: 'Sergey', surname: 'Lavrov', variants: ['Lavlov', 'Lavrow'] },
  { role: 'Kremlin aide', given: 'Yuri', surname: 'Ushakov', variants: ['Ushakof', 'Usakov'] },
  { role: 'NATO Secretary General', given: 'Mark', surname: 'Rutte', variants: ['Lutte', 'Rute'] },
  { role: 'UN Secretary-General', given: 'Antonio', surname: 'Guterres', variants: ['Guteres', 'Gutteres'] },
  { role: 'French President', given: 'Emmanuel', surname: 'Macron', variants: ['Makron', 'Macrone'] },
  { role: 'German Chancellor', given: 'Friedrich', surname: 'Merz', variants: ['Mertz', 'Merts'] },
  { role: 'Turkish Foreign Minister', given: 'Hakan', surname: 'Fidan', variants: ['Fydan', 'Feidan'] },
  { role: 'Ukrainian Foreign Minister', given: 'Andrii', surname: 'Sybiha', variants: ['Sibiga', 'Sybiga'] },
  { role: 'IAEA Director General', given: 'Rafael', surname: 'Grossi', variants: ['Grosi', 'Glossi'] },
]

/** Foreign words that may be left glued to an English one, with their sense. */
export const LEFTOVER_WORDS: readonly (readonly [foreign: string, english: string])[] = [
  ['谈判', 'negotiation'],
  ['抢修', 'repair'],
  ['变电站', 'substation'],
  ['撤离', 'evacuation'],
  ['局势', 'situation'],
  ['边境', 'border'],
  ['停火', 'ceasefire'],
  ['渔船', 'fishing boats'],
  ['预算', 'budget'],
  ['переговоры', 'talks'],
  ['подстанция', 'substation'],
  ['границы', 'borders'],
  ['협상', 'talks'],
  ['복구', 'repair'],
]

/** Names of which the head was written in Latin and the tail was left: head, tail, what the tail should be. */
export const HALF_NAMES: readonly (readonly [head: string, tail: string, expected: string])[] = [
  ['Edin', '堡', 'burgh'],
  ['Luxem', '堡', 'bourg'],
  ['Rotter', '丹', 'dam'],
  ['Amster', '丹', 'dam'],
  ['Gothen', '堡', 'burg'],
  ['Kaza', '赫斯坦', 'khstan'],
  ['Nurem', '贝格', 'berg'],
  ['Johannes', '堡', 'burg'],
]

/** Captions that were left in their language. */
export const FOREIGN_CAPTIONS: readonly string[] = [
  '当地时间周三，工人在港口检查受损的起重机。图/海河图片',
  '图为记者在河边采访渔民。本报记者摄',
  '资料图：冬季的水电站大坝',
  'Рабочие ремонтируют линию электропередачи. Фото: Северный вестник',
  'Вид на старый мост через реку, архивное фото',
  '현지 시간 화요일, 시장 앞에 줄을 선 주민들. 사진=북부일보',
  'عمال يصلحون السكة الحديدية قرب الميناء، صورة أرشيفية',
  '港で荷を下ろす漁船。写真＝海灯新聞',
]

export const PLACEHOLDERS: readonly string[] = [
  'Image from 采集图床',
  'Image from 采集站点',
  'Picture from 图片来源网',
  'Image source: 采集图库',
  '[Image]',
]

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
export const DAYS: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
