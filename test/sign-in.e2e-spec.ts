import pg from 'pg';
import { Keyring, RequestSignInLink, SESSION_SECONDS, SIGN_IN_LINK_SECONDS } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import { LINKS_PER_EMAIL, SIGN_INS_PER_ADDRESS } from '../apps/api/src/officer/sign-in-limits.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOfficer, TestOrganisation } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let society: TestOrganisation;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database, config: { publicUrl: 'https://vote.example.org' } });
  society = await api.organisation();
});
beforeEach(() => owner.query('truncate quorate_limits.try_limit'));
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

const REQUEST =
  'mutation ($email: String!) { requestSignInLink(email: $email) { __typename ... on Refusal { code message } } }';
const SIGN_IN = `mutation ($token: String!) { signIn(token: $token) {
  __typename ... on Refusal { code } ... on SignedIn { officerId organisationId expiresAt } } }`;

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly officerId?: string;
  readonly expiresAt?: string;
}

async function requestLink(email: string): Promise<Answer | undefined> {
  const { data } = await api.graphql<{ requestSignInLink: Answer }>(REQUEST, { email });
  return data?.requestSignInLink;
}

async function signIn(
  token: string,
  session?: string,
): Promise<{ answer: Answer | undefined; cookie: string | undefined }> {
  const { data, headers } = await api.graphql<{ signIn: Answer }>(SIGN_IN, { token }, session ? { session } : {});
  return { answer: data?.signIn, cookie: headers.getSetCookie()[0] };
}

/** The messages waiting for an officer, opened as the worker opens them. */
function messagesOf(
  organisationId: OrganisationId,
  officerId: string,
): Promise<readonly { subject: string; text: string }[]> {
  return waiting(organisationId).then((messages) => messages.filter((message) => message.officerId === officerId));
}

async function waiting(
  organisationId: OrganisationId,
): Promise<readonly { officerId: string; subject: string; text: string }[]> {
  const { rows } = await owner.query<{ message_id: string; officer_id: string; subject: string; sealed_body: Buffer }>(
    `select message_id, officer_id, subject, sealed_body from message
     where organisation_id = $1 and purpose = 'sign-in-link' and state = 'waiting' order by message_id`,
    [organisationId],
  );
  const keyring = api.get(Keyring);
  return rows.map((row) => ({
    officerId: row.officer_id,
    subject: row.subject,
    text: keyring.openText(row.sealed_body, `message:${row.message_id}`),
  }));
}

async function freshToken(officer: TestOfficer): Promise<string> {
  await api.get(RequestSignInLink).execute({ email: officer.email as never });
  const [message] = (await messagesOf(officer.organisationId, officer.officerId)).slice(-1);
  await owner.query(`update message set state = 'sent', sealed_body = null where organisation_id = $1`, [
    officer.organisationId,
  ]);
  return /#([A-Za-z0-9_-]{43})\n/.exec(message?.text ?? '')?.[1] ?? '';
}

const isSignedIn = async (session: string): Promise<boolean> => {
  const { data } = await api.graphql<{ me: unknown }>('{ me { id } }', {}, { session });
  return data?.me !== null;
};
const tokenOf = (cookie: string | undefined): string =>
  /^__Host-quorate=([A-Za-z0-9_-]{43});/.exec(cookie ?? '')?.[1] ?? '';

describe('Asking for a sign-in link', () => {
  it('sends a link in English and Welsh, with the token in the fragment and nowhere else', async () => {
    const { secretary } = society.officers;
    expect(await requestLink(secretary.email.toUpperCase())).toEqual({ __typename: 'SignInLinkRequested' });
    const [message] = await messagesOf(society.organisationId, secretary.officerId);
    expect(message?.text.match(/https:\/\/vote\.example\.org\/sign-in#[A-Za-z0-9_-]{43}\n/g)).toHaveLength(2);
    expect(message?.text).toContain('Mewngofnodi');
    expect(message?.subject).not.toContain('#');
  });

  it('sends one link for each body in which the address belongs to an officer', async () => {
    const other = await api.organisation();
    await api.graphql(
      'mutation ($e: String!) { inviteOfficer(email: $e, name: "Same person", roles: [AUDITOR]) { __typename } }',
      { e: society.officers.auditor.email },
      other.officers.secretary,
    );
    await requestLink(society.officers.auditor.email);
    const { data } = await api.graphql<{ officers: { id: string; name: string }[] }>(
      '{ officers { id name } }',
      {},
      other.officers.secretary,
    );
    const there = data?.officers.find((officer) => officer.name === 'Same person')?.id ?? '';
    expect(await messagesOf(society.organisationId, society.officers.auditor.officerId)).toHaveLength(1);
    expect(await messagesOf(other.organisationId, there)).toHaveLength(1);
  });

  it('answers alike, and in about the same time, whether the address is known or not (AUTH-06)', async () => {
    const timed = async (email: string): Promise<{ answer: unknown; ms: number }> => {
      const began = performance.now();
      return { answer: await requestLink(email), ms: performance.now() - began };
    };
    const known = await timed(society.officers['key-holder'].email);
    const unknown = await timed('nobody@example.org');
    expect(unknown.answer).toEqual(known.answer);
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(400);
  });

  it('sends nothing to an officer who has left', async () => {
    const gone = await api.officer(society.organisationId, ['auditor']);
    await api.graphql(
      'mutation ($id: ID!) { changeOfficerRoles(officerId: $id, roles: []) { __typename } }',
      { id: gone.officerId },
      society.officers.secretary,
    );
    expect(await requestLink(gone.email)).toEqual({ __typename: 'SignInLinkRequested' });
    expect(await messagesOf(society.organisationId, gone.officerId)).toEqual([]);
  });

  it(`sends at most ${LINKS_PER_EMAIL.tries} links an hour to one address, whoever asks`, async () => {
    const officer = await api.officer(society.organisationId, ['auditor']);
    const answers = await Promise.all(Array.from({ length: 9 }, () => requestLink(officer.email)));
    expect(answers.filter((answer) => answer?.code === 'TOO_MANY_TRIES')).toHaveLength(9 - LINKS_PER_EMAIL.tries);
    expect(await messagesOf(society.organisationId, officer.officerId)).toHaveLength(LINKS_PER_EMAIL.tries);
  });

  it('refuses what is no address', async () => {
    expect(await requestLink('nobody')).toMatchObject({ code: 'EMAIL_NOT_VALID' });
  });
});

describe('Signing in', () => {
  it('sets a cookie that no script reads, no other site sends, and no other host sees (AUTH-08)', async () => {
    const { answer, cookie } = await signIn(await freshToken(society.officers.secretary));
    expect(answer).toMatchObject({ __typename: 'SignedIn', officerId: society.officers.secretary.officerId });
    expect(cookie).toMatch(
      /^__Host-quorate=[A-Za-z0-9_-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
    const hours = (new Date(answer?.expiresAt ?? 0).getTime() - Date.now()) / 1_000;
    expect(Math.abs(hours - SESSION_SECONDS)).toBeLessThan(60);
    expect(await isSignedIn(tokenOf(cookie))).toBe(true);
  });

  it('takes a link once, also when two try at the same moment', async () => {
    const token = await freshToken(society.officers.secretary);
    const tries = await Promise.all(Array.from({ length: 8 }, () => signIn(token)));
    expect(tries.filter(({ answer }) => answer?.__typename === 'SignedIn')).toHaveLength(1);
    expect(tries.filter(({ answer }) => answer?.code === 'LINK_NOT_VALID')).toHaveLength(7);
  });

  it('refuses a link after 15 minutes', async () => {
    expect(SIGN_IN_LINK_SECONDS).toBe(900);
    const token = await freshToken(society.officers.secretary);
    await owner.query(`update sign_in_link set expires_at = expires_at - interval '15 minutes 1 second'`);
    expect((await signIn(token)).answer).toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('changes nothing when a mail scanner fetches the link (AUTH-07)', async () => {
    const token = await freshToken(society.officers.secretary);
    await api.fetch(`/sign-in`);
    await api.fetch(`/sign-in?token=${token}`);
    await api.fetch(`/graphql?query=${encodeURIComponent(`mutation{signIn(token:"${token}"){__typename}}`)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect((await signIn(token)).answer).toMatchObject({ __typename: 'SignedIn' });
  });

  it('gives a new id, and the one before opens nothing any more', async () => {
    const first = tokenOf((await signIn(await freshToken(society.officers.secretary))).cookie);
    const second = tokenOf((await signIn(await freshToken(society.officers.secretary), first)).cookie);
    expect(second).not.toBe(first);
    expect(await isSignedIn(first)).toBe(false);
    expect(await isSignedIn(second)).toBe(true);
  });

  it('ends with signing out, after eight hours, and when the officer leaves', async () => {
    const open = async (officer: TestOfficer): Promise<string> =>
      tokenOf((await signIn(await freshToken(officer))).cookie);
    const signedOut = await open(society.officers.auditor);
    const { headers } = await api.graphql('mutation { signOut { signedOut } }', {}, { session: signedOut });
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-quorate=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await isSignedIn(signedOut)).toBe(false);

    const expired = await open(society.officers.auditor);
    await owner.query(`update officer_session set expires_at = clock_timestamp() where officer_id = $1`, [
      society.officers.auditor.officerId,
    ]);
    expect(await isSignedIn(expired)).toBe(false);

    const leaver = await api.officer(society.organisationId, ['returning-officer']);
    await api.graphql(
      'mutation ($id: ID!) { changeOfficerRoles(officerId: $id, roles: []) { __typename } }',
      { id: leaver.officerId },
      society.officers.secretary,
    );
    expect(await isSignedIn(leaver.session)).toBe(false);
  });

  it('keeps no token in the database or in the audit trail (AUTH-02)', async () => {
    const token = await freshToken(society.officers.secretary);
    const session = tokenOf((await signIn(token)).cookie);
    const { rows } = await owner.query<{ dump: string }>(
      `select string_agg(t::text, ' ') as dump from (
         select l::text from sign_in_link l union all select s::text from officer_session s
         union all select a::text from audit_event a union all select m::text from message m) t`,
    );
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    const raw = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
    for (const secret of [token, session]) {
      for (const form of [secret, hex(secret), raw(secret)]) expect(rows[0]?.dump).not.toContain(form);
    }
  });

  it('counts tries of tokens: after too many from one address, a good one is refused as well', async () => {
    const token = await freshToken(society.officers.secretary);
    const tries = await Promise.all(Array.from({ length: SIGN_INS_PER_ADDRESS.tries }, (_, i) => signIn(`guess-${i}`)));
    expect(tries.every(({ answer }) => answer?.code === 'LINK_NOT_VALID')).toBe(true);
    expect((await signIn(token)).answer).toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it('still counts tries when the table of counters is gone (AUTH-04)', async () => {
    await owner.query('alter table quorate_limits.try_limit rename to gone');
    const other = await startTestApi({ database });
    const codes: unknown[] = [];
    for (let i = 0; i < SIGN_INS_PER_ADDRESS.tries + 5; i++) {
      const { data } = await other.graphql<{ signIn: Answer }>(SIGN_IN, { token: `guess-${i}` });
      codes.push(data?.signIn.code);
    }
    await other.close();
    await owner.query('alter table quorate_limits.gone rename to try_limit');
    expect(codes.filter((code) => code === 'LINK_NOT_VALID')).toHaveLength(SIGN_INS_PER_ADDRESS.tries);
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(5);
  });
});

/** Until as many as this wait for the officers. */
async function untilWaiting(many: number): Promise<void> {
  const WAITING = `select count(*)::int as many from pg_locks where relation = 'officer'::regclass and not granted`;
  for (;;) {
    const { rows } = await owner.query<{ many: number }>(WAITING);
    if (rows[0]?.many === many) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Officers of a body', () => {
  const INVITE = `mutation ($email: String!, $name: String!, $roles: [OfficerRole!]!) { inviteOfficer(email: $email, name: $name, roles: $roles) {
    ... on Refusal { code message } ... on OfficerInvited { officer { id email roles active } } } }`;
  const CHANGE = `mutation ($officerId: ID!, $roles: [OfficerRole!]!) { changeOfficerRoles(officerId: $officerId, roles: $roles) {
    ... on Refusal { code } ... on OfficerRolesChanged { officer { roles active } } } }`;

  it.each([
    [{ email: 'no address', name: 'A', roles: ['AUDITOR'] }, 'EMAIL_NOT_VALID'],
    [{ email: 'a@example.org', name: ' ', roles: ['AUDITOR'] }, 'NAME_MISSING'],
    [{ email: 'a@example.org', name: 'A', roles: [] }, 'ROLE_MISSING'],
  ])('are refused: %j', async (variables, code) => {
    const { data } = await api.graphql<{ inviteOfficer: Answer }>(INVITE, variables, society.officers.secretary);
    expect(data?.inviteOfficer.code).toBe(code);
  });

  it('have e-mail addresses of their own', async () => {
    const variables = { email: society.officers.auditor.email.toUpperCase(), name: 'B', roles: ['AUDITOR'] };
    const { data } = await api.graphql<{ inviteOfficer: Answer }>(INVITE, variables, society.officers.secretary);
    expect(data?.inviteOfficer.code).toBe('EMAIL_TAKEN');
  });

  it('include a secretary always, also when two secretaries strike each other out at once (ROLE-04)', async () => {
    const { organisationId, officers } = await api.organisation();
    const second = await api.officer(organisationId, ['secretary']);
    const strike = (officerId: string, by: TestOfficer): Promise<{ data: { changeOfficerRoles: Answer } | null }> =>
      api.graphql(CHANGE, { officerId, roles: ['AUDITOR'] }, by);
    await owner.query('begin');
    await owner.query('lock table officer in exclusive mode'); // until both were found to be secretaries
    const both = Promise.all([
      strike(second.officerId, officers.secretary),
      strike(officers.secretary.officerId, second),
    ]);
    await untilWaiting(2);
    await owner.query('commit');
    const codes = (await both).map(({ data }) => data?.changeOfficerRoles.code);
    expect(codes.sort()).toEqual(['LAST_SECRETARY', undefined]);
  });

  it('lose a right at once, in the session that is open', async () => {
    const officer = await api.officer(society.organisationId, ['secretary']);
    await api.graphql(CHANGE, { officerId: officer.officerId, roles: ['KEY_HOLDER'] }, society.officers.secretary);
    const { errors } = await api.graphql('{ officers { id } }', {}, officer);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('see the audit trail as a chain that ends where it should', async () => {
    const { data } = await api.graphql<{ auditTrail: { sequence: number; hash: string; previousHash: string }[] }>(
      '{ auditTrail(limit: 500) { sequence hash previousHash } }',
      {},
      society.officers['returning-officer'],
    );
    const trail = data?.auditTrail ?? [];
    expect(trail[0]?.previousHash).toBe('0'.repeat(64));
    trail.slice(1).forEach((event, i) => expect(event.previousHash).toBe(trail[i]?.hash));
    const page = await api.graphql<{ auditTrail: { sequence: number }[] }>(
      '{ auditTrail(after: 2, limit: 3) { sequence } }',
      {},
      society.officers['returning-officer'],
    );
    expect(page.data?.auditTrail.map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
  });
});

describe('API-07: every argument is a parameter', () => {
  const HOSTILE = [
    `' or '1'='1`,
    `'; drop table officer; --`,
    `\\'; --`,
    '$1',
    '%',
    '_',
    '\u0000',
    '${1}',
    '*/',
    `")) union select 1 --`,
    '\ud800',
  ];

  it.each(HOSTILE)('%j opens nothing and breaks nothing', async (text) => {
    const answers = await Promise.all([
      api.graphql(REQUEST, { email: text }),
      api.graphql(REQUEST, { email: `a${text.replace(/[\s@<>"(),:;[\\\]]/g, '')}@example.org` }),
      api.graphql(SIGN_IN, { token: text }),
      api.graphql(
        'mutation ($id: ID!) { changeOfficerRoles(officerId: $id, roles: []) { __typename } }',
        { id: text },
        society.officers.secretary,
      ),
      api.graphql(
        '{ me { id } }',
        {},
        { headers: { cookie: `__Host-quorate=${encodeURIComponent(text.replace('\ud800', ''))}` } },
      ),
      api.graphql(
        '{ me { id } }',
        {},
        { headers: { 'x-forwarded-for': encodeURIComponent(text.replace('\ud800', '')) } },
      ),
    ]);
    for (const { status, errors } of answers) {
      expect(status).toBeLessThan(500);
      for (const error of errors) expect(error.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    }
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from officer');
    expect(rows[0]?.n).toBeGreaterThan(5);
  });

  it('names of officers survive as they were typed', async () => {
    for (const name of HOSTILE.filter((text) => !/[\0\ud800]/.test(text) && text.trim() === text)) {
      const { data } = await api.graphql<{ inviteOfficer: { officer: { name: string } } }>(
        'mutation ($n: String!, $e: String!) { inviteOfficer(email: $e, name: $n, roles: [AUDITOR]) { ... on OfficerInvited { officer { name } } } }',
        { n: name, e: `hostile${HOSTILE.indexOf(name)}@example.org` },
        society.officers.secretary,
      );
      expect(data?.inviteOfficer.officer.name).toBe(name);
    }
  });
});

describe('When the database is in trouble (DUR-06)', () => {
  const TRY_AGAIN = { code: 'SERVICE_UNAVAILABLE', requestId: expect.any(String) as string };

  /** Changes a setting of the whole test database; `what` is written out in this file. */
  async function alterDatabase(what: string): Promise<void> {
    const { rows } = await owner.query<{ name: string }>('select current_database() as name');
    // eslint-disable-next-line no-restricted-syntax -- the name of a database cannot be a parameter; it is escaped
    await owner.query(`alter database ${pg.escapeIdentifier(rows[0]?.name ?? '')} ${what}`);
  }

  it('that can only be read: answers “try again” with 503 and is not ready', async () => {
    await alterDatabase('set default_transaction_read_only = on');
    const other = await startTestApi({ database });
    const { status, errors, headers } = await other.graphql(REQUEST, { email: society.officers['key-holder'].email });
    const ready = await other.fetch('/health/ready');
    await alterDatabase('reset default_transaction_read_only');
    await other.close();
    expect(errors[0]?.extensions).toEqual(TRY_AGAIN);
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not ready', faults: ['database is read-only'] });
  });

  it('that takes no connections: answers “try again” with 503, keeps its reasons to itself, and recovers', async () => {
    const killer = new pg.Client({ connectionString: database.appUrl });
    await killer.connect();
    await alterDatabase('connection limit 0');
    await killer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
    );
    const ask = () => api.graphql<{ officers: unknown[] }>('{ officers { id } }', {}, society.officers.secretary);
    const answers = [await ask(), ...(await Promise.all(Array.from({ length: 20 }, ask)))];
    const ready = await api.fetch('/health/ready');
    const live = await api.fetch('/health/live');
    await alterDatabase('connection limit -1');
    await killer.end();
    for (const { status, errors, headers } of answers) {
      expect(errors[0]?.extensions).toEqual(TRY_AGAIN);
      expect(JSON.stringify(errors)).not.toMatch(/postgres|connection|database/i);
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('2');
    }
    expect([ready.status, live.status]).toEqual([503, 200]);
    expect((await ask()).data?.officers.length).toBeGreaterThan(0);
  });

  it('whose connections break in mid-request: answers, or says “try again”', async () => {
    const killer = new pg.Client({ connectionString: database.appUrl });
    await killer.connect();
    const asked = Array.from({ length: 40 }, () => api.graphql('{ officers { id } }', {}, society.officers.secretary));
    for (let i = 0; i < 5; i++) {
      await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
      );
    }
    await killer.end();
    for (const { status, errors } of await Promise.all(asked)) {
      expect([status, errors[0]?.extensions]).toEqual(errors.length === 0 ? [200, undefined] : [503, TRY_AGAIN]);
    }
  });
});
