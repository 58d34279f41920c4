import type { Type } from '@nestjs/common';
import type { JobHandler } from './job-handler.js';
import { IssueCodesHandler } from './election/issue-codes.handler.js';
import { BuildBundleHandler } from './opening/build-bundle.handler.js';
import { ComputeResultHandler, CountHandler, MixBoxHandler, TallyBoxHandler } from './opening/contest-jobs.js';

/** Every kind of job this worker does, one line each. */
export const handlers: readonly Type<JobHandler>[] = [
  IssueCodesHandler,
  TallyBoxHandler,
  MixBoxHandler,
  ComputeResultHandler,
  CountHandler,
  BuildBundleHandler,
];
