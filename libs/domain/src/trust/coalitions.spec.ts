import * as fc from 'fast-check';
import type { KeyPolicy } from '../election/safeguards.js';
import { groupsOf, learningCoalitions, stoppingCoalitions } from './coalitions.js';
import type { Coalitions, HeldParts } from './coalitions.js';

const ALL: KeyPolicy = { kind: 'all' };
const of = (needed: number): KeyPolicy => ({ kind: 'threshold', needed });

/** As digits, each group once: [1,2,3] is 123. */
const shown = (coalitions: readonly Coalitions[]): readonly string[] =>
  [...new Set(coalitions.flatMap(groupsOf).map((group) => group.join('')))].sort();

// Worked out by hand. 1 is the installation; 2, 3, 4 … are key-holders.
describe('The smallest groups who could learn a vote', () => {
  it.each([
    ['two keys, all needed, added up', { keys: ALL, keyHolders: [2, 3], mixers: [] }, ['123']],
    ['2 of 3 keys, added up', { keys: of(2), keyHolders: [2, 3, 4], mixers: [] }, ['123', '124', '134']],
    ['all keys, only the installation mixes', { keys: ALL, keyHolders: [2, 3], mixers: [1] }, ['1']],
    ['2 of 3 keys, only the installation mixes', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1] }, ['1']],
    ['2 of 3 keys, one mixes too', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 3] }, ['13', '124']],
    ['all of 3 keys, one mixes too', { keys: ALL, keyHolders: [2, 3, 4], mixers: [1, 4] }, ['14']],
    ['2 of 3 keys, two mix too', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 4, 2] }, ['123', '124', '134']],
    ['2 of 3 keys, all mix', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 2, 3, 4] }, ['123', '124', '134']],
    ['3 of 4 keys, two mix too', { keys: of(3), keyHolders: [2, 3, 4, 5], mixers: [1, 2, 3] }, ['123', '1245', '1345']],
    ['1 of 2 keys, one mixes too', { keys: of(1), keyHolders: [2, 3], mixers: [1, 2] }, ['12', '13']],
  ] as const)('%s', (_, parts, groups) => {
    expect(shown(learningCoalitions(parts))).toEqual([...groups].sort());
  });
});

describe('Where all mixers together hold a whole key', () => {
  it('one sentence about keys says it all', () => {
    const parts: HeldParts = { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 4, 2] };
    expect(learningCoalitions(parts)).toEqual([{ all: [1], some: 2, among: [2, 3, 4], by: 'keys' }]);
  });
});

describe('The smallest groups who could stop the count', () => {
  it.each([
    ['two keys, all needed, added up', { keys: ALL, keyHolders: [2, 3], mixers: [] }, ['1', '2', '3']],
    ['2 of 3 keys, added up', { keys: of(2), keyHolders: [2, 3, 4], mixers: [] }, ['1', '23', '24', '34']],
    ['2 of 3 keys, one mixes too', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 3] }, ['1', '3', '24']],
    ['all of 3 keys, one mixes too', { keys: ALL, keyHolders: [2, 3, 4], mixers: [1, 3] }, ['1', '2', '3', '4']],
    ['2 of 3 keys, two mix too', { keys: of(2), keyHolders: [2, 3, 4], mixers: [1, 2, 3] }, ['1', '2', '3']],
    ['1 of 3 keys', { keys: of(1), keyHolders: [2, 3, 4], mixers: [1] }, ['1', '234']],
  ] as const)('%s', (_, parts, groups) => {
    expect(shown(stoppingCoalitions(parts))).toEqual([...groups].sort());
  });
});

describe('Whatever the policy', () => {
  const policies: fc.Arbitrary<HeldParts> = fc.integer({ min: 1, max: 5 }).chain((holders) => {
    const keyHolders = Array.from({ length: holders }, (_, i) => i + 2);
    return fc.record({
      keys: fc.oneof(fc.constant(ALL), fc.integer({ min: 1, max: holders }).map(of)),
      keyHolders: fc.constant(keyHolders),
      mixers: fc.oneof(
        fc.constant([]),
        fc.shuffledSubarray(keyHolders).map((outside) => [1, ...outside]),
      ),
    });
  });

  /** Every group of people, from the least to the greatest, that the property holds for and for none within it. */
  function smallest({ keyHolders }: HeldParts, can: (group: ReadonlySet<number>) => boolean): readonly string[] {
    const people = [1, ...keyHolders];
    const found: Set<number>[] = [];
    const groups = Array.from(
      { length: 2 ** people.length },
      (_, bits) => new Set(people.filter((_, i) => bits & (1 << i))),
    );
    for (const group of groups.sort((a, b) => a.size - b.size))
      if (can(group) && !found.some((less) => [...less].every((one) => group.has(one)))) found.push(group);
    return found.map((group) => [...group].sort((a, b) => a - b).join('')).sort();
  }
  const keysOf = ({ keyHolders }: HeldParts, group: ReadonlySet<number>): number =>
    keyHolders.filter((holder) => group.has(holder)).length;
  const needed = ({ keys, keyHolders }: HeldParts): number => (keys.kind === 'all' ? keyHolders.length : keys.needed);

  it('the groups are exactly the smallest ones that hold the whole key, or are all the mixers', () => {
    fc.assert(
      fc.property(policies, (parts) => {
        const can = (group: ReadonlySet<number>): boolean =>
          (group.has(1) && keysOf(parts, group) >= needed(parts)) ||
          (parts.mixers.length > 0 && parts.mixers.every((mixer) => group.has(mixer)));
        expect(shown(learningCoalitions(parts))).toEqual(smallest(parts, can));
      }),
    );
  });

  it('the groups are exactly the smallest ones without whom a mix or a part of the key is missing', () => {
    fc.assert(
      fc.property(policies, (parts) => {
        const can = (group: ReadonlySet<number>): boolean =>
          group.has(1) ||
          parts.mixers.some((mixer) => group.has(mixer)) ||
          parts.keyHolders.length - keysOf(parts, group) < needed(parts);
        expect(shown(stoppingCoalitions(parts))).toEqual(smallest(parts, can));
      }),
    );
  });
});
