import type { CandidateNumber } from '../candidate.js';
import type { CountInput } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import type { PaperKind } from '../count-rule.js';
import type { PaperBox } from '../papers/paper-box.js';
import { count } from '../registry.js';
import { choiceLeaning, rankedLeaning, withMoved } from './moved-papers.js';
import type { Leaning, Move } from './moved-papers.js';

/** A change of papers that was counted and elects others. */
export interface Altered extends Move {
  readonly elected: readonly CandidateNumber[];
  /** Whether it does so by a lot, which could also fall otherwise. */
  readonly isByLot: boolean;
}

/** The same election counted again and again with a few papers changed, as long as there are recounts left. */
export class Recounts {
  private readonly tried = new Map<string, Altered | null>();
  private readonly against: readonly CandidateNumber[];
  private readonly seated: string;
  private left: number;

  constructor(
    private readonly election: {
      readonly rule: string;
      readonly kind: PaperKind;
      readonly input: CountInput;
      readonly box: PaperBox;
      /** Who has a seat by the papers as they are. */
      readonly elected: readonly CandidateNumber[];
      /** How many recounts there may be. */
      readonly most: number;
    },
  ) {
    const { elected, input, most } = election;
    const others = input.candidates.map((_, i) => i + 1).filter((candidate) => !elected.includes(candidate));
    this.against = [...others, ...elected];
    this.seated = sameSet(elected);
    this.left = most;
  }

  get areUsedUp(): boolean {
    return this.left <= 0;
  }

  /** Whether lots alone, all falling against those elected, would elect others; and whether any lot was needed at all. */
  unchanged(): { readonly isAltered: boolean; readonly neededLots: boolean } {
    const record = this.recount(this.election.box);
    return {
      isAltered: record !== null && sameSet(record.elected) !== this.seated,
      neededLots: record !== null && record.lots.length > 0,
    };
  }

  /**
   * Moves papers and counts again, all lots falling against those who were elected.
   *
   * @returns the change if others are elected; null if not, or if there are not so many papers to move; undefined if there
   *   are no recounts left
   */
  alters(move: Move, leaning: Leaning = this.leaning(move)): Altered | null | undefined {
    const { from, to, papers } = move;
    const key = `${from} ${to} ${papers}`;
    const known = this.tried.get(key);
    if (known !== undefined) return known;
    if (this.areUsedUp) return undefined;
    const { kind, input, box } = this.election;
    const changed = withMoved(box, move, { kind, mostPoints: input.mostPoints ?? input.seats }, leaning);
    const record = changed.moved < papers ? null : this.recount(changed.box);
    const altered =
      record !== null && sameSet(record.elected) !== this.seated
        ? { from, to, papers, elected: record.elected, isByLot: record.lots.length > 0 }
        : null;
    this.tried.set(key, altered);
    return altered;
  }

  private leaning(move: Move): Leaning {
    const { kind } = this.election;
    if (kind === 'ranked') return rankedLeaning(move);
    return kind === 'choices' ? choiceLeaning(move) : (marks) => marks[move.from - 1] ?? 0;
  }

  private recount(papers: PaperBox): CountRecord | null {
    this.left--;
    const { rule, input } = this.election;
    const record = count(rule, { ...input, papers, lots: [], lotOrder: this.against });
    return record.ok ? record.value : null;
  }
}

const sameSet = (candidates: readonly CandidateNumber[]): string => [...candidates].sort((a, b) => a - b).join();
