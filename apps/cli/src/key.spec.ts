import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { checkTrustees, contestPrivateKey, NobleGroup, readTrustees } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import { readPublicKeyFile, readSecretKeyFile } from './key-file.js';
import { createProgram } from './program.js';

const election = '11111111-1111-4111-8111-111111111111';
const contestId = '22222222-2222-4222-8222-222222222222';
const uuids = ['QJnskZ52CaykjT', 'HLisYQD3paqSCg'];
const group = new NobleGroup(randomBytes);

describe('quorate key make', () => {
  let folder: string;
  let said: string;
  beforeEach(() => {
    said = '';
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        said += String(text);
        return true;
      });
    }
    folder = mkdtempSync(join(tmpdir(), 'quorate-key-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    process.exitCode = undefined;
    jest.restoreAllMocks();
  });

  const run = async (...contests: string[]): Promise<void> => {
    const options = contests.flatMap((contest) => ['--contest', contest]);
    await (
      await createProgram('key')
    ).parseAsync(['key', 'make', '--election', election, '--out', folder, '--json', ...options], {
      from: 'user',
    });
  };
  const file = (kind: string): string => join(folder, `quorate-key-11111111-${uuids[0]}.${kind}.json`);

  it('writes a secret file that only its owner reads, and public keys that prove themselves', async () => {
    await run(...uuids.map((uuid) => `${contestId}=${uuid}`));

    expect(statSync(file('secret')).mode & 0o777).toBe(0o600);
    const secret = readSecretKeyFile(file('secret'));
    const made = readPublicKeyFile(file('public'));
    if (!secret.ok || !made.ok) throw new Error('no files');
    expect(made.value.keys.map(({ uuid }) => uuid)).toEqual(uuids);
    for (const { uuid, publicKey } of made.value.keys) {
      const trustees = readTrustees(utf8(`[["Single",${publicKey}]]`));
      expect(trustees.ok && checkTrustees(group, trustees.value)).toEqual([]);
      const own = group.mulBase(contestPrivateKey(Buffer.from(secret.value.seed, 'hex'), uuid)).hex;
      expect(publicKey).toContain(own);
    }
    expect(readFileSync(file('public'), 'utf8')).not.toContain(secret.value.seed);
  });

  it('never replaces a key', async () => {
    await run(`${contestId}=${uuids[0]}`);
    const before = readFileSync(file('secret'), 'utf8');
    await run(`${contestId}=${uuids[0]}`);
    expect(process.exitCode).toBe(1);
    expect(said).toContain('exists already and is not replaced');
    expect(readFileSync(file('secret'), 'utf8')).toBe(before);
  });

  it.each([[[]], [['QJnskZ52CaykjT']], [[`${contestId}=`]]])(
    'refuses the contests %j and writes nothing',
    async (contests) => {
      await run(...contests);
      expect(process.exitCode).toBe(1);
      expect(existsSync(file('secret'))).toBe(false);
    },
  );
});
