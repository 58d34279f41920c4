import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { Keyring } from '#libs/application';
import { MODEL_CONSTITUTIONS } from '#libs/domain';
import { VOTER_OPERATIONS } from '../apps/cli/src/voter-client.js';
import { BODIES_PER_ADDRESS } from '../apps/api/src/installation/founding-limits.js';
import { LINKS_PER_EMAIL } from '../apps/api/src/officer/sign-in-limits.js';
import { SESSION_COOKIE } from '../apps/api/src/access/session-cookie.js';
import { WEB_ROUTES } from '../apps/api/src/web/serve-web.js';
import { startTestApi } from './support/api.js';
import type { TestApi } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { insertPoll } from './support/poll-rows.js';
import { sendRaw } from './support/raw-http.js';

let folder: string;
let database: TestDatabase;
let owner: pg.Client;
/** With everything that a trial installation has. */
let api: TestApi;
/** As an installation is unless it is told otherwise; only the test support's own setting is taken back. */
let plain: TestApi;

const PAGE = '<!doctype html><title>Quorate</title>';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2_000))});`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'web-doors-'));
  for (const [name, content] of [
    ['web/index.html', PAGE],
    ['web/assets/app-B7x1.js', SCRIPT],
    ['web/assets/app-B7x1.js.br', brotliCompressSync(SCRIPT)],
    ['web/assets/app-B7x1.js.gz', gzipSync(SCRIPT)],
    ['web/assets/face-9a.woff2', 'wOF2'],
    ['web/assets/notes.exe', 'MZ'],
    ['web/.vite/manifest.json', '{}'],
    ['secret', 'of the installation'],
  ] as const) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({
    database,
    config: {
      webDirectory: path.join(folder, 'web'),
      dataDirectory: folder,
      isFoundingOpen: true,
      hasCapturedMail: true,
    },
  });
  plain = await startTestApi({ database, config: { dataDirectory: folder, registeredOperations: 'voters' } });
});
beforeEach(() => owner.query('truncate quorate_limits.try_limit'));
afterAll(async () => {
  await api.close();
  await plain.close();
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-encoding': 'identity' };
const get = (url: string, headers: Record<string, string> = {}): Promise<Response> => api.fetch(url, { headers });

describe('The web screens', () => {
  it.each(['/', ...WEB_ROUTES.flatMap((route) => [`/${route}`, `/${route}/7F3K-2M9Q?x=1`])])(
    'are one page at %s, asked for again each time',
    async (url) => {
      const answer = await get(url, BROWSER);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(PAGE);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('vary')).toContain('Accept');
    },
  );

  it.each(['/elections/abc', '/voter', '/election', '/api/x', '/health/x', '/assets', '/index.html', '/e.html'])(
    'are not at %s',
    async (url) => {
      expect((await get(url, BROWSER)).status).toBe(404);
    },
  );

  it('leave the text at / to programs, and everything as it was where there is no build', async () => {
    expect(await (await get('/')).text()).toContain('Quorate is running.');
    expect(await (await plain.fetch('/', { headers: BROWSER })).text()).toContain('Quorate is running.');
    expect((await plain.fetch('/vote', { headers: BROWSER })).status).toBe(404);
  });

  it('take no data', async () => {
    const headers = { ...BROWSER, 'content-type': 'application/json' };
    expect((await api.fetch('/vote', { method: 'POST', body: '{}', headers })).status).toBe(404);
  });
});

describe('Files of the web screens', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
    ['br;q=0, gzip;q=0', null],
  ])('are sent for a year, in the smallest form: accepting %s', async (accepted, encoding) => {
    const answer = await get('/assets/app-B7x1.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.text()).toBe(SCRIPT); // as decoded by the client
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('are not sent again to whoever has them', async () => {
    for (const [url, headers] of [
      ['/assets/app-B7x1.js', 'Accept-Encoding: br'],
      ['/vote', 'Accept: text/html'],
    ] as const) {
      const ask = async (condition = ''): Promise<string> =>
        (
          await sendRaw(
            api.url,
            `GET ${url} HTTP/1.1\r\nHost: x\r\n${headers}${condition}\r\nConnection: close\r\n\r\n`,
            2_000,
          )
        ).text;
      const [, tag] = /^ETag: (.*)\r$/im.exec(await ask()) ?? [];
      const again = await ask(`\r\nIf-None-Match: "another", ${tag}`);
      expect(again).toMatch(/^HTTP\/1\.1 304 /);
      expect(again).toMatch(/\r\n\r\n$/);
      expect(await ask('\r\nIf-None-Match: "another"')).toMatch(/^HTTP\/1\.1 200 /);
    }
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) =>
        (await get('/assets/app-B7x1.js', { 'accept-encoding': encoding })).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('have no body for HEAD', async () => {
    const answer = await api.fetch('/assets/face-9a.woff2', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '4', '']);
  });

  it.each([
    '/assets/none.js',
    '/assets/notes.exe',
    '/assets/app-B7x1.js.br',
    '/.vite/manifest.json',
    '/assets/.vite/manifest.json',
    '/assets/../../secret',
    '/assets/..%2f..%2fsecret',
    '/assets//app-B7x1.js',
    '/secret',
    '/assets/%00',
  ])('are those of the build alone: not %s', async (url) => {
    const { text } = await sendRaw(api.url, `GET ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 2_000);
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
    expect(text).not.toContain('of the installation');
  });
});

describe('WEB-02: the headers of every answer', () => {
  it.each(['/', '/vote/x', '/assets/app-B7x1.js', '/health/live', '/captured-mail', '/nowhere', '/graphql'])(
    '%s',
    async (url) => {
      const { headers } = await get(url, BROWSER);
      const policy = headers.get('content-security-policy') ?? '';
      const directives = Object.fromEntries(
        policy.split(';').map((part): [string, string] => {
          const [name = '', ...values] = part.trim().split(' ');
          return [name, values.join(' ')];
        }),
      );
      expect(directives).toEqual({
        'default-src': "'self'",
        'script-src': "'self' 'wasm-unsafe-eval'",
        'script-src-attr': "'none'",
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'manifest-src': "'self'",
        'media-src': "'none'",
        'frame-src': "'none'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
        'trusted-types': 'quorate',
        'require-trusted-types-for': "'script'",
      });
      expect(Object.fromEntries(headers)).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    },
  );
});

describe('API-01: what voters’ programs may send', () => {
  const voter = { voter: { electionId: '0b7e2c1e-4a44-4c0e-9a43-1d7f0c9b8a11', token: new Uint8Array(32).fill(7) } };
  const [PAPER = ''] = VOTER_OPERATIONS;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const byHash = (sha256Hash: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const TOO_LONG_TO_PARSE = `{ ${'x '.repeat(30_000)}`;

  const post = async (body: object, sender: object = voter, headers = {}) => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    };
    const answer = await plain.fetch('/graphql', init, sender);
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return { status: answer.status, code: errors?.[0]?.extensions.code, data };
  };
  const REFUSED = { status: 400, code: 'OPERATION_NOT_REGISTERED', data: undefined };
  const TAKEN = { status: 200, data: { ballotDefinition: { __typename: 'Refusal', code: 'NOT_ENTITLED' } } };

  it('is a registered operation by its text, by its hash, or by both', async () => {
    expect(await post({ query: PAPER })).toMatchObject(TAKEN);
    expect(await post(byHash(sha256(PAPER)))).toMatchObject(TAKEN);
    expect(await post({ query: PAPER, ...byHash(sha256(PAPER)), variables: {}, operationName: null })).toMatchObject(
      TAKEN,
    );
  });

  it.each([
    ['another text', { query: '{ me { id } }' }],
    ['a registered text with a space more', { query: `${PAPER} ` }],
    ['a registered text with the hash of another', { query: PAPER, ...byHash('0'.repeat(64)) }],
    ['another text with a registered hash', { query: '{ me { id } }', ...byHash(sha256(PAPER)) }],
    ['an unknown hash', byHash('0'.repeat(64))],
    ['the name of a property of every object', byHash('__proto__')],
    ['nothing', {}],
    ['a query that is no text', { query: [PAPER] }],
    ['a list of operations', [{ query: PAPER }]],
    ['60 KB that are no GraphQL', { query: TOO_LONG_TO_PARSE }],
  ])('is not %s', async (_what, body) => {
    expect(await post(body)).toEqual(REFUSED);
  });

  it('is held against whatever begins as a voter’s authorisation, and against GET', async () => {
    const query = '{ me { id } }';
    expect(await post({ query }, {}, { authorization: 'quoratevoter x' })).toEqual(REFUSED);
    const answer = await plain.fetch(
      `/graphql?query=${encodeURIComponent(query)}`,
      { headers: { 'apollo-require-preflight': 'true' } },
      voter,
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('OPERATION_NOT_REGISTERED');
  });

  it('says what to do in the language of the request', async () => {
    const init = {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'accept-language': 'cy' },
    };
    expect(await (await plain.fetch('/graphql', init, voter)).text()).toContain('Ail-lwythwch y dudalen');
  });

  it('holds nobody else: their text is parsed, and refused for what it is', async () => {
    expect(await post({ query: '{ me { id } }' }, {})).toMatchObject({ status: 200, data: { me: null } });
    expect(await post({ query: TOO_LONG_TO_PARSE }, {})).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(await post(byHash('0'.repeat(64)), {})).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await post(byHash(sha256(PAPER)), {})).code).toBe('UNAUTHENTICATED'); // known, so taken: but not by a voter
  });
});

describe('Captured mail', () => {
  beforeAll(async () => {
    await mkdir(path.join(folder, 'mail'));
    for (const id of ['first', 'second']) {
      const file = path.join(folder, 'mail', `${id}.eml`);
      await writeFile(file, `To: "Ann Price" <ann@example.org>\r\nSubject: The ${id}\r\n\r\nhttp://x/sign-in#${id}`);
      await utimes(file, new Date(), new Date(`2026-01-01T09:0${id.length}:00Z`)); // the longer word is the newer
    }
  });

  it('is listed, found and read', async () => {
    const list = await get('/captured-mail');
    expect(list.headers.get('cache-control')).toBe('no-store');
    const ann = { to: 'ann@example.org', toName: 'Ann Price' };
    const [second, first] = [
      { id: 'second', ...ann, subject: 'The second', at: '2026-01-01T09:06:00.000Z' },
      { id: 'first', ...ann, subject: 'The first', at: '2026-01-01T09:05:00.000Z' },
    ];
    const found = async (query: string): Promise<unknown> => (await get(`/captured-mail${query}`)).json();
    expect(await list.json()).toEqual({ messages: [second, first] });
    expect(await found('?to=bob@example.org')).toEqual({ messages: [] });
    expect(await found('?search=the%20first&to=ann@example.org')).toEqual({ messages: [first] });
    expect(await found('/first')).toEqual({ ...first, text: 'http://x/sign-in#first\n' });
    expect((await get('/captured-mail/third')).status).toBe(404);
  });

  it.each([
    ['by a name that somebody else made lead here', 'Host: evil.example:3000'],
    ['without a name', 'Host:'],
    ['through a proxy', 'Host: 127.0.0.1\r\nX-Forwarded-For: 203.0.113.7'],
    ['from a page of another site', 'Host: 127.0.0.1\r\nOrigin: http://evil.example'],
  ])('is not shown %s', async (_how, headers) => {
    for (const url of ['/captured-mail', '/captured-mail/first']) {
      const { text } = await sendRaw(api.url, `GET ${url} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`, 2_000);
      expect(text).toMatch(/^HTTP\/1\.1 40[34] /);
      expect(text).not.toContain('ann@example.org');
    }
  });

  it('is as if it were not there unless the installation was started for it', async () => {
    expect((await plain.fetch('/captured-mail')).status).toBe(404);
    expect((await plain.fetch('/captured-mail/first')).status).toBe(404);
  });
});

describe('What an installation says of itself', () => {
  const INSTALLATION = '{ installation { isFoundingOpen hasCapturedMail build } }';

  it('is what it was told, and what it was built from', async () => {
    const ask = async (of: TestApi) => (await of.graphql<{ installation: { build: string } }>(INSTALLATION)).data;
    expect(await ask(api)).toMatchObject({ installation: { isFoundingOpen: true, hasCapturedMail: true } });
    const told = await ask(plain);
    expect(told).toMatchObject({ installation: { isFoundingOpen: false, hasCapturedMail: false } });
    expect(told?.installation.build).toMatch(/^\d+\.\d+\.\d+(\+[0-9a-f]{8})?$/);
  });

  it('has every model constitution, which its own count rules can read', async () => {
    const { data } = await plain.graphql<{ modelConstitutions: { id: string; document: string }[] }>(
      '{ modelConstitutions { id form name nameCy forWhom forWhomCy document } }',
    );
    expect(data?.modelConstitutions.map(({ id }) => id)).toEqual([...MODEL_CONSTITUTIONS]);
    expect(data?.modelConstitutions.map(({ document }) => Object.keys(JSON.parse(document) as object)[0])).toEqual(
      MODEL_CONSTITUTIONS.map(() => 'format'),
    );
  });
});

describe('Founding a body', () => {
  const FOUND = `mutation ($body: FoundBodyInput!) { foundBody(body: $body) {
    __typename ... on BodyFounded { organisationId } ... on Refusal { code fields { field code } } } }`;
  const body = {
    name: ' Cymdeithas Dŵr ',
    nameCy: 'Dŵr',
    modelConstitution: 'housing-mutual',
    officerName: 'Ann Price',
    email: 'ann@example.org',
  };
  type Answer = { __typename: string; organisationId?: string; code?: string; fields?: unknown };
  const found = async (change: object = {}, at = api): Promise<Answer | undefined> => {
    const { data } = await at.graphql<{ foundBody: Answer }>(FOUND, { body: { ...body, ...change } });
    return data?.foundBody;
  };
  const bodies = async (): Promise<number> => (await owner.query('select from organisation')).rowCount ?? 0;

  it('makes the body with its rules and an officer, who signs in by the link in their mail', async () => {
    const { organisationId } = (await found()) ?? {};
    const { rows } = await owner.query<{ message_id: string; to_address: string; sealed_body: Buffer }>(
      `select message_id, to_address, sealed_body from message where organisation_id = $1`,
      [organisationId],
    );
    expect(rows.map(({ to_address }) => to_address)).toEqual(['ann@example.org']);
    const [message] = rows;
    const text = message ? api.get(Keyring).openText(message.sealed_body, `message:${message.message_id}`) : '';
    const [, token] = /\/sign-in#([\w-]+)/.exec(text) ?? [];

    const signedIn = await api.graphql(`mutation ($token: String!) { signIn(token: $token) { __typename } }`, {
      token,
    });
    const cookie = signedIn.headers.getSetCookie()[0] ?? '';
    const session = cookie.slice(`${SESSION_COOKIE}=`.length).split(';')[0] ?? '';
    const { data } = await api.graphql<{ constitution: { document: string } }>(
      '{ me { name email roles } organisation { id name nameCy timeZone } constitution { version adoptedBy document } auditTrail { type by } }',
      {},
      { session },
    );
    expect(data).toMatchObject({
      me: { name: 'Ann Price', email: 'ann@example.org', roles: ['RETURNING_OFFICER', 'SECRETARY'] },
      organisation: { id: organisationId, name: 'Cymdeithas Dŵr', nameCy: 'Dŵr', timeZone: 'Europe/London' },
      constitution: { version: 1, adoptedBy: null },
      auditTrail: [
        { type: 'OrganisationCreated', by: 'job:founding' },
        { type: 'ConstitutionAdopted', by: 'job:founding' },
        { type: 'OfficerInvited', by: 'job:founding' },
        { type: 'SignInLinkRequested', by: 'job:founding' },
        { type: 'OfficerSignedIn' },
      ],
    });
    expect(data?.constitution.document).toContain('"form":"housing-mutual"');
  });

  it.each([
    [{ name: ' ' }, 'NAME_MISSING', [{ field: 'name', code: 'NAME_MISSING' }]],
    [{ nameCy: 'x'.repeat(201) }, 'NAME_MISSING', [{ field: 'nameCy', code: 'NAME_MISSING' }]],
    [{ officerName: 'x'.repeat(201) }, 'NAME_MISSING', [{ field: 'officerName', code: 'NAME_MISSING' }]],
    [
      { name: '', email: 'ann at example.org' },
      'NAME_MISSING',
      [
        { field: 'name', code: 'NAME_MISSING' },
        { field: 'email', code: 'EMAIL_NOT_VALID' },
      ],
    ],
    [{ modelConstitution: 'a-club' }, 'MODEL_NOT_KNOWN', []],
  ])('is refused with every input that is wrong, and makes nothing: %j', async (change, code, fields) => {
    const before = await bodies();
    expect(await found(change)).toMatchObject({ code, fields });
    expect(await bodies()).toBe(before);
  });

  it('is closed unless the installation is open for it', async () => {
    const before = await bodies();
    expect(await found({}, plain)).toMatchObject({ code: 'FOUNDING_CLOSED' });
    expect(await bodies()).toBe(before);
  });

  it('is limited for an e-mail address, in capitals or not, and for a network address', async () => {
    const wrong = { modelConstitution: 'none' };
    for (let n = 0; n < LINKS_PER_EMAIL.tries; n += 1) expect((await found(wrong))?.code).toBe('MODEL_NOT_KNOWN');
    expect((await found({ ...wrong, email: ' ANN@example.org' }))?.code).toBe('TOO_MANY_TRIES');
    for (let n = LINKS_PER_EMAIL.tries + 1; n < BODIES_PER_ADDRESS.tries; n += 1)
      expect((await found({ ...wrong, email: `n${n}@example.org` }))?.code).toBe('MODEL_NOT_KNOWN');
    expect((await found({ ...wrong, email: 'other@example.org' }))?.code).toBe('TOO_MANY_TRIES');
  });
});

describe('The public list of declared results', () => {
  const LIST = `query ($first: Int! = 20) { declaredElections(first: $first) {
    electionId organisation organisationCy title titleCy declaredAt contests } }`;
  const list = async (first?: number) =>
    (await api.graphql<{ declaredElections: { electionId: string }[] }>(LIST, { first })).data?.declaredElections;

  const contest = (letter: string) => ({
    contestId: randomUUID(),
    beleniosUuid: letter.repeat(14),
    rights: [],
  });

  /** A body with an election whose result was declared on a day of January; `null`: it is only proposed. */
  async function declare(day: number | null, letters: string): Promise<string> {
    const { organisationId, electionId } = await insertPoll(owner, { contests: [...letters].map(contest) });
    await owner.query(
      `insert into declaration (organisation_id, declaration_id, election_id, content, content_digest, proposed_by, proposed_at)
       values ($1, $2, $2, '{}', repeat('0', 64), $1, now())`,
      [organisationId, electionId],
    );
    if (day !== null) {
      await owner.query(
        `insert into declaration_approval (organisation_id, election_id, declaration_id, content_digest, approved_by,
           approved_at, audit_sequence, audit_hash)
         values ($1, $2, $2, repeat('0', 64), $2, make_timestamptz(2027, 1, $3, 9, 0, 0, 'UTC'), 1, repeat('0', 64))`,
        [organisationId, electionId, day],
      );
    }
    return electionId;
  }

  it('is empty before the first, then has those of all bodies, the newest first, each as often as it is asked for', async () => {
    expect(await list()).toEqual([]);
    const first = await declare(1, 'a');
    const third = await declare(3, 'bc');
    const second = await declare(2, 'd');
    await declare(null, 'e');
    const { rows } = await owner.query<{ name: string }>(
      'select name from organisation join election using (organisation_id) where election_id = $1',
      [third],
    );
    const found = await list();
    expect(found?.map(({ electionId }) => electionId)).toEqual([third, second, first]);
    expect(found?.[0]).toEqual({
      electionId: third,
      organisation: rows[0]?.name,
      organisationCy: null,
      title: 'Election of the board',
      titleCy: null,
      declaredAt: '2027-01-03T09:00:00.000Z',
      contests: 2,
    });
    expect(await list()).toEqual(found);
    expect(await list(2)).toEqual(found?.slice(0, 2));
    expect(await list(-5)).toEqual(found?.slice(0, 1));
    expect(await list(1_000)).toEqual(found);
  });
});
