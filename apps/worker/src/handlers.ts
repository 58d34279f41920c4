import type { Type } from '@nestjs/common';
import type { JobHandler } from './job-handler.js';

/** Every kind of job this worker does, one line each. */
export const handlers: readonly Type<JobHandler>[] = [];
