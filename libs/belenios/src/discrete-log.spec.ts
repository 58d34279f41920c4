import { seededRandom } from '../testing/seeded-random.js';
import { DiscreteLog } from './discrete-log.js';
import { NobleGroup } from './group-noble.js';
import type { Group } from './group.js';
import { loadFastGroup } from './node-group.js';

const { group } = await loadFastGroup(seededRandom('logarithms'));
const noble = new NobleGroup(seededRandom('logarithms'));

describe.each<[string, Group]>([
  ['sodium', group],
  ['noble', noble],
])('Logarithms of totals, by %s', (_, g) => {
  it.each([0n, 1n, 2n, 3n, 255n, 256n, 70_000n])('finds every total up to a bound of %s, and none above', (bound) => {
    const log = new DiscreteLog(g, bound);
    const totals = [0n, 1n, bound / 2n, bound / 3n, bound - 1n, bound].filter((n) => n >= 0n && n <= bound);
    for (const n of totals) expect(log.of(g.mulBase(n))).toBe(n);
    for (const n of [bound + 1n, bound + 2n, -1n, 2n ** 200n]) expect(log.of(g.mulBase(n))).toBeUndefined();
  });
});
