/**
 * The line in front of casting: a stated number of voters are served or wait, the next one is told at once to come
 * back (API-06, LOAD-04).
 */
export class CastingLine {
  private inside = 0;

  /** @param most castings of this process that may be under way at once, waiting ones included */
  constructor(private readonly most: number) {}

  /** Does the work, or gives undefined at once when the line is full. */
  async pass<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.inside >= this.most) return undefined;
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
    }
  }
}
