/**
 * Words with which English sentences begin and names of firms, files and hosts do not end: behind a stop without a
 * space one of them is the next sentence. Source: closed classes of English and linking adverbs.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'The This That These Those There Then They Their He His She Her We Our You Your It Its If In On At By For From To Of ' +
    'As And But Or So Yet When While Where What Which Who Why How Here However Although Though Because Since After ' +
    'Before During Until Unless Despite Besides Moreover Furthermore Meanwhile Therefore Thus Also According Even Such ' +
    'Some Many Most Both Each Every Another Other One Two Three Not No Nor Is Are Was Were Has Have Had With Without ' +
    'Under Over Between Among About Against Instead Later Earlier Now Today Yesterday'
  ).split(' '),
)
