import type { ElectionDefinition, OfficerId } from '#libs/domain';
import { mixerFaults } from './examine-mixers.js';

const [ann, bryn] = ['ann' as OfficerId, 'bryn' as OfficerId];
const keys = [
  { officerId: ann, trustee: 2 },
  { officerId: bryn, trustee: 3 },
];
const faults = (mixers: readonly number[], named: readonly OfficerId[], opening = 'mixing'): readonly string[] =>
  mixerFaults({
    definition: { contests: [{ uuid: 'QJnskZ52CaykjT', opening, mixers }] } as unknown as ElectionDefinition, // all that is read
    named,
    keysOf: () => keys,
  });

describe('The examination of the mixers', () => {
  it('finds nothing where the table names whom the definition names, in its order', () => {
    expect([faults([1, 3, 2], [bryn, ann]), faults([1], []), faults([], [bryn], 'adding-up')]).toEqual([[], [], []]);
  });

  it.each([
    ['a mixer is missing', [1, 3, 2], [bryn]],
    ['a mixer was added', [1, 3], [bryn, ann]],
    ['the order is another', [1, 3, 2], [ann, bryn]],
    ['somebody without a key is named', [1, 3], ['nobody' as OfficerId]],
  ] as const)('finds that %s', (_, mixers, named) => {
    expect(faults(mixers, named)).toHaveLength(1);
  });
});
