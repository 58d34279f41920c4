import { madeElection, ranked } from '../testing/made-election.js';
import { negativeRecord, contextOf, value } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot } from './ballot.js';
import type { CiphertextElements } from './ciphertext.js';
import { plaintexts } from './combine.js';
import { NobleGroup } from './group-noble.js';
import type { Group } from './group.js';
import { mix, type MixProgress } from './mix.js';
import { checkShuffle } from './mix-check.js';
import { loadFastGroup } from './node-group.js';
import { scalarDec } from './scalar.js';
import { computeEncryptedTally } from './tally.js';
import type { Shuffle } from './wire.js';

const random = seededRandom('mixes');
const { group: sodium } = await loadFastGroup(random);
const noble = new NobleGroup(random);
const made = madeElection(sodium, random, [ranked(4), ranked(2)]);
const { election } = made;
const asSeenBy = (group: Group) => ({ ...election, group, publicKey: group.parse(election.publicKey.hex) });

const votes = [
  [
    [1, 2, 3, 4],
    [1, 2],
  ],
  [
    [4, 3, 2, 1],
    [2, 1],
  ],
  [
    [0, 0, 0, 0],
    [1, 0],
  ],
  [
    [1, 0, 0, 0],
    [0, 0],
  ],
  [
    [1, 2, 3, 4],
    [1, 2],
  ],
];
const box = value(
  computeEncryptedTally(
    election,
    votes.map((vote, i) => ({
      ciphertexts: value(checkBallot(election, made.vote(i, ...vote))).ciphertexts,
      weight: 1n,
    })),
  ),
);
const input = box.elements;
const shuffle = await mix(election, input, { random });

type Lists = readonly (readonly CiphertextElements[])[];
const rows = (lists: Lists): string[][] =>
  plaintexts(
    sodium,
    lists,
    lists.map((list) => list.map(({ alpha }) => sodium.mulSecret(alpha, made.secret))),
  ).map((list, q) => list.map((e) => sodium.decodeRanked(q === 0 ? 4 : 2, e).join()));

describe('A mix (spec.md 10)', () => {
  it('keeps every row and the number of each, in another order and under other ciphertexts', () => {
    const output = value(checkShuffle(election, input, shuffle));
    expect(rows(output).map((list) => [...list].sort())).toEqual(
      [0, 1].map((q) => votes.map((vote) => (vote[q] ?? []).join()).sort()),
    );
    const seen = new Set(input.flat().flatMap(({ alpha, beta }) => [alpha.hex, beta.hex]));
    expect(output.flat().some(({ alpha, beta }) => seen.has(alpha.hex) || seen.has(beta.hex))).toBe(false);
  });

  it('is accepted by the portable back-end, and a portable mix by libsodium', async () => {
    expect(checkShuffle(asSeenBy(noble), input, shuffle).ok).toBe(true);
    const portable = await mix(asSeenBy(noble), input, { random });
    expect(checkShuffle(election, input, portable).ok).toBe(true);
  });

  it('is made over 150 ballots in batches that report how far it has come', async () => {
    const many = Array.from({ length: 150 }, (_, i) => ({
      alpha: sodium.mulBase(BigInt(i + 1)),
      beta: sodium.mulBase(BigInt(2 * i + 1)),
    }));
    const heard: MixProgress[] = [];
    const big = await mix(election, [many], { random, onProgress: (p) => void heard.push(p) });
    expect(heard.at(-1)).toEqual({ done: 150, total: 150 });
    expect(heard).toHaveLength(6);
    const checked: MixProgress[] = [];
    expect(checkShuffle(election, [many], big, { onProgress: (p) => void checked.push(p) }).ok).toBe(true);
    expect(checked.at(-1)).toEqual({ done: 150, total: 150 });
    expect(checkShuffle(asSeenBy(noble), [many], big).ok).toBe(true);
  });

  it.each([0, 1])('works for %i ballots', async (n) => {
    const few = [input[0]?.slice(0, n) ?? []];
    expect(checkShuffle(election, few, await mix(election, few, { random })).ok).toBe(true);
  });
});

it('A mixer never carries a mark along: an input from outside the group is refused before mixing (S5)', async () => {
  const torsion = sodium.parse('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
  const marked = [[{ alpha: sodium.base, beta: sodium.add(sodium.base, torsion) }]];
  await expect(mix(election, marked, { random })).rejects.toThrow(RangeError);
});

describe('A shuffle is refused', () => {
  const verdict = (changed: unknown, lists: Lists = input): string => {
    const checked = checkShuffle(election, lists, changed as Shuffle);
    return checked.ok ? 'accepted' : checked.error.rule;
  };
  /** The shuffle with the value at this path replaced. */
  const spoil = (path: readonly (string | number)[], change: (old: unknown) => unknown): unknown => {
    const walk = (value: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
      if (key === undefined) return change(value);
      const copy = structuredClone(value) as Record<string | number, unknown>;
      copy[key] = walk(copy[key], rest);
      return copy;
    };
    return walk(shuffle, path);
  };
  const to = (fresh: unknown) => (): unknown => fresh;
  const list =
    (change: (entries: unknown[]) => unknown) =>
    (old: unknown): unknown =>
      change(old as unknown[]);
  const plusOne = (old: unknown): string => scalarDec(BigInt(String(old)) + 1n);
  const other = sodium.mulBase(99n).hex;

  it('when the input is another one, or in another order', () => {
    const exchanged = [[...(input[0] ?? [])].reverse(), input[1] ?? []];
    expect(verdict(shuffle, exchanged)).toBe('PROOF');
    expect(verdict(shuffle, [input[1] ?? [], input[0] ?? []])).toBe('PROOF');
  });

  it('when an output is replaced, exchanged, or dropped', () => {
    expect(verdict(spoil(['ciphertexts', 0, 1, 'beta'], to(other)))).toBe('PROOF');
    expect(
      verdict(
        spoil(
          ['ciphertexts', 0],
          list((cts) => [...cts].reverse()),
        ),
      ),
    ).toBe('PROOF');
    expect(
      verdict(
        spoil(
          ['ciphertexts', 0],
          list((cts) => cts.slice(1)),
        ),
      ),
    ).toBe('S4');
    expect(
      verdict(
        spoil(
          ['ciphertexts'],
          list((cts) => cts.slice(1)),
        ),
      ),
    ).toBe('S4');
  });

  it.each([[[0, 0]], [[0, 1]], [[0, 2]], [[0, 3, 0]], [[0, 3, 1]], [[0, 4, 2]], [[2, 4]], [[3, 4]]])(
    'when the element at %j of the proof is another one',
    (path) => {
      expect(verdict(spoil(['proofs', 0, ...path], to(other)))).toBe('PROOF');
    },
  );

  it.each([[[1, 0]], [[1, 1]], [[1, 2]], [[1, 3]], [[1, 4, 0]], [[1, 4, 4]], [[1, 5, 0]], [[1, 5, 2]], [[1, 5, 4]]])(
    'when the number at %j of the proof is one more',
    (path) => expect(verdict(spoil(['proofs', 1, ...path], plusOne))).toBe('PROOF'),
  );

  it.each([
    [['ciphertexts', 1, 0, 'alpha']],
    [['proofs', 0, 0, 0]],
    [['proofs', 0, 0, 4, 0]],
    [['proofs', 0, 2, 0]],
    [['proofs', 0, 3, 0]],
  ])('when the element at %j has a torsion part, or is no point of the curve (S5)', (path) => {
    expect(verdict(spoil(path, to('9999999999999999999999999999999999999999999999999999999999999995')))).toBe('S5');
    expect(verdict(spoil(path, to(`${'0'.repeat(63)}2`)))).toBe('S5');
  });

  it('when it was made for another election', () => {
    const elsewhere = { ...election, fingerprint: 'another' };
    expect(checkShuffle(elsewhere, input, shuffle)).toMatchObject({ error: { rule: 'PROOF' } });
  });

  it.each(['nh-shuffle-output-tampered', 'nh-mark-followed-through-honest-mixer'])('in the record %s', async (name) => {
    const record = await negativeRecord(name);
    const context = contextOf(sodium, record);
    let lists: Lists = record.tally.map((list) =>
      list.map(({ alpha, beta }) => ({ alpha: sodium.parse(alpha), beta: sodium.parse(beta) })),
    );
    const verdicts = record.shuffles.map(({ shuffle: each }) => {
      const checked = checkShuffle(context, lists, each);
      if (checked.ok) lists = checked.value;
      return checked.ok;
    });
    expect(verdicts).toContain(false);
  });
});
