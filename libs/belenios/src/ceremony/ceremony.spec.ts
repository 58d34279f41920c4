import { randomBytes } from 'node:crypto';
import { err } from '#libs/basics';
import { checkTrustees } from '../check-trustees.js';
import { canonicalText } from '../json.js';
import { loadFastGroup } from '../node-group.js';
import { parseScalar } from '../scalar.js';
import { hashHex } from '../transcript.js';
import { electionKey } from '../trustees.js';
import { deviceOf, heldUntil, newCeremony, nextOf, stateOf, turnOf } from '../../test-support/key-ceremony.js';
import type { HeldCeremony } from '../../test-support/key-ceremony.js';
import { lagrange } from '../combine.js';
import { firstAttempt, nextAttempt } from './ceremony-id.js';
import type { CeremonyId } from './ceremony-id.js';
import { ceremonyStep, takeMessage } from './ceremony.js';
import { contentsOf, dueOf, messagesOf, provedKeys } from './ceremony-state.js';
import { memberStep, recoverDevice } from './member-device.js';

const { group } = await loadFastGroup(randomBytes);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const id: CeremonyId = { election: 'board-2026', attempt: 1, threshold: 2, size: 3 };
const begun = newCeremony(id, random);
const committing = await heldUntil(group, begun, 'commitment', random);
const showing = await heldUntil(group, committing, 'polynomial', random);
const sharing = await heldUntil(group, showing, 'share', random);
const rehearsing = await heldUntil(group, sharing, 'rehearsal', random);
const complete = await heldUntil(group, rehearsing, 'complete', random);

/** The message that member `member` would hand in now. */
async function due(held: HeldCeremony, member: number): Promise<string> {
  const step = await nextOf(group, held, member, random);
  if (step.kind !== 'send') throw new Error(`member ${member} has nothing to send`);
  return step.text;
}

describe('A key ceremony of 2 of 3 (ed25519.md 5.3)', () => {
  it('names the next step, and for whom it waits', async () => {
    expect(stateOf(group, begun)).toMatchObject({ step: 'certificate', waitingFor: [1, 2, 3] });
    const two = await turnOf(group, await turnOf(group, begun, 3, random), 1, random);
    expect(stateOf(group, two)).toMatchObject({ step: 'certificate', waitingFor: [2] });
    expect([1, 2, 3].map((member) => dueOf(stateOf(group, two), member))).toEqual([
      undefined,
      'certificate',
      undefined,
    ]);
    expect(await nextOf(group, two, 1, random)).toEqual({ kind: 'wait', step: 'certificate', waitingFor: [2] });
    const held = [committing, showing, sharing, rehearsing, complete];
    expect(held.map((each) => stateOf(group, each).step)).toEqual([
      'commitment',
      'polynomial',
      'share',
      'rehearsal',
      'complete',
    ]);
  });

  it('ends with a group whose every published part holds', () => {
    const { trustees } = stateOf(group, complete);
    expect(trustees && checkTrustees(group, [['Pedersen', trustees]])).toEqual([]);
    expect(trustees).toMatchObject({ threshold: 2 });
  });

  it.each([
    [1, 2],
    [1, 3],
    [2, 3],
  ])('gives members %d and %d together the secret of the group’s key, and neither alone', (a, b) => {
    const { trustees } = stateOf(group, complete);
    const [x, y] = [a, b].map((member) => parseScalar(deviceOf(complete, member).decryptionKey ?? ''));
    if (x === undefined || y === undefined || !trustees) throw new Error('keys are missing');
    const key = electionKey(group, [['Pedersen', trustees]]).hex;
    const together = x * lagrange(a, [a, b]) + y * lagrange(b, [a, b]);
    expect(group.mulBase(together % group.order).hex).toBe(key);
    expect([x, y].map((secret) => group.mulBase(secret).hex)).not.toContain(key);
  });

  it('publishes digests of the signed commitments that stand in the record', () => {
    const state = stateOf(group, complete);
    const published = contentsOf(state, 'commitment').map(({ coefexps }) => coefexps);
    expect(published).toEqual(state.trustees?.coefexps.map((coefexps) => hashHex(canonicalText(coefexps))));
  });

  it('takes the same message again without effect, and never a different one', async () => {
    const [first = ''] = committing.texts;
    const state = stateOf(group, committing);
    expect(takeMessage(group, state, first, 1)).toEqual({ ok: true, value: state });
    const other = await due(newCeremony(id, random), 1);
    expect(takeMessage(group, state, other, 1)).toEqual(err({ code: 'SENT_BEFORE', member: 1, step: 'certificate' }));
    const half = stateOf(group, await turnOf(group, begun, 1, random));
    expect(takeMessage(group, half, other, 1)).toEqual(err({ code: 'SENT_BEFORE', member: 1, step: 'certificate' }));
  });

  it('waits for a member who was interrupted before their message arrived', async () => {
    const once = await nextOf(group, committing, 2, random);
    if (once.kind !== 'send') throw new Error('nothing to send');
    const resumed = { ...committing, devices: committing.devices.map((d, i) => (i === 1 ? once.device : d)) };
    const again = await nextOf(group, resumed, 2, random);
    expect(again).toMatchObject({ kind: 'send', device: { polynomial: once.device.polynomial } });
  });

  it('needs nothing but the seed of a member once the keys are made', async () => {
    const { polynomial, decryptionKey, ...seedOnly } = deviceOf(complete, 2);
    expect(polynomial).toBeUndefined();
    const step = await memberStep(group, seedOnly, complete.texts, random);
    expect(step).toMatchObject({ ok: true, value: { kind: 'complete', device: { decryptionKey } } });
  });

  it('brings a key back by its seed before everybody has rehearsed, and only with that seed', async () => {
    const { decryptionKey, ...seedOnly } = deviceOf(rehearsing, 2);
    expect(decryptionKey).toBeDefined();
    expect(await recoverDevice(group, seedOnly, rehearsing.texts)).toMatchObject({ ok: true, value: { decryptionKey } });
    expect(await recoverDevice(group, seedOnly, committing.texts)).toEqual({ ok: true, value: seedOnly });
    const other = { ...seedOnly, seed: deviceOf(rehearsing, 1).seed };
    expect(await recoverDevice(group, other, rehearsing.texts)).toEqual(err({ code: 'PLACE_TAKEN', member: 2 }));
  });

  it('has enough keys after as many as the threshold have rehearsed', async () => {
    const one = await turnOf(group, rehearsing, 3, random);
    const two = await turnOf(group, one, 1, random);
    expect([rehearsing, one, two, complete].map((held) => provedKeys(stateOf(group, held)))).toEqual([
      'too-few',
      'too-few',
      'enough',
      'all',
    ]);
  });

  it.each([
    { threshold: 1, size: 2 },
    { threshold: 4, size: 5 },
  ])('works with $threshold of $size', async ({ threshold, size }) => {
    const done = await heldUntil(group, newCeremony({ ...id, threshold, size }, random), 'complete', random);
    const { trustees } = stateOf(group, done);
    expect(trustees && checkTrustees(group, [['Pedersen', trustees]])).toEqual([]);
  });
});

describe('A ceremony is begun again', () => {
  it('with as many people or fewer, as long as more than the threshold are left', () => {
    expect(nextAttempt(id)).toEqual({ ok: true, value: { ...id, attempt: 2 } });
    expect(nextAttempt({ ...id, size: 4 }, 3)).toEqual({ ok: true, value: { ...id, attempt: 2 } });
    expect(nextAttempt(id, 2)).toEqual(err({ code: 'THRESHOLD_OUT_OF_RANGE', threshold: 2, size: 2 }));
  });

  it.each([0, 3, 4])('is never begun with a threshold of %d of 3', (threshold) => {
    const wanted = { election: 'board-2026', threshold, size: 3 };
    expect(firstAttempt(wanted)).toEqual(err({ code: 'THRESHOLD_OUT_OF_RANGE', threshold, size: 3 }));
  });

  it.each<[string, Partial<CeremonyId>, object]>([
    [
      'another election',
      { election: 'board-2025' },
      { code: 'OTHER_ELECTION', expected: 'board-2026', found: 'board-2025' },
    ],
    ['an attempt that was given up', { attempt: 1 }, { code: 'ATTEMPT_ENDED', expected: 2, found: 1 }],
    ['an attempt that is not yet', { attempt: 3 }, { code: 'ATTEMPT_UNKNOWN', expected: 2, found: 3 }],
    ['another number of people', { size: 4 }, { code: 'OTHER_POLICY', expected: '2-of-3', found: '2-of-4' }],
    ['another threshold', { threshold: 1 }, { code: 'OTHER_POLICY', expected: '2-of-3', found: '1-of-3' }],
  ])('and refuses messages of %s by name', async (_what, change, fault) => {
    const now = { ...id, attempt: 2 };
    const stray = await due(newCeremony({ ...now, ...change }, random), 1);
    expect(takeMessage(group, stateOf(group, newCeremony(now, random)), stray, 1)).toEqual(
      err({ member: 1, ...fault }),
    );
  });
});

describe('The order of the ceremony', () => {
  it('is kept: nobody begins a step before everybody has ended the one before', async () => {
    const commitment = await due(committing, 1);
    const half = stateOf(group, await turnOf(group, begun, 1, random));
    expect(takeMessage(group, half, commitment, 1)).toEqual(err({ code: 'TOO_EARLY', member: 1, step: 'commitment' }));
  });

  it('holds for what a member has seen: everybody must have been shown the same messages', async () => {
    const other = await heldUntil(group, { ...committing }, 'polynomial', random);
    const text = await due(other, 1);
    const devices = other.devices.map((device, i) => (i === 0 ? deviceOf(showing, 1) : device));
    const shown = await due({ ...showing, devices }, 1);
    expect(takeMessage(group, stateOf(group, showing), text, 1)).toEqual(
      err({ code: 'OTHER_MESSAGES_SEEN', member: 1, step: 'polynomial' }),
    );
    expect(takeMessage(group, stateOf(group, showing), shown, 1).ok).toBe(true);
  });

  it('gives the same state whoever goes through the messages, and refuses none of them', () => {
    const { state, refused } = ceremonyStep(group, id, complete.texts);
    expect(refused).toEqual([]);
    expect(messagesOf(state, 'share').map(({ member }) => member)).toEqual([1, 2, 3]);
  });
});
