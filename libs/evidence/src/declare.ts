import type { CountRecord } from '#libs/counting';
import { digestOfCount } from '#libs/counting';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { definitionText } from '#libs/domain';
import type { DeclarationContent, DeclaredContest } from './content.js';
import { digestHex } from './digest.js';

export interface ContestOutcome {
  readonly count: CountRecord;
  /** Ballots that count, as the record's tally states. */
  readonly ballots: number;
  /** Hash of the last event of the record. */
  readonly recordHead: string;
  readonly sealNumber: string;
}

/** What is declared about a contest: a function of its definition, record and count. */
export function declareContest(
  contest: ContestDefinition,
  { count, ballots, recordHead, sealNumber }: ContestOutcome,
): DeclaredContest {
  return {
    uuid: contest.uuid,
    title: contest.title,
    rule: contest.countRule,
    seats: contest.seats,
    electors: contest.roll.electors,
    ballots,
    validPapers: count.validPapers,
    rejectedPapers: count.rejected.reduce((total, { papers }) => total + papers, 0),
    elected: count.elected.map((number) => ({ number, name: contest.candidates[number - 1] ?? '' })),
    lots: count.lots,
    countDigest: digestHex(digestOfCount(count)),
    recordHead,
    sealNumber,
  };
}

/** The whole content to be proposed by the returning officer and approved by a second person. */
export const declareElection = (
  definition: ElectionDefinition,
  outcomes: ReadonlyMap<string, ContestOutcome>,
): DeclarationContent => ({
  format: 'quorate-declaration/1',
  electionId: definition.electionId,
  definitionDigest: digestHex(definitionText(definition)),
  contests: definition.contests.map((contest) => {
    const outcome = outcomes.get(contest.uuid);
    if (!outcome) throw new RangeError(`no outcome for the contest ${contest.uuid}`);
    return declareContest(contest, outcome);
  }),
});
