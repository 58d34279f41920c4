import { standingCandidates } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { Feasibility } from '../constraints/constraints.js';
import type { Judgement } from '../constraints/constraints.js';
import type { CountInput } from '../count-input.js';
import { byVotes } from '../tie.js';

type Standing = 'continuing' | 'elected' | 'excluded';

/** Who is still in the count, who is elected and who is out. */
export class Field {
  /** In order of election. */
  readonly elected: CandidateNumber[] = [];
  /** By candidate number: 1 for those who continue. Kept up to date. */
  readonly open: Uint8Array;
  readonly seats: number;
  /** Everyone who was not withdrawn, ascending. */
  readonly standing: readonly CandidateNumber[];

  private readonly status = new Map<CandidateNumber, Standing>();
  private readonly feasibility: Feasibility | null;
  private judged: Judgement | null = null;

  constructor({ candidates, seats, constraints = [] }: Pick<CountInput, 'candidates' | 'seats' | 'constraints'>) {
    this.seats = seats;
    this.standing = standingCandidates(candidates);
    this.open = new Uint8Array(candidates.length + 1);
    for (const candidate of this.standing) {
      this.status.set(candidate, 'continuing');
      this.open[candidate] = 1;
    }
    this.feasibility = constraints.length > 0 ? new Feasibility(constraints, seats, this.standing) : null;
  }

  get vacancies(): number {
    return this.seats - this.elected.length;
  }

  /** Ascending. */
  get continuing(): readonly CandidateNumber[] {
    return this.standing.filter((candidate) => this.open[candidate] === 1);
  }

  /** What the constraints say of the continuing candidates now; nobody is guarded or doomed where there are none. */
  get judgement(): Judgement {
    this.judged ??= this.feasibility?.judge(this.elected, this.continuing) ?? { guarded: [], doomed: [] };
    return this.judged;
  }

  /** Continuing candidates who may be excluded, ascending: all but the guarded. */
  get excludable(): readonly CandidateNumber[] {
    const { guarded } = this.judgement;
    return this.continuing.filter((candidate) => !guarded.includes(candidate));
  }

  /** Whether these may all be excluded together: enough remain for every vacancy, and the constraints can still be met. */
  canLose(leaving: readonly CandidateNumber[]): boolean {
    const remaining = this.continuing.length - leaving.length;
    return remaining >= this.vacancies && (this.feasibility?.canLose(this.elected, this.continuing, leaving) ?? true);
  }

  /**
   * Of candidates who have earned election, those who can have it: in descending votes, one after another, as long as there
   * is a vacancy and the constraints allow it. They are elected by this call.
   */
  electInOrder(candidates: readonly CandidateNumber[], votes: readonly bigint[]): readonly CandidateNumber[] {
    const elected: CandidateNumber[] = [];
    for (const candidate of byVotes(candidates, votes)) {
      if (this.vacancies === 0) break;
      if (this.judgement.doomed.includes(candidate)) continue;
      this.elect(candidate);
      elected.push(candidate);
    }
    return elected;
  }

  elect(candidate: CandidateNumber): void {
    this.move(candidate, 'elected');
    this.elected.push(candidate);
  }

  exclude(candidate: CandidateNumber): void {
    this.move(candidate, 'excluded');
  }

  private move(candidate: CandidateNumber, to: Standing): void {
    if (this.status.get(candidate) !== 'continuing')
      throw new Error(`candidate ${candidate} is ${this.status.get(candidate) ?? 'not standing'}, and cannot be ${to}`);
    this.status.set(candidate, to);
    this.open[candidate] = 0;
    this.judged = null;
  }
}
