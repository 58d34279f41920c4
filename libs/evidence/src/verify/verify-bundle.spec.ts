import { indexArchive } from '#libs/belenios';
import { buildBundle } from '../build-bundle.js';
import { group, madeEvidence, signerNamed, TWO_CONTESTS } from '../../test-support/made-evidence.js';
import { CHECKS } from './checks.js';
import type { BundleReport } from './verify-bundle.js';
import { verifyBundle } from './verify-bundle.js';

/** Bytes before the body of a record in an archive. */
const TAR_HEADER = 512;
const made = await madeEvidence();
const bundle = buildBundle(made.content, made.signer);
const failed = ({ checks }: BundleReport): string[] =>
  checks.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check);

describe('The evidence bundle of an election with two contests', () => {
  it('is byte for byte the same for the same content and key', async () => {
    expect(buildBundle(made.content, made.signer)).toEqual(bundle);
    const again = await madeEvidence();
    expect(buildBundle(again.content, again.signer)).toEqual(bundle);
  });

  it('is accepted, every check made and named', async () => {
    const { signer, content } = made;
    const outsideRoots = new Map(
      content.contests.map(({ uuid, batches }) => [uuid, new Map(batches.map((b) => [b.batch, b.chainedRoot]))]),
    );
    const report = await verifyBundle(bundle, { group, signingKey: signer.publicKeyHex, outsideRoots });
    expect(report.verdict).toBe('accept');
    expect(new Set(report.checks.map(({ check }) => check))).toEqual(new Set(Object.keys(CHECKS)));
    expect(report.checks.every(({ verdict }) => verdict === 'pass')).toBe(true);
    expect(report.signedBy).toBe(signer.publicKeyHex);
  });

  it('tells who was elected: worked by hand from the ballots that count', async () => {
    const { declaration } = await verifyBundle(bundle, { group });
    // Ranked: 5 papers for 2 seats, quota 5 ÷ 3 + 1 = 2. First preferences of the ballots that count: Oak 3 (voters 0,
    // 1, 2), Birch 1 (voter 3), Rowan 1 (voter 4). Oak is in; its surplus of 1 goes at 1/3 each: Birch 2/3 (voters 0 and
    // 1), Rowan 1/3 (voter 2). Hazel goes out with nothing, then Rowan with 1.33333: of its papers that of voter 4
    // prefers nobody who is left, and so does that of voter 2, so that Birch fills the last vacancy.
    expect(declaration?.contests[0]).toMatchObject({
      electors: 7,
      ballots: 5,
      validPapers: 5,
      rejectedPapers: 0,
      elected: [
        { number: 1, name: 'Candidate Oak' },
        { number: 2, name: 'Candidate Birch' },
      ],
    });
    // Choices: Kestrel 2, Heron 1, and one paper with two choices for one seat.
    expect(declaration?.contests[1]).toMatchObject({
      electors: 5,
      ballots: 4,
      validPapers: 3,
      rejectedPapers: 1,
      elected: [{ number: 2, name: 'Candidate Kestrel' }],
    });
  });

  it('is rejected when another key was expected than the one that signed it', async () => {
    const report = await verifyBundle(bundle, { group, signingKey: signerNamed('a stranger').publicKeyHex });
    expect(report.verdict).toBe('reject');
    expect(failed(report)).toEqual(['signing-key']);
  });

  it('is rejected when a root that somebody noted outside is not among its batches', async () => {
    const outside = (batch: number, root: string) => new Map([['RankedRankedR1', new Map([[batch, root]])]]);
    const [first] = made.content.contests[0]?.batches ?? [];
    const changed = await verifyBundle(bundle, { group, outsideRoots: outside(1, '0'.repeat(64)) });
    expect(failed(changed)).toEqual(['outside-roots']);
    const gone = await verifyBundle(bundle, { group, outsideRoots: outside(9, first?.chainedRoot ?? '') });
    expect(failed(gone)).toEqual(['outside-roots']);
  });

  it('is rejected when the one who proposed the declaration is the one who approved it (ROLE-02)', async () => {
    const { content, signer } = made;
    const approval = { ...content.approval, approvedBy: content.approval.proposedBy };
    const report = await verifyBundle(buildBundle({ ...content, approval }, signer), { group });
    expect(failed(report)).toEqual(['approval']);
  });

  it('is rejected when a record breaks off before its result, although what is there is right', async () => {
    const { content, signer } = made;
    const [first, ...others] = content.contests;
    if (!first) throw new Error('no contest');
    const { entries } = await indexArchive([first.record]);
    const result = entries.find(({ type }) => type === 'Result')?.data.result;
    const record = first.record.subarray(0, (result?.offset ?? 0) - TAR_HEADER);
    const contests = [{ ...first, record }, ...others];
    const report = await verifyBundle(buildBundle({ ...content, contests }, signer), { group });
    expect(failed(report)).toContain('record');
  });

  it('carries the lot that decided a tie, and is counted again with it', async () => {
    const tie = { stage: 1, purpose: 'seat', between: [1, 2], chosen: [1] } as const;
    const [, choices] = TWO_CONTESTS;
    if (!choices) throw new Error('no second contest');
    const ballots = choices.ballots.filter(({ voter }) => voter === 0 || voter === 2);
    const tied = await madeEvidence([{ ...choices, ballots, lots: [tie] }], 'tie');
    const report = await verifyBundle(buildBundle(tied.content, tied.signer), { group });
    expect(report.verdict).toBe('accept');
    expect(report.declaration?.contests[0]).toMatchObject({ lots: [tie], elected: [{ number: 1 }] });
  });

  it('raises an alarm, and is not rejected, when one voter made a ballot that stands for no ranking', async () => {
    const [, choices] = TWO_CONTESTS;
    if (!choices) throw new Error('no second contest');
    const ballots = [...choices.ballots, { voter: 4, marks: [0, 0, 0], isCrafted: true }];
    const odd = await madeEvidence([{ ...choices, ballots }], 'odd');
    const report = await verifyBundle(buildBundle(odd.content, odd.signer), { group });
    expect(report.verdict).toBe('alarm');
    expect(report.checks.filter(({ verdict }) => verdict === 'alarm')).toEqual([
      expect.objectContaining({ check: 'record', detail: expect.stringContaining('S14') as unknown }),
    ]);
    expect(failed(report)).toEqual([]);
    expect(report.declaration?.contests[0]).toMatchObject({
      ballots: 5,
      validPapers: 3,
      rejectedPapers: 2,
      elected: [{ number: 2 }],
    });
  });

  it('can be of a contest in which nobody voted', async () => {
    const [, choices] = TWO_CONTESTS;
    if (!choices) throw new Error('no second contest');
    const lot = { stage: 1, purpose: 'seat', between: [1, 2, 3], chosen: [3] } as const;
    const empty = await madeEvidence([{ ...choices, ballots: [], lots: [lot] }], 'empty');
    const report = await verifyBundle(buildBundle(empty.content, empty.signer), { group });
    expect(failed(report)).toEqual([]);
    expect(report.declaration?.contests[0]).toMatchObject({ ballots: 0, sealNumber: '0000-0000-0000-0000-0000' });
  });
});
