import { readFileSync } from 'node:fs';
import { appDatabaseUrl } from '#libs/persistence';
import { z } from 'zod';

const POSTGRES = /^postgres(ql)?$/;

const environment = z.object({
  DATABASE_APP_URL: z.url({ protocol: POSTGRES }).optional(),
  DATABASE_URL: z.url({ protocol: POSTGRES }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  QUORATE_SECRET: z.string().optional(),
  QUORATE_SECRET_FILE: z.string().optional(),
  QUORATE_DATA: z.string().default('var'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\p{Cc}]*[^\s@<>]+@[^\s@<>]+>?$/u, 'must be an address, or a name and an <address>')
    .default('Quorate <no-reply@localhost>'),
  MAIL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(600).default(60),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2),
  JOB_AGAIN_SECONDS: z.coerce.number().int().min(1).max(3_600).default(30),
});

/** What the worker is told at start. Read once. */
export interface WorkerConfig {
  /** The database as the restricted login. */
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly secret: Uint8Array;
  readonly dataDirectory: string;
  /** Absent: mail is captured, not sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** A conversation with the mail server that takes longer is cut off. */
  readonly mailTimeoutSeconds: number;
  readonly publicUrl: string;
  /** Jobs at once. */
  readonly concurrency: number;
  /** A job not done this long after it was offered is offered again; also how long a silent worker keeps its job. */
  readonly jobAgainSeconds: number;
}

/** @throws Error in one line that names every variable that is wrong; never says what a secret is */
export function readConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The worker cannot start: ${faults.join('; ')}`);
  }
  const value = parsed.data;
  const secret = readSecret(value.QUORATE_SECRET, value.QUORATE_SECRET_FILE);
  const databaseUrl = value.DATABASE_APP_URL ?? (value.DATABASE_URL && appDatabaseUrl(value.DATABASE_URL, secret));
  if (!databaseUrl) throw new Error('The worker cannot start: set DATABASE_APP_URL or DATABASE_URL');
  return {
    databaseUrl,
    redisUrl: value.REDIS_URL,
    secret,
    dataDirectory: value.QUORATE_DATA,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    mailTimeoutSeconds: value.MAIL_TIMEOUT_SECONDS,
    publicUrl: value.PUBLIC_URL,
    concurrency: value.WORKER_CONCURRENCY,
    jobAgainSeconds: value.JOB_AGAIN_SECONDS,
  };
}

function readSecret(given: string | undefined, file: string | undefined): Uint8Array {
  const text = given ?? (file === undefined ? undefined : contentOf(file));
  if (text === undefined) throw new Error('The worker cannot start: set QUORATE_SECRET or QUORATE_SECRET_FILE');
  const secret = Buffer.from(text, 'base64url');
  if (!/^[\w-]+$/.test(text) || secret.length < 32)
    throw new Error('The worker cannot start: the secret must be base64url of at least 32 bytes');
  return secret;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`The worker cannot start: QUORATE_SECRET_FILE cannot be read: ${file}`);
  }
}
