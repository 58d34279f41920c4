import { join } from 'node:path';
import { Logger } from '@nestjs/common';
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
    const directory = join(config.dataDirectory, 'mail');
    const capture = config.smtpUrl === undefined ? await startMailCapture({ directory }) : undefined;
    if (capture) new Logger('Delivery').warn({ event: 'mail-is-captured-not-sent', directory });
    const mailer = new SmtpMailer({
      url: config.smtpUrl ?? capture?.url ?? '',
      from: config.mailFrom,
      longestSendSeconds: config.mailTimeoutSeconds,
    });
    closing.add(async () => {
      mailer.close();
      await capture?.close();
    });
    return mailer;
  },
};
