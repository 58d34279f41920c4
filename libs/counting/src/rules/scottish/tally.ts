import type { SortedPapers } from '../../ballot-paper.js';
import { standingCandidates } from '../../candidate.js';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import type { CountStage, Reason, StageKind, Transfer } from '../../count-record.js';
import { BallotPile } from '../../parcel.js';
import type { Parcel } from '../../parcel.js';
import { droopQuota } from '../../quota.js';
import { votesOf } from '../../tie.js';
import { decimal } from '../../vote-value.js';

/** A vote value in hundred-thousandths of a vote: five decimal places, exactly (SSI 2011/399, Sch. 1, r. 49(3)). */
export type HundredThousandths = bigint;
export const ONE_VOTE: HundredThousandths = 100_000n;
export const written = (value: HundredThousandths): string => decimal(value, 5);

type Standing = 'continuing' | 'elected' | 'excluded';

/** What a stage did, before its outcome is known. */
export interface StageMove {
  readonly kind: StageKind;
  readonly candidates: readonly CandidateNumber[];
  readonly transfers: readonly Transfer[];
  readonly lostByCutting: HundredThousandths;
  readonly reasons: readonly Reason[];
}

/** The state of a Scottish count between stages. */
export class Tally {
  readonly quota: HundredThousandths;
  readonly pile: BallotPile;
  readonly stages: CountStage[] = [];
  /** Votes at the end of each stage, for ties. */
  readonly history: bigint[][] = [];
  readonly elected: CandidateNumber[] = [];
  readonly votes: HundredThousandths[];
  nonTransferable: HundredThousandths = 0n;

  private readonly standing = new Map<CandidateNumber, Standing>();
  private readonly parcels: Parcel[][];
  private readonly validVotes: HundredThousandths;
  private readonly seats: number;

  constructor({ candidates, seats }: CountInput, sorted: SortedPapers) {
    for (const candidate of standingCandidates(candidates)) this.standing.set(candidate, 'continuing');
    this.seats = seats;
    this.quota = droopQuota(sorted.valid, seats) * ONE_VOTE;
    this.validVotes = BigInt(sorted.valid) * ONE_VOTE;
    this.pile = new BallotPile(sorted.groups);
    this.votes = Array.from({ length: candidates.length + 1 }, () => 0n);
    this.parcels = Array.from({ length: candidates.length + 1 }, () => []);
  }

  get vacancies(): number {
    return this.seats - this.elected.length;
  }

  get continuing(): readonly CandidateNumber[] {
    return this.those('continuing');
  }

  /** The number of the stage that comes next, or is under way. */
  get stageNumber(): number {
    return this.stages.length + 1;
  }

  readonly isContinuing = (candidate: CandidateNumber): boolean => this.standing.get(candidate) === 'continuing';

  /** Elected candidates with more than the quota. */
  get withSurplus(): readonly CandidateNumber[] {
    return this.those('elected').filter((candidate) => votesOf(this.votes, candidate) > this.quota);
  }

  /** Gives papers to a candidate at a value. Papers of one value lie together, whatever stage they came at. */
  credit(candidate: CandidateNumber, value: HundredThousandths, papers: number, groups: readonly number[]): void {
    this.votes[candidate] = votesOf(this.votes, candidate) + value * BigInt(papers);
    const held = this.parcelsOf(candidate);
    const at = held.findIndex((parcel) => parcel.value === value);
    const alike = held[at];
    if (alike === undefined) held.push({ value, groups });
    else held[at] = { value, groups: alike.groups.concat(groups) };
  }

  /** Takes all papers away from a candidate, highest value first; `left` votes stay with the candidate. */
  takeParcels(candidate: CandidateNumber, left: HundredThousandths): readonly Parcel[] {
    const taken = this.parcelsOf(candidate).splice(0);
    this.votes[candidate] = left;
    return taken.sort((a, b) => (a.value > b.value ? -1 : 1));
  }

  exclude(candidate: CandidateNumber): void {
    this.standing.set(candidate, 'excluded');
  }

  /** Ends a stage: elects whom the rules elect now, checks the balance and records the stage. */
  endStage(move: StageMove): void {
    const { elected, reasons } = this.elect();
    this.assertBalance();
    this.history.push([...this.votes]);
    this.stages.push({
      number: this.stageNumber,
      kind: move.kind,
      candidates: move.candidates,
      quota: written(this.quota),
      transfers: move.transfers,
      votes: Object.fromEntries(
        [...this.standing.keys()].map((candidate) => [`${candidate}`, written(votesOf(this.votes, candidate))]),
      ),
      nonTransferable: written(this.nonTransferable),
      lostByCutting: written(move.lostByCutting),
      elected,
      excluded: move.kind === 'exclusion' ? move.candidates : [],
      reasons: [...move.reasons, ...reasons],
    });
  }

  /**
   * Whoever has the quota is deemed elected (r. 48(1)); then, if no more candidates continue than there are vacancies,
   * all of them are (r. 53(1)), whatever votes they have.
   */
  private elect(): { readonly elected: readonly CandidateNumber[]; readonly reasons: readonly Reason[] } {
    const reachedQuota = this.byVotes(this.continuing.filter((one) => votesOf(this.votes, one) >= this.quota));
    if (reachedQuota.length > this.vacancies) throw new Error('more candidates have the quota than there are seats');
    const reasons: Reason[] = reachedQuota.map((candidate) => ({
      code: 'elected.quota',
      rule: 'r. 48(1)',
      candidates: [candidate],
      between: [],
      figures: { votes: written(votesOf(this.votes, candidate)), quota: written(this.quota) },
    }));
    this.deemElected(reachedQuota);

    const vacancies = this.vacancies;
    const last = this.continuing.length <= vacancies ? this.byVotes(this.continuing) : [];
    if (last.length > 0)
      reasons.push({
        code: 'elected.lastVacancies',
        rule: 'r. 53(1)',
        candidates: last,
        between: [],
        figures: { vacancies, continuing: last.length },
      });
    this.deemElected(last);
    return { elected: [...reachedQuota, ...last], reasons };
  }

  private deemElected(candidates: readonly CandidateNumber[]): void {
    for (const candidate of candidates) this.standing.set(candidate, 'elected');
    this.elected.push(...candidates);
  }

  /** Candidates' votes + non-transferable = value of the valid papers, at every stage; or nothing may be published. */
  private assertBalance(): void {
    const held = this.votes.reduce((sum, votes) => sum + votes, 0n);
    if (held + this.nonTransferable !== this.validVotes || this.nonTransferable < 0n)
      throw new Error(`stage ${this.stageNumber} does not balance: ${held} + ${this.nonTransferable}`);
  }

  private byVotes(candidates: readonly CandidateNumber[]): readonly CandidateNumber[] {
    return [...candidates].sort((a, b) => {
      const [votesA, votesB] = [votesOf(this.votes, a), votesOf(this.votes, b)];
      return votesA === votesB ? a - b : votesA > votesB ? -1 : 1;
    });
  }

  private those(standing: Standing): readonly CandidateNumber[] {
    return [...this.standing].flatMap(([candidate, now]) => (now === standing ? [candidate] : []));
  }

  private parcelsOf(candidate: CandidateNumber): Parcel[] {
    const held = this.parcels[candidate];
    if (held === undefined) throw new Error(`there is no candidate ${candidate}`);
    return held;
  }
}
