import type { CandidateNumber } from '../candidate.js';
import type { CountRecord, CountStage } from '../count-record.js';
import { unitsOf } from './figures.js';

/** Hundred-thousandths of a vote. */
const ONE = 100_000n;

/**
 * A number of papers below which no change alters a Scottish count: proved, though more may be needed.
 *
 * Let m of the N valid papers be marked differently, and let both counts have taken the same decisions so far. Compare where
 * the value of the papers lies that can still move: let A be all value that lies somewhere (with some candidate, on papers
 * with some order) only in the changed count, R all that lies there only in the first one. At first A ≤ m and R ≤ m.
 *
 * - An exclusion moves papers at the value they have: A and R do not grow.
 * - A surplus of a candidate with V votes (V′ in the changed count) leaves them the quota Q (Q′) and moves on the part
 *   1 − Q ÷ V of each paper. With a and r the parts of A and R that lie with them, V′ − V = a − r. What moves on then differs
 *   by (1 − Q′ ÷ V′) × (what differed) and (Q ÷ V − Q′ ÷ V′) × (what they had). If Q = Q′ this comes to no more than a and r
 *   again. If the quotas differ by ε, to no more than a + 3ε and r + 3ε, as long as r ≤ V′. Cutting to five decimals takes
 *   less than 0.00001 from each of at most N + m papers in either count. So A and R grow by no more than
 *   G = 3ε + (N + m) × 0.00001.
 * - N′ differs from N by at most m, so ε = ⌈m ÷ (seats + 1)⌉.
 *
 * After k surpluses A and R are at most D = m + kG. One candidate’s votes then differ by at most D, and the difference of two
 * candidates’ votes, or of one’s and several others’ together, by at most 2D. So the next decision is the same
 *
 * - on who has the quota, if everybody’s votes are more than D + ε from it;
 * - on whose surplus is first, if it is more than 2D above the others;
 * - on who is excluded, if they are more than 2D below the others; or on several who are excluded one after another, if they
 *   are so together and everybody else ends more than D + ε below the quota. For their papers lie in the same place
 *   afterwards whatever the order, and nobody reaches the quota before that, since votes only grow on the way there; nor
 *   does one of themselves, who have less together than one of the others.
 *
 * At the last stage it does not matter who has the quota if everybody left is elected.
 *
 * @returns null if even one paper may alter a decision, or the count is not of this kind (constraints, or “re-open
 *   nominations” elected in the same stage as others)
 */
export function leastForScottish(record: CountRecord): number | null {
  if (record.constraints.length > 0 || hasOrderThatMatters(record)) return null;
  let [proved, failing] = [0, record.validPapers + 1];
  while (failing - proved > 1) {
    const middle = Math.floor((proved + failing) / 2);
    if (sameDecisions(record, middle)) proved = middle;
    else failing = middle;
  }
  return proved === 0 ? null : proved + 1;
}

/** Where “re-open nominations” is elected, who is elected in the same stage has a seat or not by order of votes. */
const hasOrderThatMatters = ({ candidates, stages }: CountRecord): boolean =>
  stages.some(
    ({ elected }) =>
      elected.length > 1 && elected.some((candidate) => candidates[candidate - 1]?.reopensNominations === true),
  );

/** Whether every decision is proved to be the same with `m` papers changed. */
function sameDecisions(record: CountRecord, m: number): boolean {
  const { stages, seats, validPapers, quota } = record;
  const differing = BigInt(m) * ONE;
  const quotas = BigInt(Math.ceil(m / (seats + 1))) * ONE;
  const perSurplus = 3n * quotas + BigInt(validPapers + m);
  const slackAfter = (stage: number) =>
    differing + perSurplus * BigInt(stages.slice(0, stage).filter(({ kind }) => kind === 'surplus').length);
  const least = unitsOf(quota ?? '0') - quotas;
  if (slackAfter(stages.length) > least) return false; // r ≤ V′ would not be sure

  /** By number of stages: whether all decisions up to there are sure. */
  const sure = stages.map(() => false);
  const states = new States(record);
  for (const [i, { kind }] of stages.entries()) {
    const slack = slackAfter(i + 1);
    const isLast = i + 1 === stages.length;
    const quotaSure = (isLast && states.everyoneLeftIsElected) || states.quotaGap(i) > slack + quotas;
    if (kind === 'exclusion')
      for (let from = i; from > 0 && stages[from]?.kind === 'exclusion'; from--) {
        const outcomeSure = from === i ? quotaSure : states.belowQuota(i) > slack + quotas;
        sure[i] ||= outcomeSure && sure[from - 1] === true && states.exclusionGap(from, i) > 2n * slackAfter(from);
      }
    else sure[i] = quotaSure && (i === 0 || (sure[i - 1] === true && states.surplusGap(i) > 2n * slackAfter(i)));
  }
  return sure.at(-1) === true;
}

const NONE = 1n << 200n;
const least = (gaps: readonly bigint[]): bigint => gaps.reduce((min, gap) => (gap < min ? gap : min), NONE);

/** The figures that the decisions of a count were taken by, in hundred-thousandths of a vote; stages from 0. */
class States {
  private readonly quota: bigint;
  private readonly standing: readonly CandidateNumber[];

  constructor(private readonly record: CountRecord) {
    this.quota = unitsOf(record.quota ?? '0');
    this.standing = record.candidates.flatMap(({ number, withdrawn }) => (withdrawn ? [] : [number]));
  }

  /** Whether nobody is left at the end who is not elected. */
  get everyoneLeftIsElected(): boolean {
    return this.continuingAfter(this.record.stages.length - 1).length === 0;
  }

  /** How near to the quota those come of whom it is decided in a stage whether they have it. */
  quotaGap(stage: number): bigint {
    const gaps = this.continuingAfter(stage - 1)
      .filter((candidate) => this.record.stages[stage]?.excluded.includes(candidate) !== true)
      .map((candidate) => this.votes(stage, candidate) - this.quota);
    return least(gaps.map((gap) => (gap < 0n ? -gap : gap)));
  }

  /** How far below the quota everybody is at the end of a stage who continued into it. */
  belowQuota(stage: number): bigint {
    return least(this.continuingAfter(stage - 1).map((candidate) => this.quota - this.votes(stage, candidate)));
  }

  /** How much less those excluded from one stage to another have together, before the first, than any of the others. */
  exclusionGap(from: number, to: number): bigint {
    const out = this.record.stages.slice(from, to + 1).flatMap(({ excluded }) => excluded);
    const together = out.reduce((sum, candidate) => sum + this.votes(from - 1, candidate), 0n);
    const others = this.continuingAfter(from - 1).filter((candidate) => !out.includes(candidate));
    return least(others.map((candidate) => this.votes(from - 1, candidate))) - together;
  }

  /** How much higher the surplus transferred at a stage is than any other waiting. */
  surplusGap(stage: number): bigint {
    const [from] = this.record.stages[stage]?.candidates ?? [];
    if (from === undefined) return 0n;
    const waiting = this.electedBefore(stage).filter(
      (candidate) => candidate !== from && this.votes(stage - 1, candidate) > this.quota,
    );
    return this.votes(stage - 1, from) - waiting.reduce((max, one) => bigger(max, this.votes(stage - 1, one)), -NONE);
  }

  private electedBefore(stage: number): readonly CandidateNumber[] {
    return this.record.stages.slice(0, stage).flatMap(({ elected }) => elected);
  }

  private continuingAfter(stage: number): readonly CandidateNumber[] {
    const gone = this.record.stages.slice(0, stage + 1).flatMap(({ elected, excluded }) => [...elected, ...excluded]);
    return this.standing.filter((candidate) => !gone.includes(candidate));
  }

  private votes(stage: number, candidate: CandidateNumber): bigint {
    const at: CountStage | undefined = this.record.stages[stage];
    return unitsOf(at?.votes[candidate] ?? '0');
  }
}

const bigger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
