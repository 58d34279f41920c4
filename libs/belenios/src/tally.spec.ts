import { madeElection, ranked, resolution } from '../testing/made-election.js';
import { value } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot } from './ballot.js';
import { loadFastGroup } from './node-group.js';
import { computeEncryptedTally, countedBallots } from './tally.js';

const random = seededRandom('tallies');
const { group } = await loadFastGroup(random);
const made = madeElection(group, random, [ranked(3), resolution]);
const { election } = made;

describe('The encrypted tally (spec.md 8, 9)', () => {
  it('counts the last ballot of each credential', () => {
    const ballots = ['a1', 'b1', 'a2', 'c1', 'a3'];
    const { counted, supersededBy } = countedBallots(ballots, (ballot) => ballot.charAt(0));
    expect(counted).toEqual(['b1', 'c1', 'a3']);
    expect([...supersededBy]).toEqual([
      ['a1', 'a3'],
      ['a2', 'a3'],
    ]);
  });

  it('of no ballots is the neutral element for each choice, and no row', () => {
    const empty = value(computeEncryptedTally(election, []));
    const neutral = { alpha: group.neutral.hex, beta: group.neutral.hex };
    expect(empty.tally).toEqual([[], [neutral, neutral, neutral]]);
    expect(empty.sized).toMatchObject({ num_tallied: 0, total_weight: 0 });
  });

  it('cannot give a ranked ballot a weight', () => {
    const checked = value(checkBallot(election, made.vote(0, [1, 2, 3], [1, 0, 0])));
    const weighted = computeEncryptedTally(election, [{ ciphertexts: checked.ciphertexts, weight: 2n }]);
    expect(weighted).toMatchObject({ error: { rule: 'S2' } });
  });
});
