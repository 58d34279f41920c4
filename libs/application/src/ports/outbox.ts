/** Jobs by name with their payload: ids only, the job reads the rest itself. The organisation travels beside it. */
export interface JobPayloads {
  'issue-codes': { readonly electionId: string };
  'seal-and-tally': { readonly contestId: string };
  mix: { readonly contestId: string };
  'compute-result': { readonly contestId: string };
  count: { readonly contestId: string };
  'build-bundle': { readonly electionId: string };
}
export type JobName = keyof JobPayloads;

/** How a job that was wanted stands. */
export interface JobState {
  readonly name: JobName;
  /** The key it was wanted under. */
  readonly key: string;
  readonly isDone: boolean;
  /** Tries that did not end well. */
  readonly failures: number;
  /** Why it ended without having done anything; trying again cannot help. */
  readonly refusal: string | undefined;
}

/** How often a job was tried before, this time included. */
export interface JobTries {
  readonly begun: number;
  /** Of these, how many said that they did not end well. */
  readonly failures: number;
}

export interface Outbox {
  /**
   * Wants a job done after this transaction commits. `key` makes it unique by name (usually the id of its subject):
   * wanting it twice while or after it runs wants it once.
   */
  add<Name extends JobName>(name: Name, key: string, payload: JobPayloads[Name]): Promise<void>;
  /**
   * Counts a try that begins now. Undefined when there is nothing to do: the job is done, or was never wanted.
   * A try of which neither `done` nor `failed` comes back ended with its worker.
   */
  begin(jobId: string): Promise<JobTries | undefined>;
  /** Marks a job done; the relay offers it no more. */
  done(jobId: string): Promise<void>;
  failed(jobId: string, why: string): Promise<void>;
  /** Jobs wanted under a key, or under a key that continues it after a slash. */
  about(keys: readonly string[]): Promise<readonly JobState[]>;
}
