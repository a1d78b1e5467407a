import { fold } from '../text/fold.ts'

/**
 * Given names that stand for one another: short forms, and the forms of one name in English, Russian, Ukrainian and
 * Belarusian spelling. Folded.
 *
 * Source: general knowledge. A name may stand in several groups.
 */
const EQUIVALENTS: readonly (readonly string[])[] = [
  [
    'michael',
    'mike',
    'mick',
    'mikhail',
    'mykhailo',
    'mykhaylo',
    'mihail',
    'maykl',
    'maikl',
    'majkl',
    'mayk',
    'maik',
    'majk',
    'mihailo',
  ],
  ['joseph', 'joe', 'josep', 'jose', 'iosif', 'josip', 'zhozep', 'jozep', 'yosef', 'dzho', 'dzo'],
  ['james', 'jim', 'jimmy', 'jamie', 'dzheyms', 'dzheims', 'dzejms'],
  ['jd', 'james david', 'j d', 'jay dee', 'jay d', 'jei di', 'jay di', 'dzhey di', 'dzhei di', 'dzej di'],
  ['william', 'bill', 'will', 'willy', 'uilyam', 'uilliam', 'vilijam', 'viljam'],
  ['robert', 'bob', 'rob', 'bobby'],
  ['anthony', 'antony', 'tony', 'antoni', 'anton', 'entoni', 'entony', 'toni'],
  ['antonio', 'antónio', 'antoniu'],
  ['steven', 'steve', 'stephen', 'stefan', 'stiv', 'stiven', 'estive', 'sutibu'],
  ['timothy', 'tim'],
  ['peter', 'pete', 'petr', 'pyotr', 'petro', 'pit', 'piter', 'peteris', 'petras'],
  ['jacob', 'jake', 'dzheyk', 'dzheik', 'dzhejk', 'dzejk'],
  ['keith', 'kit'],
  ['thomas', 'tom'],
  ['benjamin', 'binyamin', 'bibi', 'ben'],
  ['elizabeth', 'liz'],
  ['charles', 'charlie', 'charlz', 'carlz', 'sharl'],
  ['donald', 'don'],
  ['friedrich', 'fridrich', 'fridrih', 'frederick', 'frederic', 'fridrikh'],
  ['radoslaw', 'radek', 'radoslav'],
  ['alexander', 'aleksandr', 'oleksandr', 'alexandr', 'aleksandar', 'aliaksandr', 'olexander', 'sasha'],
  ['alexei', 'alexey', 'aleksei', 'aleksey', 'oleksii', 'oleksiy', 'alexiy'],
  ['andrei', 'andrey', 'andriy', 'andrii', 'andrew', 'andrej', 'andzhei', 'andrzej'],
  ['sergei', 'sergey', 'serhiy', 'serhii', 'sergiy', 'sergej'],
  ['dmitry', 'dmitri', 'dmitriy', 'dmitrii', 'dmytro', 'dimitri'],
  ['vladimir', 'volodymyr', 'wladimir', 'uladzimir'],
  ['yuri', 'yury', 'yuriy', 'yurii', 'iurii', 'jurij', 'juri'],
  ['nikolai', 'nikolay', 'mykola', 'nicholas'],
  ['maria', 'mariya', 'mary', 'mariia'],
  ['yulia', 'yuliia', 'julia', 'iuliia', 'yuliya', 'juliya'],
  ['valery', 'valeri', 'valerii', 'valeriy'],
  ['kirill', 'kyrylo', 'kiril', 'cyril'],
  ['yevgeny', 'evgeny', 'yevhen', 'evgenii', 'yevgeniy', 'eugene'],
  ['denys', 'denis'],
  ['rustem', 'rustam'],
  ['vitali', 'vitaly', 'vitaliy', 'vitalii'],
  ['svetlana', 'sviatlana', 'svitlana'],
  ['emmanuel', 'emanuel', 'emmanuele', 'emanuele'],
  ['viktor', 'victor'],
  ['rafael', 'raphael', 'rafaelle'],
  ['jens', 'yens'],
  ['mark', 'marc'],
  ['marco', 'marko'],
  ['karoline', 'caroline'],
  ['kaja', 'kaya', 'kaia'],
  ['mohammed', 'muhammad', 'mohammad', 'mohamed', 'mahomet'],
  ['bohdan', 'bogdan'],
  ['oleg', 'oleh'],
  ['igor', 'ihor'],
  ['pavel', 'pavlo', 'paul'],
  ['ivan', 'john', 'jan', 'jon', 'dzhon', 'dzon'],
  ['olga', 'olha'],
  ['natalia', 'nataliia', 'nataliya', 'natalya'],
  ['ekaterina', 'kateryna', 'catherine', 'katherine', 'kathryn'],
  ['mikhaila', 'michaela'],
  ['grigory', 'hryhorii', 'gregory', 'greg'],
  ['georgy', 'georgii', 'heorhii', 'george', 'dzhordzh'],
  ['vyacheslav', 'viacheslav', 'vjaceslav'],
  ['yaroslav', 'iaroslav', 'jaroslav'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave'],
  ['edward', 'ed', 'eddie', 'ted'],
  ['richard', 'rick', 'dick', 'rich'],
  ['gregory', 'greg'],
  ['samuel', 'sam'],
  ['matthew', 'matt'],
  ['nicholas', 'nick'],
  ['christopher', 'chris'],
  ['jeffrey', 'jeff', 'geoffrey'],
  ['ronald', 'ron'],
  ['kenneth', 'ken'],
  ['patricia', 'pat', 'patty'],
  ['margaret', 'maggie', 'meg'],
  ['susan', 'sue'],
  ['deborah', 'debbie', 'debra'],
  ['keir', 'kir', 'kejr'],
  ['scott', 'skott', 'skot'],
  ['howard', 'govard', 'hovard'],
  ['lloyd', 'llojd', 'lloid', 'loyd'],
  ['giorgia', 'dzhordzha', 'dzordza', 'georgia'],
  ['recep', 'redzhep', 'rezhep', 'rejep', 'redzep'],
  ['johann', 'iokhann', 'yokhann', 'yohann'],
]

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = buildGroups()

function buildGroups(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>()
  for (const [index, names] of EQUIVALENTS.entries()) {
    for (const name of names) {
      const key = fold(name)
      const known = groups.get(key)
      if (known === undefined) groups.set(key, new Set([index]))
      else known.add(index)
    }
  }
  return groups
}

/** True for a given name that the table knows; folded. */
export const isKnownGivenName = (folded: string): boolean => GROUPS.has(folded)

/** True when two folded given names are one name in two forms. */
export function areGivenEquivalents(left: string, right: string): boolean {
  if (left === right) return true
  const leftGroups = GROUPS.get(left)
  const rightGroups = GROUPS.get(right)
  if (leftGroups === undefined || rightGroups === undefined) return false
  for (const group of leftGroups) if (rightGroups.has(group)) return true
  return false
}
