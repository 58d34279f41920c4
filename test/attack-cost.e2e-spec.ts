import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';
import { ATTACKS } from './support/attack-queries.js';

/** Refusals over which the cost is averaged: garbage collection and compilation fall on some of them. */
const TRIES = 40;

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

describe('API-02: what a refused attack costs', () => {
  // Not in `npm test`: there the processor time of a process is shared with whatever else the runner does.
  it.each(Object.entries(ATTACKS))('%s: less than 50 ms of processor time, client included', async (_name, query) => {
    for (let i = 0; i < 10; i++) await api.graphql(query, {}, society.officers.secretary);
    const before = process.cpuUsage();
    for (let i = 0; i < TRIES; i++) await api.graphql(query, {}, society.officers.secretary);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000 / TRIES).toBeLessThan(50);
  });
});
