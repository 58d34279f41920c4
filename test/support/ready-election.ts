import { randomBytes, randomUUID } from 'node:crypto';
import { Keyring } from '#libs/application';
import { utf8 } from '#libs/basics';
import {
  BASE58,
  canonicalText,
  compareWireHex,
  credentialScalar,
  electionContext,
  freezeElection,
  generateVotingCode,
  loadFastGroup,
  makeBallot,
  publicCredential,
  signInToken,
  trusteeKey,
} from '#libs/belenios';
import type { ElectionContext, FrozenElection, Group, MadeBallot, Question, VotingCode } from '#libs/belenios';
import type pg from 'pg';
import { insertPoll, type PollRows } from './poll-rows.js';

const random = (length: number): Uint8Array => randomBytes(length);

export interface ReadyElectionOptions extends Omit<PollRows, 'contests'> {
  readonly voters: number;
  /** Candidates of each contest; every voter is entitled in all of them. One contest of five unless told. */
  readonly candidates?: readonly number[];
  /** Whether a voter, from 0, is entitled in a contest, from 0; all in all unless told. */
  readonly isEntitled?: (voter: number, contest: number) => boolean;
}

export interface ReadyContest {
  readonly contestId: string;
  readonly uuid: string;
  readonly context: ElectionContext;
}

export interface ReadyElection {
  readonly organisationId: string;
  readonly electionId: string;
  readonly contests: readonly ReadyContest[];
  readonly voters: readonly ReadyVoter[];
}

export interface ReadyVoter {
  readonly code: VotingCode;
  readonly token: Uint8Array;
  /** A fresh ballot in contest `place`: ranks, 0 for none; first candidate first unless told. */
  ballot(place?: number, ranks?: readonly number[]): MadeBallot;
}

/** Base58, 14 characters, as contests have. */
const freshUuid = (): string => Array.from(randomBytes(14), (byte) => BASE58.charAt(byte % 58)).join('');

/**
 * An election with open poll, real keys, codes and credentials, written straight into the tables. Whoever tests casting
 * needs no register and no ceremony; the journeys through the real use cases are tested elsewhere.
 */
export async function readyElection(
  owner: pg.ClientBase,
  secret: Uint8Array,
  options: ReadyElectionOptions,
): Promise<ReadyElection> {
  const { group } = await loadFastGroup(random);
  const keyring = new Keyring(secret, random);
  const { voters, candidates = [5], isEntitled = () => true, ...hours } = options;
  const codes = Array.from({ length: voters }, () => generateVotingCode(random));
  const electionId = randomUUID();
  const made = candidates.map((n, contest) => {
    const uuid = freshUuid();
    const entitled = codes.map((code, voter) =>
      isEntitled(voter, contest) ? publicCredential(group, code, uuid) : undefined,
    );
    const credentials = entitled.filter((credential) => credential !== undefined).sort(compareWireHex);
    return { ...freezeContest(group, uuid, n), contestId: randomUUID(), uuid, entitled, credentials };
  });
  const tokens = codes.map((code) => signInToken(code, electionId));
  const tokenHashes = tokens.map((token) => keyring.tokenHash(token));
  const ids = await insertPoll(owner, {
    ...hours,
    electionId,
    contests: made.map(({ contestId, uuid, entitled, frozen, trustees, credentials }) => ({
      contestId,
      beleniosUuid: uuid,
      setup: {
        election: frozen.bytes,
        trustees,
        credentials: utf8(canonicalText(credentials)),
        fingerprint: frozen.fingerprint,
      },
      rights: entitled.map(
        (credential, voter) =>
          credential && {
            tokenHash: tokenHashes[voter] ?? new Uint8Array(),
            credentialHash: keyring.credentialHash(contestId, credential),
          },
      ),
    })),
  });
  const contests = made.map(({ contestId, uuid, frozen }) => ({ contestId, uuid, context: contextOf(group, frozen) }));
  return {
    ...ids,
    contests,
    voters: codes.map((code, voter) => ({
      code,
      token: tokens[voter] ?? new Uint8Array(),
      ballot: (place = 0, ranks) => fill(contests[place], code, ranks),
    })),
  };
}

function freezeContest(
  group: Group,
  uuid: string,
  candidates: number,
): { frozen: FrozenElection; trustees: Uint8Array } {
  const secretKey = BigInt(`0x${randomBytes(31).toString('hex')}`);
  const key = trusteeKey(group, secretKey, random);
  const question: Question = {
    type: 'NonHomomorphic',
    value: { answers: Array.from({ length: candidates }, (_, i) => `Candidate ${i + 1}`), question: 'Rank them' },
  };
  const frozen = freezeElection({
    uuid,
    name: 'Election of the board',
    description: '',
    publicKey: key.public_key,
    questions: [question],
  });
  if (!frozen.ok) throw new Error(frozen.error.reason);
  return { frozen: frozen.value, trustees: utf8(canonicalText([['Single', key]])) };
}

function contextOf(group: Group, { election, fingerprint }: FrozenElection): ElectionContext {
  const context = electionContext(group, election, fingerprint);
  if (!context.ok) throw new Error(context.error.reason);
  return context.value;
}

function fill(contest: ReadyContest | undefined, code: VotingCode, ranks: readonly number[] | undefined): MadeBallot {
  const question = contest?.context.questions[0];
  if (!contest || !question || !('type' in question)) throw new RangeError('no such contest');
  const n = question.value.answers.length;
  const votes = [ranks ?? Array.from({ length: n }, (_, i) => (i === 0 ? 1 : 0))];
  return makeBallot(contest.context, { credential: credentialScalar(code, contest.uuid), votes, random });
}
