import { ascending, sum, written } from './amounts.js';
import { type LotQuestion, type PeerCount, type PeerElection, type PeerStage, preferencesOn } from './election.js';
import { type Point, type TieRule, stillTied } from './ties.js';

/** One ballot paper, lying on somebody's pile. */
export interface Paper {
  readonly preferences: readonly number[];
  holder: number;
  value: bigint;
  /** The transfer that brought it to its holder; 0 is the sorting into first preferences. */
  transfer: number;
}

type RecordedStage = Omit<PeerStage, 'elected'>;

/**
 * A table with a pile of papers for each candidate, and the sheet on which votes and stages are written. It knows how
 * papers are moved and how ties are broken, and nothing of when a rule does so.
 */
export class CountTable {
  readonly unit: bigint;
  readonly validPapers: number;
  readonly stages: RecordedStage[] = [];
  /** At which ties look: each rule adds its own. */
  readonly points: Point[] = [];
  readonly votes = new Map<number, bigint>();
  nonTransferable = 0n;

  private readonly piles = new Map<number, Set<Paper>>();
  private readonly elected: { readonly candidate: number; readonly stage: number }[] = [];
  private readonly excluded = new Set<number>();
  private transfers = 0;

  constructor(
    private readonly election: PeerElection,
    private readonly decimals: number,
  ) {
    this.unit = 10n ** BigInt(decimals);
    for (let candidate = 1; candidate <= election.candidates; candidate += 1) {
      if (election.withdrawn.includes(candidate)) continue;
      this.votes.set(candidate, 0n);
      this.piles.set(candidate, new Set());
    }
    let valid = 0;
    for (const marks of election.papers) {
      const preferences = preferencesOn(marks, election.withdrawn);
      const [first] = preferences;
      if (first === undefined) continue;
      valid += 1;
      this.pile(first).add({ preferences, holder: first, value: this.unit, transfer: 0 });
      this.votes.set(first, this.votesOf(first) + this.unit);
    }
    this.validPapers = valid;
  }

  get totalVotes(): bigint {
    return BigInt(this.validPapers) * this.unit;
  }

  /** The number of the stage now being made. */
  get stage(): number {
    return this.stages.length + 1;
  }

  get vacancies(): number {
    return this.election.seats - this.elected.length;
  }

  get seats(): number {
    return this.election.seats;
  }

  votesOf(candidate: number): bigint {
    const votes = this.votes.get(candidate);
    if (votes === undefined) throw new Error(`candidate ${candidate} does not stand`);
    return votes;
  }

  pile(candidate: number): Set<Paper> {
    const pile = this.piles.get(candidate);
    if (pile === undefined) throw new Error(`candidate ${candidate} has no pile`);
    return pile;
  }

  electedCandidates(): readonly number[] {
    return this.elected.map(({ candidate }) => candidate);
  }

  isContinuing(candidate: number): boolean {
    return this.votes.has(candidate) && !this.excluded.has(candidate) && !this.electedCandidates().includes(candidate);
  }

  continuing(): readonly number[] {
    return [...this.votes.keys()].filter((candidate) => this.isContinuing(candidate));
  }

  /** Continuing candidates, fewest votes first, equals in ascending number. */
  lowestFirst(): readonly number[] {
    return [...this.continuing()].sort((a, b) => ascending(this.votesOf(a), this.votesOf(b)) || a - b);
  }

  /** Elected candidates with more than the quota, and by how much. */
  surpluses(quota: bigint): readonly { readonly candidate: number; readonly surplus: bigint }[] {
    return this.electedCandidates()
      .map((candidate) => ({ candidate, surplus: this.votesOf(candidate) - quota }))
      .filter(({ surplus }) => surplus > 0n);
  }

  /** Elects them in this stage. Project decision: in descending votes, equals in ascending number. */
  elect(candidates: readonly number[], stage = this.stage): void {
    const inOrder = [...candidates].sort((a, b) => ascending(this.votesOf(b), this.votesOf(a)) || a - b);
    this.elected.push(...inOrder.map((candidate) => ({ candidate, stage })));
  }

  /** Lists those elected last, one by one, as if they had been elected together. */
  listTogether(howMany: number): void {
    const candidates = this.elected.splice(this.elected.length - howMany, howMany).map(({ candidate }) => candidate);
    this.elect(candidates);
  }

  /** Elects them in the stage recorded last. */
  electInLastStage(candidates: readonly number[]): void {
    this.elect(candidates, this.stages.length);
  }

  exclude(candidates: readonly number[]): void {
    candidates.forEach((candidate) => this.excluded.add(candidate));
  }

  /** Passes over everyone elected or excluded. */
  nextAvailable({ preferences }: Paper): number | undefined {
    return preferences.find((candidate) => this.isContinuing(candidate));
  }

  /**
   * Where each paper of one transfer goes is settled before the first is moved; then each is moved by hand.
   * `valueOf` gives what a paper is worth to its receiver. The caller deals with those that go nowhere (returned).
   */
  transfer(papers: readonly Paper[], valueOf: (paper: Paper) => bigint): readonly Paper[] {
    this.transfers += 1;
    const moves = papers.map((paper) => ({ paper, to: this.nextAvailable(paper), value: valueOf(paper) }));
    for (const { paper, to, value } of moves) {
      if (to === undefined) continue;
      this.votes.set(paper.holder, this.votesOf(paper.holder) - value);
      this.votes.set(to, this.votesOf(to) + value);
      this.pile(paper.holder).delete(paper);
      this.pile(to).add(paper);
      paper.holder = to;
      paper.value = value;
      paper.transfer = this.transfers;
    }
    return moves.filter(({ to }) => to === undefined).map(({ paper }) => paper);
  }

  /** Papers of excluded candidates that go nowhere: their value is non-transferable. */
  setAside(papers: readonly Paper[]): void {
    for (const paper of papers) {
      this.pile(paper.holder).delete(paper);
      this.votes.set(paper.holder, this.votesOf(paper.holder) - paper.value);
      this.nonTransferable += paper.value;
    }
  }

  /** What is left above the quota once a surplus was transferred is non-transferable. */
  leaveWith(candidate: number, quota: bigint): void {
    this.nonTransferable += this.votesOf(candidate) - quota;
    this.votes.set(candidate, quota);
  }

  /** Those papers on a pile that came with the transfer received last. */
  lastReceived(candidate: number): readonly Paper[] {
    const pile = [...this.pile(candidate)];
    const last = pile.reduce((latest, { transfer }) => Math.max(latest, transfer), 0);
    return pile.filter(({ transfer }) => transfer === last);
  }

  /** One of the tied: by an earlier (later) point, else by lot. */
  choose(tied: readonly number[], purpose: LotQuestion['purpose'], rule: TieRule): number {
    const between = [...stillTied(tied, this.points, rule)].sort((a, b) => a - b);
    const [only] = between;
    if (only === undefined) throw new Error('a tie between nobody');
    if (between.length === 1) return only;
    const drawn = this.election.draw({ stage: this.stage, purpose, between });
    if (!between.includes(drawn)) throw new Error(`the lot fell on ${drawn}, who is not among ${between.join(', ')}`);
    return drawn;
  }

  notePoint(): void {
    this.points.push(new Map(this.votes));
  }

  record(kind: PeerStage['kind'], moved: readonly number[], quota: bigint): void {
    if (sum([...this.votes.values()]) + this.nonTransferable !== this.totalVotes) {
      throw new Error(`votes were made or lost in stage ${this.stage}`);
    }
    const candidates = [...moved].sort((a, b) => a - b);
    this.notePoint();
    this.stages.push({
      kind,
      candidates,
      quota: written(quota, this.decimals),
      votes: Object.fromEntries(
        [...this.votes].map(([candidate, votes]) => [candidate, written(votes, this.decimals)]),
      ),
      nonTransferable: written(this.nonTransferable, this.decimals),
      excluded: kind === 'exclusion' ? candidates : [],
    });
  }

  result(quota: bigint): PeerCount {
    const electedIn = (number: number): readonly number[] =>
      this.elected.filter(({ stage }) => stage === number).map(({ candidate }) => candidate);
    return {
      validPapers: this.validPapers,
      quota: written(quota, this.decimals),
      stages: this.stages.map((stage, index) => ({ ...stage, elected: electedIn(index + 1) })),
      elected: this.stages.flatMap((_, index) => electedIn(index + 1)),
    };
  }
}
