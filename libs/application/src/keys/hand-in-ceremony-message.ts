import { Injectable } from '@nestjs/common';
import { canonicalText, electionKey, hashHex, readMessage, takeMessage } from '#libs/belenios';
import type { CeremonyFault, CeremonyState, Group, MessageStep } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { JsonValue, Result } from '#libs/basics';
import { keysMayBeHandedIn } from '#libs/domain';
import type { ElectionId, KeyCeremony, Officer, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { RecordGroup } from '../election/record-group.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ceremonySoFar } from './ceremony-so-far.js';

type Renamed<F> = F extends { readonly code: infer C extends string }
  ? Omit<F, 'code'> & { readonly code: `CEREMONY_${C}` }
  : never;

export type HandInRefusal =
  | ElectionNotFound
  | WrongState
  | { readonly code: 'NO_CEREMONY' | 'NOT_IN_CEREMONY' }
  /** Too late: the ceremony went on without this message, or was begun again. */
  | { readonly code: 'CEREMONY_OVER'; readonly attempt: number }
  | Renamed<CeremonyFault>;

export interface MessageTaken {
  readonly attempt: number;
  readonly member: number;
  readonly step: MessageStep;
  /** It was in already. */
  readonly isRepeated: boolean;
  readonly next: CeremonyState['step'];
}

/** A key-holder hands in their next message of the key ceremony. The last of all concludes it. */
@Injectable()
export class HandInCeremonyMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  execute({
    electionId,
    text,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly text: string;
    readonly by: Officer;
  }): Promise<Result<MessageTaken, HandInRefusal>> {
    authorise(by, 'key-holder');
    const { group } = this.record;
    return this.work.run<MessageTaken, HandInRefusal>(by.organisationId, async ({ elections, ceremonies, audit }) => {
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const open = keysMayBeHandedIn(held.value);
      if (!open.ok) return open;
      const ceremony = await ceremonies.latest(electionId);
      if (!ceremony) return err({ code: 'NO_CEREMONY' });
      const member = ceremony.members.indexOf(by.officerId) + 1;
      if (member === 0) return err({ code: 'NOT_IN_CEREMONY' });

      const before = await ceremonySoFar(ceremonies, group, ceremony);
      const taken = takeMessage(group, before, text, member);
      if (!taken.ok) return err(renamed(taken.error));
      const message = readMessage(text);
      if (!message.ok) throw new Error('a message that was taken cannot be read');
      const { step } = message.value.body;
      const state = taken.value;
      const isRepeated = state === before;
      const told = { attempt: ceremony.attempt, member, step, isRepeated, next: state.step };
      if (isRepeated) return ok(told);
      if (ceremony.state !== 'running') return err({ code: 'CEREMONY_OVER', attempt: ceremony.attempt });

      await ceremonies.addMessage(electionId, ceremony.attempt, { member, step, text });
      if (state.step === 'complete') await ceremonies.end({ ...ceremony, state: 'concluded' });
      await audit.append({
        type: 'KeyCeremonyMessageTaken',
        by,
        details: {
          ...{ electionId, attempt: ceremony.attempt, member, step, digest: hashHex(text) },
          ...(message.value.body.step === 'commitment' && { commitment: message.value.body.content.coefexps }),
          ...(message.value.body.step === 'complaint' && { ...message.value.body.content }),
          ...(state.step === 'complete' && { concluded: keysMade(group, ceremony, state) }),
        },
      });
      return ok(told);
    });
  }
}

/** What an audit event tells about the keys that were made. */
export function keysMade(group: Group, { members }: KeyCeremony, state: CeremonyState): JsonValue {
  const { trustees, rehearsed } = state;
  if (!trustees) throw new Error('no keys were made');
  return {
    members: [...members],
    rehearsed: [...rehearsed.keys()].sort((a, b) => a - b),
    publicKey: electionKey(group, [['Pedersen', trustees]]).hex,
    trusteesDigest: hashHex(canonicalText(trustees)),
  };
}

/** Under its own name, and with the places of a complaint where its words need them. */
const renamed = (fault: CeremonyFault): Renamed<CeremonyFault> => {
  const complaint = fault.code === 'STOPPED' ? { by: fault.complaint.member, about: fault.complaint.about } : {};
  return { ...fault, ...complaint, code: `CEREMONY_${fault.code}` } as Renamed<CeremonyFault>; // the same fault
};
