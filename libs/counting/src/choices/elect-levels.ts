import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import { Feasibility } from '../constraints/constraints.js';
import { electRanked } from '../constraints/elect-ranked.js';
import type { PassedOver } from '../constraints/elect-ranked.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import { recordedLot } from '../lot.js';
import type { LotDraw } from '../lot.js';
import { byVotes, votesOf } from '../tie.js';

/** Candidates from the best down; those of one level are equal and ascending. */
export type Levels = readonly (readonly CandidateNumber[])[];

export interface LevelElection {
  /** By level; within a level those who needed no lot come first, ascending. */
  readonly elected: readonly CandidateNumber[];
  /** In the order in which they were needed. */
  readonly lots: readonly LotDraw[];
  readonly passedOver: readonly PassedOver[];
}

export function levelsByVotes(standing: readonly CandidateNumber[], votes: readonly bigint[]): Levels {
  const levels = new Map<bigint, CandidateNumber[]>();
  for (const candidate of byVotes(standing, votes)) {
    const held = votesOf(votes, candidate);
    levels.set(held, [...(levels.get(held) ?? []), candidate]);
  }
  return [...levels.values()];
}

/**
 * Fills the seats from the best level down. A tie matters only where those of a level who can still be elected cannot all
 * be: then a lot chooses as many of them as there is room for. Where some of them are in other constraint groups than
 * others, how many there is room for depends on who they are, so they are drawn one at a time until the rest all can, or
 * none can.
 *
 * @see docs/rules/choices.md
 */
export function electLevels(levels: Levels, input: CountInput): Result<LevelElection, CountRefusal> {
  const { seats, constraints = [] } = input;
  const feasibility = constraints.length > 0 ? new Feasibility(constraints, seats, levels.flat()) : null;
  const canAllHaveSeats = (all: readonly CandidateNumber[], others: readonly CandidateNumber[]) =>
    all.length <= seats && (feasibility?.isPossible(all, others) ?? true);

  const elected: CandidateNumber[] = [];
  const lots: LotDraw[] = [];
  /** Everyone, with equals in the order in which the lots put them. */
  const ranked: CandidateNumber[] = [];
  for (const [i, level] of levels.entries()) {
    const below = levels.slice(i + 1).flat();
    let equals = level;
    while (equals.length > 0) {
      const others = [...equals, ...below];
      const electable = equals.filter((one) =>
        canAllHaveSeats(
          [...elected, one],
          others.filter((other) => other !== one),
        ),
      );
      ranked.push(...equals.filter((one) => !electable.includes(one)));
      equals = electable;
      if (canAllHaveSeats([...elected, ...equals], below)) {
        elected.push(...equals);
        ranked.push(...equals);
        break;
      }
      const isAlike = feasibility === null || feasibility.kindsAmong(equals) === 1;
      const places = isAlike ? roomFor(equals, below, elected, canAllHaveSeats) : 1;
      const lot = recordedLot({ stage: 1, purpose: 'seat', between: equals, places }, input);
      if (!lot.ok) return lot;
      const { chosen } = lot.value;
      lots.push(lot.value);
      elected.push(...chosen);
      ranked.push(...chosen);
      equals = equals.filter((one) => !chosen.includes(one));
    }
  }
  if (feasibility === null) return ok({ elected, lots, passedOver: [] });
  return ok({ ...electRanked({ ranked, seats, feasibility }), lots });
}

/** How many of equals who are in the same constraint groups can be elected. */
function roomFor(
  equals: readonly CandidateNumber[],
  below: readonly CandidateNumber[],
  elected: readonly CandidateNumber[],
  canAllHaveSeats: (all: readonly CandidateNumber[], others: readonly CandidateNumber[]) => boolean,
): number {
  let places = 1;
  while (canAllHaveSeats([...elected, ...equals.slice(0, places + 1)], [...equals.slice(places + 1), ...below]))
    places++;
  return places;
}
