/** How often each player turns a losing coalition into a winning one by joining it. */
export interface Swings {
  /** Coalitions that win. */
  readonly winning: bigint;
  /** For each player, coalitions that win with it and lose without it. */
  readonly total: readonly bigint[];
  /** The same by size: `bySize[player][size]`, the size with the player; null where it was too much work. */
  readonly bySize: readonly (readonly bigint[])[] | null;
}
