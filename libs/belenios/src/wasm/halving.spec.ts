import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { elementHex } from '../element-hex.js';
import { NobleGroup } from '../group-noble.js';
import type { Element, Group } from '../group.js';
import { loadFastGroup, loadSodium } from '../node-group.js';
import { ORDER } from '../scalar.js';

interface Vectors {
  readonly reject: { readonly small_order_points_except_neutral: readonly string[] };
}
const file = new URL('../../testdata/group.json', import.meta.url);
const { reject } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const noble = new NobleGroup(randomBytes);
const { group: wasm } = await loadFastGroup(randomBytes);
const sodium = await loadSodium(randomBytes, noble);
const torsion = [noble.neutral, ...reject.small_order_points_except_neutral.map((hex) => noble.parse(hex))];

const scalar = fc.bigInt({ min: 0n, max: ORDER - 1n });
/** A number that may be the y of a point, and a sign. */
const anyString = fc.bigInt({ min: 0n, max: (1n << 255n) - 20n }).map(elementHex);
const pointOf = (group: Group, hex: string): Element | undefined => {
  try {
    return group.parse(hex);
  } catch {
    return undefined;
  }
};

describe('Membership by halving, against q·P = 0', () => {
  it('tells the members from the seven other cosets', () => {
    expect(torsion).toHaveLength(8);
    fc.assert(
      fc.property(scalar, (k) => {
        const member = noble.mulBase(k);
        const answers = torsion.map((t) => wasm.isMember(wasm.parse(noble.add(member, t).hex)));
        expect(answers).toEqual([true, ...Array<boolean>(7).fill(false)]);
      }),
      { numRuns: 40, examples: [[0n], [1n], [2n], [ORDER - 1n]] },
    );
  });

  it('says the same of whatever is a point', () => {
    fc.assert(
      fc.property(anyString, (hex) => {
        const point = pointOf(noble, hex);
        fc.pre(point !== undefined);
        expect(wasm.isMember(wasm.parse(hex))).toBe(noble.isMember(point));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of points with a small y', () => {
    for (let y = 0n; y < 200n; y++) {
      const point = pointOf(noble, elementHex(y));
      if (point) expect([y, wasm.isMember(wasm.parse(elementHex(y)))]).toEqual([y, noble.isMember(point)]);
    }
  });

  it('finds the same encodings', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (ranks) => {
        expect(wasm.encodeRanked([...ranks]).hex).toBe(noble.encodeRanked([...ranks]).hex);
      }),
      { numRuns: 12, examples: [[new Uint8Array()], [new Uint8Array(30)], [new Uint8Array(30).fill(255)]] },
    );
  });
});

describe.each<[string, Group]>([
  ['noble', noble],
  ['sodium', sodium],
  ['wasm', wasm],
])('Whether an element is the encoding of a vector, by %s', (_, group) => {
  const vector = [3, 1, 2];
  const [encoding, ...later] = membersFor(vector);

  it('is so for the first member among the candidates', () =>
    expect(group.isEncodingOf(vector, group.parse(encoding ?? ''))).toBe(true));

  it('is not so for the members after it', () => {
    expect(later.length).toBeGreaterThan(2);
    for (const hex of later) expect(group.isEncodingOf(vector, group.parse(hex))).toBe(false);
  });

  it('is not so for its opposite, which reads the same but for its sign', () => {
    const opposite = group.sub(group.neutral, group.parse(encoding ?? ''));
    expect(group.isEncodingOf(vector, opposite)).toBe(false);
  });

  it('is not so for another vector, before or behind', () => {
    for (const other of [
      [3, 1, 1],
      [3, 1, 3],
      [1, 3, 1, 2],
    ])
      expect(group.isEncodingOf(other, group.parse(encoding ?? ''))).toBe(false);
  });

  it('is not so for a point before the first member, which is no member', () => {
    const first = 0x030102n << 14n;
    const before = Array.from({ length: Number(BigInt(`0x${encoding ?? ''}`) - first) }, (_, i) => first + BigInt(i));
    const points = before.flatMap((y) => pointOf(group, elementHex(y)) ?? []);
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) expect(group.isEncodingOf(vector, point)).toBe(false);
  });

  it('is so for the vector of zeros and the neutral element', () =>
    expect(group.isEncodingOf([0, 0], group.neutral)).toBe(true));
});

/** All members among the first hundred candidates for a vector, by the portable back-end. */
function membersFor(vector: readonly number[]): readonly string[] {
  const first = BigInt(`0x${vector.map((rank) => rank.toString(16).padStart(2, '0')).join('')}`) << 14n;
  return Array.from({ length: 100 }, (_, i) => elementHex(first + BigInt(i))).filter((hex) => {
    const point = pointOf(noble, hex);
    return point !== undefined && noble.isMember(point);
  });
}
