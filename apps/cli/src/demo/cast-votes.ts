import { randomBytes } from 'node:crypto';
import type { ElectionContext, Group } from '#libs/belenios';
import pLimit from 'p-limit';
import { VoterClient } from '../voter-client.js';
import type { VoteReceipt } from '../voter-client.js';
import type { DemoContest } from './demo-election.js';
import type { MadeElection } from './set-up-election.js';

export interface Voting {
  readonly server: string;
  readonly group: Group;
  /** Voters at once. */
  readonly together: number;
  readonly onVoted: () => void;
}

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
    const sealed = (await voter.paper()).flatMap((contest) => {
      const marks = papers.get(contest.contestId)?.next().value;
      return marks ? [voter.seal(contest, marks)] : [];
    });
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

function* papersOf({ papers }: DemoContest): Generator<readonly number[], undefined> {
  yield* papers;
  return undefined;
}
