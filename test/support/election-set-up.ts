import { publicKeys } from '#libs/belenios';
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { AdoptConstitution, IssueVotingCodes, Keyring, RecordGroup, UnitOfWork } from '#libs/application';
import { ok, toHex } from '#libs/basics';
import type { ElectionId, MemberId, OrganisationId } from '#libs/domain';
import type { TestApi, TestOfficer, TestOrganisation } from './api.js';

const clause = '1';

/** Tenants North and South by Scottish STV or first past the post, all staff together by Scottish STV. */
export const aConstitution = (change: object = {}): object => ({
  format: 'quorate/constitution/1',
  title: { en: 'Rules of the test' },
  form: 'other',
  constituencies: [
    {
      clause,
      code: 'tenants',
      name: { en: 'Tenants', cy: 'Tenantiaid' },
      kind: 'other',
      classes: [
        { code: 'north', name: { en: 'North', cy: 'Gogledd' }, seats: { clause, number: 2 } },
        { code: 'south', name: { en: 'South', cy: 'De' }, seats: { clause, number: 1 } },
      ],
    },
    {
      clause,
      code: 'staff',
      name: { en: 'Staff' },
      kind: 'staff',
      classes: [
        { code: 'office', name: { en: 'Office' }, seats: { clause, number: 0 } },
        { code: 'guests', name: { en: 'Guests' }, seats: { clause, number: 0 } },
      ],
      seats: { clause, number: 2 },
    },
  ],
  voting: {
    minimumAge: { clause, years: 16, on: 'record-date' },
    membership: { clause, minimumDays: 30 },
    classes: { clause, which: ['tenants/north', 'tenants/south', 'staff/office'] },
  },
  countRules: { oneSeat: { clause, rule: 'fptp' }, severalSeats: { clause, rule: 'scottish' } },
  ballotPaper: { clause, order: 'surname' },
  repeatBallots: { clause, firstOrLast: 'first-counts' },
  sealing: { clause, onlineBallots: 'secret', minimumMixers: 1 },
  keyHolders: { clause, number: 2, required: 2, platformKey: 'may-be-added' },
  limits: { candidates: { clause, most: 30 } },
  ...change,
});

export async function adoptConstitution(
  api: TestApi,
  organisationId: OrganisationId,
  constitution: object = aConstitution(),
): Promise<void> {
  const by = { kind: 'installer', organisationId } as const;
  const document = JSON.stringify(constitution);
  const adopted = await new AdoptConstitution(api.get(UnitOfWork)).execute({ by, document });
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.error));
}

/** A member; what is not said is an entitled tenant of the North. */
export interface TestMember {
  readonly memberNo: string;
  readonly email?: string | null;
  readonly born?: string | null;
  readonly status?: 'active' | 'suspended' | 'ended';
  readonly joined?: string;
  readonly left?: string;
  readonly language?: 'en' | 'cy';
  /** `constituency/class from..to`, days optional. */
  readonly classes?: readonly string[];
}

export async function addMembers(
  owner: pg.ClientBase,
  organisationId: OrganisationId,
  members: readonly TestMember[],
): Promise<void> {
  for (const member of members) {
    const { memberNo, born = '1980-01-01', status = 'active', joined = '2000-01-01', language = 'en' } = member;
    const memberId = randomUUID() as string as MemberId;
    const email = member.email === undefined ? `member${memberNo}@example.org` : member.email;
    await owner.query(
      `insert into member (organisation_id, member_id, member_no, given_name, family_name, email, date_of_birth,
         language, status, joined_on, left_on)
       values ($1, $2, $3, 'Member', $3, $4, $5, $6, $7, $8, $9)`,
      [organisationId, memberId, memberNo, email, born, language, status, joined, member.left ?? null],
    );
    for (const spell of member.classes ?? ['tenants/north']) {
      const [place = '', days = ''] = spell.split(' ');
      const [[constituency, inClass], [from, to]] = [place.split('/'), days.split('..')];
      await owner.query(
        `insert into class_membership (organisation_id, member_id, membership_id, constituency_code, class_code, from_day, to_day, reason)
         values ($1, $2, $3, $4, $5, $6, $7, 'test')`,
        [organisationId, memberId, randomUUID(), constituency, inClass, from || '2000-01-01', to || null],
      );
    }
  }
}

export interface MadeElection {
  readonly electionId: ElectionId;
  readonly contests: readonly { readonly id: string; readonly uuid: string; readonly title: string }[];
}

const REFUSAL = '... on Refusal { code message }';

/** Sends a mutation or query with one field and gives it; a refusal is given as it is. */
export async function ask<T = Record<string, unknown>>(
  api: TestApi,
  document: string,
  variables: object,
  sender: { readonly session?: string; readonly voter?: { electionId: string; token: Uint8Array } } = {},
): Promise<T & { readonly code?: string; readonly message?: string }> {
  const { data, errors } = await api.graphql<Record<string, T>>(document, variables, sender);
  if (errors.length > 0 || data === null) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as T & { code?: string; message?: string };
}

export interface ElectionWanted {
  readonly recordDate?: string;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly contests?: readonly object[];
}

const hours = (n: number): Date => new Date(Date.now() + n * 3_600_000);

/** A draft by GraphQL: opens in an hour, closes in a day. */
export async function makeElection(
  api: TestApi,
  { officers }: TestOrganisation,
  wanted: ElectionWanted = {},
): Promise<MadeElection> {
  const { recordDate = '2026-05-01', opensAt = hours(1), closesAt = hours(24), contests } = wanted;
  const made = await ask<{ election: { id: ElectionId }; contests: MadeElection['contests'] }>(
    api,
    `mutation ($election: ElectionInput!) { createElection(election: $election) {
       ${REFUSAL} ... on ElectionCreated { election { id } contests { id uuid title } } } }`,
    { election: { title: 'Board election', titleCy: 'Etholiad y bwrdd', recordDate, opensAt, closesAt, contests } },
    officers['returning-officer'],
  );
  if (made.code) throw new Error(`${made.code}: ${made.message}`);
  return { electionId: made.election.id, contests: made.contests };
}

export const addCandidates = (
  api: TestApi,
  { officers }: TestOrganisation,
  contestId: string,
  names: readonly string[],
) =>
  ask<{ contest: { candidates: { id: string; name: string }[] } }>(
    api,
    `mutation ($contestId: ID!, $names: [String!]!) { addCandidates(contestId: $contestId, names: $names) {
       ${REFUSAL} ... on ContestSaved { contest { candidates { id name } } } } }`,
    { contestId, names },
    officers['returning-officer'],
  );

export interface FrozenRollAnswer {
  readonly rolls: readonly {
    readonly contestId: string;
    readonly digest: string;
    readonly electors: number;
    readonly excluded: number;
  }[];
}

export const freezeRoll = (api: TestApi, { officers }: TestOrganisation, electionId: string) =>
  ask<FrozenRollAnswer>(
    api,
    `mutation ($electionId: ID!) { freezeRoll(electionId: $electionId) {
       ${REFUSAL} ... on RollsFrozen { rolls { contestId digest electors excluded } } } }`,
    { electionId },
    officers['returning-officer'],
  );

/** Makes keys for all contests as the command line does, and hands them in. */
export async function submitKeys(api: TestApi, keyHolder: TestOfficer, { electionId, contests }: MadeElection) {
  const { group } = await RecordGroup.load(randomBytes);
  const seed = toHex(randomBytes(32));
  const named = contests.map(({ id, uuid, title }) => ({ contestId: id, uuid, title }));
  const { keys } = publicKeys(group, { electionId, seed, contests: named }, randomBytes);
  const handedIn = keys.map(({ contestId, publicKey }) => ({ contestId, publicKey }));
  const answer = await submit(api, keyHolder, electionId, handedIn);
  return { ...answer, seed, handedIn };
}

export const submit = (
  api: TestApi,
  keyHolder: TestOfficer,
  electionId: string,
  keys: readonly { readonly contestId: string; readonly publicKey: string }[],
) =>
  ask<{ keys: { contestId: string; trustee: number }[] }>(
    api,
    `mutation ($electionId: ID!, $keys: [TrusteeKeyInput!]!) { submitTrusteeKeys(electionId: $electionId, keys: $keys) {
       ${REFUSAL} ... on TrusteeKeysHandedIn { keys { contestId trustee } } } }`,
    { electionId, keys },
    keyHolder,
  );

/** The job of the worker, with what the worker gives it. */
export async function issuer(api: TestApi, work: UnitOfWork = api.get(UnitOfWork)): Promise<IssueVotingCodes> {
  const address = { url: 'https://vote.example.org' };
  return new IssueVotingCodes(work, api.get(Keyring), await RecordGroup.load(randomBytes), address, randomBytes);
}

export interface WaitingMessage {
  readonly messageId: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
}

/** Opens the messages that wait, as the worker would to send them. */
export async function readMessages(api: TestApi, organisationId: OrganisationId): Promise<readonly WaitingMessage[]> {
  const claimed = await api
    .get(UnitOfWork)
    .run(organisationId, async ({ messages }) => ok(await messages.claim(10_000, 0)));
  return claimed.ok ? claimed.value : [];
}

export const codeIn = (text: string): string =>
  /\/vote#[0-9a-f-]{36}\.([1-9A-HJ-NP-Za-km-z-]{25})$/m.exec(text)?.[1] ?? '';

export const openPoll = (api: TestApi, { officers }: TestOrganisation, electionId: string, openNow = false) =>
  ask<OpenPollAnswer>(
    api,
    `mutation ($electionId: ID!, $openNow: Boolean!) { openPoll(electionId: $electionId, openNow: $openNow) {
       ${REFUSAL} ... on PollOpened { definitionDigest election { state opensAt } contests { contestId uuid fingerprint } } } }`,
    { electionId, openNow },
    officers['returning-officer'],
  );

export interface OpenPollAnswer {
  readonly definitionDigest: string;
  readonly election: { readonly state: string; readonly opensAt: string };
  readonly contests: readonly { readonly contestId: string; readonly uuid: string; readonly fingerprint: string }[];
}
