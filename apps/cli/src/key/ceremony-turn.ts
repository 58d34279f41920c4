import { ceremonyStep, deviceMisfit, electionKey, generateMemberSeed, memberStep, policyText } from '#libs/belenios';
import type { CeremonyFault, Group, MemberDevice } from '#libs/belenios';
import type { RandomBytes } from '#libs/basics';
import type { ApiClient } from '../demo/api-client.js';
import { fetchCeremony, sendMessage } from './ceremony-client.js';
import type { RunningCeremony } from './ceremony-client.js';
import { readMemberFile, writeMemberFile } from './member-file.js';

export interface CeremonyMeans {
  readonly session: ApiClient;
  readonly group: Group;
  readonly random: RandomBytes;
  readonly keyFile: string;
  readonly passphrase?: string | undefined;
  /** Called as each message was handed in. */
  readonly onSent: (step: string) => void;
}

export type CeremonyOutcome =
  | { readonly state: 'waiting'; readonly step: string; readonly waitingFor: readonly string[] }
  | { readonly state: 'complete'; readonly publicKey: string; readonly policy: string; readonly place: number };

/**
 * Takes every step that is due for this key-holder, one after the other, until others are awaited or the key is complete.
 * What must not be lost is written to the key file before anything is sent.
 *
 * @throws Error in plain words: whose message is wrong, or why this key file is not the right one
 */
export async function takeCeremonyTurns(electionId: string, means: CeremonyMeans): Promise<CeremonyOutcome> {
  const { session, group, random, keyFile, passphrase } = means;
  for (;;) {
    const ceremony = await fetchCeremony(session, electionId);
    const device = await deviceFor(ceremony, means);
    const step = await memberStep(group, device, ceremony.messages, random);
    if (!step.ok) throw new Error(faultWords(step.error, ceremony));
    switch (step.value.kind) {
      case 'send':
        await writeMemberFile(keyFile, step.value.device, passphrase);
        await sendMessage(session, electionId, step.value.text);
        means.onSent(step.value.step);
        continue;
      case 'complain':
        await sendMessage(session, electionId, step.value.text);
        throw new Error(faultWords(step.value.fault, ceremony));
      case 'wait': {
        if (ceremony.state === 'concluded') return complete(means, ceremony); // without those who did not rehearse
        const waitingFor = step.value.waitingFor.map((place) => nameOf(ceremony, place));
        return { state: 'waiting', step: step.value.step, waitingFor };
      }
      case 'complete':
        await writeMemberFile(keyFile, step.value.device, passphrase);
        return complete(means, ceremony);
    }
  }
}

function complete({ group }: CeremonyMeans, ceremony: RunningCeremony): CeremonyOutcome {
  const { trustees } = ceremonyStep(group, ceremony.id, ceremony.messages).state;
  if (!trustees) throw new Error('the server says that the ceremony is concluded, but its keys are not made');
  const publicKey = electionKey(group, [['Pedersen', trustees]]).hex;
  return { state: 'complete', publicKey, policy: policyText(ceremony.id), place: ceremony.ownPlace };
}

/** The key file, which must be of this election, this attempt and this place; made now if there is none. */
async function deviceFor(
  ceremony: RunningCeremony,
  { keyFile, passphrase, random }: CeremonyMeans,
): Promise<MemberDevice> {
  const { id, ownPlace } = ceremony;
  const read = await readMemberFile(keyFile, passphrase);
  if (!read) {
    if (ceremony.step !== 'certificate')
      throw new Error(
        `there is no key file ${keyFile}. You began this ceremony with one: use it. If it is lost, tell the returning officer, who can begin the ceremony again`,
      );
    const device = { ceremony: id, member: ownPlace, seed: generateMemberSeed(random) };
    await writeMemberFile(keyFile, device, passphrase);
    return device;
  }
  if (!read.ok) throw new Error(read.error);
  const { ceremony: own, member } = read.value;
  switch (deviceMisfit(read.value, id, ownPlace)) {
    case 'OTHER_ELECTION':
      throw new Error(`the key file ${keyFile} is for another election (${own.election}), not for ${id.election}`);
    case 'OLDER_ATTEMPT':
      throw new Error(
        `the key file ${keyFile} is for attempt ${own.attempt}, which was given up; now it is attempt ${id.attempt}: choose a new file with --key`,
      );
    case 'LATER_ATTEMPT':
      throw new Error(`the key file ${keyFile} is for an attempt that has not begun here`);
    case 'OTHER_PLACE':
      throw new Error(`the key file ${keyFile} is for place ${member}, and yours is place ${ownPlace}: use your own`);
    case undefined:
      return read.value;
  }
}

const nameOf = ({ members }: RunningCeremony, place: number): string =>
  members.find(({ member }) => member === place)?.name ?? `key-holder ${place}`;

/** What a fault on one's own device means, and what to do about it. */
function faultWords(fault: CeremonyFault, ceremony: RunningCeremony): string {
  const who = 'member' in fault ? nameOf(ceremony, fault.member) : 'somebody';
  switch (fault.code) {
    case 'PLACE_TAKEN':
      return 'in your place stands a certificate made with another key file. Use that file; if you did not make it, tell the returning officer at once';
    case 'DRAFT_LOST':
      return 'your key file no longer holds what you promised. Use the newest copy of it, or ask the returning officer to begin the ceremony again';
    case 'STOPPED':
      return `the ceremony has stopped: ${nameOf(ceremony, fault.complaint.member)} says about ${nameOf(ceremony, fault.complaint.about)}: ${fault.complaint.reason}. The returning officer begins it again`;
    case 'SHARE_WRONG':
      return `what ${who} sent you cannot be used: ${fault.reason}. Your complaint was handed in, and the ceremony has stopped; the returning officer begins it again`;
    case 'KEY_WRONG':
      return fault.member === ceremony.ownPlace
        ? `your key file does not fit: ${fault.reason}. Use the one you began the ceremony with`
        : `the key of ${who} is wrong: ${fault.reason}`;
    default: {
      const reason = 'reason' in fault ? `: ${fault.reason}` : '';
      return `the messages on the server are not right (${fault.code}, ${who}${reason}). Your key was not used. Tell the returning officer and the scrutineer`;
    }
  }
}
