import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { err, ok } from '#libs/basics';
import { lotOrder, manualOrder } from './lot-order.js';
import { readSeed } from './seed.js';
import type { LotSeed } from './seed.js';

const seedOf = (text: string): LotSeed => {
  const seed = readSeed(text);
  if (!seed.ok) throw new Error(seed.error.fault);
  return seed.value;
};
const dice = seedOf('3 1 4 1 5 9 2 6 5 3 5 8 9');

describe('The order that follows from a seed', () => {
  // printf '%s' 'quorate-lots-1:3 1 4 1 5 9 2 6 5 3 5 8 9:3' | sha256sum, for 1 to 5, sorted; GNU coreutils
  it('is that of the SHA-256 of quorate-lots-1:SEED:NUMBER, ascending', () => {
    const text = (candidate: number) => `quorate-lots-1:3 1 4 1 5 9 2 6 5 3 5 8 9:${candidate}`;
    expect(lotOrder(dice, 5)).toEqual({
      order: [3, 2, 5, 1, 4],
      lines: [
        { candidate: 3, text: text(3), digest: '04d6a91168f6f7d6d8be7d85974ac831be30cb84139fe1152ca300e1ad6018c7' },
        { candidate: 2, text: text(2), digest: '378ec791846942e5dd93d192463fcd1f31e20424ab008d3a723d7d15765109e2' },
        { candidate: 5, text: text(5), digest: '95c3332c4f38ba6d9f65f0343412843c050b6e3fd534bf21c392b4aebed2f37b' },
        { candidate: 1, text: text(1), digest: 'c244e373c343c30bde28ebe0ec5bec56abb2ba4071d31cbc58f7e683c00dac91' },
        { candidate: 4, text: text(4), digest: 'c5dfd82aa7de6307711977b9c03ef214be33a9ab0fb21bcd40a9ebfc64cb11b7' },
      ],
    });
  });

  it('names each of up to 255 candidates once', () => {
    const { order, lines } = lotOrder(dice, 255);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 255 }, (_, i) => i + 1));
    expect(lines.find(({ candidate }) => candidate === 255)?.digest).toBe(
      '20b2133e1dab543f66b399944206c19091f959ee649cdf1a902b5069cd93fbe7',
    );
    expect(() => lotOrder(dice, 256)).toThrow(RangeError);
    expect(() => lotOrder(dice, 0)).toThrow(RangeError);
  });

  it('does not change between two candidates when there are more of them', () => {
    const among = lotOrder(dice, 40).order.filter((candidate) => candidate <= 5);
    expect(among).toEqual([3, 2, 5, 1, 4]);
  });

  it('agrees with the digests of OpenSSL for any seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 16, maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (text, candidates) => {
        const seed = readSeed(text);
        fc.pre(seed.ok);
        const expected = Array.from({ length: candidates }, (_, i) => i + 1)
          .map((n) => `${createHash('sha256').update(`quorate-lots-1:${text}:${n}`).digest('hex')} ${n}`)
          .sort()
          .map((line) => Number(line.split(' ')[1]));
        expect(seed.ok && lotOrder(seed.value, candidates).order).toEqual(expected);
      }),
    );
  });

  it('puts everyone first about equally often', () => {
    const firsts = [0, 0, 0, 0];
    for (let i = 0; i < 2_000; i++) {
      const [first = 0] = lotOrder(seedOf(`the seed with number ${i}`), 4).order;
      firsts[first - 1] = (firsts[first - 1] ?? 0) + 1;
    }
    // 500 expected, standard deviation 19.4: five of them either way
    for (const times of firsts) expect(Math.abs(times - 500)).toBeLessThan(97);
  });
});

describe('An order drawn by hand', () => {
  it('names each candidate once', () => {
    expect(manualOrder([2, 3, 1], 3)).toEqual(ok([2, 3, 1]));
  });

  it('is refused with everything that is wrong with it', () => {
    expect(manualOrder([7, 2, 2, 0], 3)).toEqual(
      err({ kind: 'orderFaulty', unknown: [0, 7], repeated: [2], missing: [1, 3] }),
    );
    expect(manualOrder([1, 2], 3)).toEqual(err({ kind: 'orderFaulty', unknown: [], repeated: [], missing: [3] }));
    expect(manualOrder([1, 2, 3, 2], 3)).toEqual(err({ kind: 'orderFaulty', unknown: [], repeated: [2], missing: [] }));
    // As many of one fault as of another do not make it right.
    expect(manualOrder([1, 1], 2)).toEqual(err({ kind: 'orderFaulty', unknown: [], repeated: [1], missing: [2] }));
    expect(manualOrder([1, 9], 2)).toEqual(err({ kind: 'orderFaulty', unknown: [9], repeated: [], missing: [2] }));
    expect(manualOrder([1, 9, 1], 1)).toEqual(err({ kind: 'orderFaulty', unknown: [9], repeated: [1], missing: [] }));
    expect(manualOrder([1, 1.5], 1)).toEqual(err({ kind: 'orderFaulty', unknown: [1.5], repeated: [], missing: [] }));
  });
});
