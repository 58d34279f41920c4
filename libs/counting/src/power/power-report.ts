import { fraction, fractionText, multiply, toDecimal } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import { inColumns } from '../resolutions/resolution-report.js';
import type { Language } from '../text/language.js';
import type { PlayerPower, PowerAnalysis } from './analyse-power.js';
import type { PowerFileOutcome } from './read-power.js';

/** Minimal winning coalitions shown in a report; the JSON has more. */
const SHOWN = 20;

const WORDS = {
  en: {
    full: 'If everyone votes',
    expected: 'At the expected turnout',
    columns: ['Voter', 'Weight', 'Swings', 'Banzhaf', 'Shapley–Shubik'],
    passesAlone: 'carries alone',
    blocksAlone: 'blocks alone',
    dummy: 'never decides',
    winning: 'Winning coalitions',
    minimal: 'Smallest winning coalitions (without any one member they lose)',
    more: 'more',
    nothing: 'Nothing can be carried.',
    notes:
      'Swings: coalitions that carry with this voter and not without. Banzhaf: its part of all swings. Shapley–Shubik: the part of all orders of voting in which it turns the result. Each voter (class or delegate) is taken to vote as one, for or against with equal chance.',
  },
  cy: {
    full: 'Os bydd pawb yn pleidleisio',
    expected: 'Ar y ganran bleidleisio ddisgwyliedig',
    columns: ['Pleidleisiwr', 'Pwysau', 'Troeon', 'Banzhaf', 'Shapley–Shubik'],
    passesAlone: 'yn derbyn ar ei ben ei hun',
    blocksAlone: 'yn atal ar ei ben ei hun',
    dummy: 'byth yn penderfynu',
    winning: 'Clymbleidiau buddugol',
    minimal: 'Y clymbleidiau buddugol lleiaf (heb unrhyw un aelod maent yn colli)',
    more: 'arall',
    nothing: 'Ni ellir derbyn dim.',
    notes:
      'Troeon: clymbleidiau sy’n derbyn gyda’r pleidleisiwr hwn ac nid hebddo. Banzhaf: ei ran o’r holl droeon. Shapley–Shubik: y rhan o bob trefn bleidleisio lle mae’n troi’r canlyniad. Cymerir bod pob pleidleisiwr (dosbarth neu gynrychiolydd) yn pleidleisio fel un, o blaid neu yn erbyn gyda’r un siawns.',
  },
} as const;

/** Power for people: one table at full and, where it is known, one at expected turnout. */
export function powerReport({ source, full, expected }: PowerFileOutcome, language: Language): string {
  const words = WORDS[language];
  return [
    source,
    '',
    `${words.full}:`,
    ...analysis(full, language),
    ...(expected ? ['', `${words.expected}:`, ...analysis(expected, language)] : []),
    '',
    words.notes,
  ].join('\n');
}

function analysis(
  { players, winningCoalitions, minimalWinning }: PowerAnalysis,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const rows = players.map((player) => [
    player.id,
    fractionText(player.weight),
    `${player.swings}`,
    percent(player.banzhaf),
    percent(player.shapley),
    roles(player, language),
  ]);
  const lines = [
    ...inColumns([[...words.columns, ''], ...rows]),
    winningCoalitions === 0n ? words.nothing : `${words.winning}: ${winningCoalitions}`,
  ];
  if (minimalWinning === null || minimalWinning.number === 0) return lines;
  const shown = minimalWinning.listed.slice(0, SHOWN);
  const rest = minimalWinning.number - shown.length;
  return [
    ...lines,
    `${words.minimal}: ${minimalWinning.number}`,
    ...shown.map((coalition) => `  ${coalition.join(' + ')}`),
    ...(rest > 0 ? [`  … ${rest} ${words.more}`] : []),
  ];
}

const roles = ({ passesAlone, blocksAlone, isDummy }: PlayerPower, language: Language): string => {
  const words = WORDS[language];
  return [
    ...(passesAlone ? [words.passesAlone] : []),
    ...(blocksAlone ? [words.blocksAlone] : []),
    ...(isDummy ? [words.dummy] : []),
  ].join(', ');
};

const percent = (share: Fraction | null): string =>
  share === null ? '–' : `${toDecimal(multiply(share, fraction(100)), 2, 'half-up')}%`;

/** The same as JSON: fractions as text (`5/21`), counts of coalitions as decimal text, as they may be very large. */
export const powerJson = ({ source, full, expected }: PowerFileOutcome): object => ({
  source,
  full: analysisJson(full),
  expected: expected && analysisJson(expected),
});

const analysisJson = ({ players, winningCoalitions, ...rest }: PowerAnalysis): object => ({
  ...rest,
  winningCoalitions: `${winningCoalitions}`,
  players: players.map(({ weight, swings, banzhaf, decisiveness, shapley, ...flags }) => ({
    ...flags,
    weight: fractionText(weight),
    swings: `${swings}`,
    banzhaf: banzhaf && fractionText(banzhaf),
    decisiveness: fractionText(decisiveness),
    shapley: shapley && fractionText(shapley),
  })),
});
