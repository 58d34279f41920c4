import { randomBytes } from 'node:crypto';
import { err } from '#libs/basics';
import { NEUTRAL_HEX } from '../element-hex.js';
import type { ElementHex } from '../group.js';
import { canonicalText } from '../json.js';
import { loadFastGroup } from '../node-group.js';
import { randomScalar } from '../scalar.js';
import { signMessage } from '../schnorr.js';
import { deviceOf, heldUntil, newCeremony, stateOf, turnOf } from '../../test-support/key-ceremony.js';
import { LyingMember } from '../../test-support/lying-member.js';
import type { CeremonyId } from './ceremony-id.js';
import { writeMessage } from './ceremony-message.js';
import { contentsOf, seenBefore } from './ceremony-state.js';
import { certificatesOf } from './check-content.js';
import { memberStep } from './member-device.js';
import { memberKeys } from './member-key.js';
import { makePolynomial } from './polynomial.js';

/** Key-holders who lie, and a server that does: each is caught, and the fault names whose message is wrong. */
const { group } = await loadFastGroup(randomBytes);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const id: CeremonyId = { election: 'board-2026', attempt: 1, threshold: 2, size: 3 };
const begun = newCeremony(id, random);
const oneIn = await turnOf(group, begun, 1, random);
const committing = await heldUntil(group, begun, 'commitment', random);
const showing = await heldUntil(group, committing, 'polynomial', random);
const sharing = await heldUntil(group, showing, 'share', random);
const rehearsing = await heldUntil(group, sharing, 'rehearsal', random);

const liar = new LyingMember(group, random);

describe('Any message', () => {
  it.each([
    '',
    '{}',
    '[1]',
    '"a"',
    '{"message":"{}","signature":{"challenge":"1","response":"1"}}',
    'x'.repeat(300_000),
  ])('is refused if it is none: %#', (text) => {
    expect(liar.faultOf(begun, text, 1)).toMatchObject({ code: 'UNREADABLE' });
  });

  it('is refused from another’s place, and for a place that is not there', async () => {
    const text = liar.messageOf(begun, 2, await liar.honest(begun, 2));
    expect(liar.faultOf(begun, text, 1)).toEqual({ code: 'WRONG_POSITION', member: 1, found: 2 });
    const body = await liar.honest(begun, 3);
    const signing = liar.keysOf(begun, 3).signing;
    const beyond = writeMessage(
      group,
      { ceremony: id, member: 4, seen: seenBefore(stateOf(group, begun), 'certificate') },
      body,
      { signing, random },
    );
    expect(liar.faultOf(begun, beyond)).toEqual({ code: 'WRONG_POSITION', member: 4, found: 4 });
  });

  it('is refused unless its sender has signed it', async () => {
    const body = await liar.honest(showing, 2);
    const forged = writeMessage(
      group,
      { ceremony: id, member: 2, seen: seenBefore(stateOf(group, showing), body.step) },
      body,
      { signing: liar.keysOf(showing, 1).signing, random },
    );
    expect(liar.faultOf(showing, forged)).toEqual({ code: 'SIGNATURE_WRONG', member: 2, step: 'polynomial' });
    const certificate = await liar.honest(begun, 2);
    const borrowed = writeMessage(
      group,
      { ceremony: id, member: 2, seen: seenBefore(stateOf(group, begun), 'certificate') },
      certificate,
      { signing: randomScalar(random), random },
    );
    expect(liar.faultOf(begun, borrowed)).toEqual({ code: 'SIGNATURE_WRONG', member: 2, step: 'certificate' });
  });
});

describe('A certificate', () => {
  const keys = memberKeys(group, deviceOf(begun, 2).seed);
  const certificate = (change: object, signing = keys.signing): string => {
    const context = { group: 'Ed25519', size: 3, threshold: 2, index: 2 };
    const [verification, encryption] = [keys.verification.hex, keys.encryption.hex];
    const message = canonicalText({ context, verification, encryption, ...change });
    const content = { message, signature: signMessage(group, signing, message, random) };
    return liar.messageOf(oneIn, 2, { step: 'certificate', content });
  };
  const outside = 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f';
  const torsion = [...(outside.match(/../g) ?? [])].reverse().join('') as ElementHex; // y = -1: order 2

  it.each<[string, string, RegExp]>([
    ['another place', certificate({ context: { group: 'Ed25519', size: 3, threshold: 2, index: 3 } }), /place 3 of 3/],
    ['another size', certificate({ context: { group: 'Ed25519', size: 4, threshold: 2, index: 2 } }), /2 of 4/],
    ['no place', certificate({ context: undefined }), /does not say/],
    ['a neutral key to sign', certificate({ verification: NEUTRAL_HEX }), /verification key is not a key/],
    ['a neutral key to write to', certificate({ encryption: NEUTRAL_HEX }), /encryption key is not a key/],
    ['a key outside the group', certificate({ encryption: torsion }), /encryption key is not a key/],
    ['a wrong signature', certificate({}, randomScalar(random)), /signature does not hold/],
  ])('of %s is refused', (_what, text, reason) => {
    const fault = liar.faultOf(oneIn, text, 2);
    expect(fault).toMatchObject({ code: 'CERTIFICATE_WRONG', member: 2 });
    expect(fault && 'reason' in fault && fault.reason).toMatch(reason);
  });

  it('with a key of somebody else, or one key for both purposes, is refused', () => {
    const { encryption, verification } = liar.keysOf(oneIn, 1);
    expect(liar.faultOf(oneIn, certificate({ encryption: encryption.hex }))).toEqual({
      code: 'KEY_COPIED',
      member: 2,
      of: 1,
    });
    expect(liar.faultOf(oneIn, certificate({ encryption: verification.hex }))).toMatchObject({
      code: 'KEY_COPIED',
      of: 1,
    });
    expect(liar.faultOf(oneIn, certificate({ encryption: keys.verification.hex }))).toMatchObject({ of: 2 });
  });
});

describe('Commit, then show', () => {
  it('refuses a commitment that another has made', async () => {
    const one = await turnOf(group, committing, 1, random);
    const [content] = contentsOf(stateOf(group, one), 'commitment');
    const copy = liar.messageOf(one, 2, { step: 'commitment', content: content ?? { coefexps: '' } });
    expect(liar.faultOf(one, copy)).toEqual({ code: 'COMMITMENT_COPIED', member: 2, of: 1 });
  });

  it('refuses one who, having seen the others, shows something else than what was committed to', async () => {
    const [one, certificates] = [await turnOf(group, showing, 1, random), certificatesOf(stateOf(group, showing))];
    const content = await makePolynomial(group, id, { keys: liar.keysOf(one, 2), certificates, random });
    const text = liar.messageOf(one, 2, { step: 'polynomial', content });
    expect(liar.faultOf(one, text)).toEqual({ code: 'COMMITMENT_NOT_KEPT', member: 2 });
  });

  it('says so if the member’s own file no longer holds it', async () => {
    const { polynomial: _lost, ...device } = deviceOf(showing, 2);
    expect(await memberStep(group, device, showing.texts, random)).toEqual(err({ code: 'DRAFT_LOST', member: 2 }));
  });
});

describe('A server that changes what it passes on', () => {
  it('is found by every device: one message left out, changed, or of another ceremony', async () => {
    const device = deviceOf(rehearsing, 1);
    const [, second = ''] = rehearsing.texts;
    const changed = second.replace(/"response":"(\d)/, (_all, digit) => `"response":"${digit === '1' ? 2 : 1}`);
    const other = (await heldUntil(group, newCeremony(id, random), 'commitment', random)).texts[1] ?? '';
    for (const replacement of [[], [changed], [other]]) {
      const step = await memberStep(group, device, rehearsing.texts.toSpliced(1, 1, ...replacement), random);
      expect(step.ok).toBe(false);
    }
  });
});
