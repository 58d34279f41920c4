import fc from 'fast-check';
import { utf8 } from '#libs/basics';
import { bytesSource } from '../byte-source.js';
import { faultOf, readCanonical } from '../json.js';
import type { Shape } from '../json.js';
import { credentialsShape, encryptedTallyShape, partialDecryptionShape, resultShape, shuffleShape } from '../shapes.js';
import { hashHex } from '../transcript.js';
import type { Question } from '../wire.js';
import { completeRecord, objectsOf } from '../../test-support/records.js';
import { elementHexAt, inByteOrder, PackedList, putElement, putScalar, scalarAt } from './packed-list.js';
import { streamCredentials, streamDecryption, streamResult, streamShuffle, streamTally } from './streamed-objects.js';
import { WireCursor } from './wire-cursor.js';
import { runs } from '../../../../test/support/thorough.js';

const questions: readonly Question[] = [
  { type: 'NonHomomorphic', value: { question: 'Rank', answers: Array.from({ length: 10 }, (_, i) => `${i}`) } },
];

interface Kind {
  readonly stream: (cursor: WireCursor) => Promise<unknown>;
  readonly shape: Shape<unknown>;
}
const KINDS: Readonly<Record<string, Kind>> = {
  credentials: { stream: streamCredentials, shape: credentialsShape },
  encryptedTally: { stream: streamTally, shape: encryptedTallyShape },
  shuffle: { stream: streamShuffle, shape: shuffleShape },
  partialDecryption: { stream: streamDecryption, shape: partialDecryptionShape },
  result: { stream: streamResult(questions), shape: resultShape(questions) },
};
const objects = (await objectsOf(completeRecord('js-ranked10-single'))).flatMap(({ role, body }) => {
  const kind = KINDS[role];
  return kind ? [{ role, kind, body }] : [];
});

/** What a stream makes of some bytes that stand in the middle of a file; undefined if it refuses them. */
async function streamed({ stream }: Kind, body: Uint8Array, chunk?: number): Promise<unknown> {
  const file = Buffer.concat([utf8('before'), body, utf8('behind')]);
  const ref = { offset: 6, length: body.length, hash: hashHex(body) };
  const cursor = new WireCursor(bytesSource(file), ref, chunk);
  try {
    await cursor.ready();
    const value = await stream(cursor);
    expect(await cursor.end()).toBe(ref.hash);
    return value;
  } catch (error) {
    if (!faultOf(error)) throw error;
    return undefined;
  }
}

const accepts = async (kind: Kind, body: Uint8Array, chunk?: number): Promise<boolean> =>
  (await streamed(kind, body, chunk)) !== undefined;

describe('Objects of a record, read as a stream', () => {
  it('are all looked at here', () => {
    expect([...new Set(objects.map(({ role }) => role))].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it('give the same in chunks of any size, down to one byte', async () => {
    for (const { kind, body } of objects) {
      const whole = await streamed(kind, body);
      expect(whole).toBeDefined();
      for (const chunk of [1, 2, 3, 64, 1_000]) expect(await streamed(kind, body, chunk)).toEqual(whole);
    }
  });

  it('are refused when cut at any byte, or with a byte behind', async () => {
    for (const { kind, body } of objects) {
      for (let length = 0; length < body.length; length += 1 + (body.length >> 7))
        expect(await accepts(kind, body.subarray(0, length), 512)).toBe(false);
      expect(await accepts(kind, Buffer.concat([body, utf8(' ')]))).toBe(false);
      expect(await accepts(kind, Buffer.concat([body, utf8(']')]))).toBe(false);
    }
  });

  it('are accepted exactly if their shape accepts them, whatever was changed, and never throw', async () => {
    const marks = [...utf8('"[]{},:0129af-. eE\\u'), 0, 255];
    const changed = fc
      .tuple(
        fc.constantFrom(...objects),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...marks),
        fc.integer({ min: 1, max: 99 }),
      )
      .map(([{ kind, body }, place, take, put, chunk]) => {
        const at = place % body.length;
        const to = Buffer.concat([
          body.subarray(0, at),
          ...(take < 3 ? [Uint8Array.of(put)] : []),
          body.subarray(at + take),
        ]);
        return { kind, to, chunk };
      });
    await fc.assert(
      fc.asyncProperty(changed, async ({ kind, to, chunk }) => {
        const expected = readCanonical(kind.shape, to).ok;
        expect(await accepts(kind, to, chunk)).toBe(expected);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('Values at the edges of what is allowed', () => {
  const element = (value: bigint): string => `"${value.toString(16).padStart(64, '0')}"`;
  const p = 2n ** 255n - 19n;
  const top = 2n ** 255n;
  const q = 2n ** 252n + 27742317777372353535851937790883648493n;

  it.each([
    [0n, 1n, p - 1n, p - 2n, top, top + 2n, top + p - 2n].map(element), // S16: below p, sign only where x is not 0
  ])('of elements, are accepted', async (...list) => {
    for (const each of list) expect(await accepts(KINDS['credentials'] as Kind, utf8(`[${each}]`))).toBe(true);
  });

  it.each([
    [p, p + 1n, 2n * top - 1n, top + 1n, top + p - 1n, top + p].map(element),
    [`"${'0'.repeat(63)}"`, `"${'0'.repeat(65)}"`, `"${'A'.repeat(64)}"`, `"${'g'.repeat(64)}"`, '0', 'null', '"'],
  ])('beyond them are refused', async (...list) => {
    for (const each of list) expect(await accepts(KINDS['credentials'] as Kind, utf8(`[${each}]`))).toBe(false);
  });

  it('of scalars: 0 to q - 1, in decimal without a leading zero', async () => {
    const one = (scalar: string): Uint8Array =>
      utf8(`{"decryption_factors":[],"decryption_proofs":[[{"challenge":"0","response":${scalar}}]]}`);
    const good = ['0', '1', '9', String(q - 1n), String(2n ** 252n)];
    const bad = [String(q), String(2n ** 256n), String(10n ** 300n), '00', '01', '-1', '+1', '1e1', '', ' 1', '0x1'];
    for (const each of good) expect(await accepts(KINDS['partialDecryption'] as Kind, one(`"${each}"`))).toBe(true);
    for (const each of bad) expect(await accepts(KINDS['partialDecryption'] as Kind, one(`"${each}"`))).toBe(false);
    expect(await accepts(KINDS['partialDecryption'] as Kind, one('1'))).toBe(false);
  });

  it('of ranks: 0 to 255, as many as there are candidates', async () => {
    const rows = (...row: unknown[]): Uint8Array => utf8(`{"result":[[[${row.join(',')}]]]}`);
    const nine = Array.from({ length: 9 }, () => 0);
    const result = KINDS['result'] as Kind;
    for (const each of [0, 9, 10, 99, 100, 255]) expect(await accepts(result, rows(...nine, each))).toBe(true);
    for (const each of [256, 1000, '00', '-1', '1.0', '"1"', ''])
      expect(await accepts(result, rows(...nine, each))).toBe(false);
    expect(await accepts(result, rows(...nine))).toBe(false);
    expect(await accepts(result, rows(...nine, 1, 1))).toBe(false);
    expect(await accepts(result, utf8('{"result":[[]]}'))).toBe(true);
    for (const text of ['{"result":[]}', '{"result":[[],[]]}']) expect(await accepts(result, utf8(text))).toBe(false);
  });

  it('of totals: a number up to 1073741823 and a string above', async () => {
    const kind = { stream: streamResult([{ answers: ['Yes'], min: 0, max: 1, question: 'Q' }]) };
    const total = (text: string): Promise<unknown> =>
      streamed({ ...kind, shape: encryptedTallyShape }, utf8(`{"result":[[${text}]]}`));
    for (const text of ['0', '1', '1073741823', '"1073741824"', `"${10n ** 29n}"`])
      expect(await total(text)).toBeDefined();
    for (const text of [
      '1073741824',
      '"1073741823"',
      '01',
      '1.0',
      '-1',
      '1e3',
      '""',
      'null',
      '',
      '1,1',
      `"${10n ** 30n}"`,
    ])
      expect(await total(text)).toBeUndefined();
  });
});

describe('Packed lists', () => {
  it('keep elements and scalars as they were, and sort elements in the order of the wire', () => {
    const scalar = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 200 }), (values) => {
        const list = new PackedList(32);
        const hexes = values.map((value) => value.toString(16).padStart(64, '0'));
        for (const hex of hexes) putElement(list.add(), hex);
        expect(hexes.map((_, i) => elementHexAt(list.bytes, 32 * i))).toEqual(hexes);
        const other = new PackedList(32);
        for (const value of values) putScalar(other.add(), value);
        expect(values.map((_, i) => scalarAt(other.bytes, 32 * i))).toEqual(values);
        const fromTheRight = (hex: string): string => (hex.match(/../g) ?? []).reverse().join('');
        const sorted = Array.from(inByteOrder(list), (i) => hexes[i] ?? '');
        expect(sorted.map(fromTheRight)).toEqual(hexes.map(fromTheRight).sort());
      }),
    );
  });
});
