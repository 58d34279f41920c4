import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ExamineRecord } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { ExamineRecordResult, toRecordExamination } from './examination.types.js';
import type { RecordExamination } from './examination.types.js';

@Resolver()
export class ExamineRecordResolver {
  constructor(private readonly examine: ExamineRecord) {}

  @Query(() => ExamineRecordResult, {
    description:
      'Examine what the database holds about an election: all that follows from something else is worked out again. Takes a while. Auditors and the returning officer.',
  })
  @Allow('auditor', 'returning-officer')
  async examineRecord(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<RecordExamination | Refusal> {
    const outcome = await this.examine.execute({ electionId: readId<ElectionId>(electionId, 'electionId'), by });
    return outcome.ok ? toRecordExamination(outcome.value) : toRefusal(outcome.error);
  }
}
