import { ranked, resolution, madeElection, withBlank } from '../testing/made-election.js';
import { value } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot } from './ballot.js';
import { combineFactors, plaintexts } from './combine.js';
import { checkPartialDecryption, makePartialDecryption, type CiphertextLists } from './decrypt.js';
import { NobleGroup } from './group-noble.js';
import { mix } from './mix.js';
import { checkShuffle } from './mix-check.js';
import { loadFastGroup } from './node-group.js';
import { computeResult } from './result.js';
import { computeEncryptedTally, countedBallots } from './tally.js';
import type { Group } from './group.js';

const { group: sodium } = await loadFastGroup(seededRandom('round trip'));

/** Four voters, one of whom votes twice: the last ballot counts. */
const cast = [
  {
    voter: 0,
    votes: [
      [1, 2, 3],
      [1, 0, 0],
      [1, 0, 0],
    ],
  },
  {
    voter: 1,
    votes: [
      [2, 1, 0],
      [0, 1, 0],
      [0, 1, 0],
    ],
  },
  {
    voter: 0,
    votes: [
      [3, 2, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
  },
  {
    voter: 2,
    votes: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
    ],
  },
];

it.each<[string, Group]>([
  ['libsodium', sodium],
  ['the portable back-end', new NobleGroup(seededRandom('round trip'))],
])('An election by %s: made, tallied, mixed twice, decrypted and opened', async (_, group) => {
  const random = seededRandom('the same for both');
  const { election, secret, vote } = madeElection(group, random, [ranked(3), resolution, withBlank]);
  const ballots = cast.map(({ voter, votes }) => value(checkBallot(election, vote(voter, ...votes))));
  const { counted } = countedBallots(ballots, ({ ballot }) => ballot.credential);
  const box = value(
    computeEncryptedTally(
      election,
      counted.map(({ ciphertexts }) => ({ ciphertexts, weight: 1n })),
    ),
  );
  let rows: CiphertextLists = box.elements.slice(0, 1);
  for (let mixer = 0; mixer < 2; mixer++) {
    rows = value(checkShuffle(election, rows, await mix(election, rows, { random })));
  }
  const mixed = [...rows, ...box.elements.slice(1)];
  const decryption = makePartialDecryption(election, secret, mixed, { random });
  const level = { additionalProof: 'required' } as const;
  const factors = value(checkPartialDecryption(election, election.publicKey, mixed, decryption, level));
  const total = value(combineFactors(group, [{ owners: [1], needed: 1 }], new Map([[1, factors]])));
  const { result, unusualRows } = value(computeResult(election, plaintexts(group, mixed, total), 3n));

  expect(result.result[0]?.map(String).sort()).toEqual(['0,0,0', '2,1,0', '3,2,1']);
  expect(result.result.slice(1)).toEqual([
    [0, 2, 1],
    [0, 2, 1],
  ]);
  expect(unusualRows).toEqual([]);
});
