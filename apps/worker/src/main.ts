import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';
import { stopGracefully } from './platform/graceful-stop.js';

const say = (event: string, more: object = {}): void =>
  void process.stdout.write(`${JSON.stringify({ event, pid: process.pid, ...more })}\n`);

try {
  const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
    logger: new ConsoleLogger({ json: true, logLevels: ['log', 'warn', 'error', 'fatal'] }),
    abortOnError: false,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      const began = performance.now();
      say('worker-stopping', { signal });
      void stopGracefully(app).then(
        () => {
          say('worker-stopped', { ms: Math.round(performance.now() - began) });
          process.exit(0);
        },
        () => process.exit(1),
      );
    });
  }
  say('worker-ready'); // the launcher waits for this, or for the message
  process.send?.('ready');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
