import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { dueOf, provedKeys } from '#libs/belenios';
import type { CeremonyState, MemberStep } from '#libs/belenios';
import type { ElectionId, KeyCeremony, KeyPolicy, Officer, OfficerId } from '#libs/domain';
import { RecordGroup } from '../election/record-group.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ceremonySoFar } from './ceremony-so-far.js';

export interface CeremonyMember {
  readonly member: number;
  readonly officerId: OfficerId;
  readonly name: string;
  /** What they have to do now. */
  readonly due: MemberStep | undefined;
  /** Whether their key has proved itself. */
  readonly hasRehearsed: boolean;
}

export interface KeyCeremonyView {
  readonly policy: KeyPolicy;
  /** Undefined before the first attempt. */
  readonly ceremony: KeyCeremony | undefined;
  readonly step: CeremonyState['step'] | undefined;
  readonly members: readonly CeremonyMember[];
  /** Place of whoever asks. */
  readonly ownPlace: number | undefined;
  readonly proved: ReturnType<typeof provedKeys>;
  readonly complaint: { readonly by: string; readonly about: string; readonly reason: string } | undefined;
  /** Everything that was handed in, in the order in which it was taken: for the members, who check it all. */
  readonly messages: readonly string[];
}

/** Where the key ceremony of an election stands, and what is to be done by whom. */
@Injectable()
export class ReadKeyCeremony {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  /** Undefined when the body has no such election. */
  async execute(by: Officer, electionId: ElectionId): Promise<KeyCeremonyView | undefined> {
    const found = await this.work.run<KeyCeremonyView | undefined, never>(
      by.organisationId,
      async ({ elections, ceremonies, officers }) => {
        const election = await elections.byId(electionId);
        if (!election) return ok(undefined);
        const ceremony = await ceremonies.latest(electionId);
        const policy = election.safeguards.keys;
        if (!ceremony) return ok({ ...NOT_BEGUN, policy });
        const state = await ceremonySoFar(ceremonies, this.record.group, ceremony);
        const known = await officers.list();
        const members = ceremony.members.map((officerId, i) => ({
          member: i + 1,
          officerId,
          name: known.find((each) => each.officerId === officerId)?.name ?? officerId,
          due: ceremony.state === 'running' ? dueOf(state, i + 1) : undefined,
          hasRehearsed: state.rehearsed.has(i + 1),
        }));
        const nameOf = (place: number): string => members[place - 1]?.name ?? String(place);
        const { complaint } = state;
        const texts = await ceremonies.messages(electionId, ceremony.attempt);
        const place = ceremony.members.indexOf(by.officerId) + 1;
        return ok({
          policy,
          ceremony,
          step: state.step,
          members,
          ownPlace: place === 0 ? undefined : place,
          proved: provedKeys(state),
          complaint: complaint && {
            by: nameOf(complaint.member),
            about: nameOf(complaint.about),
            reason: complaint.reason,
          },
          messages: place === 0 ? [] : texts.map(({ text }) => text),
        });
      },
    );
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

const NOT_BEGUN = {
  ceremony: undefined,
  step: undefined,
  members: [],
  ownPlace: undefined,
  proved: 'too-few',
  complaint: undefined,
  messages: [],
} as const;
