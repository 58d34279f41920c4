import type { Group } from '../src/group.js';
import type { RandomBytes } from '#libs/basics';
import { takeMessage } from '../src/ceremony/ceremony.js';
import type { CeremonyFault } from '../src/ceremony/ceremony-fault.js';
import { readMessage, writeMessage } from '../src/ceremony/ceremony-message.js';
import type { MessageBody } from '../src/ceremony/ceremony-message.js';
import { seenBefore } from '../src/ceremony/ceremony-state.js';
import { memberKeys } from '../src/ceremony/member-key.js';
import type { MemberKeys } from '../src/ceremony/member-key.js';
import { deviceOf, nextOf, stateOf } from './key-ceremony.js';
import type { HeldCeremony } from './key-ceremony.js';

/** For tests only: messages that no honest device would write, and what becomes of them. */
export class LyingMember {
  constructor(
    private readonly group: Group,
    private readonly random: RandomBytes,
  ) {}

  keysOf(held: HeldCeremony, member: number): MemberKeys {
    return memberKeys(this.group, deviceOf(held, member).seed);
  }

  /** A message of this member with this body, signed with the member's own key, as the step demands. */
  messageOf(held: HeldCeremony, member: number, body: MessageBody): string {
    const head = { ceremony: held.id, member, seen: seenBefore(stateOf(this.group, held), body.step) };
    return writeMessage(this.group, head, body, { signing: this.keysOf(held, member).signing, random: this.random });
  }

  faultOf(held: HeldCeremony, text: string, from?: number): CeremonyFault | undefined {
    const taken = takeMessage(this.group, stateOf(this.group, held), text, from);
    return taken.ok ? undefined : taken.error;
  }

  /** The body that an honest device would send now. */
  async honest(held: HeldCeremony, member: number): Promise<MessageBody> {
    const step = await nextOf(this.group, held, member, this.random);
    const read = step.kind === 'send' ? readMessage(step.text) : undefined;
    if (!read?.ok) throw new Error('nothing to send');
    return read.value.body;
  }
}
