import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { GROUP_CONSTANTS } from './group-constants.js';
import { NobleGroup } from './group-noble.js';
import type { Element, Group } from './group.js';
import { loadFastGroup, loadSodium, selfTest } from './node-group.js';
import { ORDER } from './scalar.js';
import { challenge } from './transcript.js';

interface Vectors {
  readonly q: string;
  readonly g: string;
  readonly neutral: string;
  readonly generators: Readonly<Record<string, string>>;
  readonly encodings: readonly { readonly vector: number[]; readonly element: string; readonly increments: number }[];
  readonly scalar_multiples: readonly (readonly [string, string])[];
  readonly reject: {
    readonly small_order_points_except_neutral: readonly string[];
    readonly neutral_not_canonical: readonly string[];
    readonly generator_plus_order_2: string;
    readonly not_on_curve: string;
    readonly upper_case: string;
  };
  readonly hash_example: { readonly prefix: string; readonly elements: readonly string[]; readonly value: string };
  readonly ordering_example: { readonly elements: readonly string[] };
}
const vectors = JSON.parse(readFileSync(new URL('../testdata/group.json', import.meta.url), 'utf8')) as Vectors;
const noble = new NobleGroup(randomBytes);
const { group: wasm, note } = await loadFastGroup(randomBytes);
const sodium = await loadSodium(randomBytes, noble);
const torsion = vectors.reject.small_order_points_except_neutral;

it('WebAssembly is in use where these tests run', () => {
  expect(note).toBeUndefined();
  expect(wasm.backend).toBe('wasm');
});

describe.each<[string, Group]>([
  ['noble', noble],
  ['sodium', sodium],
  ['wasm', wasm],
])('The group Ed25519 by %s, against vectors-ed25519/group.json', (_, group) => {
  it('passes its own self-test', () => expect(selfTest(group)).toBeUndefined());

  it('has the order, the base point and the neutral element of the profile', () => {
    expect(group.order.toString()).toBe(vectors.q);
    expect(group.base.hex).toBe(vectors.g);
    expect(group.neutral.hex).toBe(vectors.neutral);
  });

  it('makes the generators', () => {
    for (const [i, hex] of Object.entries(vectors.generators)) expect(group.generator(Number(i)).hex).toBe(hex);
  });

  it('encodes and decodes ranked vectors', () => {
    for (const { vector, element } of vectors.encodings) {
      expect(group.encodeRanked(vector).hex).toBe(element);
      expect(group.decodeRanked(vector.length, group.parse(element))).toEqual(vector);
    }
  });

  it('refuses to encode more than 30 candidates or ranks that are no byte', () => {
    expect(() => group.encodeRanked(Array<number>(31).fill(0))).toThrow(RangeError);
    expect(() => group.encodeRanked([256])).toThrow(RangeError);
    expect(() => group.encodeRanked([-1])).toThrow(RangeError);
    expect(() => group.encodeRanked([1.5])).toThrow(RangeError);
  });

  it('multiplies the base point', () => {
    for (const [k, hex] of vectors.scalar_multiples) expect(group.mulBase(BigInt(k)).hex).toBe(hex);
  });

  it('refuses points of small order and points with a torsion part as members', () => {
    for (const hex of [...torsion, vectors.reject.generator_plus_order_2]) {
      expect(group.isMember(group.parse(hex))).toBe(false);
    }
    expect(group.isMember(group.parse(vectors.neutral))).toBe(true);
  });

  it.each([
    ...vectors.reject.neutral_not_canonical,
    vectors.reject.not_on_curve,
    vectors.reject.upper_case,
    `${vectors.g} `,
    vectors.g.slice(1),
    `0x${vectors.g.slice(2)}`,
  ])('refuses to read %s', (text) => expect(() => group.parse(text)).toThrow(RangeError));

  it('hashes to a challenge', () => {
    const { prefix, elements, value } = vectors.hash_example;
    expect(
      challenge(
        prefix,
        elements.map((hex) => group.parse(hex)),
      ).toString(),
    ).toBe(value);
  });

  it('orders elements as on the wire', () => {
    const sorted = vectors.ordering_example.elements.map((hex) => group.parse(hex));
    expect([...sorted].reverse().sort((a, b) => group.compareWire(a, b))).toEqual(sorted);
  });

  it('finds one point with a torsion part among two hundred', () => {
    const members: string[] = Array.from({ length: 200 }, (_, i) => group.mulBase(BigInt(i + 1)).hex);
    expect(group.areMembers(members.map((hex) => group.parse(hex)))).toBe(true);
    const spoilt = members.with(137, vectors.reject.generator_plus_order_2);
    expect(group.areMembers(spoilt.map((hex) => group.parse(hex)))).toBe(false);
  });
});

describe('The three back-ends', () => {
  const point = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt(0n, ORDER - 1n).map((k) => sodium.mulBase(k).hex) },
    fc.constantFrom(vectors.neutral, vectors.g, vectors.reject.generator_plus_order_2, ...torsion),
    fc.tuple(fc.bigInt(0n, ORDER - 1n), fc.constantFrom(...torsion)).map(([k, t]) => {
      return sodium.add(sodium.mulBase(k), sodium.parse(t)).hex;
    }),
  );
  const scalar = fc.oneof(
    fc.bigInt(0n, ORDER - 1n),
    fc.constantFrom(0n, 1n, 2n, 16n, 2n ** 252n, ORDER - 1n, ORDER, -1n),
  );
  const same = (what: (g: Group) => Element): void => {
    const expected = what(noble).hex;
    expect(what(sodium).hex).toBe(expected);
    expect(what(wasm).hex).toBe(expected);
  };
  const agree = (what: (g: Group) => unknown): void => {
    const expected = what(noble);
    expect(what(sodium)).toEqual(expected);
    expect(what(wasm)).toEqual(expected);
  };

  it('agree on every operation, also for the neutral element, the scalar zero and points outside the subgroup', () => {
    fc.assert(
      fc.property(point, point, scalar, scalar, (p, q, k, m) => {
        same((g) => g.add(g.parse(p), g.parse(q)));
        same((g) => g.sub(g.parse(p), g.parse(q)));
        same((g) => g.sum([g.parse(p), g.parse(q), g.parse(p)]));
        same((g) => g.mulBase(k));
        same((g) => g.mulSecret(g.parse(p), k));
        same((g) => g.mulPublic(g.parse(p), k));
        same((g) => g.mulBaseAdd(k, g.parse(p), m));
        same((g) => g.mulBaseAddSecret(k, g.parse(p), m));
        same((g) => g.mulAdd(g.parse(p), k, g.parse(q), m));
        same((g) => g.msm([g.parse(p), g.parse(q), g.base], [k, m, k]));
        same((g) => g.msmSecret([g.parse(p), g.parse(q), g.base], [k, m, k]));
        agree((g) => g.isMember(g.parse(p)));
        agree((g) => g.isNeutral(g.parse(p)));
        agree((g) => g.compareWire(g.parse(p), g.parse(q)));
        agree((g) => g.equal(g.parse(p), g.parse(q)));
        agree((g) => g.equal(g.add(g.parse(p), g.parse(q)), g.add(g.parse(q), g.parse(p))));
      }),
      { numRuns: 40 },
    );
  });

  it('agree on multiples of points that have a table', () => {
    fc.assert(
      fc.property(point, point, scalar, scalar, (p, q, k, m) => {
        const fixed = (g: Group): Element => g.fixed(g.parse(p), 20);
        same((g) => g.mulPublic(fixed(g), k));
        same((g) => g.mulSecret(fixed(g), k));
        same((g) => g.mulBaseAdd(k, fixed(g), m));
        same((g) => g.mulBaseAddSecret(k, fixed(g), m));
        same((g) => g.mulAdd(fixed(g), k, g.parse(q), m));
        same((g) => g.mulAdd(g.parse(q), k, fixed(g), m));
      }),
      { numRuns: 10 },
    );
  });

  it('agree on the commitments of a proof, and on whether their element is a member', () => {
    const row = fc.record({ base: scalar, key: scalar, own: scalar });
    fc.assert(
      fc.property(point, point, fc.array(row, { minLength: 1, maxLength: 4 }), (p, y, rows) => {
        agree((g) => {
          const e = g.parse(p);
          return [...g.combine(e, rows, g.parse(y)).map(({ hex }) => hex), g.isMember(e)];
        });
        agree((g) =>
          g
            .combine(
              g.parse(p),
              rows.map(({ base, own }) => ({ base, own })),
            )
            .map(({ hex }) => hex),
        );
      }),
      { numRuns: 10 },
    );
    const many = Array.from({ length: 70 }, (_, i) => ({
      base: BigInt(i),
      key: BigInt(i) ** 40n,
      own: BigInt(i) ** 39n,
    }));
    const hexes = (g: Group): string[] =>
      g.combine(g.parse(wasm.mulBase(9n).hex), many, g.mulBase(7n)).map((e) => e.hex);
    expect(hexes(wasm)).toEqual(hexes(sodium));
  });

  it.each([0, 1, 2, 31, 33, 299, 300, 1_000])('agree on a sum of %i multiples', (n) => {
    const random = (i: number): bigint => BigInt(i + 1) ** 97n % ORDER;
    const edges = [0n, 1n, ORDER - 1n, 2n ** 252n, 16n, 15n, 17n];
    const ks = Array.from({ length: n }, (_, i) => edges[i] ?? random(i));
    const logs = Array.from({ length: n }, (_, i) => random(2 * i));
    const points = logs.map((k) => wasm.mulBase(k));
    const expected = sodium.mulBase(logs.reduce((sum, log, i) => sum + log * (ks[i] ?? 0n), 0n)).hex;
    expect(wasm.msm(points, ks).hex).toBe(expected);
    expect(wasm.msmSecret(points, ks).hex).toBe(expected);
    expect(wasm.sum(points).hex).toBe(sodium.mulBase(logs.reduce((sum, log) => sum + log, 0n)).hex);
  });

  it('agree on a long sum with the neutral element and points outside the subgroup in it', () => {
    const hexes = Array.from({ length: 400 }, (_, i) => torsion[i] ?? sodium.mulBase(BigInt(i - 8)).hex);
    const ks = hexes.map((_, i) => BigInt(i) ** 31n % ORDER);
    same((g) =>
      g.msm(
        hexes.map((hex) => g.parse(hex)),
        ks,
      ),
    );
  });

  it('agree on elements written together', () => {
    const written = (g: Group): string[] => {
      const doubled = Array.from({ length: 300 }, (_, i) => g.mulBase(BigInt(i))).map((e) => g.add(e, e));
      g.prepare(doubled);
      return doubled.map((e) => e.hex);
    };
    expect(written(wasm)).toEqual(written(sodium));
    const few = (g: Group): string[] => {
      const doubled = [0n, 1n, 5n].map((k) => g.add(g.mulBase(k), g.base));
      g.prepare(doubled);
      return doubled.map((e) => e.hex);
    };
    expect(few(noble)).toEqual(few(wasm));
  });

  it('understand the elements of each other', () => {
    for (const a of [noble, sodium, wasm])
      for (const b of [noble, sodium, wasm]) expect(a.add(b.mulBase(2n), b.base).hex).toBe(noble.mulBase(3n).hex);
  });

  it('keep the tables of more elements than there is room for', () => {
    const keys = Array.from({ length: 40 }, (_, i) => wasm.fixed(wasm.mulBase(BigInt(i + 2)), 100));
    expect(keys.map((key) => wasm.mulSecret(key, 5n).hex)).toEqual(
      keys.map((_, i) => sodium.mulBase(BigInt(5 * i + 10)).hex),
    );
    expect(wasm.mulBase(3n).hex).toBe(sodium.mulBase(3n).hex);
  });
});

it('The self-test constants are those of the vectors', () => {
  const { base, multiples, generators, encodings, notMembers, unreadable } = GROUP_CONSTANTS;
  expect(base).toBe(vectors.g);
  expect(multiples).toEqual(vectors.scalar_multiples);
  for (const [i, hex] of generators) expect(hex).toBe(vectors.generators[String(i)]);
  expect(encodings).toEqual(vectors.encodings.map(({ vector, element }) => [vector, element]));
  expect(notMembers).toEqual([...torsion, vectors.reject.generator_plus_order_2]);
  const { neutral_not_canonical, not_on_curve, upper_case } = vectors.reject;
  expect(unreadable).toEqual([...neutral_not_canonical, not_on_curve, upper_case]);
});
