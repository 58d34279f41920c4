import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { utf8 } from '#libs/basics';
import { loadFastGroup } from '../node-group.js';
import { negativeRecord, objectsOf, rebuilt } from '../../test-support/records.js';
import { verifyArchive } from './verify-archive.js';
import { runs } from '../../../../test/support/thorough.js';

const { group } = await loadFastGroup(randomBytes);
const verdictOf = async (bytes: Uint8Array): Promise<string> =>
  (await verifyArchive(bytes, { group, level: 'basic' })).verdict;

/** One change of one byte: another value, taken out, put in, or exchanged with another place. */
const change = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const place = fc.nat(bytes.length - 1);
  const byte = fc.nat(255);
  const edited = (at: number, take: number, put: readonly number[]): Uint8Array =>
    Buffer.concat([bytes.subarray(0, at), Uint8Array.from(put), bytes.subarray(at + take)]);
  const changed = fc.oneof(
    fc.tuple(place, byte).map(([at, value]) => edited(at, 1, [value])),
    place.map((at) => edited(at, 1, [])),
    fc.tuple(place, byte).map(([at, value]) => edited(at, 0, [value])),
    fc.tuple(place, place).map(([a, b]) => {
      const copy = bytes.slice();
      [copy[a], copy[b]] = [bytes[b] ?? 0, bytes[a] ?? 0];
      return copy;
    }),
  );
  return changed.filter((result) => Buffer.compare(result, bytes) !== 0);
};

describe('A record in which one byte is not what it was', () => {
  const bytes = negativeRecord('h-baseline');

  it('is accepted before the change', async () => expect(await verdictOf(bytes)).toBe('accept'));

  it('is rejected, wherever the byte stands', async () => {
    await fc.assert(
      fc.asyncProperty(change(bytes), async (changed) => expect(await verdictOf(changed)).toBe('reject')),
      { numRuns: runs(300) },
    );
  }, 60_000);
});

describe.each(['h-baseline', 'nh-baseline-additional-proofs'])(
  'The record %s with one byte of one object changed and the whole chain made anew',
  (name) => {
    it('is rejected: the file is in order, but the proofs are not', async () => {
      const bytes = negativeRecord(name);
      const objects = await objectsOf(bytes);
      expect(Buffer.compare(await rebuilt(bytes), bytes)).toBe(0);
      const changed = fc
        .constantFrom(...objects)
        .chain(({ event, role, body }) => change(body).map((to) => ({ event, role, to })));
      await fc.assert(
        fc.asyncProperty(changed, async ({ event, role, to }) => {
          const forged = await rebuilt(bytes, (each) => (each.role === role && each.event === event ? to : each.body));
          const report = await verifyArchive(forged, { group, level: 'basic' });
          expect(report.rules.find(({ rule }) => rule === 'S3')?.verdict).toBe('pass');
          expect(report.verdict).toBe('reject');
        }),
        { numRuns: runs(40) },
      );
    }, 60_000);
  },
);

describe('Bytes that are no record at all', () => {
  it('are rejected, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (noise) =>
        expect(await verdictOf(noise)).toBe('reject'),
      ),
    );
  });
});

/** Values that stand nowhere in a record, or not where they are put. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    [],
    {},
    '',
    '0',
    0,
    -1,
    1e21,
    0.5,
    '0'.repeat(64),
    `${'0'.repeat(63)}1`,
    '6'.repeat(63) + '8',
    [[]],
    [null],
  ),
);

/** The same JSON with one value in it, at any depth, exchanged for `by`. */
function exchanged(value: unknown, path: readonly number[], by: unknown): unknown {
  const [here, ...below] = path;
  if (here === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[here % Math.max(1, keys.length)];
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (String(i) === key ? exchanged(each, below, by) : each));
  return Object.fromEntries(
    Object.entries(value).map(([k, each]) => [k, k === key ? exchanged(each, below, by) : each]),
  );
}

describe.each(['nh-baseline-additional-proofs', 'decryption-threshold-one-invalid-of-three'])(
  'The record %s with an odd value at any depth of one object, in a proper archive',
  (name) => {
    it('is rejected, and never throws', async () => {
      const bytes = negativeRecord(name);
      const objects = await objectsOf(bytes);
      const change = fc.tuple(fc.constantFrom(...objects), fc.array(fc.nat(20), { maxLength: 7 }), odd);
      await fc.assert(
        fc.asyncProperty(change, async ([{ event, role, body }, path, by]) => {
          const old = new TextDecoder().decode(body);
          const text = JSON.stringify(exchanged(JSON.parse(old), path, by));
          fc.pre(text !== old);
          const forged = await rebuilt(bytes, (each) =>
            each.role === role && each.event === event ? utf8(text) : each.body,
          );
          expect(await verdictOf(forged)).toBe('reject');
        }),
        { numRuns: runs(40) },
      );
    }, 60_000);
  },
);
