import { bytesSource, trackerWords } from '#libs/belenios';
import { group, madeEvidence } from '../../test-support/made-evidence.js';
import { buildBundle } from '../build-bundle.js';
import { findBallot, readReceipt } from './find-ballot.js';
import { CannotRead, lookAtFile } from './look.js';
import type { Looked } from './look.js';
import { NOTHING_NOTED } from './noted.js';
import { ProofTeam } from './proof-team.js';
import { verdictOf } from './verdict.js';

const { content, signer, trackers } = await madeEvidence();
const bundle = buildBundle(content, signer);
const record = content.contests[0]?.record ?? new Uint8Array();

const lookAt = (bytes: Uint8Array, noted = NOTHING_NOTED): Promise<Looked> =>
  lookAtFile({ name: 'file', source: bytesSource(bytes) }, { noted, level: 'platform' }, { group });

describe('Looking at a file', () => {
  it('tells a bundle from a record by its first bytes, and says who was declared elected', async () => {
    const { verdict } = await lookAt(bundle);
    expect(verdict).toMatchObject({
      kind: 'bundle',
      verdict: 'accept',
      title: 'Board election',
      signedBy: signer.publicKeyHex,
    });
    const [ranked] = verdict.contests;
    expect(ranked?.declared).toMatchObject({
      kind: 'seats',
      seats: 2,
      elected: content.declaration.contests[0] && [{}, {}],
    });
    expect(ranked?.sealNumber).toBe(content.contests[0]?.sealNumber);
    expect((await lookAt(record)).verdict).toMatchObject({ kind: 'record', verdict: 'accept' });
  });

  it('does not look at an empty file', async () => {
    await expect(lookAt(new Uint8Array())).rejects.toThrow(CannotRead);
  });

  it('rejects a good bundle that does not hold what was noted', async () => {
    const { verdict } = await lookAt(bundle, { ...NOTHING_NOTED, heads: ['a'.repeat(64)] });
    expect(verdict.verdict).toBe('reject');
    expect(verdict.checks.at(-1)).toMatchObject({ check: 'noted-heads', verdict: 'fail' });
  });

  it('compares a record with the batches that were noted outside, and rejects another box', async () => {
    const batches = content.contests[0]?.batches ?? [];
    const noted = { ...NOTHING_NOTED, roots: new Map([['RankedRankedR1', batches]]) };
    expect((await lookAt(record, noted)).verdict.checks.at(-1)).toMatchObject({
      check: 'outside-roots',
      verdict: 'pass',
    });
    const other = batches.map((batch) => ({ ...batch, root: 'b'.repeat(64) }));
    const { verdict } = await lookAt(record, { ...NOTHING_NOTED, roots: new Map([['RankedRankedR1', other]]) });
    expect(verdict.verdict).toBe('reject');
  });

  it('finds what became of a ballot, whoever asks and however it is typed', async () => {
    const { records } = await lookAt(bundle);
    const [first = '', second = ''] = trackers.get('RankedRankedR1') ?? [];
    const last = trackers.get('RankedRankedR1')?.at(-1);
    expect(findBallot(first, records)).toEqual({ status: 'superseded', contest: 'RankedRankedR1', by: last });
    expect(findBallot(readReceipt(` ${second}= `) ?? '', records)).toEqual({
      status: 'counted',
      contest: 'RankedRankedR1',
    });
    expect(findBallot('A'.repeat(43), records)).toEqual({ status: 'not-in-the-box' });
    expect(readReceipt(second.slice(1))).toBeUndefined();
    const words = trackerWords(second).map((word) => word.slice(0, 4).toUpperCase());
    expect(findBallot(readReceipt(words.join(', ')) ?? '', records).status).toBe('counted');
    const others = trackerWords('A'.repeat(43)).join(' ');
    expect(findBallot(others, records)).toEqual({ status: 'not-in-the-box' });
  });

  it('says nothing of what counts while a record has no result', async () => {
    const [report] = (await lookAt(record)).records;
    if (!report) throw new Error('a report is needed');
    const early = { ...report, trackers: report.trackers, isComplete: false };
    expect(findBallot(trackers.get('RankedRankedR1')?.[1] ?? '', [early]).status).toBe('in-the-box');
  });
});

describe('What all lines come to', () => {
  const line = (verdict: 'pass' | 'fail' | 'alarm' | 'notApplicable' | 'notChecked') => ({
    check: 'x',
    verdict,
    proves: '',
    details: [],
  });
  it.each([
    [['pass', 'notApplicable'], 'accept'],
    [['pass', 'alarm'], 'alarm'],
    [['alarm', 'fail'], 'reject'],
    [['pass', 'notChecked'], 'reject'],
  ] as const)('%j is %s', (verdicts, outcome) => {
    expect(verdictOf(verdicts.map(line))).toBe(outcome);
  });
});

describe('Several at work', () => {
  const task = { kind: 'members', elements: new Uint8Array() } as const;

  it('never give one of them two tasks at a time, and all of them something to do', async () => {
    const busy = [0, 0];
    let most = 0;
    const mates = busy.map((_, i) => ({
      ask: async () => {
        busy[i] = (busy[i] ?? 0) + 1;
        most = Math.max(most, ...busy);
        await new Promise((resolve) => setImmediate(resolve));
        busy[i] = (busy[i] ?? 0) - 1;
        return { ok: true as const, answer: [[i, true] as const] };
      },
    }));
    const team = new ProofTeam(mates);
    const twice = async () => [...(await team.run(task)), ...(await team.run(task))];
    const answers = await Promise.all(Array.from({ length: 9 }, twice));
    expect(most).toBe(1);
    expect(new Set(answers.flat().map(([mate]) => mate))).toEqual(new Set([0, 1]));
  });

  it('pass on what went wrong, and go on with the next', async () => {
    let asked = 0;
    const team = new ProofTeam([
      { ask: async () => (asked++ === 0 ? { ok: false, reason: 'out of paper' } : { ok: true, answer: [] }) },
    ]);
    await expect(team.run(task)).rejects.toThrow('out of paper');
    expect(await team.run(task)).toEqual([]);
  });
});
