import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Keyring, UnitOfWork } from '#libs/application';
import type { JobName, NewMessage } from '#libs/application';
import { err, ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { createDataSource, TypeOrmUnitOfWork } from '#libs/persistence';
import pg from 'pg';
import { createTestDatabase } from './database.js';
import type { TestDatabase } from './database.js';

export interface JobRow {
  readonly key: string;
  readonly begun: number;
  readonly attempts: number;
  readonly error: string | null;
  readonly isDone: boolean;
}

/** A database with the outboxes of jobs and of messages, as use cases fill them. */
export interface OutboxDatabase extends TestDatabase {
  readonly owner: pg.Client;
  readonly work: UnitOfWork;
  /** A new body. */
  organisation(): Promise<OrganisationId>;
  /** Wants jobs under these keys, in one transaction; rolled back at its end if told. */
  want(
    organisationId: OrganisationId,
    name: JobName,
    keys: readonly string[],
    options?: { readonly rollBack?: boolean },
  ): Promise<void>;
  /** Wants messages to member0@example.org and so on. */
  wantMail(organisationId: OrganisationId, messages: number, change?: Partial<NewMessage>): Promise<void>;
  jobs(organisationId: OrganisationId): Promise<readonly JobRow[]>;
  /** How many messages are in each state. */
  mail(organisationId: OrganisationId): Promise<Readonly<Record<string, number>>>;
}

export async function createOutboxDatabase(): Promise<OutboxDatabase> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const source = await createDataSource({ url: database.appUrl, applicationName: 'test', max: 4 }).initialize();
  const work = new TypeOrmUnitOfWork(source, new Keyring(database.secret, (length) => randomBytes(length)));
  return {
    ...database,
    owner,
    work,
    async organisation() {
      const organisationId = randomUUID() as string as OrganisationId;
      await owner.query(`insert into organisation (organisation_id, name, created_at) values ($1, 'A body', now())`, [
        organisationId,
      ]);
      return organisationId;
    },
    async want(organisationId, name, keys, { rollBack = false } = {}) {
      const subject = { electionId: randomUUID(), contestId: randomUUID(), importId: randomUUID() };
      await work.run(organisationId, async ({ outbox }) => {
        for (const key of keys) await outbox.add(name, key, subject);
        return rollBack ? err({ code: 'ROLLED_BACK' }) : ok(undefined);
      });
    },
    async wantMail(organisationId, messages, change = {}) {
      await work.run(organisationId, async ({ messages: store }) => {
        const wanted = Array.from({ length: messages }, (_, i) => ({
          purpose: 'test',
          purposeKey: randomUUID(),
          toAddress: `member${i}@example.org`,
          subject: 'A notice',
          text: 'Text of a notice.',
          ...change,
        }));
        await store.add(wanted);
        return ok(undefined);
      });
    },
    async jobs(organisationId) {
      const { rows } = await owner.query<JobRow>(
        `select job_key as key, begun, attempts, last_error as error, done_at is not null as "isDone"
         from outbox_job where organisation_id = $1 order by job_key`,
        [organisationId],
      );
      return rows;
    },
    async mail(organisationId) {
      const { rows } = await owner.query<{ state: string; n: number }>(
        'select state, count(*)::int as n from message where organisation_id = $1 group by state',
        [organisationId],
      );
      return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    },
    async drop() {
      await source.destroy();
      await owner.end();
      await database.drop();
    },
  };
}

/** Waits until it is so. @throws Error with `what` when it is not in time */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`in ${seconds} s it did not come about that ${what}`);
    await wait(50);
  }
}
