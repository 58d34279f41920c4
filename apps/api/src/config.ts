import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { appDatabaseUrl } from '#libs/persistence';
import { z } from 'zod';

/** What the API needs to know about the place it runs in. Read once, at start; nothing else reads the environment. */
export class Config {
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  /** Where people reach us: links in messages begin with it, and browsers must come from its origin. No slash at the end. */
  readonly publicUrl: string;
  /** Further origins that may send requests, such as a development server of the web screens. */
  readonly allowedOrigins: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-For` is believed; none unless told. */
  readonly trustedProxies: readonly string[];
  /** The database as the restricted login. */
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly redisUrl: string | undefined;
  readonly secret: Uint8Array;
  readonly dataDirectory: string;
  /** Where the built web screens are; nothing is served where the folder is not there. */
  readonly webDirectory: string;
  /** Whether anybody may set up a body. */
  readonly isFoundingOpen: boolean;
  /** Whether messages that were kept instead of sent are shown to everybody who reaches the server. Only on loopback. */
  readonly hasCapturedMail: boolean;
  /** Whose operations must be registered (API-01). */
  readonly registeredOperations: 'voters' | 'off';

  constructor(values: Config) {
    this.nodeEnv = values.nodeEnv;
    this.host = values.host;
    this.port = values.port;
    this.publicUrl = values.publicUrl;
    this.allowedOrigins = values.allowedOrigins;
    this.trustedProxies = values.trustedProxies;
    this.databaseUrl = values.databaseUrl;
    this.databaseConnections = values.databaseConnections;
    this.redisUrl = values.redisUrl;
    this.secret = values.secret;
    this.dataDirectory = values.dataDirectory;
    this.webDirectory = values.webDirectory;
    this.isFoundingOpen = values.isFoundingOpen;
    this.hasCapturedMail = values.hasCapturedMail;
    this.registeredOperations = values.registeredOperations;
  }
}

/** Addresses that only programs of this machine reach. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** The host of an address, without the brackets of IPv6. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

/** Where the build puts the web screens; below `dist`, also when this runs from its source. */
const BUILT_WEB = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../../../web', import.meta.url),
);

const list = z
  .string()
  .optional()
  .transform((text) => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean)); // prettier-ignore

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALLOWED_ORIGINS: list,
  TRUSTED_PROXIES: list,
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_APP_URL: z.string().min(1).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.string().min(1).optional(),
  QUORATE_SECRET: z.string().optional(),
  QUORATE_SECRET_FILE: z.string().optional(),
  QUORATE_DATA: z.string().min(1).default('./var'),
  WEB_DIRECTORY: z.string().min(1).default(BUILT_WEB),
  FOUNDING: z.enum(['open', 'closed']).default('closed'),
  CAPTURED_MAIL: z.enum(['0', '1']).default('0'),
  REGISTERED_OPERATIONS: z.enum(['voters', 'off']).default('voters'),
});

/** @throws Error in plain words naming every variable that is wrong */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const env = parsed.data;
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST;
  const publicUrl = (env.PUBLIC_URL ?? `http://${host}:${env.PORT}`).replace(/\/+$/, '');
  if (env.CAPTURED_MAIL === '1' && !(LOOPBACK.has(env.HOST) && LOOPBACK.has(hostOf(publicUrl)))) {
    throw new Error(
      'CAPTURED_MAIL=1 shows sign-in links to everybody who reaches the server, so HOST, and the host in PUBLIC_URL, must be 127.0.0.1, ::1 or localhost.',
    );
  }
  const secret = readSecret(env);
  const databaseUrl = env.DATABASE_APP_URL ?? (env.DATABASE_URL && appDatabaseUrl(env.DATABASE_URL, secret));
  if (!databaseUrl) throw new Error('DATABASE_APP_URL or DATABASE_URL is needed: where is the database?');
  return new Config({
    nodeEnv: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    databaseUrl,
    databaseConnections: env.DATABASE_CONNECTIONS,
    redisUrl: env.REDIS_URL,
    secret,
    dataDirectory: env.QUORATE_DATA,
    webDirectory: env.WEB_DIRECTORY,
    isFoundingOpen: env.FOUNDING === 'open',
    hasCapturedMail: env.CAPTURED_MAIL === '1',
    registeredOperations: env.REGISTERED_OPERATIONS,
  });
}

function readSecret(env: z.infer<typeof Environment>): Uint8Array {
  const file = env.QUORATE_SECRET_FILE ?? path.join(env.QUORATE_DATA, 'secret');
  const text = env.QUORATE_SECRET ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  if (text === undefined) throw new Error(`QUORATE_SECRET or QUORATE_SECRET_FILE is needed: no secret in ${file}`);
  const secret = Buffer.from(text, 'base64url');
  if (!/^[\w-]+$/.test(text) || secret.length < 32) {
    throw new Error('The secret of the installation must be base64url of at least 32 bytes.');
  }
  return secret;
}
