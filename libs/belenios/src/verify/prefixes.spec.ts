import { randomBytes } from 'node:crypto';
import { indexArchive, readRecords } from '../archive-reader.js';
import { bytesSource } from '../byte-source.js';
import { loadFastGroup } from '../node-group.js';
import { completeRecord, negativeRecord } from '../../test-support/records.js';
import { ballotChecker } from './ballot-tasks.js';
import type { Progress } from './inspection.js';
import type { RuleReport } from './findings.js';
import type { RuleId } from './rules.js';
import { verifyArchive } from './verify-archive.js';

const { group } = await loadFastGroup(randomBytes);
const bytes = completeRecord('js-ranked10-single');
const options = { group, level: 'basic' } as const;

/** Ends of the record after each of its events, and the hashes of these. */
async function states(): Promise<readonly { end: number; head: string }[]> {
  const all: { end: number; head: string }[] = [];
  for await (const record of readRecords([bytes])) {
    if (!record.ok) throw new Error(record.error.reason);
    const { kind, hash: head, offset, body } = record.value;
    if (kind === 'event') all.push({ head, end: offset + Math.ceil(body.length / 512) * 512 });
  }
  return all;
}
const sameRecord = async (known: object, of = bytes): Promise<RuleReport | undefined> =>
  (await verifyArchive(of, { ...options, ...known })).rules.find(({ rule }) => rule === 'S15');

describe('A record that has not come to its end', () => {
  it('is accepted after every event, and says how far it goes', async () => {
    const { entries } = await indexArchive([bytes]);
    for (const [i, { end, head }] of (await states()).entries()) {
      const report = await verifyArchive(bytes.subarray(0, end), options);
      expect(report.rules.filter(({ verdict }) => verdict === 'fail' || verdict === 'notChecked')).toEqual([]);
      const isComplete = i === entries.length - 1;
      expect(report).toMatchObject({ verdict: 'accept', isComplete, stage: entries[i]?.type, head });
    }
  });

  it('does not claim what cannot be known yet', async () => {
    const [setup] = await states();
    const { rules } = await verifyArchive(bytes.subarray(0, setup?.end), options);
    const open: readonly RuleId[] = ['S2', 'S7', 'S8', 'S9', 'S10', 'S14', 'BALLOTS', 'MIXES'];
    for (const each of open) expect(rules.find(({ rule }) => rule === each)?.verdict).toBe('notApplicable');
  });
});

describe('Rule S15: the same record for everyone', () => {
  it('does not apply if nothing is known from elsewhere', async () => {
    expect((await sameRecord({}))?.verdict).toBe('notApplicable');
  });

  it('passes for the published head, and for every earlier head and snapshot', async () => {
    const all = await states();
    const known = {
      expectedHead: all.at(-1)?.head,
      earlierHeads: all.map(({ head }) => head),
      earlierSnapshots: all.map(({ end }) => bytes.slice(0, end)),
    };
    expect(await sameRecord(known)).toMatchObject({ verdict: 'pass', findings: [] });
  });

  it('fails for another head, and for a head or snapshot of another history', async () => {
    const [, , middle] = await states();
    const other = completeRecord('js-ranked10-threshold-platform');
    const marked = bytes.slice(0, middle?.end);
    marked[600] = (marked[600] ?? 0) ^ 1;
    const longer = Buffer.concat([bytes, new Uint8Array(512)]);
    expect((await sameRecord({ expectedHead: middle?.head }))?.verdict).toBe('fail');
    expect((await sameRecord({ earlierHeads: ['0'.repeat(64)] }))?.verdict).toBe('fail');
    for (const snapshot of [other, marked, longer]) {
      expect((await sameRecord({ earlierSnapshots: [bytes, snapshot] }))?.findings).toEqual([
        'the record does not begin with earlier snapshot 2',
      ]);
    }
  });
});

describe('Checking ballots elsewhere', () => {
  it('hands over copies in batches, several under way, and gives the same report', async () => {
    const check = ballotChecker(group);
    let underWay = 0;
    let most = 0;
    const sizes: number[] = [];
    const report = await verifyArchive(bytesSource(bytes), {
      ...options,
      ballotsAtOnce: 1,
      batchesInFlight: 2,
      async checkBallots(election, ballots) {
        most = Math.max(most, ++underWay);
        sizes.push(ballots.length);
        expect(ballots.every((ballot) => ballot.buffer.byteLength === ballot.length)).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 1));
        underWay--;
        return check(election, ballots);
      },
    });
    expect(report).toEqual(await verifyArchive(bytes, options));
    expect({ most, sizes }).toEqual({ most: 2, sizes: report.trackers.map(() => 1) });
  });

  it('passes on an error of the pool instead of calling it a verdict', async () => {
    const checkBallots = (): never => {
      throw new Error('the pool is gone');
    };
    await expect(verifyArchive(bytes, { ...options, checkBallots })).rejects.toThrow('the pool is gone');
  });

  it('tells how far it has come', async () => {
    const seen: Progress[] = [];
    await verifyArchive(bytes, { ...options, onProgress: (progress) => void seen.push(progress) });
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([
      'file',
      'ballots',
      'tally',
      'mixes',
      'decryptions',
      'result',
    ]);
    expect(seen.filter(({ step }) => step === 'ballots').at(-1)).toMatchObject({ done: 4, total: 4 });
  });
});

describe('What became of each ballot', () => {
  it('is told by tracker: counted, superseded by another, or refused', async () => {
    const { trackers, numbers } = await verifyArchive(bytes, options);
    const later = trackers.find(({ status }) => status === 'superseded');
    expect(trackers.find(({ tracker }) => tracker === later?.supersededBy)?.status).toBe('counted');
    expect(numbers).toMatchObject({ ballots: 4, counted: 3, superseded: 1, refused: 0 });
    const refused = await verifyArchive(negativeRecord('ballot-bad-signature'), options);
    expect(refused.trackers.map(({ status }) => status)).toContain('refused');
    expect(refused.numbers.refused).toBe(1);
  });
});
