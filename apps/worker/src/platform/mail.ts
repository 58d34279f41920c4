import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { Mailer } from '#libs/application';
import { SmtpMailer, startMailCapture } from '#libs/delivery';
import type { WorkerConfig } from '../config.js';
import { Closing } from './closing.js';
import { WORKER_CONFIG } from './tokens.js';

/** Mail goes to the server that was named; without one it is captured by a server of our own on loopback. */
export const mailProvider: Provider = {
  provide: Mailer,
  inject: [WORKER_CONFIG, Closing],
  useFactory: async (config: WorkerConfig, closing: Closing) => {
    const capture =
      config.smtpUrl === undefined
        ? await startMailCapture({ directory: join(config.dataDirectory, 'mail') })
        : undefined;
    const mailer = new SmtpMailer({ url: config.smtpUrl ?? capture?.url ?? '', from: config.mailFrom });
    closing.add(async () => {
      mailer.close();
      await capture?.close();
    });
    return mailer;
  },
};
