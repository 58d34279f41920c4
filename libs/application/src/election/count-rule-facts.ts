import { COUNT_RULES } from '#libs/counting';
import { MOST_CANDIDATES_IN_A_CONTEST } from '#libs/domain';
import type { CountRuleFacts } from '#libs/domain';

/** What a contest must know of each count rule there is. */
export const COUNT_RULE_FACTS: readonly CountRuleFacts[] = COUNT_RULES.map(({ id, papers, fromTotals }) => ({
  id,
  papers,
  countsTotals: fromTotals !== undefined,
  mostChoices: (seats) => fromTotals?.mostChoices(seats, MOST_CANDIDATES_IN_A_CONTEST) ?? seats,
}));
