import { setTimeout as pause } from 'node:timers/promises';
import { sampleRegisterCsv } from '../apps/cli/src/sample/sample-register.js';
import { startTestApi } from './support/api.js';
import type { GraphQLAnswer, Sender, TestApi, TestOrganisation } from './support/api.js';
import { SAMPLE_CONSTITUTION, adoptConstitution } from './support/constitution-calls.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

const CLASSES = [
  { constituency: 'tenants', class: 'north' },
  { constituency: 'tenants', class: 'south' },
  { constituency: 'employees', class: 'all-employees' },
] as const;
const HEAD = 'Member number,Given name,Family name,E-mail,Date of birth,Class,Joined on';

interface Uploaded {
  readonly id: string;
  readonly code?: string;
  readonly message?: string;
  readonly previewDigest: string;
  readonly counts: Record<string, number>;
  readonly faults?: readonly { code: string; message: string; facts: Record<string, unknown> }[];
}

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

/** A body with the sample constitution. */
async function aBody(): Promise<TestOrganisation> {
  const body = await api.organisation();
  const adopted = await adoptConstitution(api, SAMPLE_CONSTITUTION, body.officers.secretary);
  expect(adopted).toMatchObject({ constitution: { version: 1 } });
  return body;
}

async function upload(file: string | Uint8Array, sender: Sender, query: Record<string, string> = {}, headers = {}) {
  const search = new URLSearchParams({ asOf: '2026-01-31', fileName: 'members.csv', ...query });
  const answer = await api.fetch(
    `/uploads/register-imports?${search.toString()}`,
    {
      method: 'POST',
      body: Buffer.from(file),
      headers: { 'content-type': 'text/csv', 'x-quorate-upload': '1', ...headers },
    },
    sender,
  );
  return { status: answer.status, body: (await answer.json()) as Uploaded };
}

const confirm = async ({ id, previewDigest }: Pick<Uploaded, 'id' | 'previewDigest'>, sender: Sender) =>
  (
    await api.graphql<{ confirmRegisterImport: object }>(
      `mutation ($id: ID!, $digest: String!) { confirmRegisterImport(importId: $id, previewDigest: $digest) {
        ... on RegisterImportConfirmed { import { status confirmedAt } } ... on Refusal { code message } } }`,
      { id, digest: previewDigest },
      sender,
    )
  ).data?.confirmRegisterImport;

async function bringIn(file: string | Uint8Array, sender: Sender, query: Record<string, string> = {}) {
  const { status, body } = await upload(file, sender, query);
  expect({ status, body }).toMatchObject({ status: 201 });
  expect(await confirm(body, sender)).toMatchObject({ import: { status: 'CONFIRMED' } });
  return body;
}

interface Row {
  readonly line: number | null;
  readonly memberNumber: string | null;
  readonly changes: readonly object[];
  readonly faults: readonly { code: string; column: number; heading: string; cell: string; message: string }[];
}
async function rowsOf(id: string, verdict: string | null, sender: Sender): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: number | null = null, more = true; more;) {
    const { data, errors }: GraphQLAnswer<{ registerImportRows: { rows: Row[]; next: number | null } }> =
      await api.graphql(
        `query ($id: ID!, $verdict: RegisterRowVerdict, $after: Int) {
        registerImportRows(importId: $id, verdict: $verdict, after: $after, first: 40) {
          next rows { line memberNumber verdict changes { field before after } faults { code column heading cell message } } } }`,
        { id, verdict, after },
        sender,
      );
    if (!data) throw new Error(JSON.stringify(errors));
    rows.push(...data.registerImportRows.rows);
    after = data.registerImportRows.next;
    more = after !== null;
  }
  return rows;
}

interface Found {
  readonly id: string;
  readonly memberNumber: string;
  readonly [field: string]: unknown;
}
const membersOf = async (sender: Sender, search = '', first = 200): Promise<Found[]> =>
  (
    await api.graphql<{ members: { members: Found[] } }>(
      `query ($search: String, $first: Int) { members(search: $search, first: $first) { members {
        id memberNumber givenName familyName email status joinedOn leftOn constituencyCode classCode } } }`,
      { search, first },
      sender,
    )
  ).data?.members.members ?? [];

async function spellsOf(memberNumber: string, sender: Sender) {
  const member = (await membersOf(sender, memberNumber)).find((found) => found.memberNumber === memberNumber);
  const { data } = await api.graphql<{ member: { member: Found; memberships: object[] } }>(
    `query ($id: ID!) { member(id: $id) { member { status joinedOn leftOn classCode }
      memberships { classCode fromDay toDay reason } } }`,
    { id: member?.id },
    sender,
  );
  return data?.member;
}

const auditOf = async (sender: Sender): Promise<string[]> =>
  (
    (await api.graphql<{ auditTrail: { type: string }[] }>('{ auditTrail(limit: 500) { type } }', {}, sender)).data
      ?.auditTrail ?? []
  ).map(({ type }) => type);

describe('Importing a register', () => {
  it('names every deliberate fault of the sample by its line, and takes in everybody else', async () => {
    const { secretary } = (await aBody()).officers;
    const sample = sampleRegisterCsv({ members: 60, classes: CLASSES, seed: 1, faults: true });
    const { status, body } = await upload(sample.bytes, secretary);
    expect(status).toBe(201);
    expect(body.counts).toEqual({ new: 60, changed: 0, unchanged: 0, left: 0, needsAttention: sample.faulty.length });

    const rows = await rowsOf(body.id, 'NEEDS_ATTENTION', secretary);
    expect(rows.map(({ line, faults }) => ({ line, code: faults.map(({ code }) => code).join() }))).toEqual(
      sample.faulty,
    );
    for (const { faults } of rows) for (const { message } of faults) expect(message).toMatch(/^[A-Z].*\.$/s);
    expect(rows.find(({ faults }) => faults[0]?.code === 'BAD_EMAIL')?.faults).toEqual([
      {
        code: 'BAD_EMAIL',
        column: 4,
        heading: 'E-mail',
        cell: 'no at sign',
        message: 'This is not an e-mail address. Correct it, or empty the cell if the member has none.',
      },
    ]);
    const twice = rows.filter(({ faults }) => faults[0]?.code === 'NUMBER_TWICE');
    expect(twice[0]?.faults[0]?.message).toContain(`line ${twice[1]?.line}`);
    expect(twice[1]?.faults[0]?.message).toContain(`line ${twice[0]?.line}`);

    expect(await membersOf(secretary)).toEqual([]);
    await confirm(body, secretary);
    expect(await membersOf(secretary)).toHaveLength(60);
    expect(await rowsOf(body.id, 'NEEDS_ATTENTION', secretary)).toHaveLength(sample.faulty.length);
  });

  it('changes nothing when the same file comes again', async () => {
    const { secretary } = (await aBody()).officers;
    const { bytes } = sampleRegisterCsv({ members: 50, classes: CLASSES, seed: 2 });
    await bringIn(bytes, secretary);
    const before = await membersOf(secretary);
    const again = await bringIn(bytes, secretary);
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 50, left: 0, needsAttention: 0 });
    expect(await membersOf(secretary)).toEqual(before);
  });

  it('keeps the history: a class ends the day before another begins, and who left stays on record', async () => {
    const { secretary } = (await aBody()).officers;
    await bringIn(
      `${HEAD}\n1,A,One,,1980-01-01,north,2020-05-01\n2,B,Two,,1981-01-01,north,2021-05-01\n3,C,Three,,,south,\n`,
      secretary,
    );
    const changed = await bringIn(
      `${HEAD}\n1,A,One,a@example.org,1980-01-01,south,2020-05-01\n3,C,Three,,,south,\n`,
      secretary,
      { asOf: '2026-03-01' },
    );
    expect(changed.counts).toEqual({ new: 0, changed: 1, unchanged: 1, left: 1, needsAttention: 0 });
    expect(await rowsOf(changed.id, 'CHANGED', secretary)).toMatchObject([
      {
        line: 2,
        changes: [
          { field: 'email', before: null, after: 'a@example.org' },
          { field: 'class', before: 'tenants/north', after: 'tenants/south' },
        ],
      },
    ]);
    expect(await rowsOf(changed.id, 'LEFT', secretary)).toMatchObject([{ line: null, memberNumber: '2' }]);
    expect(await spellsOf('1', secretary)).toMatchObject({
      member: { status: 'ACTIVE', classCode: 'south' },
      memberships: [
        { classCode: 'north', fromDay: '2020-05-01', toDay: '2026-02-28', reason: 'joined' },
        { classCode: 'south', fromDay: '2026-03-01', toDay: null, reason: 'changed class' },
      ],
    });
    expect(await spellsOf('2', secretary)).toMatchObject({
      member: { status: 'ENDED', leftOn: '2026-02-28' },
      memberships: [{ classCode: 'north', toDay: '2026-02-28' }],
    });
    expect(await spellsOf('3', secretary)).toMatchObject({ member: { joinedOn: '2026-01-31' } });

    const back = await bringIn(`${HEAD}\n2,B,Two,,1981-01-01,south,2021-05-01\n`, secretary, {
      asOf: '2026-04-01',
      covers: 'some',
    });
    expect(back.counts).toMatchObject({ changed: 1, left: 0 });
    expect(await spellsOf('2', secretary)).toMatchObject({
      member: { status: 'ACTIVE', leftOn: null },
      memberships: [{ classCode: 'north' }, { classCode: 'south', fromDay: '2026-04-01', reason: 'joined again' }],
    });
    const { data } = await api.graphql<{ then: object[]; now: object[] }>(
      `{ then: membersByClass(day: "2026-02-28") { classCode members } now: membersByClass(day: "2026-04-01") { classCode members } }`,
      {},
      secretary,
    );
    expect(data).toEqual({
      then: [
        { classCode: 'north', members: 2 },
        { classCode: 'south', members: 1 },
      ],
      now: [{ classCode: 'south', members: 3 }],
    });
  });

  it('takes a class back that was wrong from its first day', async () => {
    const { secretary } = (await aBody()).officers;
    await bringIn(`${HEAD}\n1,A,One,,,north,\n`, secretary);
    await bringIn(`${HEAD}\n1,A,One,,,south,\n`, secretary);
    expect(await spellsOf('1', secretary)).toMatchObject({
      memberships: [
        { classCode: 'north', fromDay: '2026-01-31', toDay: '2026-01-30' },
        { classCode: 'south', fromDay: '2026-01-31', toDay: null },
      ],
    });
  });

  it('takes nobody for gone while a row cannot be told apart from them', async () => {
    const { secretary } = (await aBody()).officers;
    const three = `${HEAD}\n1,A,One,,1980-01-01,north,\n2,B,Two,,1981-01-01,north,\n3,C,Three,,1982-01-01,north,\n`;
    await bringIn(three, secretary);
    const unnumbered = await upload(`${HEAD}\n1,A,One,,1980-01-01,north,\n,B,Two,,1981-01-01,north,\n`, secretary);
    expect(unnumbered.body.counts).toMatchObject({ left: 0, unchanged: 1, needsAttention: 3 });
    const renumbered = await upload(`${HEAD}\n1,A,One,,1980-01-01,north,\n22,b,TWO,,1981-01-01,north,\n`, secretary);
    expect(renumbered.body.counts).toMatchObject({ left: 1, new: 0, needsAttention: 2 });
    const rows = await rowsOf(renumbered.body.id, 'NEEDS_ATTENTION', secretary);
    expect(rows.map(({ memberNumber, faults }) => [memberNumber, faults[0]?.code])).toEqual([
      ['2', 'UNSURE_IF_LEFT'],
      ['22', 'POSSIBLE_DUPLICATE'],
    ]);
  });

  it('keeps two people who look alike when the secretary says so, in a preview that is a new one', async () => {
    const { secretary } = (await aBody()).officers;
    await bringIn(`${HEAD}\n1,A,One,,1980-01-01,north,\n2,B,Two,,1981-01-01,north,\n`, secretary);
    const { body } = await upload(`${HEAD}\n1,A,One,,1980-01-01,north,\n22,B,Two,,1981-01-01,north,\n`, secretary);
    const keep = async (line: number) =>
      (
        await api.graphql<{ keepBothMembers: { code?: string; import: { previewDigest: string } } }>(
          `mutation ($id: ID!, $line: Int!) { keepBothMembers(importId: $id, line: $line) {
            ... on BothMembersKept { import { previewDigest counts { new left needsAttention } } } ... on Refusal { code } } }`,
          { id: body.id, line },
          secretary,
        )
      ).data?.keepBothMembers;
    expect(await keep(2)).toMatchObject({ code: 'NOT_A_POSSIBLE_DUPLICATE' });
    const kept = await keep(3);
    expect(kept).toMatchObject({ import: { counts: { new: 1, left: 1, needsAttention: 0 } } });
    expect(await confirm(body, secretary)).toMatchObject({ code: 'PREVIEW_NOT_THE_ONE_SEEN' });
    const previewDigest = kept?.import.previewDigest ?? '';
    expect(await confirm({ id: body.id, previewDigest }, secretary)).toMatchObject({ import: { status: 'CONFIRMED' } });
    expect((await membersOf(secretary)).map(({ memberNumber, status }) => [memberNumber, status])).toEqual([
      ['1', 'ACTIVE'],
      ['2', 'ENDED'],
      ['22', 'ACTIVE'],
    ]);
  });

  it('leaves the register untouched when the file breaks off or turns out unreadable', async () => {
    const { secretary } = (await aBody()).officers;
    const { bytes } = sampleRegisterCsv({ members: 20, classes: CLASSES, seed: 3 });
    await bringIn(bytes, secretary);
    const before = await membersOf(secretary);

    const open = await upload(`${HEAD}\n1,A,One,,,north,\n2,"B,Two,,,north,\n`, secretary);
    expect(open).toMatchObject({ status: 422, body: { code: 'REGISTER_FILE_NOT_READ' } });
    expect(open.body.faults).toMatchObject([{ code: 'QUOTE_NOT_CLOSED', facts: { line: 3 } }]);

    const long = `${HEAD}\n${'1,A,One,,,north,\n'.repeat(5_000)}2,"B${'x'.repeat(30_000)}`;
    expect((await upload(long, secretary)).body.faults).toMatchObject([
      { code: 'ROW_TOO_LONG', facts: { line: 5_002 } },
    ]);

    async function* breaking(): AsyncIterable<Uint8Array> {
      yield Buffer.from(`${HEAD}\n${'1,A,One,,,north,\n'.repeat(5_000)}`);
      await pause(300);
      throw new Error('the cable was pulled');
    }
    const init = {
      method: 'POST',
      body: breaking(),
      duplex: 'half',
      headers: { 'content-type': 'text/csv', 'x-quorate-upload': '1' },
    };
    await expect(
      api.fetch('/uploads/register-imports?asOf=2026-01-31', init as unknown as RequestInit, secretary),
    ).rejects.toThrow();
    const refusals = async () => (await auditOf(secretary)).filter((type) => type === 'RegisterFileRefused').length;
    for (let tries = 0; tries < 50 && (await refusals()) < 2; tries++) await pause(50);

    const { data } = await api.graphql<{ registerImports: { status: string; failure: { code: string } | null }[] }>(
      '{ registerImports { status failure { code message } } }',
      {},
      secretary,
    );
    expect(data?.registerImports.map(({ status, failure }) => [status, failure?.code])).toEqual([
      ['FAILED', 'UPLOAD_BROKEN_OFF'],
      ['FAILED', 'ROW_TOO_LONG'],
      ['CONFIRMED', undefined],
    ]);
    expect(await membersOf(secretary)).toEqual(before);
  });

  it('confirms only the preview that was seen, against the register it was made for, once', async () => {
    const { secretary } = (await aBody()).officers;
    const first = (await upload(`${HEAD}\n1,A,One,,,north,\n`, secretary)).body;
    expect(await confirm({ ...first, previewDigest: '0'.repeat(64) }, secretary)).toMatchObject({
      code: 'PREVIEW_NOT_THE_ONE_SEEN',
    });
    const second = (await upload(`${HEAD}\n2,B,Two,,,north,\n`, secretary)).body;
    expect(await confirm(first, secretary)).toMatchObject({ code: 'IMPORT_NOT_IN_PREVIEW' });
    await Promise.all([confirm(second, secretary), confirm(second, secretary)]);
    expect(await confirm(second, secretary)).toMatchObject({ import: { status: 'CONFIRMED' } });
    expect((await membersOf(secretary)).map(({ memberNumber }) => memberNumber)).toEqual(['2']);
    expect((await auditOf(secretary)).filter((type) => type.startsWith('Register'))).toEqual([
      'RegisterFileRead',
      'RegisterFileRead',
      'RegisterImportConfirmed',
    ]);

    const third = (await upload(`${HEAD}\n3,C,Three,,,north,\n`, secretary, { covers: 'some' })).body;
    await adoptConstitution(api, SAMPLE_CONSTITUTION.replace('"years": 16', '"years": 17'), secretary);
    expect(await confirm(third, secretary)).toMatchObject({ code: 'CONSTITUTION_CHANGED_SINCE_PREVIEW' });
  });

  it('is discarded on request, with every row', async () => {
    const { secretary } = (await aBody()).officers;
    const { id, previewDigest } = (await upload(`${HEAD}\n1,A,One,,,north,\n`, secretary)).body;
    const discard = `mutation ($id: ID!) { discardRegisterImport(importId: $id) {
      ... on RegisterImportDiscarded { import { status } } ... on Refusal { code } } }`;
    expect((await api.graphql(discard, { id }, secretary)).data).toMatchObject({
      discardRegisterImport: { import: { status: 'DISCARDED' } },
    });
    expect((await api.graphql(discard, { id }, secretary)).data).toMatchObject({
      discardRegisterImport: { code: 'IMPORT_NOT_OPEN' },
    });
    expect(await rowsOf(id, null, secretary)).toEqual([]);
    expect(await confirm({ id, previewDigest }, secretary)).toMatchObject({ code: 'IMPORT_NOT_IN_PREVIEW' });
  });

  it('takes the columns that the officer names, and says which it cannot find', async () => {
    const { secretary } = (await aBody()).officers;
    const file = 'ID;Vorname;Nachname;Where\n1;A;One;North\n';
    const some = { mapping: JSON.stringify({ language: 'Where' }) };
    const refused = await upload(file, { ...secretary, headers: { 'accept-language': 'cy' } }, some);
    expect(refused).toMatchObject({ status: 422, body: { faults: [{ code: 'COLUMN_NOT_FOUND' }, {}, {}, {}] } });
    expect(refused.body.faults?.[0]?.message).toContain('rhif aelod');
    const mapping = JSON.stringify({ memberNo: 'id', givenName: 'Vorname', familyName: 3, class: 'where' });
    expect((await upload(file, secretary, { mapping })).body.counts).toMatchObject({ new: 1 });
    expect((await upload(file, secretary, { mapping: '{"shoeSize":1}' })).status).toBe(400);
  });

  it('needs rules, a day that has come, the header of an upload, and the secretary', async () => {
    const body = await aBody();
    const { secretary } = body.officers;
    const file = `${HEAD}\n1,A,One,,,north,\n`;
    expect((await upload(file, (await api.organisation()).officers.secretary)).body.code).toBe('NO_CONSTITUTION');
    expect((await upload(file, secretary, { asOf: '2026-02-30' })).body.code).toBe('AS_OF_NOT_A_DAY');
    expect((await upload(file, secretary, { asOf: '2999-01-01' })).body.code).toBe('AS_OF_AHEAD');
    await bringIn(file, secretary);
    expect((await upload(file, secretary, { asOf: '2026-01-30' })).body.code).toBe('AS_OF_BEFORE_LAST_IMPORT');
    expect((await upload(file, secretary, {}, { 'x-quorate-upload': '0' })).status).toBe(403);
    expect((await upload(file, {})).status).toBe(401);
    for (const role of ['returning-officer', 'second-person', 'key-holder', 'auditor'] as const)
      expect((await upload(file, body.officers[role])).status).toBe(403);
  });

  it('gives rows back to correct, harmless in a spreadsheet, and takes them corrected', async () => {
    const { secretary } = (await aBody()).officers;
    const file = `${HEAD},Note\n1,=1+1,One,,,nowhere,,"a\nb"\n2,B,Two,,,north,,\n3,C,Three,x@y,,north,,keep\n`;
    const { body } = await upload(file, secretary);
    await confirm(body, secretary);
    const answer = await api.fetch(`/register/imports/${body.id}/rows-to-correct.csv`, {}, secretary);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.split('\r\n')).toEqual([
      `\uFEFF${HEAD},Note,Line,Columns,What to do`,
      expect.stringMatching(/^1,'=1\+1,One,,,nowhere,,"a\nb",2,Class,"The rules have no such class\. .*"$/s),
      expect.stringMatching(/^3,C,Three,x@y,,north,,keep,5,E-mail,"This is not an e-mail address\..*"$/),
      '',
    ]);
    const corrected = text.replace("'=1+1", 'A').replace('nowhere', 'south').replace('x@y', 'x@example.org');
    expect((await bringIn(corrected, secretary, { covers: 'some' })).counts).toMatchObject({
      new: 2,
      needsAttention: 0,
    });
    expect(await auditOf(secretary)).toContain('RegisterRowsTaken');
  });
});

describe('TEN-01: two bodies with the same members', () => {
  it('neither see nor change each other’s', async () => {
    const [one, two] = [await aBody(), await aBody()];
    const { bytes } = sampleRegisterCsv({ members: 10, classes: CLASSES, seed: 4 });
    const theirs = await bringIn(bytes, one.officers.secretary);
    const { body } = await upload(bytes, two.officers.secretary);
    expect(body.counts).toMatchObject({ new: 10, unchanged: 0 });
    expect(await membersOf(two.officers.secretary)).toEqual([]);
    const [member] = await membersOf(one.officers.secretary);
    const { data } = await api.graphql(
      'query ($m: ID!, $i: ID!) { member(id: $m) { member { id } } registerImport(id: $i) { id } registerImportRows(importId: $i) { rows { line } } }',
      { m: member?.id, i: theirs.id },
      two.officers.secretary,
    );
    expect(data).toEqual({ member: null, registerImport: null, registerImportRows: { rows: [] } });
    expect(await confirm(theirs, two.officers.secretary)).toMatchObject({ code: 'IMPORT_NOT_FOUND' });
  });
});
