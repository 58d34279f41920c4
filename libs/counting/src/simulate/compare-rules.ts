import type { CandidateNumber } from '../candidate.js';
import { papersFor } from '../choices/as-choices.js';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import { boxOf } from '../papers/box-of.js';
import { count, findCountRule } from '../registry.js';
import { lastSeat } from '../story/last-seat.js';
import type { LastSeat } from '../story/last-seat.js';

/** The same papers counted by several rules. */
export interface RulesCompared {
  readonly seats: number;
  readonly candidates: readonly { readonly number: CandidateNumber; readonly name: string }[];
  /** In the order in which the rules were named. */
  readonly outcomes: readonly RuleOutcome[];
  /** Elected by every rule that could count the papers, ascending. */
  readonly always: readonly CandidateNumber[];
  /** Elected by some of them and not by others, ascending. */
  readonly sometimes: readonly CandidateNumber[];
}

export type RuleOutcome =
  | {
      readonly rule: string;
      readonly kind: 'counted';
      readonly elected: readonly CandidateNumber[];
      readonly vacant: number;
      readonly validPapers: number;
      /** At the end of the count. */
      readonly quota: string | null;
      readonly stages: number;
      /** How many lots decided something. */
      readonly lots: number;
      readonly lastSeat: LastSeat | null;
      /** Elected by this rule and not by the first one that could count the papers; and the other way round. */
      readonly gained: readonly CandidateNumber[];
      readonly lost: readonly CandidateNumber[];
    }
  | { readonly rule: string; readonly kind: 'refused'; readonly refusal: CountRefusal };

/**
 * Counts the same papers by several rules. Rules that add up choices or points get them from ranked papers as `papersFor`
 * makes them; what voters would really have marked under another rule nobody knows, so this tells the rules apart and not
 * elections that were never held.
 *
 * @param rules ids of {@link COUNT_RULES}, each once; a lot that is needed and neither recorded nor decided by an order of
 *   lots is a refusal of that rule alone
 * @throws RangeError if there is no such rule: a bug in the caller
 */
export function compareRules(input: CountInput, rules: readonly string[]): RulesCompared {
  const box = boxOf(input.candidates.length, input.papers);
  const counts = rules.map((rule) => {
    const kind = findCountRule(rule)?.papers ?? 'ranked';
    return { rule, counted: count(rule, { ...input, papers: papersFor(kind, box, { ...input, rule }) }) };
  });
  const records = counts.flatMap(({ counted }) => (counted.ok ? [counted.value] : []));
  const electedBy = (candidate: CandidateNumber) => records.filter(({ elected }) => elected.includes(candidate)).length;
  const numbers = input.candidates.map((_, i) => i + 1);
  return {
    seats: input.seats,
    candidates: input.candidates.map(({ name }, i) => ({ number: i + 1, name })),
    outcomes: counts.map(({ rule, counted }) =>
      counted.ok
        ? outcome(rule, counted.value, records[0] ?? counted.value)
        : { rule, kind: 'refused', refusal: counted.error },
    ),
    always: numbers.filter((candidate) => records.length > 0 && electedBy(candidate) === records.length),
    sometimes: numbers.filter((candidate) => electedBy(candidate) > 0 && electedBy(candidate) < records.length),
  };
}

function outcome(rule: string, record: CountRecord, first: CountRecord): RuleOutcome {
  const { elected, vacant, validPapers, stages, lots } = record;
  return {
    rule,
    kind: 'counted',
    elected,
    vacant,
    validPapers,
    quota: stages.at(-1)?.quota ?? null,
    stages: stages.length,
    lots: lots.length,
    lastSeat: lastSeat(record),
    gained: elected.filter((candidate) => !first.elected.includes(candidate)),
    lost: first.elected.filter((candidate) => !elected.includes(candidate)),
  };
}
