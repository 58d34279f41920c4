/** Of fewer, what a piece costs by itself outweighs that another thread could take half of it. */
const LEAST = 128;

/**
 * How many items to give into one task, of `count` items: never more than `most`, and so that there is an even number of
 * pieces of one size. Two threads then end together, where with full pieces and a rest the one would wait for the other.
 * The number of threads plays no part, so that answers that were kept are found again on another machine.
 */
export function pieceSize(count: number, most: number): number {
  const pieces = 2 * Math.max(1, Math.ceil(count / (2 * most)));
  return Math.max(Math.min(LEAST, most), Math.ceil(count / pieces));
}
