import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../count-input.js';
import type { CountRecord, Reason } from '../count-record.js';
import type { CountRule, TotalsInput } from '../count-rule.js';
import { standingFlags } from '../papers/ranked-papers.js';
import { totalPapers } from '../papers/rejection.js';
import { countChoices } from './count-choices.js';
import type { Tally } from './count-choices.js';
import { electByVotes } from './elect-by-votes.js';
import type { ElectionRules } from './elect-by-votes.js';
import { singleStageRecord } from './single-stage.js';

interface ChoicesRule extends Pick<CountRule, 'id' | 'version' | 'title' | 'source'> {
  readonly rules: ElectionRules & { readonly papers: string };
  /** How many candidates a paper may choose where the rule-book does not say. */
  readonly mostChoices: (seats: number, candidates: number) => number;
}

/** A rule under which each choice is one vote and the candidates with most votes are elected. */
export function choicesRule(rule: ChoicesRule): CountRule {
  const { id, version, title, source } = rule;
  const mostChoicesOf = ({ mostChoices, seats, candidates }: Omit<CountInput, 'papers'>): number =>
    mostChoices ?? rule.mostChoices(seats, candidates.length);
  return {
    id,
    version,
    title,
    source,
    papers: 'choices',
    seats: 'any',
    countsWeights: true,
    count: (input) => {
      const mostChoices = mostChoicesOf(input);
      const tally = countChoices(input, mostChoices);
      return elect(rule, input, { tally, mostChoices, reasons: paperReasons(rule, tally, mostChoices) });
    },
    fromTotals: {
      mostChoices: rule.mostChoices,
      count: ({ totals, ballots, ...input }) => {
        const mostChoices = mostChoicesOf(input);
        const figures = { papers: ballots, mostChoices };
        const reasons = [{ code: 'choices.totals', ...aboutPapers(rule), figures } as const];
        const tally = tallyOf({ totals, ballots, candidates: input.candidates });
        return elect(rule, { ...input, papers: [] }, { tally, mostChoices, reasons });
      },
    },
  };
}

/** Totals as papers would have come to them; votes for the withdrawn count for nobody. */
function tallyOf({ totals, ballots, candidates }: Pick<TotalsInput, 'totals' | 'ballots' | 'candidates'>): Tally {
  const standing = standingFlags(candidates);
  const votes = [0n, ...totals.map((held, i) => (standing[i + 1] === 1 ? BigInt(held) : 0n))];
  return { votes, valid: ballots, inPart: 0, rejected: [] };
}

const aboutPapers = ({ rules }: ChoicesRule): Pick<Reason, 'rule' | 'candidates' | 'between'> => ({
  rule: rules.papers,
  candidates: [],
  between: [],
});

function paperReasons(rule: ChoicesRule, { valid, inPart, rejected }: Tally, mostChoices: number): readonly Reason[] {
  const about = aboutPapers(rule);
  const figures = { papers: valid, rejected: totalPapers(rejected), mostChoices };
  return [
    { code: 'choices.papers', ...about, figures },
    ...(inPart > 0 ? [{ code: 'choices.inPart', ...about, figures: { papers: inPart } } as const] : []),
  ];
}

function elect(
  rule: ChoicesRule,
  input: CountInput,
  counted: { readonly tally: Tally; readonly mostChoices: number; readonly reasons: readonly Reason[] },
): Result<CountRecord, CountRefusal> {
  const { tally, mostChoices, reasons } = counted;
  const outcome = electByVotes(input, tally.votes, { measure: 'votes', rules: rule.rules });
  return outcome.ok
    ? ok(singleStageRecord(rule, input, { ...tally, mostChoices, reasons, outcome: outcome.value }))
    : outcome;
}
