import pg from 'pg';
import type { TestApi, TestOfficer, TestOrganisation } from './api.js';
import {
  addCandidates,
  addMembers,
  adoptConstitution,
  freezeRoll,
  issuer,
  makeElection,
  submitKeys,
} from './election-set-up.js';
import type { ElectionWanted, MadeElection, TestMember } from './election-set-up.js';

export interface PreparedElection extends MadeElection {
  readonly body: TestOrganisation;
  readonly secondHolder: TestOfficer;
}

export interface PreparedWanted extends ElectionWanted {
  readonly members?: readonly TestMember[];
  readonly constitution?: object;
}

interface Place {
  readonly api: TestApi;
  readonly owner: pg.ClientBase;
}

/** Two in the first contest, two in the second, one of them in both; the last is in neither. */
export const MEMBERS: readonly TestMember[] = [
  { memberNo: '1' },
  { memberNo: '2', classes: ['tenants/north', 'staff/office'], language: 'cy' },
  { memberNo: '3', classes: ['staff/office'] },
  { memberNo: '4', classes: ['tenants/south'] },
];
export const NORTH = { constituencyCode: 'tenants', classCode: 'north' };
export const NORTH_AND_STAFF = [NORTH, { constituencyCode: 'staff' }];

/** A body with two key-holders, and an election whose roll is frozen. */
export async function prepareFrozenRoll({ api, owner }: Place, wanted: PreparedWanted = {}): Promise<PreparedElection> {
  const body = await api.organisation();
  const secondHolder = await api.officer(body.organisationId, ['key-holder']);
  await adoptConstitution(api, body.organisationId, wanted.constitution);
  await addMembers(owner, body.organisationId, wanted.members ?? MEMBERS);
  const made = await makeElection(api, body, { contests: NORTH_AND_STAFF, ...wanted });
  for (const { id } of made.contests) await addCandidates(api, body, id, ['A Evans', 'B Bevan', 'Siân Rees']);
  const frozen = await freezeRoll(api, body, made.electionId);
  if (frozen.code) throw new Error(frozen.code);
  return { ...made, body, secondHolder };
}

/** The job of the worker, done. */
export const issueCodes = async (api: TestApi, { body, electionId }: PreparedElection) =>
  (await issuer(api)).execute({ organisationId: body.organisationId, electionId });

/** Everything done but the opening. */
export async function prepareToOpen({ api, owner }: Place, wanted: PreparedWanted = {}): Promise<PreparedElection> {
  const prepared = await prepareFrozenRoll({ api, owner }, wanted);
  await submitKeys(api, prepared.body.officers['key-holder'], prepared);
  await submitKeys(api, prepared.secondHolder, prepared);
  await issueCodes(api, prepared);
  return prepared;
}

export async function countRows(owner: pg.ClientBase, table: string, { contests }: MadeElection): Promise<number> {
  const ids = contests.map(({ id }) => id);
  const sql = ['select count(*)::int as n from', pg.escapeIdentifier(table), 'where contest_id = any ($1)'].join(' ');
  const { rows } = await owner.query<{ n: number }>(sql, [ids]);
  return rows[0]?.n ?? -1;
}
