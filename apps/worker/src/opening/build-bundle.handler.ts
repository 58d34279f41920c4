import { Injectable } from '@nestjs/common';
import { BuildEvidence } from '#libs/application';
import type { ElectionId } from '#libs/domain';
import type { HandledJob, JobHandler } from '../job-handler.js';

@Injectable()
export class BuildBundleHandler implements JobHandler<'build-bundle'> {
  readonly name = 'build-bundle';

  constructor(private readonly build: BuildEvidence) {}

  run({ organisationId, payload }: HandledJob<'build-bundle'>) {
    return this.build.execute({ organisationId, electionId: payload.electionId as ElectionId });
  }
}
