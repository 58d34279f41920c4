import type { ContestDefinition } from '#libs/domain';
import { ADDED_UP, definedContest, TWO_CONTESTS } from '../test-support/contests-to-make.js';
import { questionOf } from './question.js';

const [ranked, kept, upToTwo, resolution] = [...TWO_CONTESTS, ...ADDED_UP].map(definedContest);
const of = (contest: ContestDefinition | undefined, change: object = {}) => {
  if (!contest) throw new Error('four contests are needed');
  return questionOf({ ...contest, ...change });
};

describe('The question of a public record (Belenios 1 record, sections 4 and 7)', () => {
  it('is rows of marks where ballots are mixed: ranks, or choices whose papers are kept', () => {
    const answers = ['Candidate Oak', 'Candidate Birch', 'Candidate Rowan', 'Candidate Hazel'];
    expect(of(ranked)).toEqual({ type: 'NonHomomorphic', value: { answers, question: 'Tenant board members' } });
    expect(of(kept)).toMatchObject({ type: 'NonHomomorphic', value: { question: 'Employee board member' } });
  });

  it('lets a paper of choices that is added up choose nobody, and up to the most', () => {
    const answers = ['Candidate Elm', 'Candidate Ash', 'Candidate Yew'];
    expect(of(upToTwo)).toEqual({ answers, min: 0, max: 2, question: 'Council' });
  });

  it('asks of a resolution exactly one of For, Against and Abstain, and says it in full', () => {
    const question = 'That the rules be amended.\nThat the secretary register the amendment.';
    expect(of(resolution)).toEqual({ answers: ['For', 'Against', 'Abstain'], min: 1, max: 1, question });
  });

  it('cannot be made of papers that are added up and choose nothing', () => {
    expect(() => of(upToTwo, { mostChoices: null })).toThrow(RangeError);
  });
});
