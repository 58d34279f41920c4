import { randomBytes } from 'node:crypto';
import { Keyring } from '#libs/application';
import type { ElectionContext, Group } from '#libs/belenios';
import {
  credentialScalar,
  electionContext,
  loadFastGroup,
  makeBallot,
  readElection,
  readVotingCode,
  signInToken,
} from '#libs/belenios';
import { utf8 } from '#libs/basics';
import { readyElection } from '../support/ready-election.js';
import type { PreparedBallot, PreparedVoter } from './voters.js';
import type { Seeded } from './seeded.js';
import type { System } from './system.js';

/** An election with open poll whose voters have made their ballots. */
export interface PreparedElection {
  readonly organisationId: string;
  readonly electionId: string;
  readonly contestId: string;
  readonly uuid: string;
  readonly voters: readonly PreparedVoter[];
}

export const CANDIDATES = 6;

/** Ranks of a voter who chooses by chance: some candidates in some order. */
export function randomMarks(random: Seeded): number[] {
  const chosen = random
    .shuffle(Array.from({ length: CANDIDATES }, (_, i) => i))
    .slice(0, 1 + Math.floor(random.next() * CANDIDATES));
  return Array.from({ length: CANDIDATES }, (_, i) => chosen.indexOf(i) + 1);
}

/** Straight into the tables: enough for everything up to the sealed box, and quick. */
export async function prepareQuickly(system: System, voters: number, random: Seeded): Promise<PreparedElection> {
  const election = await system.owner((db) =>
    readyElection(db, system.secret, { voters, candidates: [CANDIDATES], closesIn: 3_600 }),
  );
  const [contest] = election.contests;
  if (!contest) throw new Error('no contest');
  const prepare = (voter: (typeof election.voters)[number]): PreparedBallot => {
    const marks = randomMarks(random);
    return { ...voter.ballot(0, marks), marks };
  };
  return {
    organisationId: election.organisationId,
    electionId: election.electionId,
    contestId: contest.contestId,
    uuid: contest.uuid,
    voters: election.voters.map((voter) => ({ token: voter.token, ballots: [prepare(voter), prepare(voter)] })),
  };
}

/** From codes as they came by mail: every voter makes two ballots, the second for the other device. */
export async function prepareFromCodes(
  codes: readonly string[],
  election: { readonly electionId: string; readonly uuid: string; readonly electionObject: string },
  random: Seeded,
): Promise<readonly PreparedVoter[]> {
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const context = contextOf(group, election.electionObject);
  return codes.map((typed) => {
    const code = readVotingCode(typed);
    if (!code.ok) throw new Error('not a voting code');
    const credential = credentialScalar(code.value, election.uuid);
    const prepare = (): PreparedBallot => {
      const marks = randomMarks(random);
      return { ...makeBallot(context, { credential, votes: [marks], random: (length) => randomBytes(length) }), marks };
    };
    return { token: signInToken(code.value, election.electionId), ballots: [prepare(), prepare()] };
  });
}

function contextOf(group: Group, electionObject: string): ElectionContext {
  const election = readElection(utf8(electionObject));
  const context = election.ok ? electionContext(group, election.value.election, election.value.fingerprint) : election;
  if (!context.ok) throw new Error(context.error.reason);
  return context.value;
}

export const keyringOf = (system: System): Keyring => new Keyring(system.secret, (length) => randomBytes(length));
