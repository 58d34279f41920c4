import {
  checkRehearsed,
  deviceMisfit,
  isMemberKeyFile,
  memberStep,
  readMemberKeyFile,
  readOpeningKey,
  readTrustees,
  recoverDevice,
  rehearsalOf,
  rehearse,
  writeMemberKeyFile,
} from '#libs/belenios';
import type { CeremonyFault, Group, OpeningKey } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import type { RandomBytes } from '#libs/basics';
import type { KeyFault, KnownKey, OwnCeremony, Turn } from './jobs.js';
import { KeyTrouble } from './key-trouble.js';

export interface WithGroup {
  readonly group: Group;
  readonly random: RandomBytes;
}

/** Whatever is due in the ceremony for a member's key. @throws KeyTrouble */
export async function turnOf(text: string, { id, place, messages }: OwnCeremony, means: WithGroup): Promise<Turn> {
  const read = readMemberKeyFile(text);
  if (!read.ok) throw new KeyTrouble(read.error);
  const misfit = deviceMisfit(read.value, id, place);
  if (misfit) throw new KeyTrouble({ code: misfit });
  const step = await memberStep(means.group, read.value, messages, means.random);
  if (!step.ok) throw new KeyTrouble(keyFault(step.error, place));
  switch (step.value.kind) {
    case 'send':
      return { kind: 'send', text: writeMemberKeyFile(step.value.device), message: step.value.text };
    case 'complain':
      return { kind: 'complain', message: step.value.text, fault: keyFault(step.value.fault, place) };
    case 'wait':
      return { kind: 'wait' };
    case 'complete':
      return { kind: 'complete', text: writeMemberKeyFile(step.value.device) };
  }
}

function keyFault(fault: CeremonyFault, own: number): KeyFault {
  const reason = 'reason' in fault ? fault.reason : fault.code;
  switch (fault.code) {
    case 'PLACE_TAKEN':
      return { code: 'OTHER_KEY', reason };
    case 'DRAFT_LOST':
      return { code: 'DRAFT_LOST' };
    case 'STOPPED':
      return { code: 'STOPPED', place: fault.complaint.about, reason: fault.complaint.reason };
    case 'SHARE_WRONG':
      return { code: 'SHARE_WRONG', place: fault.member, reason };
    case 'KEY_WRONG':
      return { code: fault.member === own ? 'OTHER_KEY' : 'MESSAGES_WRONG', place: fault.member, reason };
    default:
      return {
        code: 'MESSAGES_WRONG',
        ...('member' in fault && { place: fault.member }),
        reason: `${fault.code}: ${reason}`,
      };
  }
}

/**
 * The text of a key once it was seen to be the one that the installation knows; a member's key is made complete from what
 * was handed in during the ceremony, where that has ended.
 * @throws KeyTrouble if it is another one
 */
export async function knownKey(text: string, known: KnownKey, means: WithGroup): Promise<string> {
  if (known.ceremony) return memberKey(text, known.ceremony, means);
  if (isMemberKeyFile(text)) throw new KeyTrouble({ code: 'OTHER_KIND' });
  const read = readOpeningKey(text);
  if (!read.ok) throw new KeyTrouble(read.error);
  if (read.value.electionId !== known.electionId) throw new KeyTrouble({ code: 'OTHER_ELECTION' });
  for (const { contestId, publicKey } of known.handedIn) {
    const secret = secretOf(read.value, contestId, known);
    if (!publicKey.includes(means.group.mulBase(secret).hex)) throw new KeyTrouble({ code: 'OTHER_KEY' });
  }
  return text;
}

async function memberKey(text: string, { id, place, messages }: OwnCeremony, { group }: WithGroup): Promise<string> {
  const read = readMemberKeyFile(text);
  if (!read.ok) throw new KeyTrouble(read.error);
  const misfit = deviceMisfit(read.value, id, place);
  if (misfit) throw new KeyTrouble({ code: misfit });
  const device = await recoverDevice(group, read.value, messages);
  if (!device.ok) throw new KeyTrouble(keyFault(device.error, place));
  return writeMemberKeyFile(device.value);
}

/** Opens a dummy of every contest, against the public halves that were handed in. @throws KeyTrouble */
export function rehearseAlone(text: string, known: KnownKey, { group, random }: WithGroup): number {
  const read = readOpeningKey(text);
  if (!read.ok) throw new KeyTrouble(read.error);
  for (const { contestId, publicKey } of known.handedIn) {
    const secret = secretOf(read.value, contestId, known);
    const trustees = readTrustees(utf8(`[["Single",${publicKey}]]`));
    if (!trustees.ok) throw new KeyTrouble({ code: 'MESSAGES_WRONG' });
    const dummy = rehearsalOf(group, uuidOf(contestId, known), trustees.value);
    const checked = checkRehearsed(dummy, 1, rehearse(dummy, secret, random));
    if (!checked.ok) throw new KeyTrouble({ code: 'OTHER_KEY', reason: checked.error.reason });
  }
  return known.handedIn.length;
}

const uuidOf = (id: string, { contests }: KnownKey): string =>
  contests.find(({ contestId }) => contestId === id)?.uuid ?? '';

function secretOf(key: OpeningKey, contestId: string, known: KnownKey): bigint {
  const secret = key.secretFor(uuidOf(contestId, known));
  if (secret === undefined) throw new KeyTrouble({ code: 'KEY_NOT_FOR_CONTEST' });
  return secret;
}
