import { readFileSync } from 'node:fs';
import { z } from 'zod';

const environment = z
  .object({
    DATABASE_APP_URL: z.url().optional(),
    DATABASE_URL: z.url().optional(),
    REDIS_URL: z.url().optional(),
    QUORATE_SECRET: z.string().optional(),
    QUORATE_SECRET_FILE: z.string().optional(),
    QUORATE_DATA: z.string().default('var'),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default('Quorate <no-reply@localhost>'),
    PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2),
    JOB_AGAIN_SECONDS: z.coerce.number().int().min(1).default(30),
  })
  .refine((env) => env.DATABASE_APP_URL ?? env.DATABASE_URL, { error: 'set DATABASE_URL or DATABASE_APP_URL' })
  .refine((env) => env.QUORATE_SECRET ?? env.QUORATE_SECRET_FILE, {
    error: 'set QUORATE_SECRET or QUORATE_SECRET_FILE (32 random bytes or more, base64url)',
  });

/** What the worker is told at start. Read once. */
export interface WorkerConfig {
  readonly databaseAppUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly secret: Uint8Array;
  readonly dataDirectory: string;
  /** Absent: mail is captured, not sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly concurrency: number;
  /** A job not done this long after it was offered is offered again. */
  readonly jobAgainSeconds: number;
}

/** @throws Error naming the variable that is wrong and what to do */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The worker cannot start: ${z.prettifyError(parsed.error)}`);
  const value = parsed.data;
  const secret = value.QUORATE_SECRET ?? readFileSync(value.QUORATE_SECRET_FILE ?? '', 'utf8').trim();
  return {
    databaseAppUrl: value.DATABASE_APP_URL,
    databaseUrl: value.DATABASE_URL,
    redisUrl: value.REDIS_URL,
    secret: Buffer.from(secret, 'base64url'),
    dataDirectory: value.QUORATE_DATA,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    publicUrl: value.PUBLIC_URL,
    concurrency: value.WORKER_CONCURRENCY,
    jobAgainSeconds: value.JOB_AGAIN_SECONDS,
  };
}
