import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Config } from './config.js';
import { LimitedHttp } from './platform/http-server.js';
import { prepareHttp } from './platform/http.js';

/** The API, ready to listen. @throws Error when an operation says not who may call it, or the database does not answer */
export async function createApi(nodeEnv: Config['nodeEnv']): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, new LimitedHttp(), {
    bodyParser: false,
    abortOnError: false,
    logger: new ConsoleLogger({ json: nodeEnv === 'production', logLevels: ['log', 'warn', 'error', 'fatal'] }),
  });
  prepareHttp(app);
  return app;
}
