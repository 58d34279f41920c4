import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { standingCandidates } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { Reason } from '../count-record.js';
import type { LotDraw } from '../lot.js';
import { extreme, votesOf } from '../tie.js';
import { electLevels, levelsByVotes } from './elect-levels.js';
import type { LevelElection } from './elect-levels.js';

/** Whether the figures that decide are called votes or points. */
export type Measure = 'votes' | 'points';

/** The rules that the reasons cite. */
export interface ElectionRules {
  readonly most: string;
  readonly equality: string;
  readonly uncontested: string;
}

export interface Elected {
  readonly elected: readonly CandidateNumber[];
  readonly lots: readonly LotDraw[];
  readonly reasons: readonly Reason[];
}

const CODES = {
  votes: { most: 'elected.mostChoices', lot: 'elected.lot', margin: 'elected.margin' },
  points: { most: 'elected.mostPoints', lot: 'elected.lotPoints', margin: 'elected.marginPoints' },
} as const;

/**
 * Elects the candidates with most votes. Equal votes matter only where the last seat cuts through them: then one lot
 * chooses as many of those equal as there are seats left (FPP51). Constraints pass over whom they do not let in.
 *
 * @param votes by candidate number: votes, or points
 */
export function electByVotes(
  input: CountInput,
  votes: readonly bigint[],
  { measure, rules }: { readonly measure: Measure; readonly rules: ElectionRules },
): Result<Elected, CountRefusal> {
  const standing = standingCandidates(input.candidates);
  const result = electLevels(levelsByVotes(standing, votes), input);
  if (!result.ok) return result;
  const { elected, lots, passedOver } = result.value;
  if (standing.length <= input.seats)
    return ok({ elected, lots, reasons: [uncontested(elected, input.seats, rules.uncontested)] });

  const codes = CODES[measure];
  const written = (candidate: CandidateNumber) => `${votesOf(votes, candidate)}`;
  const notElected = standing.filter((one) => !elected.includes(one));
  const next = nextAfter(result.value, notElected, votes);
  const most = elected
    .filter((candidate) => !lots.some(({ chosen }) => chosen.includes(candidate)))
    .map((candidate): Reason => {
      const figures = { votes: written(candidate), ...(next[0] === undefined ? {} : { next: written(next[0]) }) };
      return { code: codes.most, rule: rules.most, candidates: [candidate], between: [], figures };
    });
  const byLot = lots.map(({ chosen, between }): Reason => {
    const figures = { votes: written(between[0] ?? 0), places: chosen.length };
    return { code: codes.lot, rule: rules.equality, candidates: chosen, between, figures };
  });
  const last = extreme(elected, votes, 'lowest');
  return ok({
    elected,
    lots,
    reasons: [...most, ...byLot, ...passedOver.map(whyPassedOver), ...margin(last, next)],
  });

  /** How far the elected are from the others; says nothing where a lot decided or the constraints keep all others out. */
  function margin(lastIn: readonly CandidateNumber[], firstOut: readonly CandidateNumber[]): readonly Reason[] {
    const [a, b] = [lastIn[0], firstOut[0]];
    if (a === undefined || b === undefined || votesOf(votes, a) <= votesOf(votes, b)) return [];
    const figures = {
      votes: written(a),
      next: written(b),
      margin: `${votesOf(votes, a) - votesOf(votes, b)}`,
    };
    return [{ code: codes.margin, rule: rules.most, candidates: lastIn, between: firstOut, figures }];
  }
}

/** Those with most votes of all who are not elected and were not passed over. */
function nextAfter(
  { passedOver }: LevelElection,
  notElected: readonly CandidateNumber[],
  votes: readonly bigint[],
): readonly CandidateNumber[] {
  const others = notElected.filter((one) => !passedOver.some(({ candidate }) => candidate === one));
  return others.length === 0 ? [] : extreme(others, votes, 'highest');
}

export const uncontested = (elected: readonly CandidateNumber[], seats: number, rule: string): Reason => ({
  code: 'elected.uncontested',
  rule,
  candidates: elected,
  between: [],
  figures: { seats, continuing: elected.length },
});

/** Not elected because of the constraints. Group names are as the contest gives them, in whatever language. */
export const whyPassedOver = ({ candidate, groups }: LevelElection['passedOver'][number]): Reason => ({
  code: 'elected.passedOver',
  rule: 'constraint',
  candidates: [candidate],
  between: [],
  figures: { groups: groups.map((name) => `“${name}”`).join(', ') },
});
