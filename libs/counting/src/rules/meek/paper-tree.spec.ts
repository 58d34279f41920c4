import * as fc from 'fast-check';
import { rankPapers } from '../../papers/ranked-papers.js';
import { election } from '../../../test/support.js';
import { walkPapers } from '../../../test/reference/plain-walk.js';
import { ONE_VOTE } from './keep-value.js';
import { PaperTree } from './paper-tree.js';
import { runs } from '../../../../../test/support/thorough.js';

const CANDIDATES = 6;
const numbers = Array.from({ length: CANDIDATES }, (_, i) => i + 1);

/** Candidates in order of preference, on so many papers. */
const groups = fc.array(
  fc.record({
    order: fc.shuffledSubarray(numbers, { minLength: 1 }),
    papers: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 30 },
);
/** What happens to one candidate after another: excluded (0), or given a keep value, perhaps several times. */
const events = fc.array(
  fc.record({ whose: fc.constantFrom(...numbers), keepValue: fc.bigInt({ min: 0n, max: ONE_VOTE }) }),
  { minLength: 1, maxLength: 12 },
);

function treeOf(alike: readonly { readonly order: readonly number[]; readonly papers: number }[]): PaperTree {
  const papers = alike.map((one) => ({
    marks: Uint8Array.from(numbers, (candidate) => one.order.indexOf(candidate) + 1),
    papers: one.papers,
  }));
  return new PaperTree(
    rankPapers(
      numbers.map((n) => ({ name: `C${n}` })),
      papers,
    ),
  );
}

describe('Votes counted on the tree of papers', () => {
  it('are those of a walk through every single paper, whoever is elected or excluded in whatever order', () => {
    let different = 0;
    fc.assert(
      fc.property(groups, events, (alike, happenings) => {
        const papers = alike.flatMap(({ order, papers: many }) => Array.from({ length: many }, () => order));
        const tree = treeOf(alike);
        const keepValues = new Map(numbers.map((candidate) => [candidate, ONE_VOTE]));
        for (const { whose, keepValue } of happenings) {
          const before = keepValues.get(whose) ?? 0n;
          if (before === 0n || (before < ONE_VOTE && keepValue === 0n)) continue; // the elected are never excluded
          keepValues.set(whose, keepValue);
          if (keepValue === 0n) tree.exclude(whose);
          else tree.passOn(whose);
          const byNumber = [0n, ...numbers.map((candidate) => keepValues.get(candidate) ?? 0n)];
          const walked = walkPapers(papers, keepValues);
          expect(tree.count(byNumber).slice(1)).toEqual(numbers.map((candidate) => walked.get(candidate)));
          different++;
        }
      }),
      { numRuns: runs(1_000), seed: 1987 },
    );
    expect(different).toBeGreaterThan(runs(3_000));
  });

  it('pass over a candidate who was excluded before the paper was read so far', () => {
    const { candidates, papers } = election('5 A>B>C; 2 A>C', { seats: 1 });
    const tree = new PaperTree(rankPapers(candidates, papers));
    tree.exclude(2);
    tree.passOn(1);
    expect(tree.count([0n, 400_000_000n, 0n, ONE_VOTE])).toEqual([0n, 2_800_000_000n, 0n, 4_200_000_000n]);
  });

  it('are rounded for one paper and then multiplied', () => {
    // 0.333333333 × 0.5 = 0.1666666665, up to 0.166666667, times 3; not 0.4999999995 up.
    const { candidates, papers } = election('3 A>B', { seats: 1 });
    const tree = new PaperTree(rankPapers(candidates, papers));
    tree.passOn(1);
    tree.passOn(2);
    expect(tree.count([0n, 666_666_667n, 500_000_000n])[2]).toBe(500_000_001n);
  });
});
