import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import pg from 'pg';
import { ROLES } from '#libs/domain';
import { everyOperation } from './support/any-operation.js';
import type { AnyOperation } from './support/any-operation.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { runs } from './support/thorough.js';

/** Short on each change; `FUZZ=100000` is what reliability API-10 asks for. */
const REQUESTS = Number(process.env['FUZZ'] ?? runs(800));

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let society: TestOrganisation;
let operations: readonly AnyOperation[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  society = await api.organisation();
  operations = everyOperation(api.app.get(GraphQLSchemaHost).schema);
});
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

/** Text that has broken other people's programs: quotes, comments, wild cards, format marks, odd characters, lengths. */
const HOSTILE = [
  `' or '1'='1`,
  `'; drop table officer; --`,
  `\\'; --`,
  '$1',
  '$$',
  '%',
  '*/',
  '${7*7}',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '\u202e',
  'ŵŷ',
  '',
  ' ',
  'x'.repeat(20_000),
  '-1',
  '1e309',
  'NaN',
  'null',
  '__proto__',
  '2026-02-30',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }), fc.uuid());
/** Values that pass the types of GraphQL, so that they reach our code. */
const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1, 2_147_483_647, -2_147_483_648)),
  Float: fc.double(),
  Boolean: fc.boolean(),
  DateTime: fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    text,
  ),
};
/** And values that do not. */
const misfits = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('id', 'x', '__proto__'), text, { maxKeys: 2 }),
);
const TYPES = ['String', 'ID', ...Object.keys(fitting)];
const streams = fc.record(
  Object.fromEntries(
    TYPES.map((type) => {
      const fits = fitting[type] ?? text;
      return [type, fc.infiniteStream(fc.oneof({ weight: 40, arbitrary: fits }, { weight: 1, arbitrary: misfits }))];
    }),
  ),
);

describe('API-07 and API-10: arguments of every kind for every operation', () => {
  it('give an answer or a refusal: never a 500, never an internal error, never a lost table', async () => {
    const faults: string[] = [];
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat().map((n) => operations[n % operations.length]),
        streams,
        fc.constantFrom(...ROLES, 'voter' as const, 'nobody' as const),
        async (operation, stream, role) => {
          if (!operation || operation.name === 'Mutation.signOut') return;
          const variables = operation.variables((_, type) => stream[type]?.next().value);
          const sender =
            role === 'voter'
              ? { voter: { electionId: randomUUID(), token: Buffer.alloc(32) } }
              : role === 'nobody'
                ? {}
                : society.officers[role];
          const { status, errors } = await api.graphql(operation.query, variables, sender);
          const codes = errors.map((error) => error.extensions.code);
          if (codes.length === 0) reached += 1;
          if (status >= 500 || codes.includes('INTERNAL') || codes.includes('SERVICE_UNAVAILABLE')) {
            faults.push(
              `${operation.name} by ${role} with ${JSON.stringify(variables).slice(0, 300)}: ${status} ${codes.join()}`,
            );
          }
        },
      ),
      { numRuns: REQUESTS, seed: Number(process.env['SEED'] ?? 20_260_731) },
    );
    expect([...new Set(faults)]).toEqual([]);
    expect(reached).toBeGreaterThan(REQUESTS / 10); // else the arguments did not even fit
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from officer');
    expect(rows[0]?.n).toBeGreaterThanOrEqual(ROLES.length);
  }, 600_000);
});
