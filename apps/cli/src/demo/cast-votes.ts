import { randomBytes } from 'node:crypto';
import { fingerprint } from '#libs/belenios';
import type { ElectionContext, Group } from '#libs/belenios';
import pLimit from 'p-limit';
import { VoterClient } from '../voter-client.js';
import type { PaperContest, SealedPaper, VoteReceipt } from '../voter-client.js';
import type { DemoContest } from './demo-election.js';
import type { MadeElection } from './set-up-election.js';

export interface Voting {
  readonly server: string;
  readonly group: Group;
  /** Voters at once. */
  readonly together: number;
  readonly onVoted: () => void;
  /** Makes a ballot elsewhere, such as by a program of others; undefined to make it here. */
  readonly sealElsewhere?: SealElsewhere;
}

/** @returns the exact text of a ballot for this contest, made with this voter's code */
export type SealElsewhere = (
  code: string,
  contest: PaperContest,
  marks: readonly number[],
) => Promise<string | undefined>;

export interface VotesCast {
  readonly ballots: number;
  /** Electors for whom there was no paper left: they did not vote. */
  readonly didNotVote: number;
  readonly seconds: number;
  /** The first few receipts, to be looked for afterwards. */
  readonly receipts: readonly VoteReceipt[];
}

/**
 * Every elector signs in with their code and casts the next paper of their contest over HTTP, until the papers of the
 * contest are used up. Nobody knows whose code is whose, so nobody knows who cast which.
 */
export async function castVotes(codes: readonly string[], election: MadeElection, voting: Voting): Promise<VotesCast> {
  const papers = new Map(election.contests.map(({ id, contest }) => [id, papersOf(contest)]));
  const elections = new Map<string, ElectionContext>();
  const receipts: VoteReceipt[] = [];
  const began = performance.now();
  let [ballots, didNotVote] = [0, 0];
  const { server, group } = voting;
  const vote = async (code: string): Promise<void> => {
    const random = (length: number): Uint8Array => randomBytes(length);
    const voter = new VoterClient({ server, electionId: election.electionId, code, group, random, elections });
    const sealed: SealedPaper[] = [];
    for (const contest of await voter.paper()) {
      const marks = papers.get(contest.contestId)?.next().value;
      if (!marks) continue;
      const text = await voting.sealElsewhere?.(code, contest, marks);
      sealed.push(text === undefined ? voter.seal(contest, marks) : sealedElsewhere(contest, text));
    }
    if (sealed.length === 0) {
      didNotVote += 1;
      return;
    }
    const given = await voter.cast(sealed);
    ballots += given.length;
    if (receipts.length < 5) receipts.push(...given);
    voting.onVoted();
  };
  await pLimit(voting.together).map(codes, vote);
  return { ballots, didNotVote, seconds: (performance.now() - began) / 1_000, receipts };
}

const sealedElsewhere = ({ contestId, uuid }: PaperContest, ballot: string): SealedPaper => ({
  contestId,
  uuid,
  ballot,
  tracker: fingerprint(ballot),
  opening: '',
});

function* papersOf({ papers }: DemoContest): Generator<readonly number[], undefined> {
  yield* papers;
  return undefined;
}
