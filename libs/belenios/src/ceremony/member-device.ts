import type { RandomBytes, Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ScalarDec, Group } from '../group.js';
import { parseScalar, scalarDec } from '../scalar.js';
import type { ThresholdTrustees } from '../trustees.js';
import { judgingLater, refuseMessage } from './ceremony-fault.js';
import type { CeremonyFault } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import { writeMessage } from './ceremony-message.js';
import type { MessageBody } from './ceremony-message.js';
import { ceremonyStep } from './ceremony.js';
import { contentsOf, dueOf, messagesOf, seenBefore } from './ceremony-state.js';
import type { CeremonyState } from './ceremony-state.js';
import type { CeremonyStep, MemberStep } from './ceremony-steps.js';
import { certificatesOf } from './check-content.js';
import { makeCertificate } from './certificate.js';
import { memberKeys } from './member-key.js';
import type { MemberKeys, MemberSeed } from './member-key.js';
import { addShares, makeMemberShare, memberInput, recoverShare } from './member-share.js';
import { commitmentTo, makePolynomial } from './polynomial.js';
import type { Polynomial } from './polynomial.js';
import { rehearse } from './rehearsal.js';

/** What a member keeps on their own device and shows to nobody. The seed alone is enough once the keys are made. */
export interface MemberDevice {
  readonly ceremony: CeremonyId;
  /** The member's place, from 1. */
  readonly member: number;
  readonly seed: MemberSeed;
  /** From the commitment until it is shown: it cannot be made again. */
  readonly polynomial?: Polynomial;
  /** S_j: the member's key for decryption. */
  readonly decryptionKey?: ScalarDec;
}

export type DeviceStep =
  /** Keep `device` first, and only then hand `text` in: what was committed to must not be lost. */
  | { readonly kind: 'send'; readonly step: MemberStep; readonly text: string; readonly device: MemberDevice }
  /** A private share does not fit: hand the complaint in, which stops this attempt. */
  | { readonly kind: 'complain'; readonly text: string; readonly fault: CeremonyFault }
  | { readonly kind: 'wait'; readonly step: CeremonyStep; readonly waitingFor: readonly number[] }
  | { readonly kind: 'complete'; readonly trustees: ThresholdTrustees; readonly device: MemberDevice };

/**
 * Whatever is due on a member's own device, run again and again. Everything that was handed in so far is checked here
 * anew: the member trusts neither the server nor the others.
 *
 * @param texts all messages in the order in which the server took them
 * @returns a fault that names whose message is wrong, or that this device is not the one which holds the place
 */
export async function memberStep(
  group: Group,
  device: MemberDevice,
  texts: readonly string[],
  random: RandomBytes,
): Promise<Result<DeviceStep, CeremonyFault>> {
  const { state, refused } = ceremonyStep(group, device.ceremony, texts);
  const [wrong] = refused;
  if (wrong) return err(wrong.fault);
  const keys = memberKeys(group, device.seed);
  const { member } = device;
  const own = state.certified.get(member);
  if (own && !group.equal(own.verification, keys.verification)) return err({ code: 'PLACE_TAKEN', member });
  const due = dueOf(state, member);
  const work: Work = { group, state, device, keys, random };
  if (due === undefined) return notDue(work);
  const made = await judgingLater(() => make(work, due));
  if (!made.ok) return made.error.code === 'SHARE_WRONG' ? complaint(work, made.error) : made;
  return ok({ kind: 'send', step: due, text: written(work, made.value.body), device: made.value.device });
}

/**
 * The device with its decryption key, brought back by the seed from the member's own share; the device as it is while no
 * share of theirs was handed in. A ceremony may end without those who did not rehearse, so this does not wait for them.
 *
 * @returns a fault if the device is not the one that holds the place, or its key is not the one in the share
 */
export async function recoverDevice(
  group: Group,
  device: MemberDevice,
  texts: readonly string[],
): Promise<Result<MemberDevice, CeremonyFault>> {
  const { state } = ceremonyStep(group, device.ceremony, texts);
  const keys = memberKeys(group, device.seed);
  const { member } = device;
  const own = state.certified.get(member);
  if (own && !group.equal(own.verification, keys.verification)) return err({ code: 'PLACE_TAKEN', member });
  if (!messagesOf(state, 'share').some((message) => message.member === member)) return ok(device);
  const key = await judgingLater(() => keyOf({ state, group, device, keys }));
  return key.ok ? ok({ ...device, decryptionKey: key.value }) : key;
}

interface Work {
  readonly group: Group;
  readonly state: CeremonyState;
  readonly device: MemberDevice;
  readonly keys: MemberKeys;
  readonly random: RandomBytes;
}

interface Made {
  readonly body: MessageBody;
  readonly device: MemberDevice;
}

async function make(work: Work, step: MemberStep): Promise<Made> {
  const { group, state, device, keys, random } = work;
  const { ceremony, member } = device;
  switch (step) {
    case 'certificate':
      return { body: { step, content: makeCertificate(group, ceremony, { member, keys, random }) }, device };
    case 'commitment': {
      const certificates = certificatesOf(state);
      const polynomial = device.polynomial ?? (await makePolynomial(group, ceremony, { keys, certificates, random }));
      return {
        body: { step, content: { coefexps: commitmentTo(polynomial.coefexps) } },
        device: { ...device, polynomial },
      };
    }
    case 'polynomial':
      return { body: { step, content: keptPolynomial(work) }, device };
    case 'share': {
      const decryptionKey = await sumOfShares(work);
      const content = await makeMemberShare(group, decryptionKey, { keys, random });
      const { polynomial: _shown, ...kept } = device;
      return { body: { step, content }, device: { ...kept, decryptionKey: scalarDec(decryptionKey) } };
    }
    case 'rehearsal': {
      const [decryptionKey, { rehearsal }] = [await keyOf(work), state];
      if (!rehearsal) throw new RangeError('nothing to rehearse with');
      return {
        body: { step, content: rehearse(rehearsal, parseScalar(decryptionKey), random) },
        device: { ...device, decryptionKey },
      };
    }
  }
}

const written = ({ group, state, device, keys, random }: Work, body: MessageBody): string =>
  writeMessage(group, { ceremony: device.ceremony, member: device.member, seen: seenBefore(state, body.step) }, body, {
    signing: keys.signing,
    random,
  });

/** What was committed to. A file brought back from an old copy may not hold it. */
function keptPolynomial({ state, device: { member, polynomial } }: Work): Polynomial {
  const promised = messagesOf(state, 'commitment').find((message) => message.member === member);
  if (!polynomial || commitmentTo(polynomial.coefexps) !== promised?.body.content.coefexps)
    return refuseMessage({ code: 'DRAFT_LOST', member });
  return polynomial;
}

function sumOfShares({ group, state, device: { member }, keys }: Work): Promise<bigint> {
  const input = memberInput(contentsOf(state, 'polynomial'), member);
  const commitments = messagesOf(state, 'polynomial').map((message) => state.commitments.get(message.member) ?? []);
  return addShares(group, certificatesOf(state), input, commitments, { member, keys });
}

/** S_j as the device keeps it, or brought back by the seed; refused if it is not the key in the group's list. */
async function keyOf({
  group,
  state,
  device: { member, decryptionKey },
  keys,
}: Omit<Work, 'random'>): Promise<ScalarDec> {
  const share = messagesOf(state, 'share').find((message) => message.member === member)?.body.content;
  if (!share) throw new RangeError(`no share of member ${member}`);
  const kept = decryptionKey === undefined ? await recoverShare(group, share, keys) : parseScalar(decryptionKey);
  if (kept === undefined || group.mulBase(kept).hex !== share.public_key.public_key)
    return refuseMessage({ code: 'KEY_WRONG', member, reason: 'the key file holds another one' });
  return scalarDec(kept);
}

/** @throws nothing; an unusable key file is a refusal */
async function notDue(work: Work): Promise<Result<DeviceStep, CeremonyFault>> {
  const { step, waitingFor, complaint: stopped, trustees } = work.state;
  const { member } = work.device;
  if (stopped) return err({ code: 'STOPPED', member, complaint: stopped });
  if (step !== 'complete' || !trustees) return ok({ kind: 'wait', step, waitingFor });
  const key = await judgingLater(() => keyOf(work));
  return key.ok ? ok({ kind: 'complete', trustees, device: { ...work.device, decryptionKey: key.value } }) : key;
}

function complaint(
  work: Work,
  fault: Extract<CeremonyFault, { readonly code: 'SHARE_WRONG' }>,
): Result<DeviceStep, CeremonyFault> {
  const text = written(work, { step: 'complaint', content: { about: fault.member, reason: fault.reason } });
  return ok({ kind: 'complain', text, fault });
}
