/** How many papers wait at most. */
export const MOST_WAITING = 32;
/** The longest paper in words of four bytes: header, order and all marks of 255 candidates. */
export const MOST_WORDS = 130;

/** Papers one after another in columns, each with the hash by which papers alike are found. */
export class WaitingPapers {
  count = 0;
  /** Paper n begins at n × {@link MOST_WORDS}. */
  readonly words = new Int32Array(MOST_WAITING * MOST_WORDS);
  readonly lengths = new Int32Array(MOST_WAITING);
  readonly hashes = new Int32Array(MOST_WAITING);
  readonly amounts = new Float64Array(MOST_WAITING);

  /** @returns how many wait now; when that is {@link MOST_WAITING} no more may be taken */
  take(paper: Int32Array, length: number, papers: number): number {
    const at = this.count * MOST_WORDS;
    let hash = 0x2545f491;
    for (let i = 0; i < length; i++) {
      const word = paper[i] ?? 0;
      this.words[at + i] = word;
      hash = Math.imul(hash ^ word, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    this.lengths[this.count] = length;
    this.hashes[this.count] = hash ^ (hash >>> 13);
    this.amounts[this.count] = papers;
    return ++this.count;
  }
}
