import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

import { fromHex } from '#libs/basics';
import {
  contestPrivateKey,
  credentialScalar,
  electionContext,
  hashHex,
  loadFastGroup,
  makeBallot,
  nextDecryption,
  readElection,
  readVotingCode,
  signInToken,
  verifyArchive,
} from '#libs/belenios';
import type { ElectionContext, VotingCode } from '#libs/belenios';
import type { ElectionId } from '#libs/domain';
import type { TestApi, TestOfficer, TestOrganisation } from './api.js';
import {
  aConstitution,
  addCandidates,
  addMembers,
  adoptConstitution,
  ask,
  codeIn,
  freezeRoll,
  issuer,
  makeElection,
  openPoll,
  readMessages,
  submitKeys,
} from './election-set-up.js';

export const { group } = await loadFastGroup((length) => randomBytes(length));
const random = (length: number): Uint8Array => randomBytes(length);

/** North elects two by Scottish STV, South one by first past the post. */
export const NORTH = { constituencyCode: 'tenants', classCode: 'north' };
export const SOUTH = { constituencyCode: 'tenants', classCode: 'south', opening: 'MIXING' };

export interface PollToHold {
  readonly contests?: readonly object[];
  readonly candidates?: readonly string[];
  /** Electors of each contest by class; each belongs to one. */
  readonly electors: readonly { readonly inClass: 'tenants/north' | 'tenants/south'; readonly members: number }[];
  readonly constitution?: object;
  readonly proofChecks?: 'BEFORE_STORING' | 'AFTER_STORING';
  /** What else the returning officer does before the poll is opened. */
  readonly beforeOpening?: (
    electionId: ElectionId,
    body: TestOrganisation,
    holders: HeldPoll['holders'],
  ) => Promise<void>;
  /** How long the poll is open, by the clock of the database. */
  readonly seconds: number;
}

export interface HeldContest {
  readonly id: string;
  readonly uuid: string;
  readonly title: string;
  readonly context: ElectionContext;
  readonly fingerprint: string;
}

export interface HeldVoter {
  readonly code: VotingCode;
  readonly token: Uint8Array;
  readonly contest: HeldContest;
}

export interface HeldPoll {
  readonly body: TestOrganisation;
  readonly electionId: ElectionId;
  readonly contests: readonly HeldContest[];
  readonly holders: readonly { readonly officer: TestOfficer; readonly seed: string }[];
  /** In no order that tells who they are, as codes lie in mailboxes. */
  readonly voters: readonly HeldVoter[];
  readonly closesAt: Date;
}

/** An open poll, made through the real API from constitution to the frozen definition. */
export async function openedPoll(api: TestApi, owner: pg.ClientBase, wanted: PollToHold): Promise<HeldPoll> {
  const { electors, candidates = ['A Evans', 'B Bevan', 'Siân Rees', 'D Doyle'], seconds } = wanted;
  const body = await api.organisation();
  const { organisationId } = body;
  const officers = [body.officers['key-holder'], await api.officer(organisationId, ['key-holder'])];
  await adoptConstitution(api, organisationId, wanted.constitution ?? aConstitution());
  let memberNo = 0;
  const members = electors.flatMap(({ inClass, members: count }) =>
    Array.from({ length: count }, () => ({ memberNo: `${(memberNo += 1)}`, classes: [inClass] })),
  );
  await addMembers(owner, organisationId, [...members, { memberNo: '900', status: 'ended' as const }]);
  const made = await makeElection(api, body, { contests: wanted.contests ?? [NORTH, SOUTH] });
  for (const { id } of made.contests) await addCandidates(api, body, id, candidates);
  const frozen = await freezeRoll(api, body, made.electionId);
  if (frozen.code) throw new Error(`${frozen.code}: ${frozen.message}`);
  const holders = [];
  for (const officer of officers) holders.push({ officer, seed: (await submitKeys(api, officer, made)).seed });
  await (await issuer(api)).execute({ organisationId, electionId: made.electionId });
  const codes = (await readMessages(api, organisationId)).flatMap(({ text }) => {
    const code = readVotingCode(codeIn(text));
    return code.ok ? [code.value] : [];
  });
  const { rows } = await owner.query<{ closes_at: Date }>(
    `update election set opens_at = clock_timestamp() - interval '1 minute',
       closes_at = date_trunc('milliseconds', clock_timestamp() + make_interval(secs => $2)),
       proof_checks = coalesce($3, proof_checks) where election_id = $1 returning closes_at`,
    [made.electionId, seconds, wanted.proofChecks?.toLowerCase().replace('_', '-') ?? null],
  );
  await wanted.beforeOpening?.(made.electionId, body, holders);
  const opened = await openPoll(api, body, made.electionId, true);
  if (opened.code) throw new Error(`${opened.code}: ${opened.message}`);
  const contests = await Promise.all(
    made.contests.map(async (contest) => ({ ...contest, ...(await definitionOf(owner, contest.id)) })),
  );
  const voters = await votersOf(api, owner, { electionId: made.electionId, codes, contests });
  return {
    body,
    electionId: made.electionId,
    contests,
    holders,
    voters,
    closesAt: rows[0]?.closes_at ?? new Date(0),
  };
}

async function definitionOf(
  owner: pg.ClientBase,
  contestId: string,
): Promise<{ context: ElectionContext; fingerprint: string }> {
  const { rows } = await owner.query<{ election_object: Buffer }>(
    'select election_object from contest_setup where contest_id = $1',
    [contestId],
  );
  const read = readElection(new Uint8Array(rows[0]?.election_object ?? []));
  const context = read.ok && electionContext(group, read.value.election, read.value.fingerprint);
  if (!read.ok || !context || !context.ok) throw new Error('the election object cannot be read');
  return { context: context.value, fingerprint: read.value.fingerprint };
}

/** Which contest a code belongs to is what the server tells its holder. */
async function votersOf(
  api: TestApi,
  owner: pg.ClientBase,
  {
    electionId,
    codes,
    contests,
  }: { electionId: string; codes: readonly VotingCode[]; contests: readonly HeldContest[] },
): Promise<readonly HeldVoter[]> {
  const voters: HeldVoter[] = [];
  for (const code of codes) {
    const token = signInToken(code, electionId);
    const paper = await ask<{ contests: readonly { contest: { uuid: string } }[] }>(
      api,
      `{ ballotDefinition { ... on Refusal { code message } ... on BallotDefinition { contests { contest { uuid } } } } }`,
      {},
      { voter: { electionId, token } },
    );
    const contest = contests.find(({ uuid }) => uuid === paper.contests[0]?.contest.uuid);
    if (contest) voters.push({ code, token, contest });
  }
  return voters;
}

/** A ballot of a voter; the exact text. */
export const ballotOf = ({ code, contest }: HeldVoter, marks: readonly number[]): string =>
  makeBallot(contest.context, { credential: credentialScalar(code, contest.uuid), votes: [marks], random }).text;

/** Casts it over GraphQL; gives the tracker. */
export async function castBallot(
  api: TestApi,
  { electionId }: Pick<HeldPoll, 'electionId'>,
  voter: HeldVoter,
  ballot: string,
): Promise<string> {
  const answer = await ask<{ receipts: readonly { tracker: string }[] }>(
    api,
    `mutation ($ballots: [BallotToCast!]!) { castBallots(ballots: $ballots) {
       ... on Refusal { code message } ... on BallotsRecorded { receipts { tracker } } } }`,
    { ballots: [{ contestId: voter.contest.id, ballot }] },
    { voter: { electionId, token: voter.token } },
  );
  const tracker = answer.receipts?.[0]?.tracker;
  if (tracker === undefined) throw new Error(`${answer.code}: ${answer.message}`);
  return tracker;
}

/** Waits, by the clock of the database, until the hours of the poll are over. */
export async function untilClosed(owner: pg.ClientBase, { electionId }: Pick<HeldPoll, 'electionId'>): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ ms: number }>(
      `select extract(epoch from closes_at - clock_timestamp()) * 1000 as ms from election where election_id = $1`,
      [electionId],
    );
    const ms = Number(rows[0]?.ms ?? 0);
    if (ms <= 0) return;
    await pause(ms + 5);
  }
}

export const closePoll = (api: TestApi, { body, electionId }: HeldPoll) =>
  ask<{ closedAt: string }>(
    api,
    `mutation ($id: ID!) { closePoll(electionId: $id) { ... on Refusal { code message } ... on PollClosed { closedAt } } }`,
    { id: electionId },
    body.officers['returning-officer'],
  );

/** What key-holders promised, by record and officer, as `quorate key open` keeps it beside the key file. */
const promised = new Map<string, string>();

/** Every key-holder fetches, verifies and decrypts every box and promises their part, before anybody shows theirs. */
export async function promiseDecryptions(
  api: TestApi,
  { electionId, contests, holders }: Pick<HeldPoll, 'electionId' | 'contests' | 'holders'>,
): Promise<void> {
  const records = await Promise.all(contests.map(async ({ uuid }) => fetchRecord(api, uuid)));
  for (const record of records)
    if ((await verifyArchive(record, { group, level: 'platform' })).verdict !== 'accept')
      throw new Error('the record is not right');
  for (const { officer, seed } of holders) {
    const digests: { contestId: string; digest: string }[] = [];
    for (const [i, { id, uuid }] of contests.entries()) {
      const secret = contestPrivateKey(fromHex(seed), uuid);
      const decryption = await nextDecryption(records[i] ?? new Uint8Array(), group, { secret, random });
      if (!decryption.ok) throw new Error(decryption.error);
      promised.set(`${uuid}/${officer.officerId}`, decryption.value.text);
      digests.push({ contestId: id, digest: hashHex(decryption.value.text) });
    }
    const taken = await commitDecryptions(api, officer, { electionId, digests });
    if (taken.code) throw new Error(`${taken.code}: ${taken.message}`);
  }
}

export const commitDecryptions = (
  api: TestApi,
  officer: TestOfficer,
  variables: { readonly electionId: string; readonly digests: readonly { contestId: string; digest: string }[] },
) =>
  ask<{ contests: readonly { contestId: string; trustee: number; awaited: number }[] }>(
    api,
    `mutation ($electionId: ID!, $digests: [DecryptionDigestInput!]!) {
       commitDecryptions(electionId: $electionId, digests: $digests) {
         ... on Refusal { code message } ... on DecryptionsCommitted { contests { contestId trustee awaited } } } }`,
    variables,
    officer,
  );

/** A key-holder hands in what they promised: see {@link promiseDecryptions}. */
export async function handInDecryption(
  api: TestApi,
  { uuid }: HeldContest,
  { officer }: HeldPoll['holders'][number],
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const text = promised.get(`${uuid}/${officer.officerId}`);
  if (text === undefined) throw new Error('nothing was promised');
  return putDecryption(api, uuid, text, officer);
}

export async function putDecryption(
  api: TestApi,
  uuid: string,
  body: string | Uint8Array<ArrayBuffer>,
  sender: { readonly session?: string },
  headers: Record<string, string> = { 'x-quorate-upload': '1' },
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const answer = await api.fetch(
    `/uploads/elections/${uuid}/partial-decryption`,
    { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers } },
    sender,
  );
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export async function fetchRecord(api: TestApi, uuid: string): Promise<Uint8Array> {
  const answer = await api.fetch(`/elections/${uuid}/archive`);
  if (!answer.ok) throw new Error(`the record ${uuid}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
