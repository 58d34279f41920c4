import { MOST_CANDIDATES } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { MOST_CONSTRAINED_SEATS, MOST_GROUPS } from './constraint-group.js';
import type { ConstraintGroup } from './constraint-group.js';
import { WholeNumbers } from './whole-numbers.js';

/** Continuing candidates whose fate the constraints have sealed, ascending. */
export interface Judgement {
  /** Every completion elects them: they are never excluded. */
  readonly guarded: readonly CandidateNumber[];
  /** No completion elects them: they are excluded at once. */
  readonly doomed: readonly CandidateNumber[];
}

/** Continuing candidates who are in the same groups: for the constraints one is as good as another. */
interface Kind {
  readonly groups: ReadonlySet<ConstraintGroup>;
  readonly candidates: CandidateNumber[];
}

/**
 * Which ways a count can still go that meet its constraints. A completion fills every vacancy with continuing candidates
 * (all of them if there are fewer than vacancies), so that the elected from every group are within its limits.
 *
 * @see I. D. Hill, “STV with constraints”, Voting matters 9 (1998), for guarded and doomed candidates, and J. Otten, “STV
 *   with multiple constraints”, Voting matters 13 (2001). Otten narrows the range of each kind step by step; here each
 *   range is found exactly, by asking whether a completion exists with one fewer or one more.
 */
export class Feasibility {
  private readonly groupsOf: ReadonlyMap<CandidateNumber, readonly ConstraintGroup[]>;

  /** @throws RangeError for constraints that `checkConstraints` refuses for what they say: a bug in the caller */
  constructor(
    private readonly groups: readonly ConstraintGroup[],
    private readonly seats: number,
    standing: readonly CandidateNumber[],
  ) {
    if (groups.length > MOST_GROUPS || seats > MOST_CONSTRAINED_SEATS || standing.length > MOST_CANDIDATES)
      throw new RangeError(`too large: ${groups.length} groups, ${seats} seats, ${standing.length} candidates`);
    this.groupsOf = new Map(
      standing.map((candidate) => [candidate, groups.filter(({ members }) => members.includes(candidate))]),
    );
  }

  /** How many different sets of groups these candidates belong to. */
  kindsAmong(candidates: readonly CandidateNumber[]): number {
    return this.kindsOf(candidates).length;
  }

  /** Whether any completion exists. */
  isPossible(elected: readonly CandidateNumber[], continuing: readonly CandidateNumber[]): boolean {
    return this.completions(elected, continuing, this.kindsOf(continuing)).solve() !== null;
  }

  /** @throws Error if no completion exists: nobody may be elected or excluded so that it comes to this */
  judge(elected: readonly CandidateNumber[], continuing: readonly CandidateNumber[]): Judgement {
    const kinds = this.kindsOf(continuing);
    const completions = this.completions(elected, continuing, kinds);
    const first = completions.solve();
    if (first === null) throw new Error('the constraints cannot be met any more');

    const canWin = kinds.map(() => false);
    const canLose = kinds.map(() => false);
    const learn = (completion: readonly number[] | null): void =>
      completion?.forEach((winners, kind) => {
        if (winners > 0) canWin[kind] = true;
        if (winners < (kinds[kind]?.candidates.length ?? 0)) canLose[kind] = true;
      });
    learn(first);
    kinds.forEach(({ candidates: { length } }, unknown) => {
      if (canWin[unknown] !== true) learn(completions.solve({ unknown, least: 1, most: length }));
      if (canLose[unknown] !== true) learn(completions.solve({ unknown, least: 0, most: length - 1 }));
    });
    const those = (isSealed: (kind: number) => boolean) =>
      kinds.flatMap(({ candidates }, kind) => (isSealed(kind) ? candidates : [])).sort((a, b) => a - b);
    return { guarded: those((kind) => canLose[kind] !== true), doomed: those((kind) => canWin[kind] !== true) };
  }

  /** Whether some completion elects none of these, so that they may all be excluded together. */
  canLose(
    elected: readonly CandidateNumber[],
    continuing: readonly CandidateNumber[],
    leaving: readonly CandidateNumber[],
  ): boolean {
    const remaining = continuing.filter((candidate) => !leaving.includes(candidate));
    return this.completions(elected, continuing, this.kindsOf(remaining)).solve() !== null;
  }

  /**
   * Why no completion exists: groups that cannot be met together, and could be if any one of them were left out.
   * Empty if a completion exists.
   */
  conflict(elected: readonly CandidateNumber[], continuing: readonly CandidateNumber[]): readonly ConstraintGroup[] {
    if (this.isPossible(elected, continuing)) return [];
    const standing = [...this.groupsOf.keys()];
    return this.groups.reduce((kept, group) => {
      const fewer = kept.filter((other) => other !== group);
      return new Feasibility(fewer, this.seats, standing).isPossible(elected, continuing) ? kept : fewer;
    }, this.groups);
  }

  /** The unknowns are how many of each kind are elected. `available` are the kinds of those who may be. */
  private completions(
    elected: readonly CandidateNumber[],
    continuing: readonly CandidateNumber[],
    available: readonly Kind[],
  ): WholeNumbers {
    if (elected.length > this.seats) throw new RangeError(`${elected.length} elected to ${this.seats} seats`);
    if (new Set([...elected, ...continuing]).size < elected.length + continuing.length)
      throw new RangeError('a candidate is named twice among the elected and the continuing');
    const places = Math.min(this.seats - elected.length, continuing.length);
    return new WholeNumbers(
      available.map(({ candidates }) => ({ least: 0, most: candidates.length })),
      [
        { of: available.map((_, kind) => kind), least: places, most: places },
        ...this.groups.map((group) => {
          const { atLeast = 0, atMost = this.seats } = group;
          const already = elected.filter((candidate) => this.groupsWith(candidate).includes(group)).length;
          const of = available.flatMap(({ groups }, kind) => (groups.has(group) ? [kind] : []));
          return { of, least: Math.max(atLeast - already, 0), most: Math.min(atMost - already, places) };
        }),
      ],
    );
  }

  private kindsOf(candidates: readonly CandidateNumber[]): readonly Kind[] {
    const kinds = new Map<string, Kind>();
    for (const candidate of candidates) {
      const groups = this.groupsWith(candidate);
      const key = groups.map((group) => this.groups.indexOf(group)).join();
      const kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, { groups: new Set(groups), candidates: [candidate] });
      else kind.candidates.push(candidate);
    }
    return [...kinds.values()];
  }

  private groupsWith(candidate: CandidateNumber): readonly ConstraintGroup[] {
    const groups = this.groupsOf.get(candidate);
    if (groups === undefined) throw new RangeError(`candidate ${candidate} does not stand`);
    return groups;
  }
}
