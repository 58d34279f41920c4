import { group, madeEvidence, signerNamed } from '../../test-support/made-evidence.js';
import { buildBundle } from '../build-bundle.js';
import { codeStatementText, codeStatementToSign } from '../codes/code-statement.js';
import type { CodeStatement } from '../codes/code-statement.js';
import type { ContestEvidence, EvidenceContent } from '../content.js';
import { verifyBundle } from './verify-bundle.js';

const { content, signer, trackers } = await madeEvidence();
const [ranked] = content.contests;
const statement = JSON.parse(content.codes.statement) as CodeStatement;

const failedWith = async (changed: EvidenceContent): Promise<readonly string[]> => {
  const { checks } = await verifyBundle(buildBundle(changed, signer), { group });
  return [...new Set(checks.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check))];
};
const withContest = (change: Partial<ContestEvidence>): EvidenceContent => ({
  ...content,
  contests: content.contests.map((each) => (each === ranked ? { ...each, ...change } : each)),
});
const vouching = (change: Partial<CodeStatement>, by = signer): EvidenceContent => {
  const text = codeStatementText({ ...statement, ...change });
  const codes = { statement: text, publicKey: by.publicKeyHex, signature: by.signText(codeStatementToSign(text)) };
  return { ...content, codes };
};

describe('What guards a contest besides its record', () => {
  it('nothing fails where everything is as it was made', async () => {
    expect(await failedWith(content)).toEqual([]);
  });

  it('an opened ballot that is in the box is found', async () => {
    const [inBox = ''] = trackers.get(ranked?.uuid ?? '') ?? [];
    expect(await failedWith(withContest({ challenged: [inBox] }))).toEqual(['challenged']);
  });
  it('an opened ballot that is in no box is right', async () => {
    expect(await failedWith(withContest({ challenged: [`${'A'.repeat(42)}A`] }))).toEqual([]);
  });

  it('a key-holder who decrypted without a promise, or otherwise than promised, is found', async () => {
    expect(await failedWith(withContest({ commitments: [] }))).toEqual(['commitments']);
    const other = [{ trustee: 2, digest: 'd'.repeat(64) }];
    expect(await failedWith(withContest({ commitments: other }))).toEqual(['commitments']);
  });

  it('a roll log that nobody signed is found', async () => {
    const line = { n: 1, uuid: ranked?.uuid, kind: 'block', credential: 0, reason: 'lost', afterBatch: 0 };
    const text = JSON.stringify({ ...line, previous: '0'.repeat(64), signature: '0'.repeat(128) });
    expect(await failedWith(withContest({ rollLog: [text] }))).toEqual(['roll-log']);
  });

  it('codes for which a stranger vouches are found, and nothing about them is believed', async () => {
    expect(await failedWith(vouching({}, signerNamed('a stranger')))).toEqual(['codes', 'roll-log']);
  });
  it('another maker than the definition names is found', async () => {
    expect(await failedWith(vouching({ madeBy: 'scrutineer' }))).toContain('codes');
  });
  it('a statement about other credentials than those of the record is found', async () => {
    const contests = statement.contests.map((each) => ({ ...each, list: 'e'.repeat(64) }));
    expect(await failedWith(vouching({ contests }))).toEqual(['roll-log']);
  });
  it('a statement about another election, or only some of the contests, is found', async () => {
    expect(await failedWith(vouching({ electionId: '00000000-0000-4000-8000-000000000009' }))).toContain('codes');
    expect(await failedWith(vouching({ contests: statement.contests.slice(0, 1) }))).toContain('codes');
  });
});

describe('An installation whose definition said another thing than it did, and bound everything to it', () => {
  const rejected = async (lies: Parameters<typeof madeEvidence>[2]): Promise<readonly string[]> =>
    failedWith((await madeEvidence(undefined, 'lies', lies)).content);

  it('is found where it said that key-holders share their key', async () => {
    expect(await rejected({ keys: { kind: 'threshold', needed: 1 } })).toEqual(['keys']);
  });
  it('is found where it said that the first ballot counts, and counted a second one', async () => {
    expect(await rejected({ repeatBallots: 'first-counts' })).toEqual(['repeat-ballots']);
  });
});
