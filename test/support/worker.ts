import {
  BuildEvidence,
  ComputeResult,
  CountContest,
  Keyring,
  MixBox,
  PublicRecord,
  RecordWork,
  SealBox,
  TallyBox,
  UnitOfWork,
} from '#libs/application';
import type { JobName } from '#libs/application';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type pg from 'pg';
import type { JobHandler } from '../../apps/worker/src/job-handler.js';
import { BuildBundleHandler } from '../../apps/worker/src/opening/build-bundle.handler.js';
import {
  ComputeResultHandler,
  CountHandler,
  MixBoxHandler,
  TallyBoxHandler,
} from '../../apps/worker/src/opening/contest-jobs.js';
import type { TestApi } from './api.js';

/** A job that is wanted and not done. */
export interface WantedJob {
  readonly jobId: string;
  readonly name: JobName;
  readonly payload: { readonly contestId: string } & { readonly electionId: string };
}

/** Whatever a worker needs of its process. */
export interface WorkerParts {
  readonly work: UnitOfWork;
  readonly recordWork: RecordWork;
  readonly keyring: Keyring;
}

export const partsOf = (api: TestApi): WorkerParts => ({
  work: api.get(UnitOfWork),
  recordWork: api.get(RecordWork),
  keyring: api.get(Keyring),
});

/** What the evidence names as the place of this installation, and where the links of messages lead. */
const PUBLIC_URL = 'https://vote.example.org';

/** The worker's own handlers of the opening, by the name of their job. */
export function openingHandlers({ work, recordWork, keyring }: WorkerParts): ReadonlyMap<JobName, JobHandler> {
  const record = new PublicRecord(work);
  const handlers: readonly JobHandler[] = [
    new TallyBoxHandler(new TallyBox(work, new SealBox(work), record, recordWork)),
    new MixBoxHandler(new MixBox(work, record, recordWork, keyring, { url: PUBLIC_URL })),
    new ComputeResultHandler(new ComputeResult(work, record, recordWork)),
    new CountHandler(new CountContest(work, record, recordWork)),
    new BuildBundleHandler(new BuildEvidence(work, record, keyring, { url: PUBLIC_URL })),
  ];
  return new Map(handlers.map((handler) => [handler.name, handler]));
}

export async function wantedJobs(owner: pg.ClientBase, organisationId: string): Promise<readonly WantedJob[]> {
  const { rows } = await owner.query<WantedJob>(
    `select job_id as "jobId", name, payload from outbox_job
     where organisation_id = $1 and done_at is null order by created_at, job_id`,
    [organisationId],
  );
  return rows;
}

/** Does one job as the worker would; a refusal or a throw is given back. */
export async function runJob(
  parts: WorkerParts,
  organisationId: OrganisationId,
  { jobId, name, payload }: WantedJob,
): Promise<Result<unknown, { readonly code: string }>> {
  const handler = openingHandlers(parts).get(name);
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler.run({ organisationId, jobId, payload }, () => undefined);
}

/**
 * Does what is wanted, one job after the other, until nothing is left, and marks it done.
 * @throws Error when a job refuses, or one is wanted that is not of the opening
 */
export async function runJobs(
  parts: WorkerParts,
  owner: pg.ClientBase,
  organisationId: OrganisationId,
  { only }: { readonly only?: readonly JobName[] } = {},
): Promise<readonly JobName[]> {
  const ran: JobName[] = [];
  for (;;) {
    const wanted = (await wantedJobs(owner, organisationId)).filter(
      ({ name }) => name !== 'issue-codes' && (!only || only.includes(name)),
    );
    const [job] = wanted;
    if (!job) return ran;
    const outcome = await runJob(parts, organisationId, job);
    if (!outcome.ok) throw new Error(`${job.name} refused: ${JSON.stringify(outcome.error)}`);
    await parts.work.run(organisationId, async ({ outbox }) => {
      await outbox.done(job.jobId);
      return ok(true);
    });
    ran.push(job.name);
  }
}
