import type { JobName, JobPayloads } from '#libs/application';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';

export interface HandledJob<Name extends JobName> {
  readonly organisationId: OrganisationId;
  readonly jobId: string;
  readonly payload: JobPayloads[Name];
}

/** Called with 0 to 100. */
export type Progress = (percent: number) => void;

/**
 * Does one kind of job. It may run twice, at once or after a kill at any moment: its effects stand under unique keys.
 * A refusal ends the job (trying again cannot help); a throw is tried again.
 */
export interface JobHandler<Name extends JobName = JobName> {
  readonly name: Name;
  run(job: HandledJob<Name>, progress: Progress): Promise<Result<unknown, { readonly code: string }>>;
}

/** Nest token of the list of handlers. */
export const JOB_HANDLERS = Symbol('JOB_HANDLERS');
