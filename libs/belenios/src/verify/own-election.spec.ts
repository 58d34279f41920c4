import { randomBytes } from 'node:crypto';
import { loadFastGroup } from '../node-group.js';
import { ownElection } from '../../test-support/own-election.js';
import type { OwnElection } from '../../test-support/own-election.js';
import type { Question } from '../wire.js';
import type { VerificationReport } from './report.js';
import { verifyArchive } from './verify-archive.js';

const { group } = await loadFastGroup(randomBytes);
const ranked: Question = { type: 'NonHomomorphic', value: { question: 'Rank', answers: ['Ada', 'Ben', 'Cleo'] } };
const resolution: Question = { question: 'Resolution 1', answers: ['For', 'Against', 'Abstain'], min: 1, max: 1 };
const withBlank: Question = { question: 'At most two', answers: ['A', 'B', 'C'], blank: true, min: 0, max: 2 };

/** Three voters, of whom the first votes twice. */
const wanted: OwnElection = {
  group,
  random: (length) => new Uint8Array(randomBytes(length)),
  questions: [resolution, ranked, withBlank],
  voters: 4,
  votes: [
    {
      voter: 0,
      vote: [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0, 0],
      ],
    },
    {
      voter: 1,
      vote: [
        [0, 1, 0],
        [3, 2, 1],
        [0, 1, 0, 1],
      ],
    },
    {
      voter: 2,
      vote: [
        [0, 0, 1],
        [0, 0, 0],
        [0, 0, 0, 0],
      ],
    },
    {
      voter: 0,
      vote: [
        [0, 1, 0],
        [2, 1, 0],
        [0, 1, 0, 0],
      ],
    },
  ],
};
const verified = async (
  change: Partial<OwnElection> = {},
  level: 'basic' | 'platform' = 'platform',
): Promise<VerificationReport> => verifyArchive(await ownElection({ ...wanted, ...change }), { group, level });
const failures = ({ rules }: VerificationReport): string[] =>
  rules.flatMap(({ rule, verdict, findings }) => (verdict === 'fail' ? findings.map((each) => `${rule} ${each}`) : []));

describe('An election made by this library', () => {
  it('is accepted at platform level, with the totals and rankings that were cast last', async () => {
    const report = await verified();
    expect(failures(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'accept', isComplete: true });
    expect(report.numbers).toEqual({ credentials: 4, ballots: 4, superseded: 1, counted: 3, refused: 0 });
    const [forAgainstAbstain, rows, approvals] = report.result?.result ?? [];
    expect(forAgainstAbstain).toEqual([0, 2, 1]);
    expect([...(rows ?? [])].map(String).sort()).toEqual(['0,0,0', '2,1,0', '3,2,1']);
    expect(approvals).toEqual([0, 2, 0, 1]);
  });

  it('is accepted without any ballot', async () => {
    const report = await verified({ votes: [] });
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('accept');
    expect(report.result?.result).toEqual([[0, 0, 0], [], [0, 0, 0, 0]]);
  });

  it('is accepted when nothing is ranked, although mixers are named', async () => {
    const votes = [{ voter: 3, vote: [[0, 0, 1]] }];
    const report = await verified({ questions: [resolution], votes });
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('accept');
  });
});

describe('What x_record announces must be so', () => {
  it.each<[string, Partial<OwnElection>, string]>([
    ['the number of credentials', { facts: { credentials: 5 } }, 'S12 the list has 4 credentials, announced were 5'],
    ['each mixer', { facts: { mixers: [2] } }, 'S8 mix 1: trustee 1 is not one of the mixers of this election'],
    ['the number of mixes', { mixers: [1] }, 'S7 mixes made: 1, required: 2'],
    ['who has mixed', { mixers: [1] }, 'S8 trustee 2 has not mixed'],
    ['two mixes of two trustees', { mixers: [1, 1] }, 'S8 mix 2: trustee 1 has mixed before'],
  ])('%s', async (_what, change, finding) => {
    const report = await verified(change);
    expect(failures(report)).toContain(finding);
    expect(report.verdict).toBe('reject');
  });

  it('and every decryption of a ranked question carries the additional proof, at platform level', async () => {
    const bytes = await ownElection({ ...wanted, additionalProof: false });
    expect(failures(await verifyArchive(bytes, { group, level: 'platform' }))).toEqual([
      'S9 decryption 1 of trustee 1, x_decryption_proof: is missing',
      'S9 decryption 2 of trustee 2, x_decryption_proof: is missing',
      'S9 decryption: 0 of the 1 decryptions needed from trustee 1 are there',
    ]);
    expect((await verifyArchive(bytes, { group, level: 'basic' })).verdict).toBe('accept');
  });
});
