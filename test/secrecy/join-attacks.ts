/** Somebody's order of the voters, or of the opened rows: a guess says that the n-th of one is the n-th of the other. */
export interface Order<T> {
  readonly name: string;
  readonly items: readonly T[];
}

export interface Attack {
  readonly name: string;
  readonly guesses: number;
  readonly right: number;
}

/**
 * Every order of voters against every order of rows, forwards and backwards.
 * @param rowOf the row of each voter, in truth: all different
 */
export function joinAttacks<Voter>(
  voters: readonly Order<Voter>[],
  rows: readonly Order<string>[],
  rowOf: (voter: Voter) => string,
): readonly Attack[] {
  return voters.flatMap((ours) =>
    rows.flatMap((theirs) =>
      [theirs, { name: `${theirs.name}, backwards`, items: [...theirs.items].reverse() }].map(
        ({ name, items }): Attack => ({
          name: `${ours.name} × ${name}`,
          guesses: Math.min(ours.items.length, items.length),
          right: ours.items.filter((voter, i) => items[i] === rowOf(voter)).length,
        }),
      ),
    ),
  );
}

/**
 * How many right guesses are too many to be chance. Of n guesses by an order that knows nothing about 1 is right,
 * whatever n is, as in the game of matching two shuffled packs (Montmort): the number is nearly Poisson with mean 1.
 * With this bound one honest run in about a million is called a leak, whatever the number of attacks.
 */
export function mostByChance(attacks: number): number {
  let most = 0;
  let tail = 1 - Math.exp(-1); // P(right > 0)
  let term = Math.exp(-1);
  while (tail * attacks > 1e-6) {
    most += 1;
    term /= most;
    tail -= term;
  }
  return most;
}
