import { MOST_CANDIDATES } from '../candidate.js';
import { PaperBox } from '../papers/paper-box.js';

/**
 * Papers of a format that names candidates on the papers themselves: the candidates are known only when the last paper is
 * read. Each gets a place when they are first met; {@link arranged} puts them into ballot order.
 */
export class NamedPapers {
  readonly box = new PaperBox(MOST_CANDIDATES);
  private readonly places = new Map<string, number>();

  get size(): number {
    return this.places.size;
  }

  /** Those who were met, in that order. */
  get keys(): readonly string[] {
    return [...this.places.keys()];
  }

  /** From 0; null if there are more candidates than a paper can have. */
  placeOf(key: string): number | null {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.places.size;
    if (place >= MOST_CANDIDATES) return null;
    this.places.set(key, place);
    return place;
  }

  /** @param ballotOrder every candidate who was met, and others if need be; 1 to 255 */
  arranged(ballotOrder: readonly string[]): PaperBox {
    const numbers = new Map(ballotOrder.map((key, i) => [key, i]));
    const indexes = this.keys.map((key) => numbers.get(key) ?? -1);
    if (indexes.includes(-1)) throw new Error('a candidate on the papers is not in the ballot order');
    const box = new PaperBox(ballotOrder.length);
    if (this.box.unitsPerVote > 1) box.divideVotes(this.box.unitsPerVote);
    const arranged = new Uint8Array(ballotOrder.length);
    for (const { marks, papers } of this.box) {
      indexes.forEach((index, place) => (arranged[index] = marks[place] ?? 0));
      box.addMarks(arranged, papers);
    }
    return box;
  }
}
