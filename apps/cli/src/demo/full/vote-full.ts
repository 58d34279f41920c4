import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeChallenge } from '#libs/belenios';
import type { ElectionContext, Group } from '#libs/belenios';
import pLimit from 'p-limit';
import { VoterClient, VoteRefused } from '../../voter-client.js';
import type { SealedPaper } from '../../voter-client.js';
import { quorate } from './outsiders.js';
import type { FullElection } from './set-up-full.js';

/** What stays on the voters’ devices, and is known here only because this process stands in for all of them. */
export interface VoterSecrets {
  readonly member: string;
  readonly code: string;
  /** In the order of the contests. */
  readonly papers: readonly (readonly number[])[];
  readonly sealed: readonly SealedPaper[];
}

export interface Polling {
  readonly server: string;
  readonly group: Group;
  readonly election: FullElection;
  readonly folder: string;
  readonly elections: Map<string, ElectionContext>;
}

const VOTERS_AT_ONCE = 8;

export const clientOf = ({ server, group, election, elections }: Polling, code: string): VoterClient =>
  new VoterClient({
    server,
    electionId: election.electionId,
    code,
    group,
    elections,
    random: (length) => randomBytes(length),
  });

/** A voter fills in every paper and seals it. */
export async function sealAll(polling: Polling, voter: VoterClient, place: number): Promise<readonly SealedPaper[]> {
  return (await voter.paper()).map((paper) => {
    const contest = polling.election.contests.find(({ uuid }) => uuid === paper.uuid);
    return voter.seal(paper, contest?.papers[place] ?? []);
  });
}

/** @returns what each voter sealed and cast, in the order given */
export function castAll(
  polling: Polling,
  voters: readonly { readonly member: string; readonly code: string }[],
  onVoted: () => void,
): Promise<readonly VoterSecrets[]> {
  return pLimit(VOTERS_AT_ONCE).map(voters, async ({ member, code }, place) => {
    const voter = clientOf(polling, code);
    const sealed = await sealAll(polling, voter, place);
    await voter.cast(sealed);
    onVoted();
    const papers = polling.election.contests.map((contest) => contest.papers[place] ?? []);
    return { member, code, papers, sealed };
  });
}

/** What the command says of a ballot that was opened. */
export interface BallotChecked {
  readonly verdict: string;
  readonly tracker: string;
}

/**
 * A voter opens a ballot instead of casting it, has it checked by another program, and finds that it can never be cast.
 * @returns what that program says
 */
export async function challengeOne(polling: Polling, code: string, place: number): Promise<BallotChecked> {
  const voter = clientOf(polling, code);
  const [paper] = await sealAll(polling, voter, place);
  if (!paper) throw new Error('the voter has no paper');
  const file = join(polling.folder, 'challenge.json');
  writeFileSync(file, writeChallenge(paper));
  const checked = await quorate<BallotChecked>(
    ...['check-ballot', file, '--url', polling.server, '--tracker', paper.tracker],
  );
  await voter.challenge(paper);
  await refused('BALLOT_CHALLENGED', () => voter.cast([paper]));
  return checked;
}

/** @throws Error unless the server says no, with exactly this code */
export async function refused(code: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof VoteRefused && error.code === code) return;
    throw error;
  }
  throw new Error(`the server took what it must refuse (${code})`);
}
