import { COUNTRIES, type Country } from '../names/countries.ts'

/**
 * Offices by their ids in Wikidata: heads of state and government, ministers and heads of world bodies. A line holds
 * the id, the country and the office.
 *
 * Source: Wikidata, as read in every-politician-scrapers/world-leaders-2021, data/wikidata.csv and wikipedia.csv, and in
 * the repositories russia-cabinet and ukraine-cabinet beside it (html/holders21.csv, data/wikidata.csv). A user's map
 * (`--offices`) adds to it.
 */
const OFFICES = `
Q11696 US president
Q218295 RU president
Q842386 RU prime minister
Q1418873 RU foreign minister
Q17287317 RU defense minister
Q107724511 RU finance minister
Q579677 UA president
Q1145714 UA prime minister
Q6866156 UA foreign minister
Q33006385 UA defense minister
Q12131528 UA interior minister
Q25525260 UA finance minister
Q1049659 BY president
Q12379704 BY prime minister
Q312271 MD president
Q1769526 MD prime minister
Q843405 GE president
Q1975365 GE prime minister
Q4283840 AM president
Q1123764 AM prime minister
Q205602 AZ president
Q946064 AZ prime minister
Q5256775 KZ president
Q2416315 KZ prime minister
Q7466263 UZ president
Q1348717 UZ prime minister
Q853036 KG president
Q1044136 TJ president
Q1155759 TM president
Q1054799 PL president
Q3259469 PL prime minister
Q25223 DE president
Q4970706 DE chancellor
Q56022 DE chancellor
Q475658 AT president
Q1006398 AT chancellor
Q688230 CH president
Q1819381 CZ president
Q3409229 CZ prime minister
Q6468838 SK president
Q45369 SK prime minister
Q520765 HU president
Q3315094 HU prime minister
Q191954 FR president
Q1587677 FR prime minister
Q14211 GB prime minister
Q332711 IT president
Q796897 IT prime minister
Q844587 ES prime minister
Q322459 PT president
Q1723031 PT prime minister
Q3058109 NL prime minister
Q213107 BE prime minister
Q1344632 LU prime minister
Q191827 IE prime minister
Q213702 IE president
Q796593 MT president
Q152814 MT prime minister
Q839139 RO president
Q15304810 RO prime minister
Q14946265 BG president
Q4404583 BG prime minister
Q268984 HR president
Q1195270 HR prime minister
Q495877 SI president
Q45758 SI prime minister
Q889830 RS president
Q835586 RS prime minister
Q886947 XK president
Q116102 XK prime minister
Q1149153 ME president
Q2353252 ME prime minister
Q678492 MK president
Q1776220 MK prime minister
Q1625960 AL president
Q16009376 AL prime minister
Q3409203 GR president
Q4377230 GR prime minister
Q841760 CY president
Q29558 FI president
Q738695 FI prime minister
Q687075 SE prime minister
Q2334076 NO prime minister
Q795477 DK prime minister
Q19188924 IS president
Q19190022 IS prime minister
Q890005 EE president
Q737115 EE prime minister
Q218014 LV president
Q369500 LV prime minister
Q878222 LT president
Q845439 LT prime minister
Q1922067 TR president
Q327948 IL president
Q208487 IL prime minister
Q3911022 PS president
Q15041211 PS prime minister
Q22001564 LB president
Q14915225 LB prime minister
Q648464 SY president
Q889817 IQ president
Q1476165 IQ prime minister
Q332486 IR supreme leader
Q838380 IR president
Q1153839 SA prime minister
Q955006 AE president
Q1153355 AE prime minister
Q30100647 QA prime minister
Q15618993 EG president
Q1571396 EG prime minister
Q878256 YE president
Q1192903 YE prime minister
Q15305714 LY prime minister
Q2914452 DZ president
Q14911897 TN president
Q655407 CN president
Q4122271 CN premier
Q887003 TW president
Q702650 TW premier
Q274948 JP prime minister
Q6296418 KR president
Q15407843 KR prime minister
Q7240364 KP premier
Q313383 IN president
Q192711 IN prime minister
Q473984 PK president
Q735575 PK prime minister
Q596123 BD president
Q14565638 BD prime minister
Q2914380 LK president
Q11755916 ID president
Q862559 MY prime minister
Q39021 SG president
Q866756 SG prime minister
Q12376089 TH prime minister
Q866680 VN president
Q1043568 VN prime minister
Q1999325 KH prime minister
Q1209571 PH president
Q319145 AU prime minister
Q1071117 NZ prime minister
Q839078 CA prime minister
Q628004 MX president
Q5176750 BR president
Q12969145 AR president
Q466956 CL president
Q853475 CO president
Q5708511 PE president
Q11942698 VE president
Q373548 BO president
Q732562 EC president
Q1370482 CU president
Q273884 ZA president
Q500282 NG president
Q14784066 KE president
Q1788970 ET prime minister
`

/** An office and where it is held. */
export interface OfficePlace {
  readonly title: string
  readonly country: Country
  readonly org?: string
}

const CODES: ReadonlySet<string> = new Set(COUNTRIES)

/** The offices by id. */
export function readWikidataOffices(): Map<string, OfficePlace> {
  const offices = new Map<string, OfficePlace>()
  for (const line of OFFICES.trim().split('\n')) {
    const [id = '', country = '', ...title] = line.split(' ')
    if (CODES.has(country)) offices.set(id, { title: title.join(' '), country: country as Country })
  }
  return offices
}
