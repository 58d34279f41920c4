import { randomBytes } from 'node:crypto';
import { err } from '#libs/basics';
import { NEUTRAL_HEX } from '../element-hex.js';
import type { ElementHex } from '../group.js';
import { canonicalText } from '../json.js';
import { loadFastGroup } from '../node-group.js';
import { randomScalar, scalarDec } from '../scalar.js';
import { signMessage } from '../schnorr.js';
import { deviceOf, heldUntil, newCeremony, nextOf, stateOf, turnOf } from '../../test-support/key-ceremony.js';
import type { HeldCeremony } from '../../test-support/key-ceremony.js';
import type { CeremonyFault } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import { readMessage, writeMessage } from './ceremony-message.js';
import type { MessageBody } from './ceremony-message.js';
import { takeMessage } from './ceremony.js';
import { contentsOf, seenBefore } from './ceremony-state.js';
import { certificatesOf } from './check-content.js';
import { makeCertificate } from './certificate.js';
import { memberStep } from './member-device.js';
import { memberKeys } from './member-key.js';
import { makeMemberShare } from './member-share.js';
import { commitmentTo, makePolynomial } from './polynomial.js';
import type { Polynomial } from './polynomial.js';
import { sendPrivately } from './private-channel.js';
import { rehearse } from './rehearsal.js';

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

const keysOf = (held: HeldCeremony, member: number) => memberKeys(group, deviceOf(held, member).seed);

/** A message of this member with this body, signed with the member's own key, as the step demands. */
const messageOf = (held: HeldCeremony, member: number, body: MessageBody): string =>
  writeMessage(group, { ceremony: held.id, member, seen: seenBefore(stateOf(group, held), body.step) }, body, {
    signing: keysOf(held, member).signing,
    random,
  });

function faultOf(held: HeldCeremony, text: string, from?: number): CeremonyFault | undefined {
  const taken = takeMessage(group, stateOf(group, held), text, from);
  return taken.ok ? undefined : taken.error;
}

/** The body that an honest device would send now. */
async function honest(held: HeldCeremony, member: number): Promise<MessageBody> {
  const step = await nextOf(group, held, member, random);
  const read = step.kind === 'send' ? readMessage(step.text) : undefined;
  if (!read?.ok) throw new Error('nothing to send');
  return read.value.body;
}
async function honestPolynomial(member: number): Promise<Polynomial> {
  const body = await honest(showing, member);
  if (body.step !== 'polynomial') throw new Error(body.step);
  return body.content;
}

/** As `showing`, but member 2 has committed to this polynomial instead. */
async function committedTo(polynomial: Polynomial): Promise<HeldCeremony> {
  let held = committing;
  for (const member of [1, 3]) held = await turnOf(group, held, member, random);
  const text = messageOf(held, 2, { step: 'commitment', content: { coefexps: commitmentTo(polynomial.coefexps) } });
  return { ...held, texts: [...held.texts, text] };
}

describe('Any message', () => {
  it.each([
    '',
    '{}',
    '[1]',
    '"a"',
    '{"message":"{}","signature":{"challenge":"1","response":"1"}}',
    'x'.repeat(300_000),
  ])('is refused if it is none: %#', (text) => {
    expect(faultOf(begun, text, 1)).toMatchObject({ code: 'UNREADABLE' });
  });

  it('is refused from another’s place, and for a place that is not there', async () => {
    const text = messageOf(begun, 2, await honest(begun, 2));
    expect(faultOf(begun, text, 1)).toEqual({ code: 'WRONG_POSITION', member: 1, found: 2 });
    const body = await honest(begun, 3);
    const signing = keysOf(begun, 3).signing;
    const beyond = writeMessage(
      group,
      { ceremony: id, member: 4, seen: seenBefore(stateOf(group, begun), 'certificate') },
      body,
      { signing, random },
    );
    expect(faultOf(begun, beyond)).toEqual({ code: 'WRONG_POSITION', member: 4, found: 4 });
  });

  it('is refused unless its sender has signed it', async () => {
    const body = await honest(showing, 2);
    const forged = writeMessage(
      group,
      { ceremony: id, member: 2, seen: seenBefore(stateOf(group, showing), body.step) },
      body,
      { signing: keysOf(showing, 1).signing, random },
    );
    expect(faultOf(showing, forged)).toEqual({ code: 'SIGNATURE_WRONG', member: 2, step: 'polynomial' });
    const certificate = await honest(begun, 2);
    const borrowed = writeMessage(
      group,
      { ceremony: id, member: 2, seen: seenBefore(stateOf(group, begun), 'certificate') },
      certificate,
      { signing: randomScalar(random), random },
    );
    expect(faultOf(begun, borrowed)).toEqual({ code: 'SIGNATURE_WRONG', member: 2, step: 'certificate' });
  });
});

describe('A certificate', () => {
  const keys = memberKeys(group, deviceOf(begun, 2).seed);
  const certificate = (change: object, signing = keys.signing): string => {
    const context = { group: 'Ed25519', size: 3, threshold: 2, index: 2 };
    const [verification, encryption] = [keys.verification.hex, keys.encryption.hex];
    const message = canonicalText({ context, verification, encryption, ...change });
    const content = { message, signature: signMessage(group, signing, message, random) };
    return messageOf(oneIn, 2, { step: 'certificate', content });
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
    const fault = faultOf(oneIn, text, 2);
    expect(fault).toMatchObject({ code: 'CERTIFICATE_WRONG', member: 2 });
    expect(fault && 'reason' in fault && fault.reason).toMatch(reason);
  });

  it('with a key of somebody else, or one key for both purposes, is refused', () => {
    const { encryption, verification } = keysOf(oneIn, 1);
    expect(faultOf(oneIn, certificate({ encryption: encryption.hex }))).toEqual({
      code: 'KEY_COPIED',
      member: 2,
      of: 1,
    });
    expect(faultOf(oneIn, certificate({ encryption: verification.hex }))).toMatchObject({ code: 'KEY_COPIED', of: 1 });
    expect(faultOf(oneIn, certificate({ encryption: keys.verification.hex }))).toMatchObject({ of: 2 });
  });
});

describe('Commit, then show', () => {
  it('refuses a commitment that another has made', async () => {
    const one = await turnOf(group, committing, 1, random);
    const [content] = contentsOf(stateOf(group, one), 'commitment');
    const copy = messageOf(one, 2, { step: 'commitment', content: content ?? { coefexps: '' } });
    expect(faultOf(one, copy)).toEqual({ code: 'COMMITMENT_COPIED', member: 2, of: 1 });
  });

  it('refuses one who, having seen the others, shows something else than what was committed to', async () => {
    const [one, certificates] = [await turnOf(group, showing, 1, random), certificatesOf(stateOf(group, showing))];
    const content = await makePolynomial(group, id, { keys: keysOf(one, 2), certificates, random });
    const text = messageOf(one, 2, { step: 'polynomial', content });
    expect(faultOf(one, text)).toEqual({ code: 'COMMITMENT_NOT_KEPT', member: 2 });
  });

  it('says so if the member’s own file no longer holds it', async () => {
    const { polynomial: _lost, ...device } = deviceOf(showing, 2);
    expect(await memberStep(group, device, showing.texts, random)).toEqual(err({ code: 'DRAFT_LOST', member: 2 }));
  });
});

describe('A polynomial', () => {
  it('is refused with a private message too few', async () => {
    const content = await honestPolynomial(2);
    const text = messageOf(showing, 2, {
      step: 'polynomial',
      content: { ...content, secrets: content.secrets.slice(1) },
    });
    expect(faultOf(showing, text)).toMatchObject({ code: 'POLYNOMIAL_WRONG', reason: /2 private messages for 3/ });
  });

  it.each([1, 3])('is refused with %d coefficients', async (threshold) => {
    const certificates = certificatesOf(stateOf(group, committing));
    const keys = keysOf(committing, 2);
    const content = await makePolynomial(group, { ...id, threshold }, { keys, certificates, random });
    const held = await committedTo(content);
    const text = messageOf(held, 2, { step: 'polynomial', content });
    expect(faultOf(held, text)).toMatchObject({
      code: 'POLYNOMIAL_WRONG',
      member: 2,
      reason: /coefficients instead of 2/,
    });
  });

  it('is refused if it was made for other certificates', async () => {
    const { certs, keys: certified } = certificatesOf(stateOf(group, committing));
    const keys = keysOf(committing, 2);
    const [first, second, third] = certs;
    if (!first || !second || !third) throw new Error('three certificates');
    const stranger = makeCertificate(group, id, {
      member: 3,
      keys: memberKeys(group, deviceOf(newCeremony(id, random), 3).seed),
      random,
    });
    const certificates = { certs: [first, second, stranger], keys: certified };
    const content = await makePolynomial(group, id, { keys, certificates, random });
    const held = await committedTo(content);
    const text = messageOf(held, 2, { step: 'polynomial', content });
    expect(faultOf(held, text)).toMatchObject({
      code: 'POLYNOMIAL_WRONG',
      reason: 'it was made for other certificates',
    });
  });

  it('is refused if its commitments are signed by another', async () => {
    const content = await honestPolynomial(2);
    const { message } = content.coefexps;
    const signature = signMessage(group, keysOf(showing, 1).signing, message, random);
    const changed = { ...content, coefexps: { message, signature } };
    const held = await committedTo(changed);
    const text = messageOf(held, 2, { step: 'polynomial', content: changed });
    expect(faultOf(held, text)).toMatchObject({ code: 'POLYNOMIAL_WRONG', reason: /commitments does not hold/ });
  });
});

describe('A private share that does not fit', () => {
  it('is found by its recipient, whose complaint names its sender and stops the ceremony', async () => {
    const content = await honestPolynomial(2);
    const wrong = await sendPrivately(group, canonicalText({ secret: scalarDec(randomScalar(random)) }), {
      signing: keysOf(showing, 2).signing,
      recipient: keysOf(showing, 3).encryption,
      random,
    });
    const secrets = content.secrets.map((secret, i) => (i === 2 ? wrong : secret));
    let held = showing;
    for (const member of [1, 3]) held = await turnOf(group, held, member, random);
    const text = messageOf(held, 2, { step: 'polynomial', content: { ...content, secrets } });
    held = { ...held, texts: [...held.texts, text] };

    expect(await nextOf(group, held, 1, random)).toMatchObject({ kind: 'send', step: 'share' });
    const step = await nextOf(group, held, 3, random);
    const reason = 'the share does not fit the commitments';
    expect(step).toMatchObject({ kind: 'complain', fault: { code: 'SHARE_WRONG', member: 2, to: 3, reason } });
    held = { ...held, texts: [...held.texts, step.kind === 'complain' ? step.text : ''] };
    const complaint = { member: 3, about: 2, reason };
    expect(stateOf(group, held)).toMatchObject({ step: 'stopped', waitingFor: [], complaint });
    const stopped = { code: 'STOPPED', member: 1, complaint } as const;
    expect(await memberStep(group, deviceOf(held, 1), held.texts, random)).toEqual(err(stopped));
    expect(faultOf(held, messageOf(held, 1, { step: 'complaint', content: { about: 2, reason } }))).toEqual(stopped);
  });
});

describe('A member’s key', () => {
  it('is refused unless it follows from all commitments', async () => {
    const keys = keysOf(sharing, 2);
    const content = await makeMemberShare(group, randomScalar(random), { keys, random });
    const text = messageOf(sharing, 2, { step: 'share', content });
    expect(faultOf(sharing, text)).toEqual({
      code: 'KEY_WRONG',
      member: 2,
      reason: 'it is not the one that follows from the commitments',
    });
  });

  it.each([
    ['pok', 'its proof of knowledge does not hold'],
    ['signature', 'its signature does not hold'],
  ] as const)('is refused with a wrong %s', async (part, reason) => {
    const body = await honest(sharing, 2);
    if (body.step !== 'share') throw new Error(body.step);
    const stray = signMessage(group, keysOf(sharing, 1).signing, 'something else', random);
    const content = { ...body.content, public_key: { ...body.content.public_key, [part]: stray } };
    expect(faultOf(sharing, messageOf(sharing, 2, { step: 'share', content }))).toEqual({
      code: 'KEY_WRONG',
      member: 2,
      reason,
    });
  });

  it('is refused without the member’s signature', async () => {
    const body = await honest(sharing, 2);
    if (body.step !== 'share') throw new Error(body.step);
    const { pok, public_key } = body.content.public_key;
    const content = { ...body.content, public_key: { pok, public_key } };
    expect(faultOf(sharing, messageOf(sharing, 2, { step: 'share', content }))).toMatchObject({
      code: 'KEY_WRONG',
      reason: 'it is not signed',
    });
  });
});

describe('The rehearsal', () => {
  it('finds a key file that holds another key, on the member’s own device', async () => {
    const device = { ...deviceOf(rehearsing, 2), decryptionKey: scalarDec(randomScalar(random)) };
    expect(await memberStep(group, device, rehearsing.texts, random)).toEqual(
      err({ code: 'KEY_WRONG', member: 2, reason: 'the key file holds another one' }),
    );
  });

  it('finds the key file of another ceremony or person, on the member’s own device', async () => {
    const device = { ...deviceOf(rehearsing, 2), seed: deviceOf(rehearsing, 3).seed };
    expect(await memberStep(group, device, rehearsing.texts, random)).toEqual(err({ code: 'PLACE_TAKEN', member: 2 }));
  });

  it('refuses a part that was not made with the key', () => {
    const { rehearsal } = stateOf(group, rehearsing);
    if (!rehearsal) throw new Error('no rehearsal');
    const content = rehearse(rehearsal, randomScalar(random), random);
    const text = messageOf(rehearsing, 2, { step: 'rehearsal', content });
    expect(faultOf(rehearsing, text)).toMatchObject({ code: 'REHEARSAL_WRONG', member: 2 });
  });

  it('refuses a part without the additional proof, as the opening would', async () => {
    const body = await honest(rehearsing, 2);
    if (body.step !== 'rehearsal') throw new Error(body.step);
    const { x_decryption_proof: _left, ...content } = body.content;
    const text = messageOf(rehearsing, 2, { step: 'rehearsal', content });
    expect(faultOf(rehearsing, text)).toMatchObject({ code: 'REHEARSAL_WRONG', reason: /x_decryption_proof/ });
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
