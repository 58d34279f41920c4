import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApproveDeclaration, ProposeDeclaration, ReadOutcome } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By, MaybeBy } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  ApproveDeclarationResult,
  DeclarationObject,
  ProposeDeclarationResult,
  toDeclaration,
} from './declaration.types.js';
import type { DeclarationProposed, ResultDeclared } from './declaration.types.js';

@Resolver()
export class DeclarationsResolver {
  constructor(
    private readonly propose: ProposeDeclaration,
    private readonly approve: ApproveDeclaration,
    private readonly read: ReadOutcome,
  ) {}

  @Mutation(() => ProposeDeclarationResult, {
    description: 'Propose the declaration: its content follows from the counts. Returning officer only.',
  })
  @Allow('returning-officer')
  async proposeDeclaration(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<DeclarationProposed | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.propose.execute({ electionId: id, by });
    return outcome.ok ? { electionId: id, ...outcome.value } : toRefusal(outcome.error);
  }

  @Mutation(() => ApproveDeclarationResult, {
    description:
      'Approve exactly the content that you read, by its digest; the result is then declared. Second person only.',
  })
  @Allow('second-person')
  async approveDeclaration(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('contentDigest', { type: () => String }) contentDigest: string,
    @By() by: Officer,
  ): Promise<ResultDeclared | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.approve.execute({ electionId: id, contentDigest, by });
    return outcome.ok ? { electionId: id, contentDigest, state: outcome.value.state } : toRefusal(outcome.error);
  }

  @Query(() => DeclarationObject, {
    nullable: true,
    description:
      'The declaration of result. Public once declared; before, what is proposed, for the returning officer, the second person and auditors.',
  })
  @Allow('public')
  async declaration(
    @Args('electionId', { type: () => ID }) electionId: string,
    @MaybeBy() by: Officer | undefined,
  ): Promise<DeclarationObject | undefined> {
    const found = await this.read.declaration(readId<ElectionId>(electionId, 'electionId'), by);
    return found && toDeclaration(found);
  }
}
