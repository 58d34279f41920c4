// A worker process whose jobs do what tests of jobs need. `build-bundle` is done at once, `mix` takes TEST_JOB_MS,
// `count` ends its worker. All the rest is the worker as it is in dist.
import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { ConsoleLogger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../dist/apps/worker/src/app.module.js';
import { readConfig } from '../../dist/apps/worker/src/config.js';
import { JOB_HANDLERS } from '../../dist/apps/worker/src/job-handler.js';
import { stopGracefully } from '../../dist/apps/worker/src/platform/graceful-stop.js';

const say = (event, more = {}) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
const done = { ok: true, value: undefined };
const handlers = [
  { name: 'build-bundle', run: async () => done },
  {
    name: 'mix',
    async run({ jobId }) {
      say('long-job-begun', { jobId });
      await wait(Number(process.env.TEST_JOB_MS));
      say('long-job-ended', { jobId });
      return done;
    },
  },
  {
    name: 'count',
    run({ jobId }) {
      say('ends-its-worker', { jobId });
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  },
];

const app = await Test.createTestingModule({ imports: [AppModule.with(readConfig(process.env))] })
  .overrideProvider(JOB_HANDLERS)
  .useValue(handlers)
  .compile();
app.useLogger(new ConsoleLogger({ json: true }));
await app.init();
process.once('SIGTERM', () => {
  say('worker-stopping');
  void stopGracefully(app).then(() => process.exit(0));
});
say('worker-ready');
