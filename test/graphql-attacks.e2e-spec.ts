import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';
import { ATTACKS } from './support/attack-queries.js';

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

describe('API-02: attack queries', () => {
  it.each(Object.entries(ATTACKS))('%s: refused', async (_name, query) => {
    const answer = await api.graphql(query, {}, society.officers.secretary);
    expect(answer.data).toBeNull();
    expect([400, 413]).toContain(answer.status);
  });

  it('refuses 1 MB of tokens before reading it', async () => {
    const body = JSON.stringify({ query: `{ ${'me '.repeat(350_000)} }` });
    const answer = await api
      .fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      .catch(() => 'hung up');
    expect([413, 'hung up']).toContain(typeof answer === 'string' ? answer : answer.status);
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
