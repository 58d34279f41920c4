import { findCountRule, spellOut } from '#libs/counting';
import type {
  Contest,
  ContestDefinition,
  ResolutionContest,
  ResolutionContestDefinition,
  SeatsContest,
  SeatsContestDefinition,
} from '#libs/domain';

/** What becomes known of a contest when its poll is opened. */
export interface FrozenFacts {
  readonly roll: ContestDefinition['roll'];
  /** Names of the trustees by number, the platform first. */
  readonly trustees: readonly string[];
  /** Numbers of the trustees who mix the boxes that are mixed. */
  readonly mixers: readonly number[];
}

/** A contest as it stands in the definition of its election. A box that is added up has nothing to mix. */
export function defineContest(contest: Contest, { roll, trustees, mixers }: FrozenFacts): ContestDefinition {
  const frozen = { roll, trustees, mixers: contest.opening === 'mixing' ? mixers : [] };
  return contest.kind === 'seats' ? defineSeats(contest, frozen) : defineResolution(contest, frozen);
}

const heading = ({ id, uuid, title, titleCy, constituencyCode, classCode }: Contest) => ({
  contestId: id,
  uuid,
  title,
  ...(titleCy === undefined ? {} : { titleCy }),
  constituency: constituencyCode ?? null,
  class: classCode ?? null,
});

/** @throws Error if there is no such rule any more */
function defineSeats(contest: SeatsContest, frozen: FrozenFacts): SeatsContestDefinition {
  const { seats, candidates, paper, opening } = contest;
  const rule = findCountRule(contest.countRule);
  if (!rule) throw new Error(`contest ${contest.id} has no count rule`);
  return {
    ...heading(contest),
    kind: 'seats',
    paper,
    opening,
    mostChoices: mostChoicesOf(contest) ?? null,
    seats,
    countRule: { id: rule.id, version: rule.version },
    candidates: candidates.map(({ name }) => name),
    ...frozen,
  };
}

/** @throws Error if the rule, which was checked when it was given, is none */
function defineResolution(contest: ResolutionContest, frozen: FrozenFacts): ResolutionContestDefinition {
  const { text, textCy, opening } = contest;
  const rule = spellOut(contest.rule);
  if (!rule.ok) throw new Error(`contest ${contest.id} has no rule: ${JSON.stringify(rule.error)}`);
  return {
    ...heading(contest),
    kind: 'resolution',
    opening,
    text,
    ...(textCy === undefined ? {} : { textCy }),
    rule: rule.value,
    ...frozen,
  };
}

/** The most answers a paper may choose, and never more than there are; undefined where papers rank or give points. */
export function mostChoicesOf(contest: Contest): number | undefined {
  if (contest.kind === 'resolution') return 1;
  if (contest.paper !== 'choices') return undefined;
  const { seats, countRule, candidates, mostChoices } = contest;
  const byTheRule = findCountRule(countRule)?.fromTotals?.mostChoices(seats, candidates.length);
  return Math.min(mostChoices ?? byTheRule ?? seats, candidates.length);
}

/** The contest as its row says it from the opening of the poll on: a paper of choices names its most. */
export function settledContest(contest: Contest): Contest {
  const mostChoices = mostChoicesOf(contest);
  return contest.kind === 'seats' && contest.paper === 'choices' && mostChoices !== undefined
    ? { ...contest, mostChoices }
    : contest;
}
