import { readConfig } from './config.js';

const SECRET = Buffer.alloc(32, 7).toString('base64url');
const environment = { QUORATE_SECRET: SECRET, DATABASE_APP_URL: 'postgres://app:x@db/quorate' };

describe('The configuration', () => {
  it('has sensible values for what is left out', () => {
    expect(readConfig({ ...environment, HOST: '' })).toMatchObject({
      nodeEnv: 'production',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: 'postgres://app:x@db/quorate',
      trustedProxies: [],
      isFoundingOpen: false,
      hasCapturedMail: false,
      registeredOperations: 'voters',
    });
  });

  it('turns the owner’s address into that of the restricted login', () => {
    const { databaseUrl } = readConfig({ QUORATE_SECRET: SECRET, DATABASE_URL: 'postgres://owner:pw@db:5433/quorate' });
    expect(databaseUrl).toMatch(/^postgres:\/\/quorate_[0-9a-f]{10}:[0-9a-f]{64}@db:5433\/quorate$/);
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('shows captured mail at %s, and opens the founding of bodies', (HOST) => {
    const trial = { ...environment, HOST, CAPTURED_MAIL: '1', FOUNDING: 'open' };
    expect(readConfig(trial)).toMatchObject({ hasCapturedMail: true, isFoundingOpen: true });
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'vote.example.org'])('shows no captured mail at %s', (HOST) => {
    expect(() => readConfig({ ...environment, HOST, CAPTURED_MAIL: '1' })).toThrow(
      /^CAPTURED_MAIL=1 shows sign-in links/,
    );
    expect(readConfig({ ...environment, HOST }).hasCapturedMail).toBe(false);
  });

  it('shows no captured mail where a proxy lets others in under a public address', () => {
    const trial = { ...environment, HOST: '127.0.0.1', CAPTURED_MAIL: '1' };
    expect(() => readConfig({ ...trial, PUBLIC_URL: 'https://vote.example.org' })).toThrow(
      /^CAPTURED_MAIL=1 shows sign-in links/,
    );
    expect(readConfig({ ...trial, PUBLIC_URL: 'http://localhost:8080/' }).hasCapturedMail).toBe(true);
  });

  it('writes an address of IPv6 with brackets', () => {
    expect(readConfig({ ...environment, HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  it.each([
    [{ ...environment, PORT: '70000' }, /^PORT: /],
    [{ ...environment, PUBLIC_URL: 'ftp://x' }, /^PUBLIC_URL: /],
    [{ ...environment, NODE_ENV: 'prod' }, /^NODE_ENV: /],
    [{ ...environment, FOUNDING: 'yes' }, /^FOUNDING: /],
    [{ ...environment, CAPTURED_MAIL: 'true' }, /^CAPTURED_MAIL: /],
    [{ ...environment, REGISTERED_OPERATIONS: 'on' }, /^REGISTERED_OPERATIONS: /],
    [{ ...environment, QUORATE_SECRET: 'c2hvcnQ' }, /at least 32 bytes/],
    [{ QUORATE_SECRET: SECRET }, /^DATABASE_APP_URL or DATABASE_URL is needed/],
    [
      { ...environment, QUORATE_SECRET: '', QUORATE_DATA: '/nowhere' },
      /^QUORATE_SECRET or QUORATE_SECRET_FILE is needed/,
    ],
  ])('is refused in one line: %#', (wrong, message) => {
    expect(() => readConfig(wrong)).toThrow(message);
  });
});
