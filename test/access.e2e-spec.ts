import { randomBytes, randomUUID } from 'node:crypto';
import { Query, Resolver } from '@nestjs/graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { ROLES } from '#libs/domain';
import type { Role } from '#libs/domain';
import { AccessCheck } from '../apps/api/src/access/access-check.js';
import type { Caller } from '../apps/api/src/access/allow.js';
import { AppModule } from '../apps/api/src/app.module.js';
import { Config } from '../apps/api/src/config.js';
import { ACCESS_MATRIX } from './access-matrix.js';
import { AUDIT_MATRIX } from './audit-matrix.js';
import { everyOperation } from './support/any-operation.js';
import type { AnyOperation, ValueOf } from './support/any-operation.js';
import { startTestApi, testConfig } from './support/api.js';
import type { Sender, TestApi, TestOrganisation } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { fingerprintOf, oneOfEverything } from './support/one-of-everything.js';

const MARKER = 'OF-THE-FIRST-BODY';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let first: TestOrganisation;
let second: TestOrganisation;
let valuesOfFirst: ReadonlyMap<string, unknown>;
let operations: readonly AnyOperation[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  [first, second] = [await api.organisation(MARKER), await api.organisation('THE-SECOND-BODY')];
  valuesOfFirst = (await oneOfEverything(owner, first.organisationId, MARKER)).values;
  await oneOfEverything(owner, second.organisationId, 'THE-SECOND-BODY');
  operations = everyOperation(api.app.get(GraphQLSchemaHost).schema);
});
beforeEach(() => owner.query('truncate quorate_limits.try_limit'));
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const text = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? value.toString('base64').replace(/=+$/, '') : value;

/** Inputs that name an object of a body: with them, another body's objects are tried. */
const NAMES_AN_OBJECT = /Id$|Ids$|^id$|^uuid$|^tracker$|^receipt$|[dD]igest$/;

/** Real objects of the first body. A plain `id` is that of the noun in the operation's name. */
const ofFirst =
  (operation: string): ValueOf =>
  (name) => {
    if (!NAMES_AN_OBJECT.test(name)) return undefined;
    if (name === 'officerId') return first.officers.auditor.officerId;
    const column = { tracker: 'receipt', uuid: 'belenios_uuid', id: nounOf(operation) }[name] ?? snakeCase(name);
    const value = text(valuesOfFirst.get(column)) ?? (/[dD]igest$/.test(name) ? '0'.repeat(64) : undefined);
    if (value === undefined) throw new Error(`${operation}: no table has the object that ${name} (${column}) names`);
    return value;
  };

/** `Query.registerImport` → `import_id`. */
function nounOf(operation: string): string {
  const nouns = [...valuesOfFirst.keys()]
    .filter((column) => column.endsWith('_id'))
    .map((column) => column.slice(0, -3));
  const found = nouns.filter((noun) => operation.toLowerCase().includes(noun.replaceAll('_', '')));
  return `${found.sort((a, b) => b.length - a.length)[0]}_id`;
}

/** Objects that are in no body. */
const ofNobody: ValueOf = (name) => {
  if (name === 'tracker' || name === 'receipt') return randomBytes(32).toString('base64').replace(/=+$/, '');
  if (name === 'uuid') return 'zzzzzzzzzzzzzz';
  if (/[dD]igest$/.test(name)) return randomBytes(32).toString('hex');
  return NAMES_AN_OBJECT.test(name) ? randomUUID() : undefined;
};

const mayCall = (callers: readonly Caller[], role: Role | 'voter' | 'nobody'): boolean =>
  callers.includes('public') ||
  (role !== 'nobody' && callers.includes(role)) ||
  (role !== 'nobody' && role !== 'voter' && callers.includes('signed-in'));

const voterOf = (organisation: 'first' | 'nobody'): Sender => ({
  voter: {
    electionId: organisation === 'first' ? String(valuesOfFirst.get('election_id')) : randomUUID(),
    token: randomBytes(32),
  },
});

/** Answers with ids, instants and hashes blotted out: what is left is what the caller learns. */
const blot = (answer: { data: unknown; errors: unknown }): string =>
  JSON.stringify([answer.data, answer.errors])
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/[0-9a-f]{64}/g, '<hash>')
    .replace(/[\w+/]{43}/g, '<hash>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<at>');

const codesOf = (errors: readonly { extensions: { code: string } }[]): string[] =>
  errors.map((error) => error.extensions.code);

describe('API-08: the reviewed table of who may call what', () => {
  it('has a line for every operation, and every line its operation', () => {
    const names = api
      .get(AccessCheck)
      .operations()
      .map(({ name }) => name);
    expect(names).toEqual(Object.keys(ACCESS_MATRIX).sort());
    expect(operations.map(({ name }) => name).sort()).toEqual(names.filter((name) => /^(Query|Mutation)\./.test(name)));
  });

  it('says the same as every @Allow', () => {
    const declared = api
      .get(AccessCheck)
      .operations()
      .map(({ name, callers }) => [name, [...callers].sort()]);
    expect(Object.fromEntries(declared)).toEqual(
      Object.fromEntries(Object.entries(ACCESS_MATRIX).map(([name, callers]) => [name, [...callers].sort()])),
    );
  });

  it('keeps an API from starting in which an operation does not say who may call it', async () => {
    @Resolver()
    class ForgetfulResolver {
      @Query(() => String)
      forgotten(): string {
        return 'anybody may read this';
      }
    }
    const module = await Test.createTestingModule({ imports: [AppModule], providers: [ForgetfulResolver] })
      .overrideProvider(Config)
      .useValue(testConfig(database))
      .compile();
    const app = module.createNestApplication({ logger: false });
    await expect(app.init()).rejects.toThrow('@Allow is missing on Query.forgotten (ForgetfulResolver.forgotten)');
    await app.close();
  });
});

describe('Every operation, called by everybody who may not', () => {
  it('refuses them, whatever the arguments, and changes nothing', async () => {
    const before = await fingerprintOf(owner, first.organisationId);
    const wrong: string[] = [];
    for (const operation of operations) {
      const callers = ACCESS_MATRIX[operation.name] ?? [];
      const variables = operation.variables(ofFirst(operation.name));
      const senders: [Role | 'voter' | 'nobody', Sender][] = [
        ['nobody', {}],
        ['voter', voterOf('first')],
        ...ROLES.map((role): [Role, Sender] => [role, first.officers[role]]),
      ];
      for (const [role, sender] of senders.filter(([one]) => !mayCall(callers, one))) {
        const { data, errors } = await api.graphql(operation.query, variables, sender);
        const expected = role === 'nobody' || role === 'voter' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        const isRefused =
          codesOf(errors).includes(expected) && Object.values(data ?? {}).every((value) => value === null);
        if (!isRefused) wrong.push(`${operation.name} by ${role}: ${JSON.stringify(errors)} ${JSON.stringify(data)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprintOf(owner, first.organisationId)).toBe(before);
  }, 300_000);
});

describe('TEN-01: every operation, called by another body with our objects', () => {
  it('answers as if our objects did not exist, shows nothing of ours, and changes nothing of ours', async () => {
    const wrong: string[] = [];
    let before = await fingerprintOf(owner, first.organisationId);
    for (const operation of operations) {
      const callers = ACCESS_MATRIX[operation.name] ?? [];
      const hasObjects = operation.inputs.some((name) => NAMES_AN_OBJECT.test(name));
      const isForAll = callers.includes('public') || callers.includes('voter');
      for (const role of ROLES.filter((one) => mayCall(callers, one))) {
        const by = await api.officer(second.organisationId, [role]); // some operations end the session of their caller
        const ours = await api.graphql(operation.query, operation.variables(ofFirst(operation.name)), by);
        if (!isForAll && JSON.stringify([ours.data, ours.errors]).includes(MARKER))
          wrong.push(`${operation.name} shows: ${blot(ours)}`);
        if (isForAll || !hasObjects) continue;
        const nobodys = await api.graphql(operation.query, operation.variables(ofNobody), by);
        if (blot(ours) !== blot(nobodys))
          wrong.push(`${operation.name} by ${role}: ${blot(ours)} but for nobody’s ${blot(nobodys)}`);
        if (codesOf(ours.errors).some((code) => code === 'INTERNAL'))
          wrong.push(`${operation.name} by ${role}: ${blot(ours)}`);
      }
      const after = await fingerprintOf(owner, first.organisationId);
      if (after !== before) wrong.push(`${operation.name} changed the first body`);
      before = after;
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('lets a voter of one election do nothing in another (AUTH-09)', async () => {
    const before = await fingerprintOf(owner, first.organisationId);
    for (const operation of operations.filter(({ name }) => ACCESS_MATRIX[name]?.includes('voter'))) {
      for (const sender of [voterOf('first'), voterOf('nobody')]) {
        const { data, errors } = await api.graphql<Record<string, { __typename: string }>>(
          operation.query,
          operation.variables(ofFirst(operation.name)),
          sender,
        );
        expect([operation.name, codesOf(errors)]).toEqual([operation.name, []]);
        expect([operation.name, Object.values(data ?? {})[0]?.__typename]).toEqual([operation.name, 'Refusal']);
      }
    }
    expect(await fingerprintOf(owner, first.organisationId)).toBe(before);
  });
});

describe('Every operation, called by everybody who may', () => {
  it('lets them in', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const callers = ACCESS_MATRIX[operation.name] ?? [];
      for (const role of ROLES.filter((one) => mayCall(callers, one))) {
        const by = await api.officer(first.organisationId, [role]);
        const { errors } = await api.graphql(operation.query, operation.variables(ofFirst(operation.name)), by);
        const isOut = codesOf(errors).some((code) =>
          ['FORBIDDEN', 'UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED'].includes(code),
        );
        if (isOut) wrong.push(`${operation.name} by ${role}: ${JSON.stringify(errors)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

describe('REST', () => {
  const routes = Object.entries(ACCESS_MATRIX).filter(([name]) => name.includes(' /'));

  /** What a route says, or `undefined` where it broke off. */
  const send = async (
    name: string,
    valueOf: ValueOf,
    sender: Sender,
  ): Promise<{ status: number; text: string } | undefined> => {
    const [method = '', path = ''] = name.split(' ');
    const filled = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(named(valueOf(part, 'ID'))));
    const init = method === 'GET' ? {} : { body: 'a,b\n', headers: { 'content-type': 'text/csv' } };
    try {
      const response = await api.fetch(filled, { method, ...init }, sender);
      return { status: response.status, text: await response.text() };
    } catch {
      return undefined; // made-up rows, such as ours, can break off the answer to who may have it
    }
  };
  const named = (value: unknown): string => (typeof value === 'string' ? value : randomUUID());
  const isKeptOut = (answer: { text: string } | undefined): boolean =>
    answer?.text.includes('You may not do this.') === true || answer?.text.includes('Sign in first.') === true;

  it.each(routes)('%s keeps out whom it should', async (name, callers) => {
    expect(isKeptOut(await send(name, ofFirst(name), {}))).toBe(!mayCall(callers, 'nobody'));
    for (const role of ROLES) {
      const before = await fingerprintOf(owner, first.organisationId);
      const own = await send(name, ofFirst(name), first.officers[role]);
      expect([role, isKeptOut(own)]).toEqual([role, !mayCall(callers, role)]);
      if (!mayCall(callers, role)) expect(await fingerprintOf(owner, first.organisationId)).toBe(before);
      if (!mayCall(callers, role) || callers.includes('public')) continue;
      const foreign = await send(name, ofFirst(name), second.officers[role]);
      expect(foreign?.status).toBe((await send(name, ofNobody, second.officers[role]))?.status);
      expect(foreign?.text).not.toContain(MARKER);
    }
  });
});

describe('AUD-01: the table of audit events', () => {
  it('has a line for every mutation, and every line its mutation', () => {
    const mutations = operations.flatMap(({ name }) =>
      name.startsWith('Mutation.') ? [name.slice('Mutation.'.length)] : [],
    );
    expect(Object.keys(AUDIT_MATRIX).sort()).toEqual([...mutations].sort());
  });
});
