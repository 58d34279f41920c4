import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  BeginKeyCeremony,
  ConcludeKeyCeremony,
  HandInCeremonyMessage,
  ReadKeyCeremony,
  SetKeyPolicy,
} from '#libs/application';
import type { ElectionId, Officer, OfficerId } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { toElectionObject } from '../election/election.types.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  BeginKeyCeremonyResult,
  ConcludeKeyCeremonyResult,
  KeyCeremonyObject,
  SendCeremonyMessageResult,
  SetKeyPolicyResult,
} from './keys.types.js';
import type { CeremonyMessageTaken, KeyCeremonyBegun, KeyCeremonyConcluded, KeyPolicySet } from './keys.types.js';
import { toCeremonyObject } from './to-ceremony-object.js';

@Resolver()
export class KeyCeremonyResolver {
  constructor(
    private readonly setPolicy: SetKeyPolicy,
    private readonly begin: BeginKeyCeremony,
    private readonly handIn: HandInCeremonyMessage,
    private readonly conclude: ConcludeKeyCeremony,
    private readonly read: ReadKeyCeremony,
  ) {}

  @Query(() => KeyCeremonyObject, { nullable: true, description: 'Where the making of the key stands.' })
  @Allow('returning-officer', 'second-person', 'key-holder', 'auditor')
  async keyCeremony(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<KeyCeremonyObject | undefined> {
    const found = await this.read.execute(by, readId<ElectionId>(electionId, 'electionId'));
    return found && toCeremonyObject(found);
  }

  @Mutation(() => SetKeyPolicyResult, {
    description: 'Settle how many of the keys open the boxes of a draft. Returning officer only.',
  })
  @Allow('returning-officer')
  async setKeyPolicy(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('needed', {
      type: () => Int,
      nullable: true,
      description: 'Any so many of the key-holders, who then make one key together; null: all of them.',
    })
    needed: number | null,
    @By() by: Officer,
  ): Promise<KeyPolicySet | Refusal> {
    const policy = needed == null ? ({ kind: 'all' } as const) : ({ kind: 'threshold', needed } as const);
    const outcome = await this.setPolicy.execute({
      electionId: readId<ElectionId>(electionId, 'electionId'),
      policy,
      by,
    });
    if (!outcome.ok) return toRefusal(outcome.error);
    return { election: toElectionObject(outcome.value), needed: needed ?? null };
  }

  @Mutation(() => BeginKeyCeremonyResult, {
    description:
      'Begin the key ceremony, or begin it again with new keys: then with a reason, which is kept. Returning officer only.',
  })
  @Allow('returning-officer')
  async beginKeyCeremony(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('members', {
      type: () => [ID],
      nullable: true,
      description: 'The key-holders who take part, in the order of their places; all of today’s unless named.',
    })
    members: string[] | null,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
    @By() by: Officer,
  ): Promise<KeyCeremonyBegun | Refusal> {
    const outcome = await this.begin.execute({
      electionId: readId<ElectionId>(electionId, 'electionId'),
      ...(members && { members: members.map((id) => readId<OfficerId>(id, 'members')) }),
      ...(reason !== null && reason !== undefined && { reason }),
      by,
    });
    if (!outcome.ok) return toRefusal(outcome.error);
    const { attempt, needed, members: named } = outcome.value;
    return { attempt, needed, members: [...named] };
  }

  @Mutation(() => SendCeremonyMessageResult, {
    description: 'Hand in your next message of the key ceremony, as `quorate key ceremony` makes it. Key-holder only.',
  })
  @Allow('key-holder')
  async sendCeremonyMessage(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('message', { type: () => String }) message: string,
    @By() by: Officer,
  ): Promise<CeremonyMessageTaken | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.handIn.execute({ electionId: id, text: message, by });
    return outcome.ok ? { ...outcome.value } : toRefusal(outcome.error);
  }

  @Mutation(() => ConcludeKeyCeremonyResult, {
    description:
      'Go on with the keys that have proved themselves, although not all have; with a reason, which is kept. Returning officer only.',
  })
  @Allow('returning-officer')
  async concludeKeyCeremony(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('reason', { type: () => String }) reason: string,
    @By() by: Officer,
  ): Promise<KeyCeremonyConcluded | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.conclude.execute({ electionId: id, reason, by });
    return outcome.ok ? { attempt: outcome.value.attempt } : toRefusal(outcome.error);
  }
}
