import type { ElementHex, PlatformFacts, Question, ReadElection } from '#libs/belenios';
import { definitionText } from '#libs/domain';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { ADDED_UP, definedContest, TWO_CONTESTS } from '../test-support/contests-to-make.js';
import { digestHex } from './digest.js';
import { questionOf } from './question.js';
import { recordMisfit } from './record-misfit.js';
import { boundRules } from './rule-digest.js';

const definition: ElectionDefinition = {
  format: 'quorate-definition/2',
  organisation: { id: 'o', name: 'Example Mutual' },
  electionId: 'e',
  title: 'Annual general meeting',
  constitution: { version: 1, digest: digestHex('rules') },
  recordDate: '2026-11-01',
  opensAt: '2026-11-10T09:00:00.000Z',
  closesAt: '2026-11-20T17:00:00.000Z',
  timeZone: 'Europe/London',
  repeatBallots: 'last-counts',
  keys: { kind: 'all' },
  codes: { madeBy: 'platform', spares: 0, name: 'Quorate', key: null },
  contests: [...TWO_CONTESTS, ...ADDED_UP].map(definedContest),
};
const [ranked, choices, upToTwo, resolution] = definition.contests;
if (!ranked || !choices || upToTwo?.kind !== 'seats' || resolution?.kind !== 'resolution')
  throw new Error('four kinds');

/** The election object as it must be for this contest. */
function recordOf(contest: ContestDefinition, of = definition): ReadElection & { readonly x_record: PlatformFacts } {
  const rules = boundRules(contest);
  return {
    version: 1,
    description: '',
    name: '',
    group: 'Ed25519',
    public_key: '0'.repeat(64) as ElementHex,
    questions: [questionOf(contest)],
    uuid: contest.uuid,
    x_record: {
      profile: 'test',
      ...(rules && { rules_digest: rules.digest, rules_version: rules.version }),
      register_digest: contest.roll.digest,
      credentials: contest.roll.electors,
      mixers: contest.mixers,
      notice_digest: digestHex(definitionText(of)),
      sister_uuids: of.contests.map(({ uuid }) => uuid).filter((uuid) => uuid !== contest.uuid),
    },
  };
}

/** The definition with one contest changed, and the record bound to it in everything but what is named. */
function changed<Contest extends ContestDefinition>(contest: Contest, change: Partial<Contest>) {
  const after: ContestDefinition = { ...contest, ...change };
  const contests = definition.contests.map((each) => (each.uuid === contest.uuid ? after : each));
  const other = { ...definition, contests };
  const { x_record: facts, ...record } = recordOf(contest);
  const { notice_digest, register_digest, credentials, mixers } = recordOf(after, other).x_record;
  const rebound = {
    ...facts,
    ...(notice_digest === undefined ? {} : { notice_digest }),
    register_digest,
    credentials,
    mixers,
  };
  return recordMisfit(other, after, { ...record, x_record: rebound });
}

describe('A record against the definition of its contest', () => {
  it.each(definition.contests)('fits as it was frozen: $title', (contest) => {
    expect(recordMisfit(definition, contest, recordOf(contest))).toBeUndefined();
  });

  it('is of the kind that the contest has: marks that are mixed, or answers that are added up', () => {
    const exchanged = (contest: ContestDefinition, question: Question) =>
      recordMisfit(definition, contest, { ...recordOf(contest), questions: [question] });
    expect(exchanged(ranked, questionOf(upToTwo))).toMatch(/exactly one ranked question/);
    expect(exchanged(upToTwo, questionOf(ranked))).toMatch(/one question that is added up/);
    const both = { ...recordOf(ranked), questions: [questionOf(ranked), questionOf(ranked)] };
    expect(recordMisfit(definition, ranked, both)).toMatch(/exactly one question/);
  });

  it.each([
    ['lets a paper choose more', { max: 3 }],
    ['lets a paper choose fewer', { max: 1 }],
    ['asks for at least one choice', { min: 1 }],
    ['has a blank answer besides', { blank: true }],
    ['asks something else', { question: 'Board' }],
  ] as const)('is not that of choices where it %s', (_, change) => {
    const question = { ...questionOf(upToTwo), ...change } as Question; // of the kind that is added up
    expect(recordMisfit(definition, upToTwo, { ...recordOf(upToTwo), questions: [question] })).toMatch(/choose/);
  });

  it.each([
    ['For and Against exchanged', { answers: ['Against', 'For', 'Abstain'] }, /For, Against and Abstain/],
    ['no answer needed', { min: 0 }, /question/],
    ['two answers possible', { max: 2 }, /question/],
    ['another wording', { question: 'That nothing be done.' }, /question/],
  ] as const)('is not that of a resolution with %s', (_, change, says) => {
    const question = { ...questionOf(resolution), ...change } as Question; // of the kind that is added up
    expect(recordMisfit(definition, resolution, { ...recordOf(resolution), questions: [question] })).toMatch(says);
  });

  it('names the candidates in the order of the definition', () => {
    expect(changed(upToTwo, { candidates: ['Candidate Ash', 'Candidate Elm', 'Candidate Yew'] })).toMatch(/candidates/);
  });

  it('is bound to the count rule, the seats and the most choices', () => {
    expect(changed(upToTwo, { seats: 1 })).toMatch(/another count rule/);
    expect(changed(upToTwo, { countRule: { id: 'approval', version: '1' } })).toMatch(/another count rule/);
    expect(changed(upToTwo, { countRule: { id: 'block', version: '0' } })).toMatch(/does not know version 0 of block/);
    expect(changed(upToTwo, { mostChoices: 1 })).toMatch(/how many it lets a paper choose/);
    if (choices.kind !== 'seats') throw new Error('choices');
    expect(changed(choices, { mostChoices: 2 })).toMatch(/another count rule/); // papers that are mixed do not say it
  });

  it('is bound to what carries the resolution', () => {
    const { rule } = resolution;
    const share = { of: 'votesCast', comparison: 'atLeast', share: '2/3' } as const;
    expect(changed(resolution, { rule: { ...rule, id: 'own', threshold: share } })).toMatch(/another count rule/);
    expect(changed(resolution, { rule: { ...rule, id: 'own', fewestVotes: 1 } })).toMatch(/another count rule/);
    expect(changed(resolution, { rule: { ...rule, threshold: 'majority' } })).toMatch(/does not know/); // not what the statute says
  });

  it('names as many mixers as the contest has: none where it is added up', () => {
    const facts = (mixers: readonly number[]) => ({ ...recordOf(upToTwo).x_record, mixers });
    expect(recordMisfit(definition, upToTwo, { ...recordOf(upToTwo), x_record: facts([1]) })).toMatch(/mixers/);
  });
});
