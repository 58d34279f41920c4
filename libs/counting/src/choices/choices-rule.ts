import { ok } from '#libs/basics';
import type { CountInput } from '../count-input.js';
import type { CountRule } from '../count-rule.js';
import { totalPapers } from '../papers/rejection.js';
import { countChoices } from './count-choices.js';
import { electByVotes } from './elect-by-votes.js';
import type { ElectionRules } from './elect-by-votes.js';
import { singleStageRecord } from './single-stage.js';

/** A rule under which each choice is one vote and the candidates with most votes are elected. */
export function choicesRule(
  rule: Pick<CountRule, 'id' | 'version' | 'title' | 'source'> & {
    readonly rules: ElectionRules & { readonly papers: string };
    /** How many candidates a paper may choose where the rule-book does not say. */
    readonly mostChoices: (input: CountInput) => number;
  },
): CountRule {
  const { id, version, title, source, rules } = rule;
  return {
    id,
    version,
    title,
    source,
    papers: 'choices',
    seats: 'any',
    countsWeights: true,
    count: (input) => {
      const { mostChoices = rule.mostChoices(input) } = input;
      const { votes, valid, inPart, rejected } = countChoices(input, mostChoices);
      const outcome = electByVotes(input, votes, { measure: 'votes', rules });
      if (!outcome.ok) return outcome;
      const about = { rule: rules.papers, candidates: [], between: [] };
      const figures = { papers: valid, rejected: totalPapers(rejected), mostChoices };
      const reasons = [
        { code: 'choices.papers', ...about, figures } as const,
        ...(inPart > 0 ? [{ code: 'choices.inPart', ...about, figures: { papers: inPart } } as const] : []),
      ];
      return ok(
        singleStageRecord(rule, input, {
          mostChoices,
          votes,
          valid,
          inPart,
          rejected,
          reasons,
          outcome: outcome.value,
        }),
      );
    },
  };
}
