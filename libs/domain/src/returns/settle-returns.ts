import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Disqualification, DisqualifiedReturn, VoteReturn, VoterIdNumber } from './vote-return.js';

export interface ReturnTerms {
  /** The first instant at which a vote is late. */
  readonly closesAt: Date;
  /** Whether voters must declare who they are: in public and patient constituencies, not in staff ones (r. 21). */
  readonly declarationRequired: boolean;
}

/** Every return once, in one list or the other; both in order of receipt. */
export interface SettledReturns<Return extends VoteReturn = VoteReturn> {
  /** One of a voter at most. */
  readonly accepted: readonly Return[];
  readonly disqualified: readonly DisqualifiedReturn<Return>[];
}

/** Which of two came first cannot be told: their order of receipt must be settled before the votes are. */
export interface SequenceRepeated {
  readonly code: 'RECEIPT_SEQUENCE_REPEATED';
  readonly receiptSequence: number;
}

/**
 * Decides after the close of the poll which returns of a contest go to the count. Late ones do not, nor those without
 * the declaration that is required; of the rest, the first received for each voter ID number does. A return that is
 * not valid does not use up the vote: the voter may still be counted by a later one that is.
 *
 * @param returns of one contest and all channels, in any order
 * @returns the returns as they were given, or a refusal if two of them share a receipt sequence
 * @throws RangeError if a time is no time, or a sequence no whole number: a bug in the caller
 * @see NHS Model Election Rules 2014, r. 37 (validity), r. 39 (votes cast more than once), r. 56 (late votes)
 */
export function settleReturns<Return extends VoteReturn>(
  returns: readonly Return[],
  terms: ReturnTerms,
): Result<SettledReturns<Return>, SequenceRepeated> {
  for (const time of [terms.closesAt, ...returns.map(({ receivedAt }) => receivedAt)]) {
    if (Number.isNaN(time.getTime())) throw new RangeError('not a time');
  }
  const sequences = new Set<number>();
  const accepted = new Map<VoterIdNumber, Return>();
  const disqualified: DisqualifiedReturn<Return>[] = [];
  for (const voteReturn of [...returns].sort(byReceipt)) {
    const { voterId, receiptSequence } = voteReturn;
    if (!Number.isSafeInteger(receiptSequence)) throw new RangeError(`receipt sequence: ${receiptSequence}`);
    if (sequences.has(receiptSequence)) return err({ code: 'RECEIPT_SEQUENCE_REPEATED', receiptSequence });
    sequences.add(receiptSequence);
    const ground = groundAgainst(voteReturn, terms, accepted.get(voterId));
    if (ground) disqualified.push({ voteReturn, ground });
    else accepted.set(voterId, voteReturn);
  }
  return ok({ accepted: [...accepted.values()], disqualified });
}

/** The first of the grounds that applies, in the order in which the returning officer meets them. */
function groundAgainst<Return extends VoteReturn>(
  { receivedAt, declaration }: Return,
  { closesAt, declarationRequired }: ReturnTerms,
  first: Return | undefined,
): Disqualification<Return> | undefined {
  if (receivedAt >= closesAt) return { kind: 'late' };
  if (declarationRequired && declaration === 'missing') return { kind: 'no-declaration' };
  return first && { kind: 'duplicate', supersededBy: first };
}

const byReceipt = (a: VoteReturn, b: VoteReturn): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || a.receiptSequence - b.receiptSequence;
