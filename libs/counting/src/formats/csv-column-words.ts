const PAPERS = /^(?:papers|papurau)$/iu;
const WEIGHT = /^(?:weight|pwysau)$/iu;
const RANK = /^(?:rank|dewis) ?(\d{1,3})$/iu;

/** How a column says what a row counts; null if it does not. */
export function amountKind(text: string): 'papers' | 'weight' | null {
  if (PAPERS.test(text)) return 'papers';
  return WEIGHT.test(text) ? 'weight' : null;
}

/** 1 for `rank1` or `dewis1`; null for anything else. */
export function rankIn(text: string): number | null {
  const digits = RANK.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `7`, and what other software writes above ranks: `2nd`, `Choice 2`, `Rank.2`, `2il ddewis`. */
const LIKE_A_RANK =
  /^\d+(?:(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|eg|ain)?(?:choice|pref(?:erence)?|rank|place|d?dewis)?)$|^(?:choice|pref(?:erence)?|rank(?:ing)?|place|position|d?dewis|safle)\d*$/u;

/** What such columns are about; in Welsh also as the words stand after `nifer o`. */
const THINGS =
  'ballots?|papers?|votes?|voters?|rows?|lines?|records?|weights?|serials?|points?|' +
  '[bp]apur|[bp]apurau|[bp]leidlais|[bp]leidleisiau|pleidleis[iw]wyr|pleidleisiwr|rhes|llinell|[bp]wysau';
/** Numbers, sums, and what tells one paper from another. */
const FIGURES =
  'numbers?|no|nos|nr|num|#|ids?|index|ref|references?|counts?|totals?|sum|amount|code|' +
  'nifer|rhif|rhifau|cyfanswm|cyfansymiau|cyfrif|swm|mynegai|cyfeirnod';
const OTHERS =
  'quantity|qty|quantities|multiplicity|frequency|freq|copies|tally|tallies|weighting|subtotals?|grandtotals?|unnamed|' +
  'overvotes?|undervotes?|skipped|blanks?|spoilt|spoiled|rejected|invalid|valid|' +
  'amlder|copïau|pwysiad|isgyfanswm|annilys|dilys|gwrthodwyd|gwag|difethwyd';
const WORD = new RegExp(
  `^(?:(?:${THINGS})(?:${FIGURES}|weights?)?|(?:${FIGURES})(?:(?:of|o|y|yr)?(?:${THINGS}))?|(?:${OTHERS})\\d*)$`,
  'u',
);

/** Capitals, blanks, and the marks that programs put in place of blanks make no difference. */
const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._:-]/gu, '');

/** Whether a column may hold ranks, or be a candidate with a number for a name. */
export const isLikeARank = (text: string): boolean => LIKE_A_RANK.test(key(text));

/**
 * Whether a column is hardly a candidate: `Votes`, `No.`, `Ballot ID`, `Nifer`. Its numbers would pass for marks without
 * anybody noticing, so that someone has to say what they are.
 */
export const isColumnName = (text: string): boolean => WORD.test(key(text));

/** Whether a text in the first row stands for something other than a candidate, or might. */
export const isColumnWord = (text: string): boolean =>
  amountKind(text) !== null || rankIn(text) !== null || isLikeARank(text) || isColumnName(text);
