import { utf8 } from '#libs/basics';
import { indexArchive, readRecords } from './archive-reader.js';
import { appendToArchive, startArchive } from './archive-writer.js';
import { readTarHeader, writeTarHeader } from './tar.js';
import {
  completeNames,
  completeRecord as archive,
  negativeRecord as negative,
  rebuilt,
  stepsOf,
} from '../test-support/records.js';

describe.each(completeNames())('The archive of %s (spec.md 3)', (name) => {
  it('is read without fault, to the head and number of events its maker stated', async () => {
    const { entries, head, faults, readToEnd } = await indexArchive([archive(name)]);
    expect(faults).toEqual([]);
    expect(readToEnd).toBe(true);
    expect({ head, events: entries.length }).toEqual({ head: stepsOf(name).head, events: stepsOf(name).events });
  });

  it('is a function of its timestamp and objects: built again, it is the same byte for byte', async () => {
    const bytes = archive(name);
    expect(Buffer.compare(await rebuilt(bytes), bytes)).toBe(0);
  });
});

describe('Reading an archive as a stream', () => {
  it.each([1, 511, 512, 513, 100_000])('gives the same records in chunks of %i bytes', async (size) => {
    const bytes = archive('js-for-against-abstain-single');
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    }
    expect(await indexArchive(chunks())).toEqual(await indexArchive([bytes]));
  });

  it('hands out bodies as views of the bytes it was given', async () => {
    const bytes = archive('js-for-against-abstain-single');
    for await (const record of readRecords([bytes])) {
      if (!record.ok) throw new Error(record.error.reason);
      expect(record.value.body.buffer).toBe(bytes.buffer);
      expect(record.value.body.byteOffset).toBe(bytes.byteOffset + record.value.offset);
    }
  });
});

describe('Rule S3: every byte of the file follows from the chain', () => {
  const faultsOf = async (bytes: Uint8Array): Promise<string[]> =>
    (await indexArchive([bytes])).faults.map(({ rule, reason }) => `${rule} ${reason}`);

  it('refuses a record that no event refers to', async () => {
    expect(await faultsOf(negative('unreferenced-record'))).toEqual([
      expect.stringMatching(/^S3 .*a data record is not referenced by any event$/),
    ]);
  });

  it('refuses the zero blocks that ordinary tar files end with', async () => {
    expect(await faultsOf(negative('tar-end-blocks'))).toEqual([
      expect.stringMatching(/^S3 a block of zeros stands where a record must begin/),
    ]);
  });

  it('refuses an empty file, noise, and a file cut anywhere but between records', async () => {
    const bytes = archive('js-for-against-abstain-single');
    expect(await faultsOf(new Uint8Array(0))).toHaveLength(1);
    expect(await faultsOf(new Uint8Array(2048).fill(65))).toHaveLength(1);
    expect(await faultsOf(bytes.subarray(0, bytes.length - 1))).toHaveLength(1);
    expect(await faultsOf(bytes.subarray(0, bytes.length - 700))).toHaveLength(1);
  });

  it('reports an event whose parent or height does not fit', async () => {
    const events = [
      { height: 0, type: 'EndBallots' as const },
      { height: 2, parent: '0'.repeat(64), type: 'EndShuffles' as const },
    ];
    const { chunks, position } = startArchive(0);
    expect(() => appendToArchive(position, { type: 'EndBallots' })).toThrow('EndBallots cannot follow the header');
    const { writeEvent } = await import('./chain.js');
    const { hashHex } = await import('./transcript.js');
    const records = events.flatMap((event) => {
      const body = writeEvent(event);
      const header = writeTarHeader({ name: `${hashHex(body)}.event.json`, length: body.length, timestamp: 0 });
      return [header, body, new Uint8Array(512 - body.length)];
    });
    expect(await faultsOf(Buffer.concat([...chunks, ...records]))).toEqual([
      'S3 event 1 (EndShuffles): does not follow from the event before it',
      'S3 event 1 (EndShuffles): has height 2',
    ]);
  });
});

describe('Record headers (spec.md 3.1)', () => {
  it('are written as the makers of the test data wrote them', () => {
    const header = readTarHeader(negative('h-baseline').subarray(0, 512));
    expect(header).toEqual({ name: 'BELENIOS', length: 38, timestamp: 1795285404 });
    expect(header && Buffer.compare(writeTarHeader(header), negative('h-baseline').subarray(0, 512))).toBe(0);
  });

  it('refuse what does not fit, and any other byte', () => {
    expect(() => writeTarHeader({ name: 'x'.repeat(100), length: 0, timestamp: 0 })).toThrow(RangeError);
    expect(() => writeTarHeader({ name: 'x', length: 2 ** 33, timestamp: 0 })).toThrow(RangeError);
    const block = writeTarHeader({ name: 'x', length: 1, timestamp: 2 });
    block[300] = 1;
    expect(readTarHeader(block)).toBeNull();
    expect(readTarHeader(utf8('x'.repeat(512)))).toBeNull();
  });
});
