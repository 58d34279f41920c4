import { standingCandidates } from '../candidate.js';
import type { CountInput } from '../count-input.js';
import type { CountRecord, Reason } from '../count-record.js';
import type { CountRule } from '../count-rule.js';
import type { RejectedPapers } from '../papers/rejection.js';
import { countRecord } from '../stv/finish.js';
import { votesOf } from '../tie.js';
import type { Elected } from './elect-by-votes.js';

/** The record of a count that has one stage, in which nothing is transferred. */
export function singleStageRecord(
  rule: Pick<CountRule, 'id' | 'version'>,
  input: CountInput,
  counted: {
    readonly valid: number;
    readonly rejected: readonly RejectedPapers[];
    readonly inPart?: number;
    /** The most choices or points that a paper may give. */
    readonly mostChoices?: number;
    /** By candidate number. */
    readonly votes: readonly bigint[];
    /** What was counted, before {@link Elected.reasons}. */
    readonly reasons: readonly Reason[];
    readonly outcome: Elected;
  },
): CountRecord {
  const { elected, lots, reasons } = counted.outcome;
  const standing = standingCandidates(input.candidates);
  return countRecord(rule, input, {
    mostChoices: counted.mostChoices,
    validPapers: counted.valid,
    rejected: counted.rejected,
    rejectedInPart: counted.inPart,
    quota: null,
    elected,
    lots,
    stages: [
      {
        number: 1,
        kind: 'first',
        candidates: [],
        quota: null,
        transfers: [],
        votes: Object.fromEntries(standing.map((one) => [`${one}`, `${votesOf(counted.votes, one)}`])),
        nonTransferable: '0',
        lostByCutting: '0',
        keepValues: null,
        elected,
        excluded: [],
        reasons: [...counted.reasons, ...reasons],
      },
    ],
  });
}
