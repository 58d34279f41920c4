import { sampleRegisterCsv } from '../apps/cli/src/sample/sample-register.js';
import { startTestApi } from './support/api.js';
import type { Sender, TestApi, TestOfficer } from './support/api.js';
import { SAMPLE_CONSTITUTION, adoptConstitution } from './support/constitution-calls.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { ask } from './support/election-set-up.js';
import { REGISTER_HEAD as HEAD, RegisterCalls } from './support/register-calls.js';

const CLASSES = [
  { constituency: 'tenants', class: 'north' },
  { constituency: 'tenants', class: 'south' },
  { constituency: 'employees', class: 'all-employees' },
] as const;

let database: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ database });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Page {
  readonly next: string | null;
  readonly members: readonly { readonly memberNumber: string }[];
}

async function aBody(): Promise<{ secretary: TestOfficer; auditor: TestOfficer; calls: RegisterCalls }> {
  const { secretary, auditor } = (await api.organisation()).officers;
  await adoptConstitution(api, SAMPLE_CONSTITUTION, secretary);
  return { secretary, auditor, calls: new RegisterCalls(api, secretary) };
}

const page = (sender: Sender, filter: string): Promise<Page> =>
  ask<Page>(api, `{ members(${filter}) { next members { memberNumber } } }`, {}, sender);
const listed = async (sender: Sender, filter: string): Promise<readonly string[]> =>
  (await page(sender, filter)).members.map(({ memberNumber }) => memberNumber);

const THREE = `${HEAD},Status\n1,=A,One,,,north,2020-05-01,\n2,B,Two,b@example.org,1981-01-01,south,,suspended\n3,C,Three,,,all-employees,,\n`;

describe('Looking members up', () => {
  it('pages in the order of numbers and searches number, name and e-mail', async () => {
    const { secretary, calls } = await aBody();
    await calls.bringIn(sampleRegisterCsv({ members: 25, classes: CLASSES, seed: 5 }).bytes);
    const { next, members } = await page(secretary, 'first: 10, after: "M00005"');
    expect(members.map(({ memberNumber }) => memberNumber)).toEqual(
      Array.from({ length: 10 }, (_, i) => `M000${String(i + 6).padStart(2, '0')}`),
    );
    expect(next).toBe('M00015');
    expect(await listed(secretary, 'search: "sample member 00007"')).toEqual(['M00007']);
    expect(await listed(secretary, 'search: "00007@EXAMPLE"')).toEqual(['M00007']);
    expect(await listed(secretary, 'search: "%"')).toEqual([]);
  });

  it('narrows the list by class and status, and pages within it', async () => {
    const { secretary, calls } = await aBody();
    await calls.bringIn(THREE);
    await calls.bringIn(`${HEAD}\n4,D,Four,,,south,\n5,E,Five,,,south,\n`, { covers: 'some' });
    expect(await listed(secretary, 'constituencyCode: "tenants"')).toEqual(['1', '2', '4', '5']);
    expect(await listed(secretary, 'constituencyCode: "tenants", classCode: "south"')).toEqual(['2', '4', '5']);
    expect(await listed(secretary, 'constituencyCode: "employees", classCode: "south"')).toEqual([]);
    expect(await listed(secretary, 'status: SUSPENDED')).toEqual(['2']);
    expect(await listed(secretary, 'classCode: "south", status: ACTIVE, search: "four"')).toEqual(['4']);
    expect((await page(secretary, 'classCode: "south", first: 2')).next).toBe('4');
    expect(await listed(secretary, 'classCode: "south", first: 2, after: "4"')).toEqual(['5']);
  });

  it('hands the register out as a file, for a reason that is written down, harmless in a spreadsheet', async () => {
    const { secretary, auditor, calls } = await aBody();
    await calls.bringIn(THREE);
    const take = (query: string, sender: Sender = secretary) => api.fetch(`/register/members.csv${query}`, {}, sender);
    for (const query of ['', '?reason=%20', '?reason=audit&status=gone']) expect((await take(query)).status).toBe(400);
    expect((await take('?reason=audit', auditor)).status).toBe(403);
    expect(await calls.events()).not.toContain('RegisterTaken');

    const answer = await take('?reason=Annual%20check&constituencyCode=tenants');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="members.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFMember number,Given name,Family name,E-mail,Date of birth,Constituency,Class,Joined on,Language,Status,Left on',
      "1,'=A,One,,,tenants,north,2020-05-01,en,active,",
      '2,B,Two,b@example.org,1981-01-01,tenants,south,2026-01-31,en,suspended,',
      '',
    ]);
    const again = await calls.upload(text.replace("'=A", '=A'), { covers: 'some' });
    expect((await calls.import(again)).counts).toMatchObject({ unchanged: 2, needsAttention: 0 });

    const trail = await ask<{ type: string; event: string }[]>(
      api,
      '{ auditTrail(limit: 500) { type event } }',
      {},
      secretary,
    );
    const taken = trail.filter(({ type }) => type === 'RegisterTaken').map(({ event }) => JSON.parse(event) as object);
    expect(taken).toMatchObject([{ details: { reason: 'Annual check', filter: { constituencyCode: 'tenants' } } }]);
    const welsh = { ...secretary, headers: { 'accept-language': 'cy' } };
    expect(await (await take('?reason=gwirio', welsh)).text()).toContain('Rhif aelod,Enw cyntaf,Cyfenw');
  });
});
