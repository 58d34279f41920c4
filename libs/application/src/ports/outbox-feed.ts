import type { OrganisationId } from '#libs/domain';
import type { JobName, JobPayloads } from './outbox.js';

export interface OpenJob<Name extends JobName = JobName> {
  readonly organisationId: OrganisationId;
  readonly jobId: string;
  readonly name: Name;
  readonly payload: JobPayloads[Name];
}

/** Open jobs of every organisation, for the relay: whatever is not done is offered again. */
export abstract class OutboxFeed {
  /** At most `limit` jobs never offered, or not done `againAfterSeconds` after their last offer. */
  abstract claim(limit: number, againAfterSeconds: number): Promise<readonly OpenJob[]>;
}

/** Lets one process at a time run a job; the lock goes with the process that holds it. */
export abstract class JobLock {
  /** Runs `work` under the lock; `undefined` if another process holds it. */
  abstract withLock<T>(jobId: string, work: () => Promise<T>): Promise<{ readonly value: T } | undefined>;
}
