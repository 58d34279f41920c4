import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import type { ConstraintGroup } from '../constraints/constraints.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import { count } from '../registry.js';

/** Who leaves, who stays, and who was asked and would not serve. Nobody is in two of these lists. */
export interface CasualVacancy {
  /** Everyone elected before who holds a seat no longer, this time or earlier. */
  readonly vacating: readonly CandidateNumber[];
  /** Everyone who holds a seat now: elected at the election, or by an earlier countback of it. */
  readonly holding: readonly CandidateNumber[];
  readonly unwilling?: readonly CandidateNumber[];
}

/** What counting the papers again comes to. */
export interface Countback {
  /** Who fills the vacancies, in order of election; empty if nobody does. */
  readonly filledBy: readonly CandidateNumber[];
  /** Seats that stay empty all the same. */
  readonly leftVacant: number;
  /** The count, with its own stages; null if nobody was left to count for. */
  readonly record: CountRecord | null;
}

/** Why there is no countback. `candidates` are those it is about. */
export type CountbackRefusal =
  | CountRefusal
  | {
      readonly kind: 'countbackUnfit';
      readonly why: 'unknownCandidate' | 'holderNotStanding' | 'holderLeaving' | 'nothingVacant' | 'cannotProtect';
      readonly candidates: readonly CandidateNumber[];
    };

/**
 * Fills casual vacancies by counting all papers of the election again. Those who leave, and those who will not serve, are
 * passed over as if they had withdrawn. Everyone who holds a seat is protected: they are never excluded and keep their seats,
 * whatever votes they have now. As many seats are filled as at the election, so that the quota means the same.
 *
 * Lots of the election do not carry over, since the stages are others: `input.lots` are those drawn for this count.
 * “Re-open nominations” leaves its own vacancy empty and, unless the rule-book says `oneSeat`, those filled after it; the
 * present holders keep their seats all the same.
 *
 * @param input as for the election
 * @see ERS97, 7.1; docs/rules/countback.md
 */
export function countback(
  rule: string,
  input: CountInput,
  vacancy: CasualVacancy,
): Result<Countback, CountbackRefusal> {
  const { vacating, holding, unwilling = [] } = vacancy;
  const unfit = whyUnfit(input, vacancy);
  if (unfit !== null) return err(unfit);

  const leaving = new Set([...vacating, ...unwilling]);
  const candidates = input.candidates.map((candidate, i) =>
    leaving.has(i + 1) ? { ...candidate, withdrawn: true } : candidate,
  );
  const vacancies = input.seats - holding.length;
  if (candidates.every(({ withdrawn }) => withdrawn === true))
    return ok({ filledBy: [], leftVacant: vacancies, record: null });

  const constraints = [...(input.constraints ?? []), ...protection(input, holding)];
  const counted = count(rule, { ...input, candidates, constraints, reopening: 'oneSeat' });
  if (!counted.ok) return counted;
  const record = counted.value;
  const unprotected = holding.filter((holder) => !record.elected.includes(holder));
  if (unprotected.length > 0) return err({ kind: 'countbackUnfit', why: 'cannotProtect', candidates: unprotected });
  const filledBy = beforeReopening(record, input).filter((candidate) => !holding.includes(candidate));
  return ok({ filledBy, leftVacant: vacancies - filledBy.length, record });
}

function whyUnfit(
  { candidates, seats }: CountInput,
  { vacating, holding, unwilling = [] }: CasualVacancy,
): Extract<CountbackRefusal, { kind: 'countbackUnfit' }> | null {
  const leaving = [...vacating, ...unwilling];
  const unfit = (
    why: Extract<CountbackRefusal, { kind: 'countbackUnfit' }>['why'],
    about: readonly CandidateNumber[],
  ): readonly Extract<CountbackRefusal, { kind: 'countbackUnfit' }>[] =>
    about.length > 0 ? [{ kind: 'countbackUnfit', why, candidates: about }] : [];
  const [first] = [
    ...unfit(
      'unknownCandidate',
      [...leaving, ...holding].filter((one) => candidates[one - 1] === undefined),
    ),
    ...unfit(
      'holderLeaving',
      holding.filter((one) => leaving.includes(one)),
    ),
    ...unfit(
      'holderNotStanding',
      holding.filter((one) => !canHold(candidates[one - 1])),
    ),
  ];
  if (first !== undefined) return first;
  return holding.length < seats && vacating.length > 0
    ? null
    : { kind: 'countbackUnfit', why: 'nothingVacant', candidates: holding };
}

/** Neither somebody who had withdrawn nor “re-open nominations” can have been elected to a seat. */
const canHold = (candidate: CountInput['candidates'][number] | undefined): boolean =>
  candidate !== undefined && candidate.withdrawn !== true && candidate.reopensNominations !== true;

/** The present holders as a group of whom all must be elected, which guards each of them. */
function protection({ constraints = [] }: CountInput, holding: readonly CandidateNumber[]): readonly ConstraintGroup[] {
  if (holding.length === 0) return [];
  const taken = new Set(constraints.map(({ name }) => name.trim().toLowerCase()));
  let name = 'present holders';
  while (taken.has(name)) name = `all ${name}`;
  return [{ name, members: [...new Set(holding)], atLeast: new Set(holding).size }];
}

function beforeReopening(record: CountRecord, { reopening = 'allSeatsLeft' }: CountInput): readonly CandidateNumber[] {
  const everElected = record.stages.flatMap(({ elected }) => elected);
  const at = everElected.findIndex((candidate) => record.candidates[candidate - 1]?.reopensNominations === true);
  const ended = at >= 0 && reopening === 'allSeatsLeft' ? everElected.slice(at) : [];
  return record.elected.filter((candidate) => !ended.includes(candidate));
}
