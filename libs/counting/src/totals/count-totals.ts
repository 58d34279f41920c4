import type { Result } from '#libs/basics';
import { checkedInput } from '../check-input.js';
import type { CountRefusal } from '../count-input.js';
import type { CountRecord } from '../count-record.js';
import type { TotalsInput } from '../count-rule.js';
import { findCountRule } from '../registry.js';

/**
 * Counts an election from the totals of its choices, as they stand where a box was added up under encryption. Pure. Gives
 * the votes, ties and places that counting the papers themselves gives; only blank papers cannot be told from others, so
 * that every paper counts as valid.
 *
 * @param rule the id of a count rule that counts from totals
 * @returns the record; or the lot that is missing or cannot be used, or why the rule or the constraints do not fit
 * @throws RangeError if there is no such rule or it needs the papers, or the input breaks the promises of
 *   {@link TotalsInput}: totals that so many papers cannot give are no result of any box
 */
export function countTotals(rule: string, input: TotalsInput): Result<CountRecord, CountRefusal> {
  const found = findCountRule(rule);
  if (found?.fromTotals === undefined) throw new RangeError(`no count rule ${JSON.stringify(rule)} counts totals`);
  const checked = checkedInput(found, { ...input, papers: [] });
  if (!checked.ok) return checked;
  const { candidates, seats, mostChoices } = input;
  checkTotals(input, mostChoices ?? found.fromTotals.mostChoices(seats, candidates.length));
  return found.fromTotals.count(input);
}

function checkTotals({ candidates, totals, ballots }: TotalsInput, mostChoices: number): void {
  if (totals.length !== candidates.length)
    throw new RangeError(`there are ${totals.length} totals for ${candidates.length} candidates`);
  if (!isNumberOfPapers(ballots)) throw new RangeError(`not a number of papers: ${ballots}`);
  for (const total of totals)
    if (!isNumberOfPapers(total) || total > ballots)
      throw new RangeError(`${total} of ${ballots} papers cannot choose one candidate`);
  const chosen = totals.reduce((sum, total) => sum + BigInt(total), 0n);
  if (chosen > BigInt(ballots) * BigInt(mostChoices))
    throw new RangeError(`${ballots} papers of up to ${mostChoices} choices cannot choose ${chosen} times`);
}

const isNumberOfPapers = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
