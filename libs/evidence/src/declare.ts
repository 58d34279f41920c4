import type { ContestCount, CountRecord, ResolutionRecord } from '#libs/counting';
import { isResolutionRecord, textOfCount } from '#libs/counting';
import type {
  ContestDefinition,
  ElectionDefinition,
  ResolutionContestDefinition,
  SeatsContestDefinition,
} from '#libs/domain';
import { definitionText } from '#libs/domain';
import type { DeclarationContent, DeclaredContest, VerifierDigests } from './content.js';
import { digestHex } from './digest.js';

export interface ContestOutcome {
  readonly count: ContestCount;
  /** Ballots that count, as the record's tally states. */
  readonly ballots: number;
  /** Hash of the last event of the record. */
  readonly recordHead: string;
  readonly sealNumber: string;
}

/**
 * What is declared about a contest: a function of its definition, record and count.
 * @throws RangeError if the count is not of this kind of contest: a bug in the caller
 */
export function declareContest(contest: ContestDefinition, outcome: ContestOutcome): DeclaredContest {
  const { count, ballots, recordHead, sealNumber } = outcome;
  const box = {
    uuid: contest.uuid,
    title: contest.title,
    electors: contest.roll.electors,
    ballots,
    countDigest: digestHex(textOfCount(count)),
    recordHead,
    sealNumber,
  };
  if (contest.kind === 'seats' && !isResolutionRecord(count)) return { ...box, ...declareSeats(contest, count) };
  if (contest.kind === 'resolution' && isResolutionRecord(count))
    return { ...box, ...declareResolution(contest, count) };
  throw new RangeError(`the count of ${contest.uuid} is of another kind of contest`);
}

function declareSeats(contest: SeatsContestDefinition, count: CountRecord) {
  return {
    kind: 'seats',
    rule: contest.countRule,
    seats: contest.seats,
    validPapers: count.validPapers,
    rejectedPapers: count.rejected.reduce((total, { papers }) => total + papers, 0),
    elected: count.elected.map((number) => ({ number, name: contest.candidates[number - 1] ?? '' })),
    lots: count.lots,
  } as const;
}

function declareResolution({ text, rule }: ResolutionContestDefinition, count: ResolutionRecord) {
  const { outcome, for: inFavour, against, abstained } = count;
  const { id, version, source } = rule;
  return {
    kind: 'resolution',
    rule: { id, version },
    text,
    source,
    outcome,
    for: inFavour,
    against,
    abstained,
  } as const;
}

/** The whole content to be proposed by the returning officer and approved by a second person. */
export const declareElection = (
  definition: ElectionDefinition,
  outcomes: ReadonlyMap<string, ContestOutcome>,
  verifier: VerifierDigests,
): DeclarationContent => ({
  format: 'quorate-declaration/2',
  electionId: definition.electionId,
  definitionDigest: digestHex(definitionText(definition)),
  contests: definition.contests.map((contest) => {
    const outcome = outcomes.get(contest.uuid);
    if (!outcome) throw new RangeError(`no outcome for the contest ${contest.uuid}`);
    return declareContest(contest, outcome);
  }),
  verifier,
});
