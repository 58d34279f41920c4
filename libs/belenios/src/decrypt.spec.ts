import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { ranked, resolution, madeElection } from '../testing/made-election.js';
import { completeRecord, contextOf, privateVectors, readRecord, value } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot } from './ballot.js';
import { combineFactors, lagrange, plaintexts } from './combine.js';
import { additionalProofHolds } from './decrypt-batch.js';
import { checkPartialDecryption, makePartialDecryption } from './decrypt.js';
import { NobleGroup } from './group-noble.js';
import { loadFastGroup } from './node-group.js';
import { checkResult, computeResult } from './result.js';
import { modOrder, ORDER } from './scalar.js';
import { computeEncryptedTally } from './tally.js';
import { ownerGroups, ownerKeys } from './trustees.js';
import type { PartialDecryption } from './wire.js';

/** Records that are read where they lie, and only if they do. */
const SHARED_NEGATIVE = new URL('../../../../shared/e2e/vectors-ed25519/negative/', import.meta.url);

const random = seededRandom('decryptions');
const { group } = await loadFastGroup(random);
const noble = new NobleGroup(random);
const made = madeElection(group, random, [ranked(3), resolution]);
const { election, secret } = made;
const publicKey = election.publicKey;
const box = value(
  computeEncryptedTally(
    election,
    [
      [
        [1, 2, 3],
        [1, 0, 0],
      ],
      [
        [3, 2, 1],
        [1, 0, 0],
      ],
      [
        [0, 1, 0],
        [0, 0, 1],
      ],
    ].map((votes, i) => ({
      ciphertexts: value(checkBallot(election, made.vote(i, ...votes))).ciphertexts,
      weight: 1n,
    })),
  ),
);
const ciphertexts = box.elements;
const required = { additionalProof: 'required' } as const;
const ifPresent = { additionalProof: 'if-present' } as const;
const decryption = makePartialDecryption(election, secret, ciphertexts, { random });
const single = [{ owners: [1], needed: 1 }];

describe('A partial decryption (spec.md 11, 11.1)', () => {
  it('holds, and opens the tally', () => {
    const factors = value(checkPartialDecryption(election, publicKey, ciphertexts, decryption, required));
    const open = plaintexts(group, ciphertexts, value(combineFactors(group, single, new Map([[1, factors]]))));
    const { result, unusualRows } = value(computeResult(election, open, 3n));
    expect(result.result[1]).toEqual([2, 0, 1]);
    expect(result.result[0]?.map(String).sort()).toEqual(['0,1,0', '1,2,3', '3,2,1']);
    expect(unusualRows).toEqual([]);
    expect(value(checkResult(election, open, result, 3n))).toEqual([]);
  });

  it('holds for the portable back-end, and the portable one’s for libsodium', () => {
    const portable = { ...election, group: noble, publicKey: noble.parse(publicKey.hex) };
    expect(checkPartialDecryption(portable, portable.publicKey, ciphertexts, decryption, required).ok).toBe(true);
    const theirs = makePartialDecryption(portable, secret, ciphertexts, { random });
    expect(checkPartialDecryption(election, publicKey, ciphertexts, theirs, required).ok).toBe(true);
  });

  it('may lack the additional proof at basic level only', () => {
    const plain = makePartialDecryption(election, secret, ciphertexts, { random, additionalProof: false });
    expect(plain.x_decryption_proof).toBeUndefined();
    expect(checkPartialDecryption(election, publicKey, ciphertexts, plain, ifPresent).ok).toBe(true);
    expect(checkPartialDecryption(election, publicKey, ciphertexts, plain, required)).toMatchObject({
      error: { rule: 'S9', path: 'x_decryption_proof' },
    });
  });
});

it('A trustee never multiplies a point from outside the group by the key', () => {
  const torsion = group.parse('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
  const marked = [[{ alpha: group.add(group.base, torsion), beta: group.base }]];
  expect(() => makePartialDecryption(election, secret, marked, { random })).toThrow(RangeError);
});

describe('A partial decryption is refused', () => {
  const verdict = (changed: PartialDecryption, key = publicKey): string => {
    const checked = checkPartialDecryption(election, key, ciphertexts, changed, ifPresent);
    return checked.ok ? 'accepted' : `${checked.error.rule} ${checked.error.path}`;
  };

  it('when it was made with another key, or for another election', () => {
    expect(verdict(decryption, group.mulBase(7n))).toBe('PROOF decryption_proofs[0][0]');
    const elsewhere = { ...election, fingerprint: 'another' };
    expect(checkPartialDecryption(elsewhere, publicKey, ciphertexts, decryption, required).ok).toBe(false);
  });

  it('when a factor is another element, none, or too many', () => {
    const [rows = [], totals = []] = decryption.decryption_factors;
    const other = group.mulBase(5n).hex;
    expect(verdict({ ...decryption, decryption_factors: [rows.with(1, other), totals] })).toBe(
      'PROOF decryption_proofs[0][1]',
    );
    expect(verdict({ ...decryption, decryption_factors: [rows.slice(1), totals] })).toBe('S9 decryption_factors');
    expect(verdict({ ...decryption, decryption_factors: [rows] })).toBe('S9 decryption_factors');
    expect(verdict({ ...decryption, decryption_proofs: [[], []] })).toBe('S9 decryption_proofs');
  });

  it('when a factor has a torsion part', () => {
    const [rows = [], totals = []] = decryption.decryption_factors;
    const order2 = group.parse('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
    const marked = group.add(group.parse(rows[2] ?? ''), order2).hex;
    expect(verdict({ ...decryption, decryption_factors: [rows.with(2, marked), totals] })).toBe(
      'S5 decryption_factors[0][2]',
    );
  });

  it('when the additional proof does not fit all of its factors', () => {
    const alphas = ciphertexts.flat().map(({ alpha }) => alpha);
    const factors = alphas.map((alpha) => group.mulSecret(alpha, secret));
    const batch = decryption.x_decryption_proof;
    if (!batch) throw new Error('made above');
    expect(additionalProofHolds(election, { publicKey, alphas, factors }, batch)).toBe(true);
    factors.forEach((factor, i) => {
      const changed = factors.with(i, group.add(factor, group.base));
      expect(additionalProofHolds(election, { publicKey, alphas, factors: changed }, batch)).toBe(false);
    });
    const [first] = decryption.decryption_proofs.flat();
    if (!first) throw new Error('made above');
    expect(verdict({ ...decryption, x_decryption_proof: first })).toBe('S9 x_decryption_proof');
  });

  it.each([
    ['decryption-threshold-one-invalid-of-three', new URL('../testdata/negative/', import.meta.url)],
    ['decryption-false-factor-with-additional-proof', SHARED_NEGATIVE],
  ])('once in the record %s', async (name, folder) => {
    const file = new URL(`${name}.bel`, folder);
    if (!existsSync(file)) return console.log(`SKIPPED: ${name} is not at hand in ../shared/e2e`);
    const record = await readRecord(name, file);
    const context = contextOf(group, record);
    const keys = ownerKeys(record.trustees);
    const lists = (record.shuffles.at(-1)?.shuffle.ciphertexts ?? record.tally).map((list) =>
      list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) })),
    );
    const verdicts = record.decryptions.map(
      ({ owner, decryption: each }) =>
        checkPartialDecryption(context, group.parse(keys[owner - 1] ?? ''), lists, each, ifPresent).ok,
    );
    expect(verdicts.filter((ok) => !ok)).toHaveLength(1);
  });
});

describe('Threshold groups (spec.md 11)', () => {
  it('give back the constant term of any polynomial from any t of its values', () => {
    const coefficient = fc.bigInt(0n, ORDER - 1n);
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 1, maxLength: 5 }),
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 5 }),
        (coefficients, indices) => {
          const used = indices.slice(0, coefficients.length);
          const valueAt = (j: number): bigint =>
            coefficients.reduceRight((sum, a) => modOrder(sum * BigInt(j) + a), 0n);
          const total = used.reduce((sum, j) => modOrder(sum + lagrange(j, used) * valueAt(j)), 0n);
          expect(total).toBe(coefficients[0]);
        },
      ),
    );
  });

  it('open a record of the vectors with the published keys of its members: any two of three give its result', async () => {
    const record = await completeRecord('js-ranked10-threshold-platform');
    const context = contextOf(group, record);
    const keys = privateVectors(record.name).threshold?.decryption_keys.map(BigInt) ?? [];
    const last = record.shuffles.at(-1)?.shuffle.ciphertexts ?? [];
    const lists = last.map((list) =>
      list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) })),
    );
    for (const pair of [
      [1, 2],
      [1, 3],
      [2, 3],
    ]) {
      const factors = new Map(
        pair.map((owner) => {
          const own = keys[owner - 1] ?? 0n;
          const made = makePartialDecryption(context, own, lists, { random });
          return [owner, value(checkPartialDecryption(context, group.mulBase(own), lists, made, required))];
        }),
      );
      const total = value(combineFactors(group, ownerGroups(record.trustees), factors));
      expect(value(computeResult(context, plaintexts(group, lists, total), 3n)).text).toBe(record.resultText);
    }
  });

  it('do not open with fewer than t, nor without every single trustee (S9)', () => {
    const factors = value(checkPartialDecryption(election, publicKey, ciphertexts, decryption, required));
    const owners = [
      { owners: [1], needed: 1 },
      { owners: [2, 3, 4], needed: 2 },
    ];
    expect(
      combineFactors(
        group,
        owners,
        new Map([
          [1, factors],
          [3, factors],
        ]),
      ),
    ).toMatchObject({ error: { rule: 'S9' } });
    expect(
      combineFactors(
        group,
        owners,
        new Map([
          [2, factors],
          [3, factors],
        ]),
      ),
    ).toMatchObject({ error: { rule: 'S9' } });
    expect(
      combineFactors(
        group,
        owners,
        new Map([
          [1, factors],
          [2, factors],
          [4, factors],
        ]),
      ).ok,
    ).toBe(true);
  });
});

describe('The result', () => {
  const factors = value(checkPartialDecryption(election, publicKey, ciphertexts, decryption, required));
  const open = plaintexts(group, ciphertexts, factors);
  const { result } = value(computeResult(election, open, 3n));

  it.each<[string, unknown]>([
    ['another total', [result.result[0], [2, 1, 0]]],
    ['a total more', [result.result[0], [2, 0, 1, 0]]],
    ['another row', [[[1, 1, 1], ...(result.result[0]?.slice(1) ?? [])], result.result[1]]],
    ['rows in another order', [[...(result.result[0] ?? [])].reverse(), result.result[1]]],
    ['a question less', [result.result[0]]],
    [
      'more than all votes',
      [result.result[0], [2, 0, '7237005577332262213973186563042994240857116359379907606001950938285454250990']],
    ],
  ])('is refused with %s (S10)', (_, changed) => {
    expect(checkResult(election, open, { result: changed as typeof result.result }, 3n)).toMatchObject({
      error: { rule: 'S10' },
    });
  });

  it('says when a row is no encoding that our clients make: a marked or spoilt ballot (S14)', () => {
    const noise = group.mulBase(123n);
    const spoilt = open.map((list, q) => (q === 0 ? list.with(1, noise) : list));
    const { unusualRows, result: read } = value(computeResult(election, spoilt, 3n));
    expect(unusualRows).toEqual([{ question: 0, row: 1, ranks: group.decodeRanked(3, noise) }]);
    expect(value(checkResult(election, spoilt, read, 3n))).toEqual(unusualRows);
  });

  it('is refused if an element is no total that can occur', () => {
    const spoilt = open.map((list, q) => (q === 1 ? list.with(0, group.mulBase(4n)) : list));
    expect(computeResult(election, spoilt, 3n)).toMatchObject({ error: { rule: 'S10', path: 'result[1][0]' } });
  });
});
