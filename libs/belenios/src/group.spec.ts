import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { GROUP_CONSTANTS } from './group-constants.js';
import { NobleGroup } from './group-noble.js';
import type { Element, Group } from './group.js';
import { loadFastGroup, selfTest } from './node-group.js';
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
const { group: sodium, note } = await loadFastGroup(randomBytes);
const torsion = vectors.reject.small_order_points_except_neutral;

it('libsodium is in use where these tests run', () => {
  expect(note).toBeUndefined();
  expect(sodium.backend).toBe('sodium');
});

describe.each<[string, Group]>([
  ['noble', noble],
  ['sodium', sodium],
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

describe('The two back-ends', () => {
  const point = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt(0n, ORDER - 1n).map((k) => sodium.mulBase(k).hex) },
    fc.constantFrom(vectors.neutral, vectors.g, vectors.reject.generator_plus_order_2, ...torsion),
    fc.tuple(fc.bigInt(0n, ORDER - 1n), fc.constantFrom(...torsion)).map(([k, t]) => {
      return sodium.add(sodium.mulBase(k), sodium.parse(t)).hex;
    }),
  );
  const scalar = fc.oneof(fc.bigInt(0n, ORDER - 1n), fc.constantFrom(0n, 1n, 2n, ORDER - 1n, ORDER, -1n));
  const same = (what: (g: Group) => Element): void => expect(what(sodium).hex).toBe(what(noble).hex);

  it('agree on every operation, also for the neutral element, the scalar zero and points outside the subgroup', () => {
    fc.assert(
      fc.property(point, point, scalar, scalar, (p, q, k, m) => {
        same((g) => g.add(g.parse(p), g.parse(q)));
        same((g) => g.sub(g.parse(p), g.parse(q)));
        same((g) => g.sum([g.parse(p), g.parse(q), g.parse(p)]));
        same((g) => g.mulBase(k));
        same((g) => g.mulSecret(g.parse(p), k));
        same((g) => g.mulPublic(g.parse(p), k));
        same((g) => g.mulPublic(g.fixed(g.parse(p), 8), k));
        same((g) => g.mulBaseAdd(k, g.parse(p), m));
        same((g) => g.mulAdd(g.parse(p), k, g.parse(q), m));
        same((g) => g.msm([g.parse(p), g.parse(q), g.base], [k, m, k]));
        expect(sodium.isMember(sodium.parse(p))).toBe(noble.isMember(noble.parse(p)));
        expect(sodium.isNeutral(sodium.parse(p))).toBe(noble.isNeutral(noble.parse(p)));
        expect(sodium.compareWire(sodium.parse(p), sodium.parse(q))).toBe(
          noble.compareWire(noble.parse(p), noble.parse(q)),
        );
        expect(sodium.equal(sodium.parse(p), sodium.parse(q))).toBe(noble.equal(noble.parse(p), noble.parse(q)));
      }),
      { numRuns: 60 },
    );
  });

  it('agree on a long sum of multiples, prepared together', () => {
    const terms = Array.from({ length: 100 }, (_, i) => ({ k: BigInt(i) ** 40n, e: sodium.mulBase(BigInt(7 * i)) }));
    const sum = (g: Group): Element =>
      g.msm(
        terms.map(({ e }) => g.parse(e.hex)),
        terms.map(({ k }) => k),
      );
    same(sum);
    const doubled = terms.map(({ e }) => noble.add(e, e));
    noble.prepare(doubled);
    expect(doubled.map((e) => e.hex)).toEqual(terms.map(({ e }) => sodium.add(e, e).hex));
  });

  it('understand the elements of each other', () => {
    expect(noble.add(sodium.mulBase(2n), sodium.base).hex).toBe(noble.mulBase(3n).hex);
    expect(sodium.add(noble.mulBase(2n), noble.base).hex).toBe(noble.mulBase(3n).hex);
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
