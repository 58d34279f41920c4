import type { RandomBytes } from '#libs/basics';
import type { Group } from '../src/group.js';
import type { CeremonyFault } from '../src/ceremony/ceremony-fault.js';
import type { CeremonyId } from '../src/ceremony/ceremony-id.js';
import { ceremonyStep, takeMessage } from '../src/ceremony/ceremony.js';
import type { CeremonyState } from '../src/ceremony/ceremony-state.js';
import type { CeremonyStep } from '../src/ceremony/ceremony-steps.js';
import { generateMemberSeed } from '../src/ceremony/member-key.js';
import { memberStep } from '../src/ceremony/member-device.js';
import type { DeviceStep, MemberDevice } from '../src/ceremony/member-device.js';

/** For tests only: the server's list of messages, and every member's device. */
export interface HeldCeremony {
  readonly id: CeremonyId;
  readonly texts: readonly string[];
  readonly devices: readonly MemberDevice[];
}

export const newCeremony = (id: CeremonyId, random: RandomBytes): HeldCeremony => ({
  id,
  texts: [],
  devices: Array.from({ length: id.size }, (_, i) => ({
    ceremony: id,
    member: i + 1,
    seed: generateMemberSeed(random),
  })),
});

export const stateOf = (group: Group, { id, texts }: HeldCeremony): CeremonyState =>
  ceremonyStep(group, id, texts).state;

/** What the device of a member does next. @throws Error on a fault */
export async function nextOf(
  group: Group,
  held: HeldCeremony,
  member: number,
  random: RandomBytes,
): Promise<DeviceStep> {
  const step = await memberStep(group, deviceOf(held, member), held.texts, random);
  if (!step.ok) throw new Error(canonicalFault(step.error));
  return step.value;
}

export function deviceOf({ devices }: HeldCeremony, member: number): MemberDevice {
  const device = devices[member - 1];
  if (!device) throw new RangeError(`no member ${member}`);
  return device;
}

/** A member's turn: what is due there is made, kept and handed in, if anything is. */
export async function turnOf(
  group: Group,
  held: HeldCeremony,
  member: number,
  random: RandomBytes,
): Promise<HeldCeremony> {
  const step = await nextOf(group, held, member, random);
  if (step.kind !== 'send') return held;
  const taken = takeMessage(group, stateOf(group, held), step.text, member);
  if (!taken.ok) throw new Error(canonicalFault(taken.error));
  const devices = held.devices.map((device, i) => (i === member - 1 ? step.device : device));
  return { ...held, texts: [...held.texts, step.text], devices };
}

/** Rounds of turns until this step is the next one. */
export async function heldUntil(
  group: Group,
  start: HeldCeremony,
  until: CeremonyStep,
  random: RandomBytes,
): Promise<HeldCeremony> {
  let held = start;
  for (let round = 0; round < 6 && stateOf(group, held).step !== until; round++)
    for (const { member } of held.devices) held = await turnOf(group, held, member, random);
  if (stateOf(group, held).step !== until) throw new Error(`the ceremony does not come to ${until}`);
  return held;
}

const canonicalFault = (fault: CeremonyFault): string => JSON.stringify(fault);
