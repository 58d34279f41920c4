import type { CandidateNumber } from '../candidate.js';
import type { CountRecord, CountStage } from '../count-record.js';
import { difference, unitsOf } from './figures.js';

/**
 * What gave the last seat. `quota`: the votes reached it. `enough`: too many for the others to overtake, without a quota
 * or below it. `lastVacancy`: nobody else was left. `most`: the rule has one stage, and more votes than the others win.
 * `lot`: the two were equal and a lot decided. `comparison`: the rule compares candidates in pairs, so that no figure of one
 * candidate decides. `uncontested`: nobody had to be beaten.
 */
export type SeatWonBy = 'quota' | 'enough' | 'lastVacancy' | 'most' | 'lot' | 'comparison' | 'uncontested';

/** How the last seat of a count was won. */
export interface LastSeat {
  /** Elected last; “re-open nominations” if its election ended the filling of seats. */
  readonly winner: CandidateNumber;
  /** The stage, from 1, at which they were elected. */
  readonly stage: number;
  readonly by: SeatWonBy;
  /** The winner's votes at the end of that stage, and the quota then; null for rules without one. */
  readonly votes: string;
  readonly quota: string | null;
  /** Null if nobody was beaten, or not by votes. */
  readonly beaten: Beaten | null;
  /** The two side by side at the end of every stage up to the one that decided; empty if nobody was beaten. */
  readonly course: readonly SideBySide[];
}

/** The last candidate beaten: of those never elected, who stayed longest and then had most votes. */
export interface Beaten {
  readonly candidate: CandidateNumber;
  /** The stage at whose end the two are compared: the last at which both held their votes. */
  readonly comparedAt: number;
  /** The stage at which they were excluded; null if they were still in the count when the seats were filled. */
  readonly excludedAt: number | null;
  readonly votes: string;
  /** The winner's votes there. */
  readonly against: string;
  /** Winner − beaten; below 0 only where constraints decided. */
  readonly difference: string;
  /** Whether the constraints did not let them be elected. */
  readonly isDoomed: boolean;
}

export interface SideBySide {
  readonly stage: number;
  readonly winner: string;
  readonly beaten: string;
}

/** How the last seat was won; null if nobody was elected at all. Reads only the record, of whatever rule. */
export function lastSeat(record: CountRecord): LastSeat | null {
  const everElected = record.stages.flatMap(({ elected }) => elected);
  const winner = takers(record, everElected).at(-1);
  const stage = record.stages.find(({ elected }) => winner !== undefined && elected.includes(winner));
  if (winner === undefined || stage === undefined) return null;

  const votes = votesIn(stage, winner);
  const won = { winner, stage: stage.number, votes, quota: stage.quota };
  const beaten = lastBeaten(record, stage, { winner, everElected });
  if (beaten === null) return { ...won, by: 'uncontested', beaten: null, course: [] };
  if (isByPairs(stage)) return { ...won, by: 'comparison', beaten: null, course: [] };
  return {
    ...won,
    by: wonBy(record, stage, winner, beaten),
    beaten,
    course: record.stages.slice(0, beaten.comparedAt).map((at) => ({
      stage: at.number,
      winner: votesIn(at, winner),
      beaten: votesIn(at, beaten.candidate),
    })),
  };
}

/** Who takes a seat or, by “re-open nominations”, keeps it empty: in the order in which the stages elected them. */
function takers(record: CountRecord, everElected: readonly CandidateNumber[]): readonly CandidateNumber[] {
  const at = everElected.findIndex((candidate) => record.candidates[candidate - 1]?.reopensNominations === true);
  const seatedAfter = everElected.slice(at + 1).some((candidate) => record.elected.includes(candidate));
  return at < 0 || seatedAfter ? everElected : everElected.slice(0, at + 1);
}

function lastBeaten(
  { candidates, stages, lots }: CountRecord,
  won: CountStage,
  { winner, everElected }: { readonly winner: CandidateNumber; readonly everElected: readonly CandidateNumber[] },
): Beaten | null {
  const excludedAt = (candidate: CandidateNumber) =>
    stages.find(({ excluded }) => excluded.includes(candidate))?.number ?? Infinity;
  const losers = candidates.flatMap(({ number, withdrawn }) =>
    withdrawn || everElected.includes(number) ? [] : [number],
  );
  if (losers.length === 0) return null;
  const stillIn = losers.filter((candidate) => excludedAt(candidate) > won.number);
  const lastOut = Math.max(...losers.map(excludedAt));
  const finalists = stillIn.length > 0 ? stillIn : losers.filter((candidate) => excludedAt(candidate) === lastOut);
  const comparedAt = stages[(stillIn.length > 0 ? won.number : lastOut - 1) - 1];
  if (comparedAt === undefined) throw new Error('a candidate was excluded before first preferences were counted');

  const drawn = lots.find(
    ({ stage, purpose, chosen }) => stage === won.number && purpose === 'seat' && chosen.includes(winner),
  );
  const among = drawn ? finalists.filter((candidate) => drawn.between.includes(candidate)) : finalists;
  const candidate = (among.length > 0 ? among : finalists).reduce((best, other) =>
    unitsOf(votesIn(comparedAt, other)) > unitsOf(votesIn(comparedAt, best)) ? other : best,
  );
  const [votes, against] = [votesIn(comparedAt, candidate), votesIn(comparedAt, winner)];
  const out = stages.find(({ excluded }) => excluded.includes(candidate));
  return {
    candidate,
    comparedAt: comparedAt.number,
    excludedAt: stillIn.length > 0 ? null : lastOut,
    votes,
    against,
    difference: difference(against, votes),
    isDoomed: [...(out?.reasons ?? []), ...won.reasons].some(
      ({ code, candidates: about }) =>
        (code === 'exclusion.doomed' || code === 'elected.passedOver') && about.includes(candidate),
    ),
  };
}

function wonBy(record: CountRecord, stage: CountStage, winner: CandidateNumber, beaten: Beaten): SeatWonBy {
  // An exclusion that would leave only as many as there are seats is decided but not made (ERS97 5.5.1): its lot is for a
  // stage that the record does not have, and belongs to the end of the last it has.
  const isDecisive = record.lots.some(
    ({ stage: at, purpose, chosen, between }) =>
      (purpose === 'seat' && at === stage.number && chosen.includes(winner)) ||
      (purpose === 'exclusion' &&
        Math.min(at, record.stages.length) === (beaten.excludedAt ?? stage.number) &&
        chosen.includes(beaten.candidate) &&
        between.includes(winner)),
  );
  if (isDecisive) return 'lot';
  const isInstead = stage.reasons.some(
    ({ code, candidates, between }) =>
      code === 'ers97.elected.insteadOfExclusion' && candidates.includes(winner) && between.includes(beaten.candidate),
  );
  if (isInstead) return 'lastVacancy';
  if (record.stages.length === 1 && record.quota === null) return 'most';
  if (stage.quota !== null && unitsOf(votesIn(stage, winner)) >= unitsOf(stage.quota)) return 'quota';
  return beaten.excludedAt === null ? 'enough' : 'lastVacancy';
}

const isByPairs = ({ reasons }: CountStage): boolean => reasons.some(({ code }) => code.startsWith('schulze.'));

function votesIn(stage: CountStage, candidate: CandidateNumber): string {
  const votes = stage.votes[candidate];
  if (votes === undefined) throw new Error(`candidate ${candidate} has no votes at stage ${stage.number}`);
  return votes;
}
