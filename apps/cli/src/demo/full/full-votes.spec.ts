import { fullContests } from './full-votes.js';

const VOTERS = 200;
const contests = fullContests(VOTERS);

describe('The papers of the full demonstration', () => {
  it('are of one ranked contest, one of up to three choices, and five resolutions', () => {
    expect(contests.map(({ input }) => input['kind'] ?? input['countRule'])).toEqual([
      'scottish',
      'block',
      ...Array.from({ length: 5 }, () => 'RESOLUTION'),
    ]);
    expect(contests.every(({ papers }) => papers.length === VOTERS)).toBe(true);
  });
  it('rank everybody, and no two alike: so that each can be told from all others', () => {
    const [ranked] = contests;
    const sorted = (paper: readonly number[]): string => [...paper].sort((a, b) => a - b).join();
    expect(new Set(ranked?.papers.map(sorted))).toEqual(new Set(['1,2,3,4,5,6,7,8,9,10']));
    expect(new Set(ranked?.papers.map((paper) => paper.join())).size).toBe(VOTERS);
  });
  it('choose none to three, and one answer to each resolution', () => {
    const [, choice, ...resolutions] = contests;
    const marked = (paper: readonly number[]): number => paper.reduce((sum, mark) => sum + mark, 0);
    expect(new Set(choice?.papers.map(marked))).toEqual(new Set([0, 1, 2, 3]));
    for (const { papers } of resolutions) expect(new Set(papers.map(marked))).toEqual(new Set([1]));
  });
});
