import type { WordList } from './word-list.ts'

/**
 * Words and phrases of other languages that English has taken in, in small letters, hyphens as spaces.
 *
 * Source: general knowledge of what English dictionaries list as headwords; phrases whose words are all English by
 * their letters need not stand here.
 */
const PHRASES: readonly string[] =
  // as English as can be, but for the statistics of their letters
  (
    'app|apps|niche|niches|sci fi|hi fi|lo fi|till|doi|isbn|issn|min|mins|sec|secs|approx|złoty|złotys|zloty|zlotys|koruna|forint|' +
    // Latin
    'a fortiori|a posteriori|a priori|ad hoc|ad hominem|ad infinitum|ad interim|ad lib|ad nauseam|alma mater|alter ego|anno domini|annus horribilis|annus mirabilis|ante meridiem|bona fide|bona fides|casus belli|ceteris paribus|cogito ergo sum|compos mentis|curriculum vitae|de facto|de jure|de minimis|de novo|deus ex machina|et al|et cetera|et seq|ex ante|ex cathedra|ex gratia|ex libris|ex nihilo|ex officio|ex parte|ex post facto|ex post|ex vivo|habeas corpus|ibid|in absentia|in camera|in extremis|in flagrante delicto|in loco parentis|in memoriam|in perpetuity|in silico|in situ|in toto|in utero|in vitro|in vivo|infra dig|inter alia|ipso facto|lingua franca|locum tenens|locus standi|magna cum laude|summa cum laude|cum laude|magnum opus|mea culpa|mens rea|modus operandi|modus vivendi|mutatis mutandis|ne plus ultra|nil desperandum|nolo contendere|non compos mentis|non sequitur|nota bene|obiter dictum|pari passu|pater noster|pax americana|per annum|per capita|per cent|per diem|per se|persona non grata|post hoc|post meridiem|post mortem|prima facie|primus inter pares|pro bono|pro forma|pro rata|pro tempore|quid pro quo|quod erat demonstrandum|rigor mortis|semper fidelis|sic transit gloria mundi|sine die|sine qua non|stare decisis|status quo|status quo ante|sub judice|sub rosa|sui generis|tabula rasa|terra firma|terra incognita|ultra vires|vade mecum|veni vidi vici|via dolorosa|vice versa|viva voce|vox populi|homo sapiens|e coli|carpe diem|caveat emptor|corpus delicti|memento mori|nemo dat|novus ordo seclorum|e pluribus unum|urbi et orbi|habemus papam' +
    // French
    '|a la carte|à la carte|a la mode|à la mode|à la|a la|agent provocateur|aide de camp|aide mémoire|amuse bouche|ancien régime|apres ski|après ski|art deco|art déco|art nouveau|au contraire|au courant|au fait|au gratin|au jus|au naturel|au pair|au revoir|avant garde|avant la lettre|bain marie|beau monde|beaux arts|bel canto|belle époque|belle epoque|bête noire|bete noire|bien pensant|billet doux|blasé|bon appetit|bon appétit|bon mot|bon vivant|bon voyage|boutonnière|bric à brac|café|cafés|café au lait|cap à pie|cause célèbre|cause celebre|carte blanche|chaise longue|chargé d affaires|charge d affaires|chef d oeuvre|chef d œuvre|cherchez la femme|cinéma vérité|cinema verite|cliché|clichés|clichéd|comme ci comme ça|comme il faut|communiqué|communiqués|cordon bleu|corps de ballet|coup d état|coup d etat|coups d état|coup de grâce|coup de grace|coup de foudre|coup de main|coup de théâtre|coup d œil|court bouillon|crème brûlée|creme brulee|crème de la crème|creme de la creme|crème fraîche|creme fraiche|crème|crêpe|crêpes|crudités|cri de coeur|cri de cœur|croûton|cul de sac|culs de sac|de rigueur|du jour|soup du jour|blanc de blancs|blanc de noirs|de trop|déclassé|décolletage|décolleté|décor|décors|déjà vu|deja vu|dénouement|derrière|déshabillé|détente|discothèque|divorcé|divorcée|double entendre|droit de seigneur|éclair|éclairs|éclat|élan|élite|élites|eminence grise|éminence grise|en bloc|en famille|en garde|en masse|en passant|en plein air|en pointe|en route|en suite|en travesti|enfant terrible|enfants terribles|entente cordiale|entrée|entrées|entre nous|esprit de corps|exposé|exposés|façade|façades|fait accompli|faits accomplis|faux pas|faux naïf|femme fatale|femmes fatales|fiancé|fiancée|fiancés|fin de siècle|fin de siecle|flambé|flâneur|fleur de lis|fleur de lys|fleur de sel|foie gras|folie à deux|force majeure|frappé|fusillade|gâteau|gateau|grand cru|grand prix|grands prix|grande dame|habitué|habitués|haut monde|haute couture|haute cuisine|hors concours|hors d oeuvre|hors d oeuvres|hors d œuvre|hors d œuvres|hors de combat|idée fixe|idee fixe|ingénue|je ne sais quoi|jeunesse dorée|joie de vivre|jolie laide|laissez faire|laissez passer|lamé|laïcité|lèse majesté|lese majeste|macramé|maître d|maître d hôtel|maitre d|mal de mer|manqué|mardi gras|matinée|matinées|mélange|melee|mêlée|ménage à trois|menage a trois|ménage|mise en place|mise en scène|mise en scene|modiste|mot juste|naïf|naïve|naïvely|naïveté|née|né|négligée|noblesse oblige|noir|nom de guerre|nom de plume|noms de guerre|nouveau riche|nouveaux riches|nouvelle cuisine|nouvelle vague|objet d art|objets d art|objet trouvé|outré|par avion|par excellence|parti pris|pas de deux|passé|pâté|pâtés|pâtisserie|petit four|petits fours|petit bourgeois|petite bourgeoisie|petit point|pièce de résistance|piece de resistance|pied à terre|pied a terre|piqué|plat du jour|plus ça change|porte cochère|portière|poseur|pour encourager les autres|prêt à porter|pret a porter|précis|premiére|première|premières|prix fixe|protégé|protégée|protégés|purée|puréed|quelle horreur|qui vive|raconteur|raison d être|raison d etre|raisons d être|rapprochement|recherché|répondez s il vous plaît|reportage|résumé|résumés|risqué|rive gauche|rosé|roué|roux|sacré bleu|sang froid|sans|sans culotte|sans serif|sauté|sautéed|sautéing|savant|savoir faire|savoir vivre|séance|séances|soi disant|soigné|soirée|soirées|sommelier|son et lumière|soufflé|soufflés|soupçon|sous chef|sous vide|succès d estime|succès de scandale|table d hôte|tableau vivant|tête à tête|tete a tete|touché|tour de force|tours de force|tout court|tout de suite|trompe l oeil|trompe l œil|vérité|vis à vis|vis a vis|vinaigrette|voilà|vol au vent|vers libre|éminence|étagère|étude|études|émigré|émigrés|épée|applique|appliqué|attaché|attachés|bouclé|brûlée|chassé|cloisonné|consommé|coulée|entrecôte|entrepôt|espadrille|fête|fêtes|fêted|flambéed|frisée|fricassée|jeté|louche|moiré|mousseline|papier mâché|papier mache|pavé|plissé|pommes frites|ratatouille|retroussé|sautés|velouté' +
    // German
    '|angst|auf wiedersehen|blitz|danke|danke schön|doppelgänger|doppelgängers|ersatz|fahrvergnügen|flugelhorn|flügelhorn|föhn|führer|gemütlich|gemütlichkeit|gesamtkunstwerk|gestalt|gesundheit|götterdämmerung|hausfrau|kaffeeklatsch|kindergarten|kitsch|leitmotif|leitmotiv|mittelstand|ostpolitik|poltergeist|realpolitik|rucksack|schadenfreude|schmaltz|schnaps|schnitzel|sprachgefühl|sturm und drang|über|übermensch|vergangenheitsbewältigung|verboten|volksgeist|waldsterben|wanderlust|weltanschauung|weltpolitik|weltschmerz|wunderbar|wunderkind|zeitgeist|zugzwang|jugendstil|lebensraum|bildungsroman|autobahn|wiener schnitzel|energiewende|bratwurst|sauerkraut|anschluss|bundesliga|bundestag|bundesrat|weihnachtsmarkt|glühwein|schuhplattler|dachshund|kapellmeister|katzenjammer|meister|nein|panzer|putsch|reich|spiel|strudel|umlaut|umlauts|vorsprung durch technik' +
    // Spanish, Portuguese
    '|adiós|aficionado|aficionados|buenos días|buenas noches|cinco de mayo|cojones|día de los muertos|dia de los muertos|el niño|el nino|la niña|la nina|feliz navidad|gracias|guerrilla|hacienda|hasta la vista|hombre|huevos rancheros|jalapeño|jalapeños|jefe|machismo|mañana|mano a mano|mi casa es su casa|muchas gracias|mucho|olé|no problemo|nada|pico de gallo|piña colada|piñata|piñatas|por favor|presidio|pronto|que será será|qué será será|quinceañera|señor|señora|señorita|señores|sierra|sí|tapas|tortilla|vamos|vaya con dios|viva la revolución|arroz con pollo|dulce de leche|carne asada|chile con carne|chili con carne|chiles rellenos|ropa vieja|mole poblano|cerveza|cervezas|gringo|gringos|latinx|latino|latinos|latina|latinas|desaparecidos|agua fresca|aguas frescas|salsa verde|salsa macha|leche de tigre|açaí|caipirinha|bossa nova|auto da fé|fado|favela|favelas|feijoada|saudade|capoeira' +
    // Italian
    '|a cappella|al dente|alla vodka|alla|al fresco|alfresco|allegro|antipasto|arrivederci|bambino|bel canto|bruschetta|ciao|commedia dell arte|con brio|con fuoco|con moto|cosa nostra|da capo|dal segno|dolce far niente|dolce vita|la dolce vita|fortissimo|gelato|grappa|il duce|in flagrante|latte|latte macchiato|mamma mia|mezza voce|mezzo soprano|molto|opera buffa|opera seria|osso buco|ossobuco|panna cotta|pasta e fagioli|pianissimo|piazza|prego|prima donna|prima ballerina|pronto|prosecco|risorgimento|salute|sotto voce|spaghetti alla carbonara|spaghetti bolognese|stracciatella|terrazzo|terza rima|tutti|tutti frutti|tutti quanti|verismo|vino|viola da gamba|basso continuo|coloratura|crescendo|falsetto|glissando|grazie|maestro|pizzicato|scherzo|sfumato|tremolo|vibrato|dolce|prosciutto|cacio e pepe|caffè|caffe latte|espresso|cappuccino|ristretto|affogato|tiramisu|tiramisù|pecorino|parmigiano|mozzarella|burrata|stracchino|gnocchi|tagliatelle|pappardelle|orecchiette|cavatelli|rigatoni|bucatini' +
    // Dishes, breads, sausages, cheeses and wines that English menus carry
    '|spätzle|spaetzle|rösti|roesti|müesli|muesli|currywurst|kaiserschmarrn|sachertorte|apfelstrudel|lebkuchen|stollen|pumpernickel|knödel|schnitzel|leberwurst|weisswurst|weißwurst|grüner veltliner|gewürztraminer|spätburgunder|silvaner|quiche lorraine|cassoulet|bouillabaisse|coq au vin|boeuf bourguignon|bœuf bourguignon|confit|rillettes|brioche|macarons|mille feuille|tarte tatin|tarte flambée|clafoutis|béchamel|hollandaise|béarnaise|rouille|aïoli|tapenade|fines herbes|haricots verts|croque monsieur|croque madame|pain au chocolat|pains au chocolat|galette|galettes|camembert|roquefort|comté|gruyère|pinot noir|pinot gris|pinot grigio|sauvignon blanc|chenin blanc|cabernet|jamón|jamón ibérico|jamón serrano|queso|queso fresco|manchego|chorizo|gazpacho|salmorejo|paella|empanada|empanadas|chimichurri|pimentón|tortilla española|patatas bravas|croquetas|tostada|tostadas|pozole|ceviche|aguachile|al pastor|elote|horchata|mezcal|tempranillo|garnacha|albariño|rioja|pastel de nata|pastéis de nata|bacalhau|caldo verde|francesinha|vinho verde|pão de queijo|moqueca|cachaça|pancetta|guanciale|mortadella|bresaola|ciabatta|focaccia|arancini|cannoli|zabaglione|ribollita|panzanella|amatriciana|arrabbiata|puttanesca|cacciatore|alla norma|gremolata|salsa verde|vitello tonnato|saltimbocca|stracciatella|sangiovese|nebbiolo|köfte|börek|lahmacun|gözleme|ayran|pide|simit|pierogi ruskie|żurek|kiełbasa|kielbasa|bigos|oscypek|svíčková|knedlíky|mămăligă|sarmale|frikandel|bitterballen|speculoos|gravlax|köttbullar|kanelbullar|lutfisk|surströmming|bún chả|bún bò huế|gỏi cuốn|chả giò|cà phê sữa đá|gado gado|nasi campur|soto ayam|tempeh|' +
    // Music
    'ma non troppo|ma non tanto|poco a poco|senza vibrato|con sordino|molto vivace|andante cantabile|più mosso|meno mosso' +
    // others
    '|smörgåsbord|smorgasbord|smörgås|lagom|hygge|fika|ombudsman|apparatchik|glasnost|perestroika|pierogi|pierogies|pączki|babcia|halušky|kolache|baklava|döner|döner kebab|doner kebab|şiş kebab|hammam|meze|raki|kilim|phở|pho|bánh mì|banh mi|áo dài|ao dai|bún chả|bun cha|nước mắm|nuoc mam|satay|nasi goreng|mie goreng|nasi lemak|rendang|orang utan|orang asli|batik|gamelan|sambal|rijsttafel|apartheid|boer|trek|poffertjes|stroopwafel|stroopwafels|speculaas|jenever|halal|haram|hajj|jihad|sharia|sensei|kimchi|bulgogi|feng shui|tai chi|qi gong|yin and yang|dim sum|char siu|wok|hutong|guanxi|kowtow'
  ).split('|')

/** Phrases by their first word. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const table = new Map<string, (readonly string[])[]>()
  for (const phrase of PHRASES) {
    const words = phrase.split(' ')
    const first = words[0] as string
    const list = table.get(first)
    if (list === undefined) table.set(first, [words])
    else list.push(words)
  }
  return table
})()

/** First words of the phrases; `alone` for those that are a phrase by themselves. */
export const FIRST_WORDS: ReadonlyMap<string, 'alone' | 'first'> = new Map(
  [...BY_FIRST].map(([first, phrases]): [string, 'alone' | 'first'] => [
    first,
    phrases.some((words) => words.length === 1) ? 'alone' : 'first',
  ]),
)

/** Mark the words of naturalised phrases as the document's own. */
export function markPhrases(text: string, list: WordList): void {
  for (let word = 0; word < list.count; word++) {
    if (list.phrases[word] === 0) continue
    const phrases = BY_FIRST.get(wordOf(text, list, word)) ?? []
    let longest = 0
    for (const words of phrases) {
      if (words.length <= longest || word + words.length > list.count) continue
      if (words.every((value, index) => index === 0 || wordOf(text, list, word + index) === value))
        longest = words.length
    }
    list.own.fill(1, word, word + longest)
  }
}

const wordOf = (text: string, list: WordList, word: number): string =>
  text.slice(list.starts[word], list.ends[word]).toLowerCase()
