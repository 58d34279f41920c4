import { compare } from './compare.js';
import { PAIRS } from './pairs.js';

// The short form of `npm run test:counting`, with seeds of its own.
describe('The engine compared with a second implementation of each rule', () => {
  it.each(PAIRS.map((pair) => [pair.rule, pair] as const))('%s: equal at every stage of 250 elections', (_, pair) => {
    const { elections, withLots, differences } = compare(pair, { elections: 250, firstSeed: 1_000_000 });
    expect(differences).toEqual([]);
    expect(elections).toBe(250);
    expect(withLots).toBeGreaterThan(10); // or the elections would not be as close as they should
  });
});
