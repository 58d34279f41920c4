import * as fc from 'fast-check';
import { countAv } from './av.js';
import { anElection, papersOf, someElection } from './paper-profiles.js';
import type { DrawQuestion } from './ranked-election.js';

/** The capital of Tennessee, the usual textbook example (electowiki): Memphis, Nashville, Chattanooga, Knoxville. */
const TENNESSEE = '42 A>B>C>D; 26 B>C>D>A; 15 C>D>B>A; 17 D>C>B>A';

describe('The alternative vote', () => {
  it('makes Knoxville the capital of Tennessee, after Chattanooga and Nashville are excluded', () => {
    const count = countAv(anElection({ candidates: 4, seats: 1, papers: papersOf(TENNESSEE, 4) }));
    expect(count).toEqual({
      validPapers: 100,
      quota: null,
      stages: [
        stage('first', [], { '1': '42', '2': '26', '3': '15', '4': '17' }, '0', []),
        stage('exclusion', [3], { '1': '42', '2': '26', '3': '0', '4': '32' }, '0', []),
        stage('exclusion', [2], { '1': '42', '2': '0', '3': '0', '4': '58' }, '0', [4]),
      ],
      elected: [4],
    });
  });

  it('elects by more than half of the papers that still count, not of all', () => {
    const count = countAv(anElection({ candidates: 3, seats: 1, papers: papersOf('5 A; 4 B; 3 C', 3) }));
    expect(count.stages).toHaveLength(2);
    expect(count.stages[1]).toEqual(stage('exclusion', [3], { '1': '5', '2': '4', '3': '0' }, '3', [1]));
  });

  it('does not take exactly half for more than half', () => {
    const count = countAv(anElection({ candidates: 3, seats: 1, papers: papersOf('3 A; 2 B; 1 C>B', 3) }));
    expect(count.stages.map((each) => each.elected)).toEqual([[], [], [1]]);
  });

  it('excludes, of two left with equal votes, the one with fewer at the earliest difference', () => {
    const count = countAv(anElection({ candidates: 3, seats: 1, papers: papersOf('2 A; 3 B; 1 C>A', 3) }));
    expect(count.stages[1]?.votes).toEqual({ '1': '3', '2': '3', '3': '0' });
    expect(count.stages[2]).toEqual(stage('exclusion', [1], { '1': '0', '2': '3', '3': '0' }, '3', [2]));
  });

  it('asks for a lot between the lowest who were never told apart', () => {
    const asked: DrawQuestion[] = [];
    const draw = (question: DrawQuestion) => {
      asked.push(question);
      return 2;
    };
    const count = countAv(anElection({ candidates: 4, seats: 1, papers: papersOf('2 A; 1 B>C; 1 C; 1 D', 4), draw }));
    expect(asked[0]).toEqual({ stage: 2, purpose: 'exclusion', between: [2, 3, 4] });
    expect(count.stages[1]).toMatchObject({ excluded: [2], votes: { '3': '2' } });
  });

  it('refuses a lot that falls on somebody else', () => {
    const election = anElection({ candidates: 2, seats: 1, papers: [], draw: () => 3 });
    expect(() => countAv(election)).toThrow('not among the tied');
  });

  it('leaves one candidate by lots where nobody votes, and elects a single candidate at once', () => {
    const draw = ({ between: [first = 0] }: DrawQuestion) => first;
    const count = countAv(anElection({ candidates: 3, seats: 1, papers: [], draw }));
    expect(count.stages.map((each) => [each.excluded, each.elected])).toEqual([
      [[], []],
      [[1], []],
      [[2], [3]],
    ]);
    expect(countAv(anElection({ candidates: 1, seats: 1, papers: [] })).stages).toEqual([
      stage('first', [], { '1': '0' }, '0', [1]),
    ]);
  });

  it('fills one seat only', () => {
    expect(() => countAv(anElection({ candidates: 3, seats: 2, papers: [] }))).toThrow(RangeError);
  });

  it('keeps every paper in sight and elects one candidate, whatever the order of the papers', () => {
    fc.assert(
      fc.property(someElection(), (some) => {
        const election = { ...some, seats: 1 };
        const count = countAv(election);
        for (const each of count.stages) {
          const held = Object.values(each.votes).reduce((total, votes) => total + Number(votes), 0);
          expect(held + Number(each.nonTransferable)).toBe(count.validPapers);
        }
        expect(count.elected).toHaveLength(election.candidates > election.withdrawn.length ? 1 : 0);
        expect(countAv({ ...election, papers: election.papers.toReversed() })).toEqual(count);
      }),
    );
  });
});

function stage(
  kind: string,
  excluded: readonly number[],
  votes: Readonly<Record<string, string>>,
  nonTransferable: string,
  elected: readonly number[],
) {
  return { kind, candidates: excluded, quota: null, votes, nonTransferable, elected, excluded };
}
