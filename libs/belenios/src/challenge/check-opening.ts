import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { checkBallot } from '../ballot.js';
import type { AnswerOpening, CheckedBallot } from '../ballot.js';
import type { CiphertextElements } from '../ciphertext.js';
import type { ElectionContext } from '../election-context.js';
import type { CheckFault } from '../fault.js';
import type { ReadFault } from '../json.js';
import type { Question } from '../wire.js';
import { isRankedQuestion } from '../wire.js';
import { readOpening } from './opening.js';

/** A challenged ballot of which everything was recomputed: it holds these votes and can hold no others. */
export interface OpenedBallot {
  readonly tracker: string;
  /** Public credential inside the ballot, 64 hex digits. */
  readonly credential: string;
  /** One for each question: ranks, or 0 and 1 (the blank vote first where one is possible). */
  readonly votes: readonly (readonly number[])[];
}

/**
 * Why a challenged ballot does not stand.
 * `opening`: the opening cannot be read. `ballot`: the ballot breaks a rule or its proofs do not hold, so no box takes it.
 * `otherBallot`: the opening was made for another ballot or election. `randomness`: it does not open this ciphertext, so
 * nothing can be said of what is inside. `differs`: the ballot holds another vote than the device says.
 */
export type OpeningFault =
  | { readonly kind: 'opening'; readonly fault: ReadFault }
  | { readonly kind: 'ballot'; readonly fault: CheckFault }
  | { readonly kind: 'otherBallot' }
  | { readonly kind: 'randomness'; readonly question: number }
  | {
      readonly kind: 'differs';
      /** From 0. */
      readonly question: number;
      readonly said: readonly number[];
      /** What really is in the ballot; undefined if it is nothing that an honest device makes. */
      readonly holds: readonly number[] | undefined;
    };

/**
 * Opens a ballot that its voter challenges instead of casting it: checks the ballot as the box would, and recomputes each
 * ciphertext from the randomness that the device gave away: α = r·g, β = r·y + m (spec.md 7). α fixes r and β then fixes
 * m, so a device that said one thing and sealed another is found out. Never throws, whatever the texts are.
 */
export function checkOpenedBallot(
  election: ElectionContext,
  ballotText: string,
  openingText: string,
): Result<OpenedBallot, OpeningFault> {
  const opening = readOpening(openingText);
  if (!opening.ok) return err({ kind: 'opening', fault: opening.error });
  const checked = checkBallot(election, ballotText);
  if (!checked.ok) return err({ kind: 'ballot', fault: checked.error });
  const { tracker, ballot } = checked.value;
  const { answers, electionUuid } = opening.value;
  if (
    electionUuid !== election.uuid ||
    opening.value.tracker !== tracker ||
    answers.length !== election.questions.length
  )
    return err({ kind: 'otherBallot' });
  const fault = firstDifference(election, checked.value, answers);
  return fault ? err(fault) : ok({ tracker, credential: ballot.credential, votes: answers.map(({ vote }) => vote) });
}

function firstDifference(
  election: ElectionContext,
  { ciphertexts }: CheckedBallot,
  answers: readonly AnswerOpening[],
): OpeningFault | undefined {
  for (const [i, question] of election.questions.entries()) {
    const sealed = ciphertexts[i] ?? [];
    const { vote = [], randomness = [] } = answers[i] ?? {};
    if (!opens(election, sealed, randomness)) return { kind: 'randomness', question: i };
    const holds = contents(election, question, sealed, randomness);
    if (!holds || !isSame(holds, vote)) return { kind: 'differs', question: i, said: vote, holds };
  }
  return undefined;
}

/** α = r·g for every ciphertext: then r is its randomness, and there is no other. */
const opens = (
  { group }: ElectionContext,
  sealed: readonly CiphertextElements[],
  randomness: readonly bigint[],
): boolean =>
  sealed.length === randomness.length &&
  sealed.every(({ alpha }, i) => group.equal(group.mulBase(randomness[i] ?? 0n), alpha));

/** What is inside, β - r·y, as a vote; undefined if no vote looks like that. */
function contents(
  { group, publicKey }: ElectionContext,
  question: Question,
  sealed: readonly CiphertextElements[],
  randomness: readonly bigint[],
): readonly number[] | undefined {
  const inside = sealed.map(({ beta }, i) => group.sub(beta, group.mulPublic(publicKey, randomness[i] ?? 0n)));
  if (isRankedQuestion(question)) {
    const [element] = inside;
    const ranks = element && group.decodeRanked(question.value.answers.length, element);
    return ranks && group.equal(group.encodeRanked(ranks), element) ? ranks : undefined;
  }
  const marks = inside.map((element) => (group.isNeutral(element) ? 0 : group.equal(element, group.base) ? 1 : -1));
  return marks.includes(-1) ? undefined : marks;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);
