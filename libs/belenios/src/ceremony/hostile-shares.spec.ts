import { randomBytes } from 'node:crypto';
import { err } from '#libs/basics';
import { canonicalText } from '../json.js';
import { loadFastGroup } from '../node-group.js';
import { randomScalar, scalarDec } from '../scalar.js';
import { signMessage } from '../schnorr.js';
import { deviceOf, heldUntil, newCeremony, nextOf, stateOf, turnOf } from '../../test-support/key-ceremony.js';
import type { HeldCeremony } from '../../test-support/key-ceremony.js';
import { LyingMember } from '../../test-support/lying-member.js';
import type { CeremonyId } from './ceremony-id.js';
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
const committing = await heldUntil(group, begun, 'commitment', random);
const showing = await heldUntil(group, committing, 'polynomial', random);
const sharing = await heldUntil(group, showing, 'share', random);
const rehearsing = await heldUntil(group, sharing, 'rehearsal', random);

const liar = new LyingMember(group, random);

async function honestPolynomial(member: number): Promise<Polynomial> {
  const body = await liar.honest(showing, member);
  if (body.step !== 'polynomial') throw new Error(body.step);
  return body.content;
}

/** As `showing`, but member 2 has committed to this polynomial instead. */
async function committedTo(polynomial: Polynomial): Promise<HeldCeremony> {
  let held = committing;
  for (const member of [1, 3]) held = await turnOf(group, held, member, random);
  const text = liar.messageOf(held, 2, {
    step: 'commitment',
    content: { coefexps: commitmentTo(polynomial.coefexps) },
  });
  return { ...held, texts: [...held.texts, text] };
}

describe('A polynomial', () => {
  it('is refused with a private message too few', async () => {
    const content = await honestPolynomial(2);
    const text = liar.messageOf(showing, 2, {
      step: 'polynomial',
      content: { ...content, secrets: content.secrets.slice(1) },
    });
    expect(liar.faultOf(showing, text)).toMatchObject({ code: 'POLYNOMIAL_WRONG', reason: /2 private messages for 3/ });
  });

  it.each([1, 3])('is refused with %d coefficients', async (threshold) => {
    const certificates = certificatesOf(stateOf(group, committing));
    const keys = liar.keysOf(committing, 2);
    const content = await makePolynomial(group, { ...id, threshold }, { keys, certificates, random });
    const held = await committedTo(content);
    const text = liar.messageOf(held, 2, { step: 'polynomial', content });
    expect(liar.faultOf(held, text)).toMatchObject({
      code: 'POLYNOMIAL_WRONG',
      member: 2,
      reason: /coefficients instead of 2/,
    });
  });

  it('is refused if it was made for other certificates', async () => {
    const { certs, keys: certified } = certificatesOf(stateOf(group, committing));
    const keys = liar.keysOf(committing, 2);
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
    const text = liar.messageOf(held, 2, { step: 'polynomial', content });
    expect(liar.faultOf(held, text)).toMatchObject({
      code: 'POLYNOMIAL_WRONG',
      reason: 'it was made for other certificates',
    });
  });

  it('is refused if its commitments are signed by another', async () => {
    const content = await honestPolynomial(2);
    const { message } = content.coefexps;
    const signature = signMessage(group, liar.keysOf(showing, 1).signing, message, random);
    const changed = { ...content, coefexps: { message, signature } };
    const held = await committedTo(changed);
    const text = liar.messageOf(held, 2, { step: 'polynomial', content: changed });
    expect(liar.faultOf(held, text)).toMatchObject({ code: 'POLYNOMIAL_WRONG', reason: /commitments does not hold/ });
  });
});

describe('A private share that does not fit', () => {
  it('is found by its recipient, whose complaint names its sender and stops the ceremony', async () => {
    const content = await honestPolynomial(2);
    const wrong = await sendPrivately(group, canonicalText({ secret: scalarDec(randomScalar(random)) }), {
      signing: liar.keysOf(showing, 2).signing,
      recipient: liar.keysOf(showing, 3).encryption,
      random,
    });
    const secrets = content.secrets.map((secret, i) => (i === 2 ? wrong : secret));
    let held = showing;
    for (const member of [1, 3]) held = await turnOf(group, held, member, random);
    const text = liar.messageOf(held, 2, { step: 'polynomial', content: { ...content, secrets } });
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
    expect(liar.faultOf(held, liar.messageOf(held, 1, { step: 'complaint', content: { about: 2, reason } }))).toEqual(
      stopped,
    );
  });
});

describe('A member’s key', () => {
  it('is refused unless it follows from all commitments', async () => {
    const keys = liar.keysOf(sharing, 2);
    const content = await makeMemberShare(group, randomScalar(random), { keys, random });
    const text = liar.messageOf(sharing, 2, { step: 'share', content });
    expect(liar.faultOf(sharing, text)).toEqual({
      code: 'KEY_WRONG',
      member: 2,
      reason: 'it is not the one that follows from the commitments',
    });
  });

  it.each([
    ['pok', 'its proof of knowledge does not hold'],
    ['signature', 'its signature does not hold'],
  ] as const)('is refused with a wrong %s', async (part, reason) => {
    const body = await liar.honest(sharing, 2);
    if (body.step !== 'share') throw new Error(body.step);
    const stray = signMessage(group, liar.keysOf(sharing, 1).signing, 'something else', random);
    const content = { ...body.content, public_key: { ...body.content.public_key, [part]: stray } };
    expect(liar.faultOf(sharing, liar.messageOf(sharing, 2, { step: 'share', content }))).toEqual({
      code: 'KEY_WRONG',
      member: 2,
      reason,
    });
  });

  it('is refused without the member’s signature', async () => {
    const body = await liar.honest(sharing, 2);
    if (body.step !== 'share') throw new Error(body.step);
    const { pok, public_key } = body.content.public_key;
    const content = { ...body.content, public_key: { pok, public_key } };
    expect(liar.faultOf(sharing, liar.messageOf(sharing, 2, { step: 'share', content }))).toMatchObject({
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
    const text = liar.messageOf(rehearsing, 2, { step: 'rehearsal', content });
    expect(liar.faultOf(rehearsing, text)).toMatchObject({ code: 'REHEARSAL_WRONG', member: 2 });
  });

  it('refuses a part without the additional proof, as the opening would', async () => {
    const body = await liar.honest(rehearsing, 2);
    if (body.step !== 'rehearsal') throw new Error(body.step);
    const { x_decryption_proof: _left, ...content } = body.content;
    const text = liar.messageOf(rehearsing, 2, { step: 'rehearsal', content });
    expect(liar.faultOf(rehearsing, text)).toMatchObject({ code: 'REHEARSAL_WRONG', reason: /x_decryption_proof/ });
  });
});
