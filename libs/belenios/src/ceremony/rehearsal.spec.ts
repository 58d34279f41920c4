import { randomBytes } from 'node:crypto';
import { loadFastGroup } from '../node-group.js';
import type { FactorLists } from '../decrypt.js';
import { parseScalar } from '../scalar.js';
import { electionKey, makeSingleTrustee } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import { deviceOf, heldUntil, newCeremony, stateOf } from '../../test-support/key-ceremony.js';
import { checkRehearsed, rehearsalOf, rehearsalOpens, rehearse } from './rehearsal.js';

const { group } = await loadFastGroup(randomBytes);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const id = { election: 'board-2026', attempt: 1, threshold: 2, size: 3 };
const held = await heldUntil(group, newCeremony(id, random), 'complete', random);
const { trustees: threshold } = stateOf(group, held);
if (!threshold) throw new Error('the ceremony is complete');
const single = makeSingleTrustee(group, random);
/** The platform's own key, then 2 of 3. */
const trustees: Trustees = [
  ['Single', single.key],
  ['Pedersen', threshold],
];
const secrets = new Map([
  [1, single.secret],
  ...[1, 2, 3].map((member) => [member + 1, parseScalar(deviceOf(held, member).decryptionKey ?? '')] as const),
]);
const rehearsal = rehearsalOf(group, 'board-2026, attempt 1', trustees);

function partOf(owner: number): FactorLists {
  const checked = checkRehearsed(rehearsal, owner, rehearse(rehearsal, secrets.get(owner) ?? 0n, random));
  if (!checked.ok) throw new Error(checked.error.reason);
  return checked.value;
}
const parts = (...owners: readonly number[]): ReadonlyMap<number, FactorLists> =>
  new Map(owners.map((owner) => [owner, partOf(owner)]));

describe('A rehearsal', () => {
  it('encrypts a dummy to the finished election key, the same for everybody who makes it', () => {
    const again = rehearsalOf(group, 'board-2026, attempt 1', trustees);
    expect(again.ciphertext).toEqual(rehearsal.ciphertext);
    const mask = group.mulPublic(electionKey(group, trustees), rehearsal.randomness);
    expect(group.sub(rehearsal.encrypted.beta, mask).hex).toBe(rehearsal.plaintext.hex);
    expect(group.mulBase(rehearsal.randomness).hex).toBe(rehearsal.ciphertext.alpha);
  });

  it('is another for every occasion and every list of keys', () => {
    const others = [
      rehearsalOf(group, 'board-2026, attempt 2', trustees),
      rehearsalOf(group, 'board-2026, attempt 1', trustees.slice(1)),
    ];
    const seen = [rehearsal, ...others].map(({ ciphertext, context }) => [ciphertext.alpha, context.fingerprint]);
    expect(new Set(seen.flat()).size).toBe(6);
  });

  it.each<[readonly number[], boolean]>([
    [[2, 3], true],
    [[2, 4], true],
    [[3, 4], true],
    [[1, 2, 3, 4], true],
    [[3], false],
    [[1, 4], false],
    [[], false],
  ])('with the keys %j opens: %s', (owners, opens) => {
    expect(rehearsalOpens(rehearsal, parts(...owners))).toBe(opens);
  });

  it('does not open with a part of another dummy', () => {
    const other = rehearsalOf(group, 'another occasion', trustees);
    const stray = checkRehearsed(other, 3, rehearse(other, secrets.get(3) ?? 0n, random));
    if (!stray.ok) throw new Error(stray.error.reason);
    expect(rehearsalOpens(rehearsal, new Map([...parts(2), [3, stray.value]]))).toBe(false);
  });

  it('refuses a part of a key that is not the owner’s', () => {
    const part = rehearse(rehearsal, secrets.get(3) ?? 0n, random);
    expect(checkRehearsed(rehearsal, 3, part).ok).toBe(true);
    expect(checkRehearsed(rehearsal, 2, part)).toMatchObject({ ok: false, error: { rule: 'PROOF' } });
  });
});
