import { PaperBox } from '../papers/paper-box.js';
import { counted } from '../../test/support.js';
import { papersFor } from './as-choices.js';

const boxOf = (...papers: readonly (readonly number[])[]) => {
  const box = new PaperBox(papers[0]?.length ?? 1);
  for (const marks of papers) box.addMarks(Uint8Array.from(marks), 1);
  return box;
};
const marksIn = (box: PaperBox) => [...box].map(({ marks, papers }) => [papers, ...marks]);

describe('Ranked papers as choices', () => {
  const ranked = boxOf([1, 2, 3, 4], [0, 2, 1, 0], [0, 0, 0, 1]);

  it.each(['fptp', 'block'])('choose, for %s, as many of the first preferences as there are seats', (rule) => {
    expect(marksIn(papersFor('choices', ranked, { rule, seats: 2 }))).toEqual([
      [1, 1, 1, 0, 0],
      [1, 0, 1, 1, 0],
      [1, 0, 0, 0, 1],
    ]);
  });

  it('choose no more than the rules let them', () => {
    expect(marksIn(papersFor('choices', ranked, { rule: 'fptp', seats: 3, mostChoices: 1 }))).toEqual([
      [1, 1, 0, 0, 0],
      [1, 0, 0, 1, 0],
      [1, 0, 0, 0, 1],
    ]);
  });

  it('choose everyone ranked, for approval voting', () => {
    expect(marksIn(papersFor('choices', ranked, { rule: 'approval', seats: 1 }))[0]).toEqual([1, 1, 1, 1, 1]);
  });

  it('give one point to as many of the first preferences as there are seats, or points', () => {
    expect(marksIn(papersFor('points', ranked, { rule: 'cumulative', seats: 3 }))[0]).toEqual([1, 1, 1, 1, 0]);
    expect(marksIn(papersFor('points', ranked, { rule: 'cumulative', seats: 3, mostPoints: 1 }))[0]).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });

  it('stay as they are for rules that rank', () => {
    expect(papersFor('ranked', ranked, { rule: 'borda', seats: 1 })).toBe(ranked);
  });

  it('are read up to a repeated number, and left as marked where no first preference stands alone', () => {
    const box = boxOf([1, 2, 2, 3], [0, 1, 2, 0], [1, 1, 0, 0], [0, 0, 0, 0]);
    expect(marksIn(papersFor('choices', box, { rule: 'block', seats: 2 }))).toEqual([
      [1, 1, 0, 0, 0],
      [1, 0, 1, 1, 0],
      [1, 1, 1, 0, 0],
      [1, 0, 0, 0, 0],
    ]);
  });

  it('pass over withdrawn candidates, unless a paper ranks no others', () => {
    const candidates = [{ name: 'A', withdrawn: true }, { name: 'B' }, { name: 'C' }];
    const box = boxOf([1, 2, 3], [1, 0, 0]);
    expect(marksIn(papersFor('choices', box, { rule: 'fptp', seats: 1, candidates }))).toEqual([
      [1, 0, 1, 0],
      [1, 1, 0, 0],
    ]);
  });

  it('keep their weights', () => {
    const box = new PaperBox(2);
    box.divideVotes(4);
    box.addMarks(Uint8Array.of(1, 2), 3);
    const choices = papersFor('choices', box, { rule: 'fptp', seats: 1 });
    expect([choices.unitsPerVote, choices.total, marksIn(choices)]).toEqual([4, 3, [[3, 1, 0]]]);
    expect(marksIn(box)).toEqual([[3, 1, 2]]);
  });

  it('answer what another rule would have given', () => {
    const papers = papersFor('choices', boxOf([1, 2, 0, 0], [1, 0, 2, 0], [0, 2, 0, 1]), {
      rule: 'approval',
      seats: 1,
    });
    const candidates = [...'ABCD'].map((name) => ({ name }));
    expect(counted('approval', { candidates, seats: 1, papers, lotOrder: [2, 1, 3, 4] })).toMatchObject({
      elected: [2],
      stages: [{ votes: { 1: '2', 2: '2', 3: '1', 4: '1' } }],
    });
  });
});

describe('A box of choices', () => {
  it('stays as it is: several marks of 1 on a paper are several choices', () => {
    const box = boxOf([1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]);
    expect(papersFor('choices', box, { rule: 'fptp', seats: 1 })).toBe(box);
  });
});
