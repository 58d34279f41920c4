import { readFileSync, readdirSync } from 'node:fs';
import { utf8 } from '#libs/basics';
import { RecordPool } from './record-pool.js';
import { SharedRecords } from './shared-records.js';

/** A record at platform level, made by independent code. */
const folder = new URL('../../belenios/testdata/complete/js-ranked10-threshold-platform/', import.meta.url);
const file = readdirSync(folder).find((name) => name.endsWith('.bel')) ?? 'missing';
const record = new Uint8Array(readFileSync(new URL(file, folder)));

describe('Verifying a record in threads', () => {
  it.each([
    ['by one thread alone', 1e9],
    ['with the help of others', 0],
  ])(
    'gives the same answer %s, and again when it is asked again',
    async (_how, alone) => {
      const pool = new RecordPool({ threads: 1, helpers: 2, alone });
      try {
        const percents: number[] = [];
        expect(await pool.verify(record, (percent) => percents.push(percent))).toEqual({ ok: true, value: true });
        expect(await pool.verify(record)).toEqual({ ok: true, value: true });
        expect(percents.length).toBeGreaterThan(2);
        expect(percents).toEqual([...percents].sort((a, b) => a - b));
        const changed = record.slice();
        changed[changed.length - 600] = (changed[changed.length - 600] ?? 0) ^ 1;
        const refused = await pool.verify(changed);
        expect(refused.ok ? '' : refused.error).toContain('S3: ');
      } finally {
        await pool.close();
      }
    },
    30_000,
  );
});

describe('Records in memory that threads share', () => {
  it('are copied once', () => {
    const records = new SharedRecords();
    const shared = records.share(record);
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(Buffer.compare(shared, record)).toBe(0);
    expect(records.share(record)).toBe(shared);
  });

  it('are known by their election, and the last eight are remembered', () => {
    const records = new SharedRecords();
    const election = (name: string): Uint8Array => {
      const bytes = new Uint8Array(2_048);
      bytes.set(utf8(name.padEnd(64, '0')), 1_024);
      return bytes;
    };
    records.knownOf(election('first')).set('key', 'answer');
    for (let i = 0; i < 7; i++) records.knownOf(election(`other ${i}`));
    expect(records.knownOf(election('first')).get('key')).toBe('answer');
    for (let i = 0; i < 8; i++) records.knownOf(election(`later ${i}`));
    expect(records.knownOf(election('first')).size).toBe(0);
  });
});
