import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { indexArchive } from '#libs/belenios';
import { buildBundle, packBundle, openBundle, plainText, publishedRootStatement } from '../libs/evidence/src/index.js';
import { madeEvidence, signerNamed } from '../libs/evidence/test-support/made-evidence.js';
import { reachableFrom } from './support/reachable.js';

jest.setTimeout(120_000); // each test starts several processes of the command

const QUORATE = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url));
const { content, signer, trackers } = await madeEvidence();
const bundle = buildBundle(content, signer);
const [ranked, choices] = content.contests;
if (!ranked || !choices) throw new Error('two contests are needed');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function keep(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A handful of ballots needs no second thread; one that is started costs more than they do. */
const ONE_THREAD = ['--threads', '1'];

/** Runs the real command in a process of its own. */
const quorate = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const isLeftOpen = args[0] === 'verify' && !args.includes('--threads');
    execFile(
      process.execPath,
      [QUORATE, ...args, ...(isLeftOpen ? ONE_THREAD : [])],
      { maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });

interface JsonReport {
  readonly format: string;
  readonly verdict: string;
  readonly checks: readonly { readonly check: string; readonly verdict: string }[];
  readonly contests: readonly Readonly<Record<string, unknown>>[];
  readonly receipt?: object;
}
const json = ({ stdout }: Run): JsonReport => JSON.parse(stdout) as JsonReport;
const electing = (...names: readonly string[]): unknown =>
  expect.objectContaining({ elected: names.map((name) => expect.objectContaining({ name }) as unknown) });
const failed = (run: Run): string[] =>
  json(run).checks.flatMap(({ check, verdict }) => (verdict === 'fail' ? [check] : []));

describe('quorate verify', () => {
  it('accepts a bundle and says what everybody wants to know', async () => {
    const run = await quorate('verify', '--key', signer.publicKeyHex, await keep('evidence.zip', bundle));
    expect(run.status).toBe(0);
    const { format, verdict, contests, checks } = json(run);
    expect([format, verdict]).toEqual(['quorate-verdict/1', 'accept']);
    expect(checks.length).toBeGreaterThan(15);
    expect(contests).toEqual([
      expect.objectContaining({
        uuid: ranked.uuid,
        credentials: 7,
        ballots: 6,
        counted: 5,
        sealNumber: ranked.sealNumber,
        declared: electing('Candidate Oak', 'Candidate Birch'),
        recount: electing('Candidate Oak', 'Candidate Birch'),
        fingerprint: expect.stringMatching(/^[A-Za-z0-9+/]{43}$/) as unknown,
      }),
      expect.objectContaining({ uuid: choices.uuid, ballots: 4, declared: electing('Candidate Kestrel') }),
    ]);
  });

  it('lists each check by name with what it proves, as text', async () => {
    const run = await quorate('verify', '--text', await keep('evidence.zip', bundle));
    expect(run.status).toBe(0);
    expect(run.stdout).toContain(
      '✓ The count repeats (count) [RankedRankedR1]\n    Counting the ballots of the record again',
    );
    expect(run.stdout).toContain('    Elected: Candidate Oak, Candidate Birch\n');
    expect(run.stdout).toContain('    Votes counted: 5 of 7\n');
    expect(run.stdout).toContain(`    Seal number: ${ranked.sealNumber}\n`);
    expect(run.stdout).toContain('    ✓ S10: Result (S10)\n');
    const end = '✓ Nothing is wrong with this count. Every check that applies has passed.';
    expect(run.stdout.trimEnd().endsWith(end)).toBe(true);
  });

  it('rejects a changed bundle, an unexpected key and a file that is neither, with exit status 1', async () => {
    const changed = Uint8Array.from(bundle);
    changed[changed.length >> 1] = ((changed[changed.length >> 1] ?? 0) + 1) % 256;
    const runs = [
      await quorate('verify', await keep('changed.zip', changed)),
      await quorate('verify', '--key', signerNamed('a stranger').publicKeyHex, await keep('evidence.zip', bundle)),
      await quorate('verify', await keep('notes.txt', 'not a bundle')),
    ];
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1]);
    expect(runs.map(failed)).toEqual([['container'], ['signing-key'], ['S3']]);
    const empty = await quorate('verify', await keep('empty', ''));
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('The file is empty')]);
    const missing = await quorate('verify', path.join(folder, 'nowhere.zip'));
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('there is no such file')]);
  });

  it('says whether a receipt is in the box and counted', async () => {
    const file = await keep('evidence.zip', bundle);
    const [replaced = '', counted = ''] = trackers.get(ranked.uuid) ?? [];
    const replacement = trackers.get(ranked.uuid)?.at(-1);
    const run = await quorate('verify', '--receipt', counted, file);
    expect([run.status, json(run).receipt]).toEqual([0, { receipt: counted, status: 'counted', contest: ranked.uuid }]);
    const earlier = await quorate('verify', '--receipt', replaced, file);
    expect([earlier.status, json(earlier).receipt]).toEqual([
      0,
      { receipt: replaced, status: 'superseded', contest: ranked.uuid, by: replacement },
    ]);
    const nobodys = await quorate('verify', '--receipt', 'A'.repeat(43), file);
    expect([nobodys.status, json(nobodys).receipt]).toEqual([1, { receipt: 'A'.repeat(43), status: 'not-in-the-box' }]);
  });

  it('checks the record of one contest by itself, strictly, and by the rules of the format alone', async () => {
    const file = await keep(`${ranked.uuid}.bel`, ranked.record);
    const [basic, strict] = [await quorate('verify', file), await quorate('verify', '--level', 'platform', file)];
    expect([strict.status, basic.status]).toEqual([0, 0]);
    expect(json(strict).contests).toEqual([
      expect.objectContaining({ uuid: ranked.uuid, counted: 5, stage: 'Result' }),
    ]);
    const cut = await quorate('verify', await keep('cut.bel', ranked.record.subarray(0, ranked.record.length - 512)));
    expect([cut.status, failed(cut)]).toEqual([1, ['S3']]);
  });

  it('holds bundles and records to roots that were kept outside', async () => {
    const lineOf = (uuid: string, batch: (typeof ranked.batches)[number]): string =>
      plainText({
        uuid,
        ...batch,
        publicKey: signer.publicKeyHex,
        signature: signer.signText(publishedRootStatement(uuid, batch)),
      });
    const [firstBatch] = ranked.batches;
    if (!firstBatch) throw new Error('no batch');
    const right = await keep('roots.jsonl', ranked.batches.map((batch) => lineOf(ranked.uuid, batch)).join('\n'));
    const other = { ...firstBatch, chainedRoot: 'f'.repeat(64) };
    const wrong = await keep('other.jsonl', lineOf(ranked.uuid, other));
    const [zip, bel] = [await keep('evidence.zip', bundle), await keep('one.bel', ranked.record)];
    expect((await quorate('verify', zip, '--roots', right)).status).toBe(0);
    expect((await quorate('verify', bel, '--roots', right, right)).status).toBe(0);
    expect(failed(await quorate('verify', zip, '--roots', wrong))).toEqual(['outside-roots']);
    expect(failed(await quorate('verify', bel, '--roots', wrong))).toEqual(['outside-roots']);
    const both = await quorate('verify', zip, '--roots', right, wrong);
    expect([both.status, both.stderr]).toEqual([1, expect.stringContaining('was signed twice')]);
  });

  it('holds bundles and records to last events that were noted earlier (S15)', async () => {
    const [zip, bel] = [await keep('evidence.zip', bundle), await keep('one.bel', ranked.record)];
    const { entries } = await indexArchive([ranked.record]);
    const sealed = entries.find(({ type }) => type === 'EndBallots')?.hash ?? '';
    const strange = 'f'.repeat(64);
    expect((await quorate('verify', zip, '--head', sealed)).status).toBe(0);
    expect((await quorate('verify', bel, '--head', sealed)).status).toBe(0);
    expect(failed(await quorate('verify', zip, '--head', sealed, strange))).toEqual(['noted-heads']);
    expect(failed(await quorate('verify', bel, '--head', sealed, strange))).toEqual(['S15']);
    const typed = await quorate('verify', bel, '--head', 'not-a-hash');
    expect([typed.status, typed.stderr]).toEqual([1, expect.stringContaining('not-a-hash')]);
  });

  it('gives the same verdict with one thread and with several', async () => {
    const file = await keep('evidence.zip', bundle);
    const runs = await Promise.all(['1', '3'].map((threads) => quorate('verify', '--threads', threads, file)));
    expect(json(runs[0] as Run)).toEqual(json(runs[1] as Run));
  });

  it('names every rule with what it proves, of a record alone and of each record in a bundle, in Welsh too', async () => {
    const rules = [...Array.from({ length: 17 }, (_, i) => `S${i + 1}`), 'BALLOTS', 'TRUSTEES', 'MIXES'];
    const alone = json(await quorate('verify', await keep('one.bel', ranked.record))).checks;
    expect(alone.map(({ check }) => check)).toEqual(rules);
    const zip = await keep('evidence.zip', bundle);
    const [first] = json(await quorate('verify', zip)).contests as readonly { readonly rules: typeof alone }[];
    expect(first?.rules.map(({ check }) => check)).toEqual(rules);
    const welsh = await quorate('verify', '--lang', 'cy', '--text', zip);
    for (const rule of rules) expect(welsh.stdout).toContain(`(${rule})\n`);
    expect(welsh.stdout).toContain('    ✓ S10: Canlyniad (S10)\n');
  });

  it('holds a record alone to the rules of our own elections only if asked to', async () => {
    const other = new URL('../libs/belenios/testdata/complete/js-ranked10-single/NLqHxeYtpCB7pE.bel', import.meta.url);
    const runs = [
      await quorate('verify', fileURLToPath(other)),
      await quorate('verify', '--level', 'platform', fileURLToPath(other)),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 1]);
    expect(runs.map(failed)).toEqual([[], ['S9', 'S17']]);
  });

  it('finds a record in the bundle that belongs to another election', async () => {
    const opened = openBundle(bundle);
    if (!opened.ok) throw new Error(opened.error);
    const swapped = new Map([...opened.value, [`contests/${ranked.uuid}/${ranked.uuid}.bel`, choices.record] as const]);
    const run = await quorate('verify', await keep('swapped.zip', packBundle(swapped)));
    expect([run.status, failed(run)]).toEqual([1, ['files']]);
  });
});

describe('quorate verify --resume', () => {
  it('goes on where it was interrupted, and reports the same', async () => {
    const file = await keep('one.bel', ranked.record);
    const state = path.join(folder, 'interrupted.state');
    const whole = await quorate('verify', '--resume', state, file);
    const complete = await readFile(state, 'utf8');
    await writeFile(state, complete.slice(0, complete.length >> 1));
    const again = await quorate('verify', '--resume', state, file);
    expect([again.status, json(again)]).toEqual([0, json(whole)]);
    expect(again.stderr).toMatch(/\d+ pieces of work were done before/);
    expect((await readFile(state, 'utf8')).split('\n').sort()).toEqual(complete.split('\n').sort());
  });
});

describe('The verifier (TAMP-04)', () => {
  it('is made of the pure libraries alone: no server, no database, no network', async () => {
    const { files, modules } = reachableFrom('apps/cli/src/verify.ts');
    expect(files.length).toBeGreaterThan(60);
    const packages = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...packages].sort()).toEqual(
      [
        'apps/cli',
        'libs/basics',
        'libs/belenios',
        'libs/calendar',
        'libs/counting',
        'libs/domain',
        'libs/evidence',
      ].filter((name) => packages.has(name)),
    );
    expect(modules.filter((name) => !name.startsWith('node:'))).toEqual(
      [
        '@noble/curves',
        '@noble/hashes',
        '@scure/bip39',
        'cli-progress',
        'commander',
        'fflate',
        'piscina',
        'sodium-native',
        'zod',
      ].filter((name) => modules.includes(name)),
    );
    expect(modules.filter((name) => /^node:(net|http|https|http2|dgram|tls|dns)/.test(name))).toEqual([]);
    const own = await readFile(fileURLToPath(new URL('../apps/cli/src/verify.ts', import.meta.url)), 'utf8');
    expect(own).not.toMatch(/\bfetch\(/);
  });
});
