import { inElectedOrder, of } from './ranked-election.js';

export interface PeerStage {
  readonly kind: 'first' | 'exclusion' | 'iteration';
  /** Whom the stage is about: those just excluded, otherwise nobody. */
  readonly candidates: readonly number[];
  readonly quota: string | null;
  /** Votes of every candidate not withdrawn, by candidate number. */
  readonly votes: Readonly<Record<string, string>>;
  readonly nonTransferable: string;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
}

export interface PeerCount {
  readonly validPapers: number;
  /** The quota of the first stage; Meek rules work it out anew at every stage. */
  readonly quota: string | null;
  readonly stages: readonly PeerStage[];
  /** In the order of their election. */
  readonly elected: readonly number[];
}

/** One stage before it is written out: figures in whole units of `1 / 10 ** places` of a vote. */
export interface StageFigures {
  readonly votes: ReadonlyMap<number, bigint>;
  readonly nonTransferable: bigint;
  readonly quota: bigint | null;
}

/** A count under way: who is hopeful, who is elected, and what has been recorded. */
export class CountSheet {
  readonly elected: number[] = [];
  readonly figures: StageFigures[] = [];
  hopeful: number[];
  private readonly stages: PeerStage[] = [];

  constructor(
    candidates: readonly number[],
    private readonly seats: number,
    private readonly places: number,
  ) {
    this.hopeful = [...candidates];
  }

  /** The number of the stage that will be recorded next, from 1. */
  get nextStage(): number {
    return this.stages.length + 1;
  }

  /** Project decision: the count is over when every seat is filled, or when those left are no more than the vacancies. */
  get isComplete(): boolean {
    return this.elected.length >= this.seats || this.elected.length + this.hopeful.length <= this.seats;
  }

  exclude(candidate: number): void {
    this.hopeful = this.hopeful.filter((other) => other !== candidate);
  }

  /**
   * Records a stage: elects `reached` and, if that (or the exclusion before it) leaves no more candidates than
   * vacancies, the rest of the hopeful with them, even without votes (project decision).
   */
  record(
    figures: StageFigures,
    kind: PeerStage['kind'],
    excluded: readonly number[],
    reached: readonly number[],
  ): void {
    const elect = inElectedOrder(reached, figures.votes);
    this.hopeful = this.hopeful.filter((candidate) => !elect.includes(candidate));
    if (this.elected.length + elect.length < this.seats) {
      if (this.elected.length + elect.length + this.hopeful.length <= this.seats) {
        elect.push(...inElectedOrder(this.hopeful, figures.votes));
        this.hopeful = [];
      }
    }
    this.elected.push(...elect);
    if (this.elected.length > this.seats) throw new Error('more candidates than seats reached the quota');
    this.figures.push(figures);
    this.stages.push({
      kind,
      candidates: excluded,
      quota: figures.quota === null ? null : decimal(figures.quota, this.places),
      votes: Object.fromEntries(
        [...figures.votes].map(([c]) => [String(c), decimal(of(figures.votes, c), this.places)]),
      ),
      nonTransferable: decimal(figures.nonTransferable, this.places),
      elected: elect,
      excluded,
    });
  }

  result(validPapers: number): PeerCount {
    return { validPapers, quota: this.stages[0]?.quota ?? null, stages: this.stages, elected: this.elected };
  }
}

/** `decimal(1500000000n, 9)` is "1.500000000"; with 0 places "7". */
export function decimal(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? sign + digits : `${sign}${whole}.${digits.slice(digits.length - places)}`;
}
