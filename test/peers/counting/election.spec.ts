import { written } from './amounts.js';
import { preferencesOn } from './election.js';

describe('The preferences on a paper', () => {
  it.each([
    ['1, 2, 2, 3: the first only, since two stand level as second', [1, 2, 2, 3], [1]],
    ['1, 3: the first only, since there is no second', [1, 3, 0, 0], [1]],
    ['the whole run, wherever it stands', [3, 1, 4, 2], [2, 4, 1, 3]],
    ['two first preferences: rejected', [1, 1, 2, 0], []],
    ['no first preference: rejected', [0, 2, 3, 0], []],
    ['nothing written: rejected', [0, 0, 0, 0], []],
    ['numbers beyond the candidates are no part of a run', [1, 9, 2, 0], [1, 3]],
  ])('%s', (_, paper, preferences) => {
    expect(preferencesOn(paper, [])).toEqual(preferences);
  });

  it('close up over candidates who withdrew', () => {
    expect(preferencesOn([1, 2, 3, 0], [1])).toEqual([2, 3]);
    expect(preferencesOn([1, 2, 0, 0], [1, 2])).toEqual([]);
  });

  it('are read before anyone is struck out: a number repeated beside one who withdrew still ends them', () => {
    expect(preferencesOn([1, 2, 2, 3], [3])).toEqual([1]);
  });
});

describe('Amounts', () => {
  it('are written with all their decimals', () => {
    expect(written(10_758n, 2)).toBe('107.58');
    expect(written(5n, 2)).toBe('0.05');
    expect(written(0n, 5)).toBe('0.00000');
    expect(() => written(-1n, 2)).toThrow('negative');
  });
});
