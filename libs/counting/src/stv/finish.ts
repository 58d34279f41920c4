import type { CandidateNumber } from '../candidate.js';
import type { CountInput } from '../count-input.js';
import type { CountRecord, CountStage } from '../count-record.js';
import type { CountRule } from '../count-rule.js';
import type { LotDraw } from '../lot.js';
import type { RejectedPapers } from '../papers/rejection.js';
import { PaperBox } from '../papers/paper-box.js';

/** What the counting of any rule comes to. */
export interface Counted {
  readonly validPapers: number;
  readonly rejected: readonly RejectedPapers[];
  readonly rejectedInPart?: number;
  readonly mostChoices?: number;
  readonly quota: string | null;
  /** In order of election, “re-open nominations” among them. */
  readonly elected: readonly CandidateNumber[];
  readonly lots: readonly LotDraw[];
  readonly orderOfElection?: readonly (readonly CandidateNumber[])[];
  readonly stages: readonly CountStage[];
}

/** Puts the record of a count together. */
export function countRecord(rule: Pick<CountRule, 'id' | 'version'>, input: CountInput, counted: Counted): CountRecord {
  const { candidates, seats, papers, constraints = [], lotOrder = null } = input;
  const elected = seated(counted, input);
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    seats,
    mostChoices: counted.mostChoices ?? null,
    candidates: candidates.map(({ name, withdrawn = false, reopensNominations = false }, i) => ({
      number: i + 1,
      name,
      withdrawn,
      reopensNominations,
    })),
    validPapers: counted.validPapers,
    unitsPerVote: papers instanceof PaperBox ? papers.unitsPerVote : 1,
    rejected: counted.rejected,
    rejectedInPart: counted.rejectedInPart ?? 0,
    quota: counted.quota,
    elected,
    vacant: seats - elected.length,
    orderOfElection: counted.orderOfElection ? placesOf(counted.orderOfElection, elected) : null,
    constraints,
    lotOrder,
    lots: counted.lots,
    stages: counted.stages,
  };
}

/** The order of election of those who take a seat. */
const placesOf = (order: readonly (readonly CandidateNumber[])[], elected: Seated): readonly Seated[] =>
  order
    .map((equals) => equals.filter((candidate) => elected.includes(candidate)))
    .filter((equals) => equals.length > 0);

/**
 * Who takes a seat: everyone elected, unless “re-open nominations” is. Nobody takes its seat; and unless the rule-book says
 * that only this one seat stays empty, nobody elected after it takes one either, because nominations are open again for all
 * seats that it did not let go by. Whoever was elected at the same stage with as many votes is not after it.
 */
function seated({ elected, stages }: Counted, { candidates, reopening = 'allSeatsLeft' }: CountInput): Seated {
  const ron = elected.find((candidate) => candidates[candidate - 1]?.reopensNominations === true);
  if (ron === undefined) return elected;
  const others = elected.filter((candidate) => candidate !== ron);
  if (reopening === 'oneSeat') return others;
  const stage = stages.find((one) => one.elected.includes(ron));
  const isLevel = (candidate: CandidateNumber) =>
    stage?.elected.includes(candidate) === true && stage.votes[candidate] === stage.votes[ron];
  return others.filter((candidate) => elected.indexOf(candidate) < elected.indexOf(ron) || isLevel(candidate));
}

type Seated = readonly CandidateNumber[];
