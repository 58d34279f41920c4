import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { CountStage, Reason, StageKind, Transfer } from '../count-record.js';
import { recordedLot } from '../lot.js';
import type { LotDraw, LotPurpose } from '../lot.js';
import type { TiePoint } from '../tie.js';
import { decimal } from '../vote-value.js';

/** What a stage comes to, in units of the rule's last decimal. */
export interface StageEntry {
  readonly kind: StageKind;
  readonly candidates: readonly CandidateNumber[];
  readonly quota: bigint | null;
  readonly votes: readonly bigint[];
  readonly nonTransferable: bigint;
  readonly transfers?: readonly Transfer[];
  readonly lostByCutting?: bigint;
  readonly elected: readonly CandidateNumber[];
  readonly excluded: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
  /** By candidate number, in the same units (Meek). */
  readonly keepValues?: ReadonlyMap<CandidateNumber, bigint>;
}

/**
 * The stages of a count as they are written down, the moments at which tied candidates are compared, and the lots that
 * decided something. A stage that does not balance is never written.
 */
export class StageBook {
  readonly stages: CountStage[] = [];
  /** Ascending in time: the end of every stage, and whatever else the rule compares. */
  readonly points: TiePoint[] = [];
  readonly lots: LotDraw[] = [];

  private readonly validVotes: bigint;

  constructor(
    private readonly input: Pick<CountInput, 'lots' | 'lotOrder'>,
    private readonly contest: {
      /** Decimals of every figure. */
      readonly decimals: number;
      readonly standing: readonly CandidateNumber[];
      readonly validPapers: number;
    },
  ) {
    this.validVotes = BigInt(contest.validPapers) * 10n ** BigInt(contest.decimals);
  }

  /** The number of the stage that comes next, or is under way. */
  get stageNumber(): number {
    return this.stages.length + 1;
  }

  written(units: bigint): string {
    return decimal(units, this.contest.decimals);
  }

  /** Decides a tie in the stage under way. */
  drawLot(purpose: LotPurpose, between: readonly CandidateNumber[], places = 1): Result<LotDraw, CountRefusal> {
    const lot = recordedLot({ stage: this.stageNumber, purpose, between, places }, this.input);
    if (lot.ok) this.lots.push(lot.value);
    return lot;
  }

  /** Adds a moment within the stage under way at which the rule compares tied candidates. */
  markPoint(votes: readonly bigint[]): void {
    this.points.push({ stage: this.stageNumber, votes: [...votes] });
  }

  /** @throws Error if the stage does not balance: candidates' votes + non-transferable = value of the valid papers */
  write(entry: StageEntry): void {
    const { votes, nonTransferable, quota, keepValues, transfers = [], lostByCutting = 0n } = entry;
    const held = votes.reduce((sum, one) => sum + one, 0n);
    if (held + nonTransferable !== this.validVotes || nonTransferable < 0n)
      throw new Error(`stage ${this.stageNumber} does not balance: ${held} + ${nonTransferable} ≠ ${this.validVotes}`);
    this.markPoint(votes);
    this.stages.push({
      number: this.stageNumber,
      kind: entry.kind,
      candidates: entry.candidates,
      quota: quota === null ? null : this.written(quota),
      transfers,
      votes: this.byCandidate(this.contest.standing, (candidate) => votes[candidate]),
      nonTransferable: this.written(nonTransferable),
      lostByCutting: this.written(lostByCutting),
      keepValues: keepValues
        ? this.byCandidate([...keepValues.keys()], (candidate) => keepValues.get(candidate))
        : null,
      elected: entry.elected,
      excluded: entry.excluded,
      reasons: entry.reasons,
    });
  }

  /** Adds those who are elected at the end of the last stage, after it was written. */
  addToLast(elected: readonly CandidateNumber[], reasons: readonly Reason[]): void {
    const last = this.stages.pop();
    if (last === undefined) throw new Error('no stage is written yet');
    this.stages.push({ ...last, elected: [...last.elected, ...elected], reasons: [...last.reasons, ...reasons] });
  }

  private byCandidate(
    candidates: readonly CandidateNumber[],
    units: (candidate: CandidateNumber) => bigint | undefined,
  ): Readonly<Record<string, string>> {
    return Object.fromEntries(candidates.map((candidate) => [candidate, this.written(units(candidate) ?? 0n)]));
  }
}
