import fc from 'fast-check';
import pg from 'pg';
import { ConfirmRegisterImport, ImportRegister, UndoRegisterImport } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { adoptConstitution, freezeRoll, makeElection } from './support/election-set-up.js';
import { REGISTER_HEAD as HEAD, RegisterCalls } from './support/register-calls.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
});
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

async function aBody(): Promise<{ readonly body: TestOrganisation; readonly calls: RegisterCalls }> {
  const body = await api.organisation();
  await adoptConstitution(api, body.organisationId);
  return { body, calls: new RegisterCalls(api, body.officers.secretary) };
}

/** Every column of members and their spells, as the database has them. */
async function registerOf(organisationId: OrganisationId) {
  const { rows: members } = await owner.query('select * from member where organisation_id = $1 order by member_no', [
    organisationId,
  ]);
  const { rows: spells } = await owner.query(
    'select * from class_membership where organisation_id = $1 order by member_id, membership_id',
    [organisationId],
  );
  return { members: members as readonly Record<string, unknown>[], spells: spells as readonly object[] };
}

async function rowsKept(id: string) {
  const { rows } = await owner.query<{ pieces: number; rows: number; has_samples: boolean }>(
    `select (select count(*)::int from register_import_piece p where p.import_id = i.import_id) as pieces,
       (select count(*)::int from register_import_row r where r.import_id = i.import_id) as rows,
       samples is not null as has_samples
     from register_import i where i.import_id = $1`,
    [id],
  );
  return rows[0];
}

const TWO = `${HEAD}\n1,A,One,a@example.org,1980-01-01,north,2020-05-01\n2,B,Two,,1981-01-01,north,2021-05-01\n`;
const OTHERS = `${HEAD}\n1,Ann,Oneson,,1980-02-02,south,2020-05-02\n3,C,Three,,1982-01-01,office,2022-05-01\n`;

describe('Saying what the columns of a member file are', () => {
  const STRANGE = `ID;Vorname;Nachname;Where;E-mail;Note\n1;A;One;north;a@x.org;${'n'.repeat(50)}\n2;B;Two;south;b@x.org;\n3;C;Three;south;;\n4;D;Four;south;;\n`;
  const said = [
    { place: 1, column: 'MEMBER_NO' },
    { place: 2, column: 'GIVEN_NAME' },
    { place: 3, column: 'FAMILY_NAME' },
    { place: 4, column: 'CLASS' },
  ];

  it('is asked for where the headings do not tell, with samples, and reads the file again', async () => {
    const { calls } = await aBody();
    const id = await calls.upload(STRANGE);
    expect(await calls.import(id)).toMatchObject({
      status: 'MATCHING',
      counts: null,
      columns: [{ column: 'EMAIL', place: 5 }],
      samples: [
        ['1', 'A', 'One', 'north', 'a@x.org', 'n'.repeat(40)],
        ['2', 'B', 'Two', 'south', 'b@x.org', ''],
        ['3', 'C', 'Three', 'south', '', ''],
      ],
    });
    const matched = await calls.match(id, said);
    expect(matched.import).toMatchObject({ status: 'PREVIEW', counts: { new: 4, needsAttention: 0 } });
    expect(matched.import.columns.map(({ column }) => column)).toContain('EMAIL');
    expect(matched.import.samples).toHaveLength(3);
    expect(await calls.events()).toEqual(['RegisterFileReceived', 'RegisterColumnsMatched']);
  });

  it('may be said again until the import is confirmed, and makes a new preview each time', async () => {
    const { body, calls } = await aBody();
    const id = await calls.upload(`${HEAD},Old number\n1,A,One,a@x.org,,north,,77\n2,B,Two,,,north,,78\n`);
    const first = await calls.import(id);
    const swapped = await calls.match(id, [
      { place: 8, column: 'MEMBER_NO' },
      { place: 4, column: null },
    ]);
    expect(swapped.import.counts).toMatchObject({ new: 2 });
    expect(swapped.import.previewDigest).not.toBe(first.previewDigest);
    expect(await rowsKept(id)).toMatchObject({ pieces: 1, rows: 2 });
    await calls.confirm(id);
    const { members } = await registerOf(body.organisationId);
    expect(members.map((member) => [member['member_no'], member['email']])).toEqual([
      ['77', null],
      ['78', null],
    ]);
    expect(await calls.match(id, said)).toMatchObject({ code: 'IMPORT_COLUMNS_SETTLED' });
  });

  it('is refused with what is missing, or said twice, and leaves the preview as it was', async () => {
    const { calls } = await aBody();
    const id = await calls.upload(STRANGE);
    const refused = await calls.match(id, [
      { place: 1, column: 'MEMBER_NO' },
      { place: 2, column: 'MEMBER_NO' },
      { place: 1, column: null },
      { place: 7, column: 'CLASS' },
      { place: 3, column: 'GIVEN_NAME' },
    ]);
    expect(refused.code).toBe('COLUMNS_NOT_MATCHED');
    expect(refused.fields?.map(({ field, code }) => [field, code])).toEqual([
      ['columns.1.column', 'COLUMN_MATCHED_TWICE'],
      ['columns.2.place', 'PLACE_MATCHED_TWICE'],
      ['columns.3.place', 'NO_SUCH_PLACE'],
      ['columns.familyName', 'COLUMN_NOT_MATCHED'],
    ]);
    expect(refused.fields?.[3]?.message).toBe('Say which column of the file holds this: family name.');
    expect(await calls.import(id)).toMatchObject({ status: 'MATCHING', samples: [{}, {}, {}] });
  });

  it('needs the file only until the import is decided on: nothing of it stays in the database', async () => {
    const { calls } = await aBody();
    const first = await calls.upload(STRANGE);
    expect(await rowsKept(first)).toEqual({ pieces: 1, rows: 0, has_samples: true });
    const second = await calls.upload(TWO);
    expect(await rowsKept(first)).toEqual({ pieces: 0, rows: 0, has_samples: false });
    expect(await rowsKept(second)).toEqual({ pieces: 1, rows: 2, has_samples: true });
    await calls.discard(second);
    expect(await rowsKept(second)).toEqual({ pieces: 0, rows: 0, has_samples: false });
    const third = await calls.bringIn(TWO);
    expect(await rowsKept(third)).toEqual({ pieces: 0, rows: 2, has_samples: false });
    await calls.undo(third);
    expect(await rowsKept(third)).toEqual({ pieces: 0, rows: 0, has_samples: false });
  });

  it('reads a long file again to the letter, in as many pieces as it came', async () => {
    const { calls } = await aBody();
    const lines = Array.from({ length: 4_500 }, (_, i) => `${i},Zoë,Mêmber ${i},,,north,\n`);
    const id = await calls.upload(HEAD + '\n' + lines.join(''));
    expect((await rowsKept(id))?.pieces).toBeGreaterThan(1);
    const { previewDigest, counts } = await calls.import(id);
    expect(counts).toMatchObject({ new: 4_500 });
    expect((await calls.match(id, [])).import).toMatchObject({ previewDigest, counts });
  });
});

describe('Undoing an import', () => {
  it('makes the register what it was: members, their details, and their spells in classes', async () => {
    const { body, calls } = await aBody();
    await calls.bringIn(TWO);
    const before = await registerOf(body.organisationId);
    const id = await calls.bringIn(OTHERS, { asOf: '2026-03-01' });
    expect(await registerOf(body.organisationId)).not.toEqual(before);
    expect(await calls.import(id)).toMatchObject({ mayBeUndone: true, undoneAt: null });
    const undone = await calls.undo(id, ' the wrong file ');
    expect(undone.import).toMatchObject({
      status: 'UNDONE',
      mayBeUndone: false,
      counts: { new: 1, changed: 1, left: 1 },
    });
    expect(undone.import.undoneAt).toMatch(/^\d{4}-/);
    expect(await registerOf(body.organisationId)).toEqual(before);
    expect(before.members).toHaveLength(2);
    const { rows } = await owner.query<{ event: string }>(
      `select event from audit_event where organisation_id = $1 and event like '%RegisterImportUndone%'`,
      [body.organisationId],
    );
    expect(rows.map(({ event }) => (JSON.parse(event) as { details: object }).details)).toMatchObject([
      { importId: id, reason: 'the wrong file' },
    ]);
  });

  it('changes nothing when it is done again, and is written down once', async () => {
    const { body, calls } = await aBody();
    const id = await calls.bringIn(TWO);
    const [one, two] = await Promise.all([calls.undo(id), calls.undo(id)]);
    expect([one.import.status, two.import.status]).toEqual(['UNDONE', 'UNDONE']);
    expect((await calls.undo(id)).import.undoneAt).toBe(one.import.undoneAt);
    expect((await calls.events()).filter((type) => type === 'RegisterImportUndone')).toHaveLength(1);
    expect(await registerOf(body.organisationId)).toEqual({ members: [], spells: [] });
  });

  it('goes back one import at a time, the newest first', async () => {
    const { body, calls } = await aBody();
    const first = await calls.bringIn(TWO);
    const unchanged = await calls.bringIn(TWO);
    const after = await registerOf(body.organisationId);
    const last = await calls.bringIn(OTHERS, { asOf: '2026-03-01' });
    expect((await calls.import(first)).mayBeUndone).toBe(false);
    expect(await calls.undo(first)).toMatchObject({ code: 'LATER_IMPORT_CONFIRMED' });
    await calls.undo(last);
    expect(await registerOf(body.organisationId)).toEqual(after);
    expect(await calls.undo(first)).toMatchObject({ code: 'LATER_IMPORT_CONFIRMED' });
    await calls.undo(unchanged);
    expect((await calls.import(first)).mayBeUndone).toBe(true);
    await calls.undo(first);
    expect(await registerOf(body.organisationId)).toEqual({ members: [], spells: [] });
    await calls.bringIn(TWO, { asOf: '2025-12-31' }); // the day of the undone import no longer binds
  });

  it('is refused once a roll was frozen since, and for a roll that was frozen before it is not', async () => {
    const { body, calls } = await aBody();
    const first = await calls.bringIn(TWO);
    const contests = [{ constituencyCode: 'tenants', classCode: 'north' }];
    const { electionId } = await makeElection(api, body, { contests });
    await freezeRoll(api, body, electionId);
    expect((await calls.import(first)).mayBeUndone).toBe(false);
    const refused = await calls.undo(first);
    expect(refused).toMatchObject({ code: 'ROLL_FROZEN_SINCE_IMPORT' });
    expect(refused.message).toMatch(/^The roll of an election was fixed from this register on \w+day/);
    const before = await registerOf(body.organisationId);
    const second = await calls.bringIn(OTHERS, { asOf: '2026-03-01' });
    expect((await calls.undo(second)).import.status).toBe('UNDONE');
    expect(await registerOf(body.organisationId)).toEqual(before);
    await expect(owner.query('select take_back_register_import($1)', [first])).rejects.toThrow('cannot be undone');
  });

  it('forgets what was noted for it, once a roll was frozen since and the next import is confirmed', async () => {
    const { body, calls } = await aBody();
    await calls.bringIn(OTHERS);
    const changing = await calls.bringIn(TWO, { asOf: '2026-03-01' });
    const noted = async () => {
      const rows = 'select from register_import_row where import_id = $1 and earlier is not null';
      return (await owner.query(rows, [changing])).rows.length;
    };
    expect(await noted()).toBeGreaterThan(0);
    const contests = [{ constituencyCode: 'tenants', classCode: 'north' }];
    const frozen = await freezeRoll(api, body, (await makeElection(api, body, { contests })).electionId);
    expect(frozen.code).toBeUndefined();
    expect(await noted()).toBeGreaterThan(0);
    await calls.bringIn(OTHERS, { asOf: '2026-03-02' });
    expect(await noted()).toBe(0);
  });

  it('is refused when something else changed the register, or names a member that the import made', async () => {
    const { body, calls } = await aBody();
    const first = await calls.bringIn(TWO);
    await owner.query(
      `create table test_letter (organisation_id uuid, member_id uuid, foreign key (organisation_id, member_id) references member)`,
    );
    await owner.query(
      `insert into test_letter select organisation_id, member_id from member where organisation_id = $1`,
      [body.organisationId],
    );
    const before = await registerOf(body.organisationId);
    const refused = await calls.undo(first);
    expect(refused).toMatchObject({ code: 'MEMBERS_NAMED_ELSEWHERE' });
    expect(refused.message).toContain('(test letter)');
    await owner.query('drop table test_letter');
    expect(await registerOf(body.organisationId)).toEqual(before);
    await owner.query(`update member set language = 'cy' where organisation_id = $1 and member_no = '1'`, [
      body.organisationId,
    ]);
    expect(await calls.undo(first)).toMatchObject({ code: 'REGISTER_CHANGED_SINCE_IMPORT' });
    expect((await calls.import(first)).mayBeUndone).toBe(false);
  });

  it('is refused before the import is confirmed, in another body, and to everybody but the secretary', async () => {
    const [one, two] = [await aBody(), await aBody()];
    const open = await one.calls.upload(TWO);
    expect(await one.calls.undo(open)).toMatchObject({ code: 'IMPORT_NOT_CONFIRMED' });
    await one.calls.confirm(open);
    expect(await two.calls.undo(open)).toMatchObject({ code: 'IMPORT_NOT_FOUND' });
    await expect(new RegisterCalls(api, one.body.officers.auditor).undo(open)).rejects.toThrow('FORBIDDEN');
  });

  it('makes a preview stale that was compared with what is taken back', async () => {
    const { calls } = await aBody();
    const first = await calls.bringIn(TWO);
    const open = await calls.upload(OTHERS, { asOf: '2026-03-01' });
    await calls.undo(first);
    expect(await calls.confirm(open)).toMatchObject({ code: 'REGISTER_CHANGED_SINCE_PREVIEW' });
    expect((await calls.match(open, [])).import.counts).toMatchObject({ new: 2, changed: 0, left: 0 });
    expect(await calls.confirm(open)).toMatchObject({ import: { status: 'CONFIRMED' } });
  });

  it('restores any register from any file', async () => {
    const { organisationId } = (await aBody()).body;
    const by = { kind: 'installer', organisationId } as const;
    const bringIn = async (file: string, asOf: string, covers: 'everyone' | 'some') => {
      const command = { by, asOf, covers, fileName: '', file: pieces(file) };
      const read = await api.get(ImportRegister).execute(command);
      if (!read.ok || read.value.status !== 'preview') throw new Error('not read');
      const { id: importId, previewDigest, counts } = read.value;
      const confirmed = await api.get(ConfirmRegisterImport).execute({ by, importId, previewDigest });
      if (!confirmed.ok) throw new Error(confirmed.error.code);
      return { importId, touched: counts.new + counts.changed + counts.left };
    };
    let [day, touched] = [0, 0];
    const property = fc.asyncProperty(aRegister, aRegister, coverage, async (held, file, covers) => {
      const asOf = new Date(Date.UTC(2020, 0, (day += 1))).toISOString().slice(0, 10);
      await bringIn(asCsv(held), asOf, 'everyone');
      const before = await registerOf(organisationId);
      const done = await bringIn(asCsv(file), asOf, covers);
      touched += done.touched;
      const undone = await api.get(UndoRegisterImport).execute({ by, importId: done.importId });
      expect(undone.ok).toBe(true);
      expect(await registerOf(organisationId)).toEqual(before);
    });
    await fc.assert(property, { numRuns: 6 });
    expect(touched).toBeGreaterThan(6);
  });
});

async function* pieces(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

const coverage = fc.constantFrom('everyone', 'some');
const aRegister = fc.uniqueArray(
  fc.record({
    no: fc.integer({ min: 1, max: 8 }),
    name: fc.constantFrom('Ann', 'Bea', 'Siân'),
    family: fc.constantFrom('One', 'Two'),
    email: fc.constantFrom('', 'a@example.org'),
    born: fc.constantFrom('', '1980-01-01', '1990-02-02'),
    place: fc.constantFrom('north', 'south', 'office'),
    joined: fc.constantFrom('', '2015-05-05'),
    language: fc.constantFrom('', 'en', 'cy'),
    status: fc.constantFrom('', '', 'active', 'suspended', 'ended'),
  }),
  { selector: ({ no }) => no, maxLength: 8 },
);
const asCsv = (rows: typeof aRegister extends fc.Arbitrary<infer Rows> ? Rows : never): string =>
  [
    `${HEAD},Language,Status`,
    ...rows.map((row) =>
      [
        row.no,
        row.name,
        `${row.family} ${row.no}`,
        row.email,
        row.born,
        row.place,
        row.joined,
        row.language,
        row.status,
      ].join(),
    ),
  ].join('\n');
