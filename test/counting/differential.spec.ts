import { compare } from './compare.js';
import { PAIRS } from './pairs.js';
import { runs } from '../support/thorough.js';

const ELECTIONS = runs(250);

// The short form of `npm run test:counting`, with seeds of its own.
describe('The engine compared with a second implementation of each rule', () => {
  it.each(PAIRS.map((pair) => [pair.rule, pair] as const))('%s: equal at every stage of each election', (_, pair) => {
    const { elections, withLots, differences } = compare(pair, { elections: ELECTIONS, firstSeed: 1_000_000 });
    expect(differences).toEqual([]);
    expect(elections).toBe(ELECTIONS);
    expect(withLots).toBeGreaterThan(ELECTIONS / 25); // or the elections would not be as close as they should
  });
});
