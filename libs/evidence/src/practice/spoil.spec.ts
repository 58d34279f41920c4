import { bytesSource } from '#libs/belenios';
import { ADDED_UP } from '../../test-support/contests-to-make.js';
import { group, madeEvidence } from '../../test-support/made-evidence.js';
import { buildBundle } from '../build-bundle.js';
import { openBundle, packBundle } from '../container.js';
import { PATHS } from '../paths.js';
import { lookAtFile } from '../verdict/look.js';
import { NOTHING_NOTED } from '../verdict/noted.js';
import { verifyBundle } from '../verify/verify-bundle.js';
import { PRACTICE_KEY_HEX } from './practice-key.js';
import { CHECK_OF_SPOIL, spoilBundle, SPOILS } from './spoil.js';
import type { Spoil } from './spoil.js';

const { content, signer } = await madeEvidence();
const bundle = buildBundle(content, signer);

async function spoilt(spoil: Spoil): Promise<Uint8Array> {
  const made = await spoilBundle(bundle, spoil);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** Everything that fails with each, in the order of the checks. */
const FAILS: Readonly<Record<Spoil, readonly string[]>> = {
  // A record that does not hold together is not looked at further, so that its declaration has no count to rest on.
  ballot: ['record', 'declaration'],
  name: ['declaration'],
  // Both records were bound to the definition as it was before the first vote.
  roll: ['record-fits-definition', 'record-fits-definition'],
  root: ['batches'],
  count: ['count'],
};

describe('A bundle spoilt for practice', () => {
  it.each(SPOILS)('fails where it was changed, and nowhere else: %s', async (spoil) => {
    const { verdict, checks } = await verifyBundle(await spoilt(spoil), { group });
    expect(verdict).toBe('reject');
    const failed = checks.flatMap(({ check, verdict: each }) => (each === 'fail' ? [check] : []));
    expect(failed).toEqual(FAILS[spoil]);
    expect(failed).toContain(CHECK_OF_SPOIL[spoil]);
  });

  it('is signed by a key that everybody can make, and so fails where the key is known', async () => {
    const { signedBy, checks } = await verifyBundle(await spoilt('name'), {
      group,
      signingKey: signer.publicKeyHex,
    });
    expect(signedBy).toBe(PRACTICE_KEY_HEX);
    expect(checks.find(({ check }) => check === 'signing-key')).toMatchObject({ verdict: 'fail' });
  });

  it('declares a loser elected, and shows beside it who the count says was', async () => {
    const source = bytesSource(await spoilt('name'));
    const question = { noted: NOTHING_NOTED, level: 'platform' as const };
    const { verdict } = await lookAtFile({ name: 'practice.zip', source }, question, { group });
    const [contest] = verdict.contests;
    if (contest?.declared?.kind !== 'seats' || contest.recount?.kind !== 'seats')
      throw new Error('a contest for seats');
    const right = content.declaration.contests[0];
    expect(contest.recount.elected).toEqual(right?.kind === 'seats' && right.elected);
    expect(contest.declared.elected).not.toEqual(contest.recount.elected);
  });

  it('says the other outcome of a resolution', async () => {
    const made = await madeEvidence(ADDED_UP.slice(1), 'resolution');
    const other = await spoilBundle(buildBundle(made.content, made.signer), 'name');
    if (!other.ok) throw new Error(other.error);
    const { declaration, checks } = await verifyBundle(other.value, { group });
    expect(declaration?.contests).toMatchObject([{ kind: 'resolution', outcome: 'notCarried', for: 3 }]);
    expect(checks.flatMap(({ check, verdict }) => (verdict === 'fail' ? [check] : []))).toEqual(['declaration']);
  });

  it('is not made of something that is no bundle, or holds nothing to change', async () => {
    expect(await spoilBundle(new Uint8Array([1, 2, 3]), 'count')).toMatchObject({ ok: false });
    const opened = openBundle(bundle);
    if (!opened.ok) throw new Error(opened.error);
    const without = new Map([...opened.value].filter(([path]) => !path.endsWith('count.json')));
    expect(await spoilBundle(packBundle(without), 'count')).toMatchObject({ ok: false });
    without.delete(PATHS.manifest);
    expect(await spoilBundle(packBundle(without), 'name')).toMatchObject({ ok: false });
  });
});
