import * as fc from 'fast-check';
import { commitmentsAwaited, hasShowingBegun, isPartNeeded, partsAwaited } from './opening-parts.js';
import type { OpeningParts } from './opening-parts.js';
import { stepOf } from './read-decryption-tasks.js';

const all: OpeningParts['owners'] = [1, 2, 3].map((owner) => ({ owners: [owner], needed: 1 }));
const twoOfThree: OpeningParts['owners'] = [
  { owners: [1], needed: 1 },
  { owners: [2, 3, 4], needed: 2 },
];
/** The platform, number 1, has decrypted. */
const parts = (owners: OpeningParts['owners'], committed: readonly number[], shown: readonly number[] = []) => ({
  owners,
  committed: new Set(committed),
  shown: new Set([1, ...shown]),
});

describe('Promise first, show then', () => {
  it.each([
    ['all', all, [], 2],
    ['all', all, [2], 1],
    ['all', all, [2, 3], 0],
    ['2 of 3', twoOfThree, [], 2],
    ['2 of 3', twoOfThree, [4], 1],
    ['2 of 3', twoOfThree, [2, 4], 0],
    ['2 of 3', twoOfThree, [2, 3, 4], 0],
  ] as const)('with %s keys %# wants so many promises more', (_policy, owners, committed, awaited) => {
    expect(commitmentsAwaited(parts(owners, committed))).toBe(awaited);
  });

  it.each([
    ['commit', parts(twoOfThree, [3, 4])],
    ['wait', parts(twoOfThree, [2])],
    ['show', parts(twoOfThree, [2, 3])],
    ['show', parts(twoOfThree, [2, 3, 4], [3])],
    ['shown', parts(twoOfThree, [2, 3], [2])],
    ['spare', parts(twoOfThree, [2, 3, 4], [3, 4])],
    ['spare', parts(twoOfThree, [3, 4], [3, 4])],
    ['too-late', parts(twoOfThree, [3, 4], [3])],
    ['wait', parts(all, [2])],
    ['show', parts(all, [2, 3], [3])],
  ] as const)('tells trustee 2 to %s', (step, standing) => {
    expect(stepOf(standing, 2)).toBe(step);
  });

  it('lets another who promised take the place of one who cannot show', () => {
    const one = parts(twoOfThree, [2, 3, 4], [2]);
    expect([3, 4].map((trustee) => isPartNeeded(one, trustee))).toEqual([true, true]);
    expect([one, parts(twoOfThree, [2, 3, 4], [2, 4])].map(partsAwaited)).toEqual([1, 0]);
  });

  it('counts the platform’s own part neither as a promise nor as showing', () => {
    expect(hasShowingBegun(parts(twoOfThree, [2, 3]))).toBe(false);
    expect(hasShowingBegun(parts(twoOfThree, [2, 3], [2]))).toBe(true);
  });

  it('never lets anybody show before as many have promised as are needed to open', () => {
    const someOf = fc.subarray([2, 3, 4, 5, 6]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), someOf, (needed, committed) => {
        const owners = [
          { owners: [1], needed: 1 },
          { owners: [2, 3, 4, 5, 6], needed },
        ];
        const steps = committed.map((trustee) => stepOf(parts(owners, committed), trustee));
        expect(steps.every((step) => step === (committed.length < needed ? 'wait' : 'show'))).toBe(true);
      }),
    );
  });
});
