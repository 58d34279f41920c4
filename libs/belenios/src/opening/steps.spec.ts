import { readFileSync } from 'node:fs';
import { indexArchive } from '../archive-reader.js';
import { NobleGroup } from '../group-noble.js';
import { checkNextDecryption, nextDecryption, nextMix, nextResult, nextTally } from './steps.js';

// Record made by independent code; its private keys stand in private.json beside it.
const folder = new URL('../../testdata/complete/js-ranked10-single/', import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL('NLqHxeYtpCB7pE.bel', folder)));
const { entries } = await indexArchive([bytes]);
const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 251);
const group = new NobleGroup(pattern);

/** The record up to and including the given number of events. */
function upTo(events: number): Uint8Array {
  const next = entries.slice(events).flatMap(({ data }) => Object.values(data))[0];
  const end = next ? startOfRecord(next.offset) : bytes.length;
  return bytes.subarray(0, end);
}
const startOfRecord = (bodyOffset: number): number => bodyOffset - 512;
const body = (ref: { offset: number; length: number } | undefined): string =>
  ref ? new TextDecoder().decode(bytes.subarray(ref.offset, ref.offset + ref.length)) : '';
const positionOf = (type: string): number => entries.findIndex((entry) => entry.type === type);

describe('Opening a record step by step', () => {
  it('tallies the box into the very bytes of the record', async () => {
    const tally = await nextTally(upTo(positionOf('EncryptedTally')), group);
    expect(tally.ok && tally.value.text).toBe(body(entries[positionOf('EncryptedTally')]?.data.encryptedTally));
  });

  it('computes the result of the record from its decryptions', async () => {
    const result = await nextResult(upTo(positionOf('Result')), group);
    expect(result.ok && result.value.text).toBe(body(entries[positionOf('Result')]?.data.result));
  });

  it('refuses the key of a stranger, and the decryption of one trustee under the number of another', async () => {
    const record = upTo(positionOf('PartialDecryption'));
    const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);
    const stranger = await nextDecryption(record, group, { secret: 5n, random });
    expect(stranger).toEqual({ ok: false, error: 'this key belongs to no trustee of the record' });
    const text = body(entries[positionOf('PartialDecryption')]?.data.partialDecryption);
    const swapped = await checkNextDecryption(record, group, { owner: 2, text });
    expect(swapped.ok).toBe(false);
  });

  it('decrypts for a trustee once the ballots are mixed, and never before', async () => {
    const { single_keys } = JSON.parse(
      readFileSync(new URL('../../testdata/private/js-ranked10-single.json', import.meta.url), 'utf8'),
    ) as { single_keys: string[] };
    const options = { secret: BigInt(single_keys[0] ?? ''), random: pattern };
    const mixed = upTo(positionOf('PartialDecryption'));
    const made = await nextDecryption(mixed, group, options);
    expect(made.ok && (await checkNextDecryption(mixed, group, made.value))).toEqual({ ok: true, value: true });
    const afterOneOfTwoMixes = positionOf('Shuffle') + 1;
    for (const events of [positionOf('EncryptedTally'), positionOf('Shuffle'), afterOneOfTwoMixes]) {
      const early = await nextDecryption(upTo(events), group, options);
      expect(early).toEqual({ ok: false, error: 'the ballots of the record are not mixed yet' });
    }
    const again = await nextDecryption(upTo(positionOf('PartialDecryption') + 1), group, options);
    expect(again).toEqual({ ok: false, error: 'the decryption of trustee 1 is in the record already' });
    const late = await nextDecryption(bytes, group, options);
    expect(late).toEqual({ ok: false, error: 'the record has its result already' });
  });

  it('mixes what the mixer before gave out', async () => {
    const random = pattern;
    const mixed = await nextMix(upTo(positionOf('EndShuffles')), group, { random });
    expect(mixed.ok).toBe(true);
  });
});
