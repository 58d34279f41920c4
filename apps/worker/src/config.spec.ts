import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';

const SECRET = 'A'.repeat(43); // 32 zero bytes in base64url
const env = { DATABASE_APP_URL: 'postgres://login:word@db:5432/quorate', QUORATE_SECRET: SECRET };

describe('The configuration of the worker', () => {
  it('needs a database and a secret, and nothing else', () => {
    expect(readConfig(env)).toMatchObject({
      databaseUrl: 'postgres://login:word@db:5432/quorate',
      redisUrl: undefined,
      smtpUrl: undefined,
      dataDirectory: 'var',
      concurrency: 2,
      jobAgainSeconds: 30,
      mailTimeoutSeconds: 60,
    });
    expect(readConfig(env).secret).toHaveLength(32);
  });

  it('derives the restricted login from the URL of the owner', () => {
    const { databaseUrl } = readConfig({ DATABASE_URL: 'postgres://db:5432/quorate', QUORATE_SECRET: SECRET });
    expect(databaseUrl).toMatch(/^postgres:\/\/quorate_[0-9a-f]{10}:[0-9a-f]{64}@db:5432\/quorate$/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...env, REDIS_URL: '', SMTP_URL: '' })).toMatchObject({
      redisUrl: undefined,
      smtpUrl: undefined,
    });
  });

  it('reads the secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quorate-config-'));
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    const { secret } = readConfig({ ...env, QUORATE_SECRET: '', QUORATE_SECRET_FILE: join(folder, 'secret') });
    rmSync(folder, { recursive: true });
    expect(secret).toHaveLength(32);
  });

  it.each([
    ['no database', { DATABASE_APP_URL: undefined }, /set DATABASE_APP_URL or DATABASE_URL$/],
    ['a database of another kind', { DATABASE_APP_URL: 'mysql://db/quorate' }, /DATABASE_APP_URL: /],
    ['no secret', { QUORATE_SECRET: undefined }, /set QUORATE_SECRET or QUORATE_SECRET_FILE$/],
    ['a short secret', { QUORATE_SECRET: 'hunter2' }, /must be base64url of at least 32 bytes$/],
    ['a secret that is not base64url', { QUORATE_SECRET: `${SECRET}!` }, /must be base64url/],
    [
      'a secret file that is not there',
      { QUORATE_SECRET: undefined, QUORATE_SECRET_FILE: '/nowhere/at/all' },
      /cannot be read: \/nowhere\/at\/all$/,
    ],
    ['a Redis that is none', { REDIS_URL: 'http://redis' }, /REDIS_URL: /],
    ['a mail server that is none', { SMTP_URL: 'mail.example.org' }, /SMTP_URL: /],
    ['a sender that adds a header', { MAIL_FROM: 'A\r\nBcc: b@example.org <a@example.org>' }, /MAIL_FROM: /],
    ['a sender without address', { MAIL_FROM: 'Elections' }, /MAIL_FROM: must be an address/],
    ['too many jobs at once', { WORKER_CONCURRENCY: '33' }, /WORKER_CONCURRENCY: /],
    ['no pause between offers', { JOB_AGAIN_SECONDS: '0' }, /JOB_AGAIN_SECONDS: /],
  ])('refuses %s in one line that names it', (_what, change, named) => {
    const message = faultIn({ ...env, ...change });
    expect(message).toMatch(/^The worker cannot start: /);
    expect(message).toMatch(named);
    expect(message).not.toContain('\n');
  });

  it('names every variable that is wrong, and tells no secret', () => {
    const message = faultIn({
      ...env,
      QUORATE_SECRET: 'hunter2',
      REDIS_URL: 'x',
      SMTP_URL: 'smtp://name:word-of-mail',
    });
    expect(message).toMatch(/REDIS_URL: .*; SMTP_URL: /);
    expect(message).not.toContain('\n');
    expect(message).not.toMatch(/hunter2|word-of-mail/);
  });
});

function faultIn(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no fault';
}
