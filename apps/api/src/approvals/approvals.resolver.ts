import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecideApproval, ProposeOpening, ReadApprovals } from '#libs/application';
import type { ApprovalId, ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  ApprovalObject,
  ApproveOpeningResult,
  DeclineApprovalResult,
  ProposeOpeningResult,
  toApproval,
} from './approvals.types.js';
import type { ApprovalDeclined, OpeningApproved, OpeningProposed } from './approvals.types.js';

@Resolver()
export class ApprovalsResolver {
  constructor(
    private readonly propose: ProposeOpening,
    private readonly decide: DecideApproval,
    private readonly read: ReadApprovals,
  ) {}

  @Query(() => [ApprovalObject], {
    description:
      'What was put before a second person, declarations of result too; newest first. Without an election, of the 50 elections about which something was put forward last.',
  })
  @Allow('returning-officer', 'second-person', 'auditor')
  async approvals(
    @Args('electionId', { type: () => ID, nullable: true }) electionId: string | undefined,
    @By() by: Officer,
  ): Promise<ApprovalObject[]> {
    const id = electionId ? readId<ElectionId>(electionId, 'electionId') : undefined;
    return (await this.read.list(by, id)).map(toApproval);
  }

  @Mutation(() => ProposeOpeningResult, {
    description:
      'Put the opening of the poll before the second person, exactly as it would be done now. Returning officer only.',
  })
  @Allow('returning-officer')
  async proposeOpening(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('openNow', {
      type: () => Boolean,
      defaultValue: false,
      description: 'The poll is to open as soon as it is opened, instead of at the time that was set.',
    })
    openNow: boolean,
    @By() by: Officer,
  ): Promise<OpeningProposed | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.propose.execute({ electionId: id, openNow, by });
    return outcome.ok ? { approval: toApproval(outcome.value) } : toRefusal(outcome.error);
  }

  @Mutation(() => ApproveOpeningResult, {
    description: 'Approve exactly the content that you read, by its digest. Second person only.',
  })
  @Allow('second-person')
  async approveOpening(
    @Args('approvalId', { type: () => ID }) approvalId: string,
    @Args('contentDigest', { type: () => String }) contentDigest: string,
    @By() by: Officer,
  ): Promise<OpeningApproved | Refusal> {
    const id = readId<ApprovalId>(approvalId, 'approvalId');
    const outcome = await this.decide.approveOpening({ approvalId: id, contentDigest, by });
    return outcome.ok ? { approval: toApproval(outcome.value) } : toRefusal(outcome.error);
  }

  @Mutation(() => DeclineApprovalResult, {
    description: 'Say no to an opening or a declaration that was put forward, and why. Second person only.',
  })
  @Allow('second-person')
  async declineApproval(
    @Args('approvalId', { type: () => ID }) approvalId: string,
    @Args('reason', { type: () => String }) reason: string,
    @By() by: Officer,
  ): Promise<ApprovalDeclined | Refusal> {
    const outcome = await this.decide.decline({ approvalId: readId<ApprovalId>(approvalId, 'approvalId'), reason, by });
    return outcome.ok ? { approval: toApproval(outcome.value) } : toRefusal(outcome.error);
  }
}
