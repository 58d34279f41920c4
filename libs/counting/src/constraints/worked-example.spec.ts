import { count } from '../registry.js';

/** 1 Ann, 2 Bob, 3 Cy; tenants: 4 Dee, 5 Eve, 6 Fay. Figures worked by hand: docs/rules/constraints.md. */
const PAPERS: readonly (readonly [papers: number, preferences: readonly number[]])[] = [
  [30, [1, 2]],
  [10, [1, 4]],
  [12, [2, 6]],
  [10, [2, 3, 4]],
  [12, [3, 5]],
  [14, [4]],
  [8, [5, 4]],
  [4, [6, 5]],
];
const input = {
  candidates: ['Ann', 'Bob', 'Cy', 'Dee', 'Eve', 'Fay'].map((name) => ({ name })),
  seats: 3,
  papers: PAPERS.map(([papers, preferences]) => ({
    papers,
    marks: Uint8Array.from({ length: 6 }, (_, i) => preferences.indexOf(i + 1) + 1),
  })),
};
const tenants = { name: 'Tenants', members: [4, 5, 6], atLeast: 2 };

describe('The worked example of the documentation: 3 seats, at least 2 tenants', () => {
  it('excludes the doomed before the surplus, and elects Ann, Dee and Eve', () => {
    const record = count('scottish', { ...input, constraints: [tenants] });
    if (!record.ok) throw new Error(record.error.kind);
    expect(record.value.stages.map(({ kind, candidates, votes }) => [kind, candidates, Object.values(votes)])).toEqual([
      ['first', [], ['40.00000', '22.00000', '12.00000', '14.00000', '8.00000', '4.00000']],
      ['exclusion', [3], ['40.00000', '22.00000', '0.00000', '14.00000', '20.00000', '4.00000']],
      ['exclusion', [2], ['40.00000', '0.00000', '0.00000', '24.00000', '20.00000', '16.00000']],
      ['surplus', [1], ['26.00000', '0.00000', '0.00000', '27.50000', '20.00000', '16.00000']],
      ['surplus', [4], ['26.00000', '0.00000', '0.00000', '26.00000', '20.00000', '16.00000']],
      ['exclusion', [6], ['26.00000', '0.00000', '0.00000', '26.00000', '24.00000', '0.00000']],
    ]);
    expect(record.value.elected).toEqual([1, 4, 5]);
  });

  it('elects Bob in place of Eve without the constraint', () => {
    const record = count('scottish', input);
    expect(record.ok && record.value.elected).toEqual([1, 2, 4]);
  });
});
