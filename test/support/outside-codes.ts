import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { readElectionFile } from '../../apps/cli/src/codes/election-file.js';
import { readElectorsFile } from '../../apps/cli/src/codes/electors-file.js';
import { makeCodes } from '../../apps/cli/src/codes/make-codes.js';
import type { MadeCodes } from '../../apps/cli/src/codes/make-codes.js';
import { makeMakerKey } from '../../apps/cli/src/codes/maker-key.js';
import type { MakerKey } from '../../apps/cli/src/codes/maker-key.js';
import { takeSpare } from '../../apps/cli/src/codes/take-spare.js';
import type { SparesUsed } from '../../apps/cli/src/codes/private-file.js';
import type { TestApi, TestOfficer, TestOrganisation } from './api.js';
import {
  addCandidates,
  addMembers,
  adoptConstitution,
  ask,
  freezeRoll,
  makeElection,
  submitKeys,
} from './election-set-up.js';
import type { MadeElection, TestMember } from './election-set-up.js';
import { group } from './ended-election.js';
import { MEMBERS, NORTH_AND_STAFF } from './prepared-election.js';

const random = (length: number): Uint8Array => randomBytes(length);
const REFUSAL = '... on Refusal { code message }';

/** An election whose codes a scrutineer makes, with its roll frozen and its keys handed in. */
export interface OutsideElection extends MadeElection {
  readonly body: TestOrganisation;
  readonly officer: TestOfficer;
  readonly key: MakerKey;
  readonly folder: string;
}

export interface OutsideWanted {
  readonly spares?: number;
  readonly members?: readonly TestMember[];
  readonly constitution?: object;
  readonly madeBy?: 'SCRUTINEER' | 'SENDER' | 'PLATFORM';
}

export const setCodePolicy = (api: TestApi, officer: TestOfficer, variables: object) =>
  ask<{ policy: { madeBy: string; spares: number; name: string; key: string | null; words: string; wordsCy: string } }>(
    api,
    `mutation ($electionId: ID!, $madeBy: CodeMaker!, $spares: Int!, $name: String, $key: String) {
       setCodePolicy(electionId: $electionId, madeBy: $madeBy, spares: $spares, name: $name, key: $key) {
         ${REFUSAL} ... on CodePolicySaved { policy { madeBy spares name key words wordsCy } } } }`,
    variables,
    officer,
  );

export async function outsideElection(
  { api, owner }: { api: TestApi; owner: pg.ClientBase },
  { spares = 3, members = MEMBERS, constitution, madeBy = 'SCRUTINEER' }: OutsideWanted = {},
): Promise<OutsideElection> {
  const folder = await mkdtemp(path.join(tmpdir(), 'quorate-codes-'));
  const key = makeMakerKey(path.join(folder, 'key.json'), undefined);
  const body = await api.organisation();
  const officer = body.officers['returning-officer'];
  const holders = [body.officers['key-holder'], await api.officer(body.organisationId, ['key-holder'])];
  await adoptConstitution(api, body.organisationId, constitution);
  await addMembers(owner, body.organisationId, members);
  const made = await makeElection(api, body, { contests: NORTH_AND_STAFF });
  for (const { id } of made.contests) await addCandidates(api, body, id, ['A Evans', 'B Bevan', 'Siân Rees']);
  const outside = madeBy === 'PLATFORM' ? {} : { name: 'Sw Craffu', key: key.publicKey };
  const set = await setCodePolicy(api, officer, { electionId: made.electionId, madeBy, spares, ...outside });
  if (set.code) throw new Error(`${set.code}: ${set.message}`);
  const frozen = await freezeRoll(api, body, made.electionId);
  if (frozen.code) throw new Error(frozen.code);
  for (const holder of holders) await submitKeys(api, holder, made);
  return { ...made, body, officer, key, folder };
}

export interface OutsideCodes extends MadeCodes {
  /** Numbers of the members, in the order of the codes. */
  readonly members: readonly string[];
}

/** What the maker of the codes does: reads the files of the platform, and makes codes from them. */
export async function makeOutside(
  api: TestApi,
  { electionId, officer, folder, key }: OutsideElection,
): Promise<OutsideCodes> {
  const [election, electors] = [path.join(folder, 'election.json'), path.join(folder, 'electors.csv')];
  for (const file of [election, electors]) {
    const answer = await api.fetch(`/elections/${electionId}/codes/${path.basename(file)}`, {}, officer);
    await writeFile(file, await answer.text());
  }
  const read = readElectionFile(election);
  const file = await readElectorsFile(electors, read);
  const made = await makeCodes({
    election: read,
    electors: file.electors,
    spares: read.spares,
    key,
    group,
    random,
    onCode: () => undefined,
  });
  return { ...made, members: file.electors.map(({ memberNo }) => memberNo) };
}

export const publicText = (made: MadeCodes): string => [...made.publicLines()].map((line) => `${line}\n`).join('');

export interface UploadAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export async function upload(api: TestApi, officer: TestOfficer, place: string, body: string): Promise<UploadAnswer> {
  const headers = { 'x-quorate-upload': '1', 'content-type': 'application/jsonl' };
  const answer = await api.fetch(`/uploads/elections/${place}`, { method: 'POST', headers, body }, officer);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export const uploadCodes = (api: TestApi, { electionId, officer }: OutsideElection, text: string) =>
  upload(api, officer, `${electionId}/codes`, text);

/** The code of a member, as the letter has it. */
export const codeOf = (made: OutsideCodes, member: string): string => made.codes[made.members.indexOf(member)] ?? '';

/** Gives out spare codes one after the other, as `quorate codes spare` does with its list of those used. */
export function spareGiver(made: MadeCodes, key: MakerKey): (member: string) => { code: string; request: string } {
  let used: SparesUsed = { format: 'quorate-spares-used/1', electionId: made.private.electionId, used: [] };
  return (member) => {
    const taken = takeSpare(made.private, used, { member, key });
    used = taken.used;
    return taken;
  };
}

export async function memberIdOf(owner: pg.ClientBase, { body }: OutsideElection, memberNo: string): Promise<string> {
  const { rows } = await owner.query<{ member_id: string }>(
    'select member_id from member where organisation_id = $1 and member_no = $2',
    [body.organisationId, memberNo],
  );
  return rows[0]?.member_id ?? '';
}

export interface LostAnswer {
  readonly contests: readonly { readonly contestId: string; readonly outcome: string }[];
  readonly sparesLeft?: number;
}

export const blockCode = (api: TestApi, { electionId, officer }: OutsideElection, memberId: string, reason = 'LOST') =>
  ask<LostAnswer>(
    api,
    `mutation ($electionId: ID!, $memberId: ID!, $reason: LossReason!) {
       blockCode(electionId: $electionId, memberId: $memberId, reason: $reason) {
         ${REFUSAL} ... on CodeBlocked { contests { contestId outcome } } } }`,
    { electionId, memberId, reason },
    officer,
  );

export const reissueCode = (api: TestApi, { electionId, officer }: OutsideElection, memberId: string) =>
  ask<LostAnswer>(
    api,
    `mutation ($electionId: ID!, $memberId: ID!) { reissueCode(electionId: $electionId, memberId: $memberId) {
       ${REFUSAL} ... on CodeReissued { contests { contestId outcome } sparesLeft } } }`,
    { electionId, memberId },
    officer,
  );

export const recordOtherChannel = (
  api: TestApi,
  { electionId, officer }: OutsideElection,
  memberId: string,
  channel = 'POST',
) =>
  ask<LostAnswer>(
    api,
    `mutation ($electionId: ID!, $memberId: ID!, $channel: OtherChannel!) {
       recordOtherChannel(electionId: $electionId, memberId: $memberId, channel: $channel) {
         ${REFUSAL} ... on ReturnRecorded { contests { contestId outcome } } } }`,
    { electionId, memberId, channel },
    officer,
  );
