import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';

const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
  logger: new ConsoleLogger({ json: true, logLevels: ['log', 'warn', 'error', 'fatal'] }),
});
app.enableShutdownHooks();
// The launcher waits for this line.
process.stdout.write(`${JSON.stringify({ event: 'worker-ready', pid: process.pid })}\n`);
process.send?.('ready');
