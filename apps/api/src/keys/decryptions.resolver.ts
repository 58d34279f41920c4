import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommitDecryptions, ReadDecryptionTasks } from '#libs/application';
import type { ContestId, ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { CommitDecryptionsResult, DecryptionDigestInput, DecryptionTaskObject } from './keys.types.js';
import type { DecryptionsCommitted } from './keys.types.js';

@Resolver()
export class DecryptionsResolver {
  constructor(
    private readonly commit: CommitDecryptions,
    private readonly tasks: ReadDecryptionTasks,
  ) {}

  @Query(() => [DecryptionTaskObject], {
    description:
      'Boxes that are mixed, until they are declared, and what your key has to do for each. Key-holder only.',
  })
  @Allow('key-holder')
  async myDecryptions(@By() by: Officer): Promise<DecryptionTaskObject[]> {
    return (await this.tasks.execute(by)).map(({ election, contest, ...task }) => ({
      ...task,
      committed: task.committed,
      electionId: election.id,
      contestId: contest.id,
      uuid: contest.uuid,
      title: contest.title,
      titleCy: contest.titleCy,
    }));
  }

  @Mutation(() => CommitDecryptionsResult, {
    description:
      'Promise your part of the opening of every box, before anybody shows theirs; the promises are published. Key-holder only.',
  })
  @Allow('key-holder')
  async commitDecryptions(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('digests', { type: () => [DecryptionDigestInput] }) digests: DecryptionDigestInput[],
    @By() by: Officer,
  ): Promise<DecryptionsCommitted | Refusal> {
    const outcome = await this.commit.execute({
      electionId: readId<ElectionId>(electionId, 'electionId'),
      digests: digests.map(({ contestId, digest }) => ({
        contestId: readId<ContestId>(contestId, 'contestId'),
        digest,
      })),
      by,
    });
    if (!outcome.ok) return toRefusal(outcome.error);
    return { contests: outcome.value.contests.map((contest) => ({ ...contest })) };
  }
}
