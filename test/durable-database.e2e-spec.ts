import pg from 'pg';
import { durabilityFaults, Keyring } from '#libs/application';
import type { FoundSetting } from '#libs/application';
import { ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { createDataSource, TypeOrmUnitOfWork } from '#libs/persistence';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { startTestApi } from './support/api.js';
import { openPoll } from './support/election-set-up.js';
import { startThrowAwayPostgres } from './support/embedded-postgres.js';
import { prepareToOpen } from './support/prepared-election.js';
import type { PreparedElection } from './support/prepared-election.js';

let database: ApiAndDatabase['database'];
let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];

beforeAll(async () => {
  ({ database, owner, api, stop } = await startApiAndDatabase());
}, 60_000);

afterAll(() => stop());

describe('A database that could lose a ballot (DUR-01, SEC-04)', () => {
  let election: PreparedElection;
  beforeAll(async () => {
    election = await prepareToOpen({ api, owner });
  }, 30_000);

  const name = (): string => pg.escapeIdentifier(new URL(database.ownerUrl).pathname.slice(1));
  const login = (): string => pg.escapeIdentifier(new URL(database.appUrl).username);

  it.each([
    ['database', () => `alter database ${name()}`],
    ['role', () => `alter role ${login()} in database ${name()}`],
  ])('is refused a poll, also before new sessions feel it: synchronous_commit off for the %s', async (level, alter) => {
    await owner.query([alter(), 'set synchronous_commit = off'].join(' '));
    try {
      const refused = await openPoll(api, election.body, election.electionId);
      expect(refused.code).toBe('DATABASE_NOT_DURABLE');
      expect(refused.message).toContain(`synchronous_commit = off (${level})`);
    } finally {
      await owner.query([alter(), 'reset synchronous_commit'].join(' '));
    }
  });

  it('is refused a poll by a session that does not wait for the disk', async () => {
    const url = new URL(database.appUrl);
    url.searchParams.set('options', '-c synchronous_commit=off');
    const weak = await startTestApi({ database: { ...database, appUrl: url.href } });
    try {
      const refused = await openPoll(weak, election.body, election.electionId);
      expect(refused.code).toBe('DATABASE_NOT_DURABLE');
      expect(refused.message).toContain('synchronous_commit = off (session)');
    } finally {
      await weak.close();
    }
  });

  it('is named setting by setting: a server without fsync and full page writes, that keeps times of commits', async () => {
    const weak = { fsync: 'off', full_page_writes: 'off', track_commit_timestamp: 'on' };
    const server = await startThrowAwayPostgres(weak);
    try {
      const found = await durabilityOf(server.url('postgres'));
      expect([...durabilityFaults(found)].sort()).toEqual([
        'fsync = off (server)',
        'full_page_writes = off (server)',
        'track_commit_timestamp = on (server)',
      ]);
    } finally {
      await server.stop();
    }
  }, 60_000);

  it('is the only thing in the way: as PostgreSQL is shipped, with checksums, the poll opens', async () => {
    expect((await openPoll(api, election.body, election.electionId)).election.state).toBe('POLLING');
  });
});

/** What the store reads on a server that knows nothing of Quorate but its group role. */
async function durabilityOf(url: string): Promise<readonly FoundSetting[]> {
  const source = await createDataSource({ url, applicationName: 'test', max: 1 }).initialize();
  try {
    await source.query('create role quorate_app nologin');
    const work = new TypeOrmUnitOfWork(source, api.get(Keyring));
    const nobody = '00000000-0000-4000-8000-000000000000' as OrganisationId;
    const found = await work.run<readonly FoundSetting[], never>(nobody, async ({ databaseSettings }) =>
      ok(await databaseSettings.durability()),
    );
    return found.ok ? found.value : [];
  } finally {
    await source.destroy();
  }
}
