import { Injectable } from '@nestjs/common';
import { ComputeResult, CountContest, MixBox, TallyBox } from '#libs/application';
import type { ContestId } from '#libs/domain';
import type { HandledJob, JobHandler, Progress } from '../job-handler.js';

type ContestJobName = 'seal-and-tally' | 'mix' | 'compute-result' | 'count';

const jobOf = <Name extends ContestJobName>({ organisationId, payload }: HandledJob<Name>) => ({
  organisationId,
  contestId: payload.contestId as ContestId, // written by a use case of ours
});

@Injectable()
export class TallyBoxHandler implements JobHandler<'seal-and-tally'> {
  readonly name = 'seal-and-tally';
  constructor(private readonly tally: TallyBox) {}
  readonly run = (job: HandledJob<'seal-and-tally'>) => this.tally.execute(jobOf(job));
}

@Injectable()
export class MixBoxHandler implements JobHandler<'mix'> {
  readonly name = 'mix';
  constructor(private readonly mix: MixBox) {}
  readonly run = (job: HandledJob<'mix'>, progress: Progress) => this.mix.execute(jobOf(job), progress);
}

@Injectable()
export class ComputeResultHandler implements JobHandler<'compute-result'> {
  readonly name = 'compute-result';
  constructor(private readonly result: ComputeResult) {}
  readonly run = (job: HandledJob<'compute-result'>) => this.result.execute(jobOf(job));
}

@Injectable()
export class CountHandler implements JobHandler<'count'> {
  readonly name = 'count';
  constructor(private readonly count: CountContest) {}
  readonly run = (job: HandledJob<'count'>) => this.count.execute(jobOf(job));
}
