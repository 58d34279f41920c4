import type { RandomBytes } from '#libs/basics';
import { makeBallot } from '../src/ballot.js';
import { credentialScalar, generateVotingCode } from '../src/credential.js';
import { electionContext, type ElectionContext } from '../src/election-context.js';
import { freezeElection } from '../src/election.js';
import type { Group } from '../src/group.js';
import type { Question } from '../src/wire.js';
import { value } from './record.js';

export const ranked = (candidates: number): Question => ({
  type: 'NonHomomorphic',
  value: { answers: Array.from({ length: candidates }, (_, i) => `Candidate ${i + 1}`), question: 'Rank them' },
});
export const resolution: Question = {
  answers: ['For', 'Against', 'Abstain'],
  min: 1,
  max: 1,
  question: 'That the rules be amended',
};
export const withBlank: Question = {
  answers: ['For', 'Against'],
  blank: true,
  min: 1,
  max: 1,
  question: 'Resolution 2',
};
export const approval: Question = { answers: ['A', 'B', 'C', 'D'], min: 0, max: 4, question: 'Approve any' };

export interface MadeElection {
  readonly election: ElectionContext;
  /** The whole secret key, as one trustee would hold it. */
  readonly secret: bigint;
  /** Makes the ballot of a voter, numbered from 0. */
  readonly vote: (voter: number, ...votes: readonly (readonly number[])[]) => string;
  readonly credential: (voter: number) => bigint;
}

/** An election with one trustee and as many voters as are asked for, all from the random bytes. */
export function madeElection(
  group: Group,
  random: RandomBytes,
  questions: readonly Question[],
  uuid = 'Test1Test2Test',
): MadeElection {
  const secret = BigInt(`0x${Buffer.from(random(31)).toString('hex')}`);
  const publicKey = group.mulBase(secret).hex;
  const frozen = value(freezeElection({ uuid, name: 'Test', description: '', publicKey, questions }));
  const election = value(electionContext(group, frozen.election, frozen.fingerprint));
  const codes: bigint[] = [];
  const credential = (voter: number): bigint =>
    (codes[voter] ??= credentialScalar(generateVotingCode(random), election.uuid));
  return {
    election,
    secret,
    credential,
    vote: (voter, ...votes) => makeBallot(election, { credential: credential(voter), votes, random }).text,
  };
}
