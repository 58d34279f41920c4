import type { Result } from '#libs/basics';
import { checkedInput } from './check-input.js';
import type { CountInput, CountRefusal } from './count-input.js';
import type { CountRecord } from './count-record.js';
import type { CountRule } from './count-rule.js';
import { approval } from './rules/approval/approval.js';
import { av } from './rules/av/av.js';
import { block } from './rules/block/block.js';
import { borda } from './rules/borda/borda.js';
import { cumulative } from './rules/cumulative/cumulative.js';
import { ers97 } from './rules/ers97/ers97.js';
import { fptp } from './rules/fptp/fptp.js';
import { meekNz } from './rules/meek-nz/meek-nz.js';
import { meekPrf } from './rules/meek-prf/meek-prf.js';
import { mer } from './rules/mer/mer.js';
import { niGregory } from './rules/ni-gregory/ni-gregory.js';
import { schulze } from './rules/schulze/schulze.js';
import { scottish } from './rules/scottish/scottish.js';

/** Name and version of this counting engine, for records of what it counted. Each rule has a version of its own besides. */
export const COUNT_ENGINE = 'quorate 1.0.0';

/** Every way of counting there is, one folder each under `rules/`. */
export const COUNT_RULES: readonly CountRule[] = [
  approval,
  av,
  block,
  borda,
  cumulative,
  ers97,
  fptp,
  meekNz,
  meekPrf,
  mer,
  niGregory,
  schulze,
  scottish,
];

/** Undefined if there is no such rule: where the id comes from outside, say so and offer {@link COUNT_RULES}. */
export const findCountRule = (id: string): CountRule | undefined => COUNT_RULES.find((rule) => rule.id === id);

/**
 * Counts an election. Pure: the same rule and input give the same record, and a record's own `lots` reproduce it.
 *
 * @param rule the id of one of {@link COUNT_RULES}
 * @returns the record; or the lot that is missing or cannot be used, or why the rule or the constraints do not fit
 * @throws RangeError if there is no such rule, or the input breaks the promises of {@link CountInput}: bugs, not refusals
 */
export function count(rule: string, input: CountInput): Result<CountRecord, CountRefusal> {
  const found = findCountRule(rule);
  if (found === undefined) throw new RangeError(`there is no count rule ${JSON.stringify(rule)}`);
  const checked = checkedInput(found, input);
  return checked.ok ? found.count(checked.value) : checked;
}
