import { Injectable } from '@nestjs/common';
import { IssueVotingCodes } from '#libs/application';
import type { ElectionId } from '#libs/domain';
import type { HandledJob, JobHandler, Progress } from '../job-handler.js';

/** Safe to run twice or to be killed: the codes of an election are made in one transaction, once. */
@Injectable()
export class IssueCodesHandler implements JobHandler<'issue-codes'> {
  readonly name = 'issue-codes';

  constructor(private readonly issue: IssueVotingCodes) {}

  run({ organisationId, payload }: HandledJob<'issue-codes'>, onPercent: Progress) {
    return this.issue.execute({ organisationId, electionId: payload.electionId as ElectionId, onPercent });
  }
}
