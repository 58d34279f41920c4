/** A copy of the roots outside the database (TAMP-02): one line per batch, from 1, only ever appended to. */
export abstract class PublishedRoots {
  /**
   * Number of the last batch that stands there whole, and its line; what a crash left of a half-written line counts
   * as not there.
   */
  abstract last(uuid: string): Promise<{ readonly lines: number; readonly lastLine: string | undefined }>;
  /**
   * Appends lines, each without its line feed, and returns when they are on the disk.
   * @throws RootsDisagree if a half-written line is not the beginning of the first of them
   */
  abstract append(uuid: string, lines: readonly string[]): Promise<void>;
}

/** What was published is not what the database says: one of the two was changed. Never repaired by itself. */
export class RootsDisagree extends Error {
  constructor(
    readonly uuid: string,
    readonly batch: number,
  ) {
    super(`the published root of batch ${batch} of ${uuid} is not the one in the database`);
    this.name = 'RootsDisagree';
  }
}
