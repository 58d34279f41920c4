/** The copy of the roots that is kept outside the database, to be read whole (TAMP-02). */
export abstract class RootCopies {
  /** Its lines in order; undefined when there is no copy of this record here. */
  abstract lines(uuid: string): Promise<readonly string[] | undefined>;
}
