import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from './config.js';
import { createApi } from './create-api.js';
import { stopGracefully } from './platform/graceful-stop.js';

const log = new Logger('API');

try {
  const { host, port, nodeEnv } = readConfig(process.env);
  const app = await createApi(nodeEnv);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.log(`stopping on ${signal}`);
      void stopGracefully(app).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await app.listen(port, host);
  log.log(`listening on ${host}:${port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
