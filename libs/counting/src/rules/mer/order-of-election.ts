import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { recordedLot } from '../../lot.js';
import type { LotDraw } from '../../lot.js';
import type { CountSheet } from '../../stv/count-sheet.js';
import { extreme, separate, votesOf } from '../../tie.js';
import type { RuleNumbers } from './rule-numbers.js';

/** Candidates in order of election; those who share a place are equal. */
type Places = readonly (readonly CandidateNumber[])[];

/**
 * The order of election (STV51), which the declaration has to give: the order in which surpluses were transferred, or
 * would have been if they had not been allowed to wait. Of equal surpluses that wait, the one whose candidate had most
 * votes at the earliest stage with a difference comes first; if there was none, a lot decides.
 *
 * A candidate with exactly the quota comes after every surplus, earlier stages first; those whom STV50 elects come last,
 * most votes first (the rule is silent on them).
 */
export class OrderOfElection {
  private places: Places = [];
  /** The stage at which they reached the quota. */
  private readonly quotaAt = new Map<CandidateNumber, number>();

  constructor(
    private readonly sheet: CountSheet,
    private readonly quota: bigint,
    private readonly numbers: RuleNumbers,
  ) {}

  reachedQuota(candidates: readonly CandidateNumber[], stage: number): void {
    for (const candidate of candidates) this.quotaAt.set(candidate, stage);
  }

  /** A surplus is transferred. If its candidate shared a place with others while it waited, it now comes before theirs. */
  transferred(candidate: CandidateNumber): void {
    if (!this.isPlaced(candidate)) this.places = [...this.places, [candidate]];
    else
      this.places = this.places.flatMap((place) =>
        place.length > 1 && place.includes(candidate)
          ? [[candidate], place.filter((other) => other !== candidate)]
          : [place],
      );
  }

  /** These surpluses wait. */
  wait(pending: readonly CandidateNumber[]): void {
    this.append(pending.filter((candidate) => !this.isPlaced(candidate)));
  }

  /** The order once the count is over. A lot between equals may be recorded for the last stage; none has to be. */
  settled({ lots, lotOrder }: Pick<CountInput, 'lots' | 'lotOrder'>): Result<Places, CountRefusal> {
    const { sheet } = this;
    const { elected } = sheet.field;
    const unplaced = elected.filter((candidate) => !this.isPlaced(candidate));
    const hasSurplus = (candidate: CandidateNumber) => votesOf(sheet.votes, candidate) > this.quota;
    const stages = [...new Set(this.quotaAt.values())];
    this.append(unplaced.filter((one) => this.quotaAt.has(one) && hasSurplus(one)));
    for (const stage of stages)
      this.append(unplaced.filter((one) => this.quotaAt.get(one) === stage && !hasSurplus(one)));
    this.append(unplaced.filter((one) => !this.quotaAt.has(one)));

    const drawn: LotDraw[] = [];
    const places: (readonly CandidateNumber[])[] = [];
    for (const place of this.places) {
      let equal = place;
      while (equal.length > 1) {
        const question = { stage: sheet.book.stages.length, purpose: 'order', between: equal, places: 1 } as const;
        const lot = recordedLot(question, { ...(lots && { lots }), ...(lotOrder && { lotOrder }) });
        if (!lot.ok && lot.error.kind === 'lotFaulty') return err(lot.error);
        if (!lot.ok) break;
        drawn.push(lot.value);
        places.push(lot.value.chosen);
        equal = equal.filter((candidate) => !lot.value.chosen.includes(candidate));
      }
      places.push(equal);
    }
    sheet.book.lots.push(...drawn);
    if (elected.length > 1) sheet.book.addToLast([], this.reasons(places, drawn));
    return ok(places);
  }

  /** Adds candidates by their votes now, most first; equals by the earliest stage at which they differed. */
  private append(candidates: readonly CandidateNumber[]): void {
    let left = candidates;
    while (left.length > 0) {
      const { kept } = separate(extreme(left, this.sheet.votes, 'highest'), this.sheet.book.points, 'highest');
      this.places = [...this.places, kept];
      left = left.filter((candidate) => !kept.includes(candidate));
    }
  }

  private isPlaced(candidate: CandidateNumber): boolean {
    return this.places.some((place) => place.includes(candidate));
  }

  private reasons(places: Places, drawn: readonly LotDraw[]): readonly Reason[] {
    const { order, orderLot } = this.numbers;
    const about = { figures: {}, between: [] };
    return [
      { code: 'mer.order', rule: order, candidates: places.flat(), ...about },
      ...drawn.map(({ between, chosen }): Reason => {
        return { code: 'mer.order.lot', rule: orderLot, candidates: chosen, between, figures: {} };
      }),
      ...places
        .filter((place) => place.length > 1)
        .map((candidates): Reason => ({ code: 'mer.order.equal', rule: orderLot, candidates, ...about })),
    ];
  }
}
