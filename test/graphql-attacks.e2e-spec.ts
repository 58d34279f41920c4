import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';

let database: TestDatabase;
let api: TestApi;
let society: TestOrganisation;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ database });
  society = await api.organisation();
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const times = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** Reliability API-02: each is refused in less than 50 ms of processor time. */
const ATTACKS: Readonly<Record<string, string>> = {
  'nesting 30 deep': `mutation { signIn(token: "x") { ${'... on SignInResult { '.repeat(30)} __typename ${'} '.repeat(30)} } }`,
  'nesting 5,000 deep': `{ ${'me { '.repeat(5_000)} id ${'} '.repeat(5_000)} }`,
  '1,000 aliases of a query': `{ ${times(1_000, (i) => `a${i}: me { id }`)} }`,
  '1,000 aliases of a sign-in': `mutation { ${times(1_000, (i) => `a${i}: signIn(token: "${i}") { __typename }`)} }`,
  '100 aliases of a sign-in': `mutation { ${times(100, (i) => `a${i}: signIn(token: "${i}") { __typename }`)} }`,
  'two sign-ins': 'mutation { a: signIn(token: "a") { __typename } b: signIn(token: "b") { __typename } }',
  'two sign-ins through fragments':
    'mutation { ...A ...B } fragment A on Mutation { a: signIn(token: "a") { __typename } } fragment B on Mutation { b: signIn(token: "b") { __typename } }',
  'one fragment with a sign-in, used twice, and another':
    'mutation { ...A ...A signIn(token: "b") { __typename } } fragment A on Mutation { a: signIn(token: "a") { __typename } }',
  '11 root fields': `{ ${times(11, (i) => `a${i}: me { id }`)} }`,
  'a fragment cycle': 'query { me { ...A } } fragment A on Officer { ...B } fragment B on Officer { ...A }',
  'a fragment cycle at the root': 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a fragment cycle at the root of a mutation': 'mutation { ...A } fragment A on Mutation { ...A }',
  'fragments that double, 30 deep': `query { ...F0 } ${times(30, (i) => `fragment F${i} on Query { ${i < 29 ? `...F${i + 1} ...F${i + 1}` : 'me { id }'} }`)}`,
  '10,000 directives': `{ me { id ${'@include(if: true) '.repeat(10_000)} } }`,
  '100 directives': `{ me { id ${'@include(if: true) '.repeat(100)} } }`,
  'a literal list of 20,000 items': `mutation { inviteOfficer(email: "a", name: "b", roles: [${'SECRETARY '.repeat(5_000)}]) { __typename } }`,
  'many fields': `{ ${times(9, (i) => `a${i}: officers { ${'id name email roles active '.repeat(30)} }`)} }`,
  introspection: '{ __schema { types { name fields { name type { name } } } } }',
  'introspection of one type': '{ __type(name: "Officer") { fields { name } } }',
};

describe('API-02: attack queries', () => {
  beforeAll(async () => {
    for (let i = 0; i < 20; i++) await api.graphql(`{ me { id } a${i}: me { name } }`, {}, society.officers.secretary);
  });

  it.each(Object.entries(ATTACKS))('%s: refused, in less than 50 ms of processor time', async (_name, query) => {
    const costs: number[] = [];
    for (let i = 0; i < 10 && Math.min(...costs) >= 50; i++) {
      const before = process.cpuUsage();
      const answer = await api.graphql(query, {}, society.officers.secretary);
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000);
      expect(answer.data).toBeNull();
      expect([400, 413]).toContain(answer.status);
    }
    expect(Math.min(...costs)).toBeLessThan(50); // of ten at most: other threads are counted too
  });

  it('refuses 1 MB of tokens before reading it', async () => {
    const body = JSON.stringify({ query: `{ ${'me '.repeat(350_000)} }` });
    const before = process.cpuUsage();
    const answer = await api
      .fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      .catch(() => 'hung up');
    const { user, system } = process.cpuUsage(before);
    if (typeof answer !== 'string') expect(answer.status).toBe(413);
    expect((user + system) / 1_000).toBeLessThan(50);
  });

  it('refuses variables that nest or list without end', async () => {
    let deep: unknown = 1;
    for (let i = 0; i < 1_000; i++) deep = [deep];
    const query = 'query ($x: [Int]) { me { id } }';
    for (const variables of [{ x: deep }, { x: Array.from({ length: 10_000 }, () => 1) }]) {
      const answer = await api.graphql(query, variables);
      expect(answer.status).toBe(400);
    }
  });

  it('keeps its memory while attacked', async () => {
    const queries = Object.values(ATTACKS);
    const rounds = async (n: number): Promise<void> => {
      for (let i = 0; i < n; i++) for (const query of queries) await api.graphql(query);
    };
    await rounds(2);
    const before = process.memoryUsage().heapUsed;
    await rounds(4);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('refuses several operations in one array', async () => {
    const body = JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]);
    const answer = await api.fetch('/graphql', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('API-03: nothing is told that was not asked for', () => {
  it('suggests no field names', async () => {
    const { errors } = await api.graphql('{ offiers { id } }');
    expect(errors[0]?.message).toBe('Cannot query field "offiers" on type "Query".');
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('shows no landing page and no stack trace', async () => {
    const page = await api.fetch('/graphql', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(400);
    const broken = await api.graphql('{ me { id }');
    expect(JSON.stringify(broken.errors)).not.toMatch(/node_modules|\.js:|stack/);
  });

  it('shows introspection and the schema while developing only', async () => {
    const developing = await startTestApi({ database, config: { nodeEnv: 'development' } });
    const { data } = await developing.graphql<{ __schema: { queryType: { name: string } } }>(
      '{ __schema { queryType { name } } }',
    );
    await developing.close();
    expect(data?.__schema.queryType.name).toBe('Query');
  });
});

describe('API-09: only what is meant for input can be set', () => {
  it.each([
    [
      'an argument that does not exist',
      'mutation { inviteOfficer(email: "a@b.org", name: "A", roles: [AUDITOR], active: false) { __typename } }',
      {},
    ],
    [
      'an enum value that does not exist',
      'mutation { inviteOfficer(email: "a@b.org", name: "A", roles: [INSTALLER]) { __typename } }',
      {},
    ],
    [
      'an enum value in a variable',
      'mutation ($r: [OfficerRole!]!) { inviteOfficer(email: "a@b.org", name: "A", roles: $r) { __typename } }',
      { r: ['installer'] },
    ],
    [
      'an object where a string belongs',
      'mutation ($e: String!) { inviteOfficer(email: $e, name: "A", roles: [AUDITOR]) { __typename } }',
      { e: { $ne: '' } },
    ],
    ['a missing argument', 'mutation { inviteOfficer(name: "A", roles: [AUDITOR]) { __typename } }', {}],
  ])('%s is refused', async (_name, query, variables) => {
    const answer = await api.graphql(query, variables, society.officers.secretary);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  });
});
