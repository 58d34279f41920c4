import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { indexArchive } from '#libs/belenios';
import { buildElsewhere } from './support/built-verifier.js';
import {
  good,
  record,
  signer,
  trackers,
  withChangedDeclaration,
  withChangedRecord,
  withFlippedByte,
  withOtherRecord,
} from './support/evidence.js';
import { TEST_MS } from './support/patience.js';

jest.setTimeout(TEST_MS);

const here = await buildElsewhere({ below: 'a', env: { TZ: 'UTC', LANG: 'C' }, umask: '022' });
const bare = await mkdtemp(path.join(tmpdir(), 'quorate-bare-'));
await copyFile(path.join(here, 'quorate-verify.mjs'), path.join(bare, 'quorate-verify.mjs'));
afterAll(() => rm(bare, { recursive: true }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** In a folder that holds the one file and what it is to check, with nothing of ours to be found. */
async function verify(bytes: Uint8Array, ...args: readonly string[]): Promise<Run> {
  await writeFile(path.join(bare, 'file'), bytes);
  return run('file', ...args);
}
const run = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { PATH: '/usr/bin:/bin' };
    execFile(process.execPath, ['quorate-verify.mjs', ...args], { cwd: bare, env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

interface Verdict {
  readonly verdict: string;
  readonly checks: readonly { readonly check: string; readonly verdict: string }[];
}
const lastLine = ({ stdout }: Run): Verdict => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Verdict;
const failed = (result: Run): string[] =>
  lastLine(result).checks.flatMap(({ check, verdict }) => (verdict === 'fail' ? [check] : []));

describe('The verifier as files', () => {
  it('is the same, byte for byte, whoever builds it, where, when and in which language', async () => {
    const there = await buildElsewhere({
      below: 'another place/with a longer name',
      env: {
        TZ: 'Pacific/Chatham',
        LANG: 'cy_GB.UTF-8',
        LC_ALL: 'cy_GB.UTF-8',
        USER: 'somebody',
        HOME: '/nonexistent',
      },
      umask: '077',
    });
    const names = await readdir(here);
    expect(names.sort()).toEqual([
      'CONTENTS.txt',
      'SHA256SUMS',
      'digests.json',
      'quorate-verify.html',
      'quorate-verify.mjs',
    ]);
    for (const name of names)
      expect([name, sha256(await readFile(path.join(there, name)))]).toEqual([
        name,
        sha256(await readFile(path.join(here, name))),
      ]);
  });

  it('states its own digests for declarations', async () => {
    const digests: unknown = JSON.parse(await readFile(path.join(here, 'digests.json'), 'utf8'));
    const html = sha256(await readFile(path.join(here, 'quorate-verify.html')));
    const cli = sha256(await readFile(path.join(here, 'quorate-verify.mjs')));
    expect(digests).toEqual({ html, cli });
    expect(await readFile(path.join(here, 'SHA256SUMS'), 'utf8')).toBe(
      `${html}  quorate-verify.html\n${cli}  quorate-verify.mjs\n`,
    );
  });

  it('carries no packages but those that an auditor expects, says how much of each, and keeps their licences', async () => {
    const contents = await readFile(path.join(here, 'CONTENTS.txt'), 'utf8');
    const packages = [...contents.matchAll(/^ {2}(\S+)\s+\d+\s+[\d.]+$/gm)].map(([, name]) => name);
    expect([...new Set(packages)].sort()).toEqual([
      '@noble/curves',
      '@noble/hashes',
      '@scure/bip39', // the list of words in which receipts are read out
      'apps/verify',
      'libs/basics',
      'libs/belenios',
      'libs/counting',
      'libs/domain',
      'libs/evidence',
      'zod',
    ]);
    const text = await readFile(path.join(here, 'quorate-verify.mjs'), 'utf8');
    const licences = [...text.matchAll(/Licence of (\S+):$/gm)].map(([, name]) => name);
    expect(licences.sort()).toEqual(['@noble/curves', '@noble/hashes', '@scure/bip39', 'zod']);
  });

  it('can be read: names, comments and short lines are kept', async () => {
    const text = await readFile(path.join(here, 'quorate-verify.mjs'), 'utf8');
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > 400).length).toBeLessThan(lines.length / 1000);
    expect(text).toContain('async function verifyBundle(bytes, options) {');
    expect(text).toContain('Checks an evidence bundle from the outside in');
  });
});

describe('The command in a bare folder', () => {
  it('accepts a good bundle with status 0, and compares the key', async () => {
    const result = await verify(good, '--key', signer.publicKeyHex, '--json');
    expect([result.status, lastLine(result).verdict, result.stderr]).toEqual([0, 'accept', '']);
    expect(lastLine(result).checks.find(({ check }) => check === 'signing-key')?.verdict).toBe('pass');
  });

  it('gives the same answer with one thread and with several', async () => {
    const [one, three] = [await verify(good, '--json', '-t', '1'), await verify(good, '--json', '-t', '3')];
    expect(one.stdout).toBe(three.stdout);
  });

  it.each([
    ['one flipped byte', async () => withFlippedByte(), ['container']],
    ['a changed record, signed again', async () => withChangedRecord(), ['record', 'declaration']],
    ['a changed declaration, signed again', async () => withChangedDeclaration(), ['declaration', 'approval']],
    ['the record of another box, signed again', withOtherRecord, ['batches', 'declaration']],
  ])('rejects %s with status 1 and names what failed', async (_, make, names) => {
    const result = await verify(await make(), '--json');
    expect(result.status).toBe(1);
    expect(failed(result)).toEqual(expect.arrayContaining(names));
  });

  it('rejects a bundle signed by another key than the one given, and a head that is nowhere in it', async () => {
    expect(failed(await verify(good, '--json', '--key', '0'.repeat(64)))).toEqual(['signing-key']);
    expect(failed(await verify(good, '--json', '--head', 'a'.repeat(64)))).toEqual(['noted-heads']);
    expect(failed(await verify(record, '--json', '--head', 'a'.repeat(64)))).toEqual(['S15']);
  });

  it('accepts a bare record, and whatever it ended in at some time, alone and in a bundle', async () => {
    const { entries } = await indexArchive([record]);
    const early = entries[1]?.hash ?? '';
    const result = await verify(record, '--json', '--head', early);
    expect([result.status, lastLine(result).verdict]).toEqual([0, 'accept']);
    const inBundle = lastLine(await verify(good, '--json', '--head', early));
    expect(inBundle.checks.find(({ check }) => check === 'noted-heads')?.verdict).toBe('pass');
  });

  it('finds a receipt, and says with status 1 when there is none', async () => {
    const receipt = trackers.get('ChooseChooseC2')?.[0] ?? '';
    const found = await verify(good, '--receipt', receipt);
    expect([found.status, found.stdout]).toEqual([0, expect.stringContaining(`${receipt} is in the box and counted`)]);
    const lost = await verify(good, '--receipt', 'A'.repeat(43), '--lang', 'cy');
    expect([lost.status, lost.stdout]).toEqual([1, expect.stringContaining('Nid yw’r papur')]);
  });

  it('says with status 2 what it cannot read, and how it is used with status 0', async () => {
    expect(await run('nothing.zip')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file') as string,
    });
    expect((await verify(new Uint8Array(0))).status).toBe(2);
    expect((await run('--wrong', 'file')).status).toBe(2);
    expect((await verify(good, '--key', 'abc')).status).toBe(2);
    expect(await run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit status') as string });
  });
});
