import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendToArchive, indexArchive, loadFastGroup, nextDecryption, nextMix, nextResult } from '#libs/belenios';
import { verifyArchive } from '#libs/belenios';
import type { Addition, Group } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import type { Result } from '#libs/basics';

/**
 * The other direction: records that `belenios-tool` made. One from beginning to end, with a key of its own and keys shared by
 * threshold; one that it mixed first, and that we mix again, open with its key files, and announce.
 */
const TEMPLATE = {
  description: 'Made by the tests',
  name: 'Board election',
  questions: [
    { type: 'NonHomomorphic', value: { answers: ['Ada', 'Ben', 'Cleo'], question: 'Rank' } },
    { answers: ['For', 'Against', 'Abstain'], min: 1, max: 1, question: 'Accounts' },
  ],
};
const CHOICES = ['[[1,2,3],[1,0,0]]', '[[3,1,0],[1,0,0]]', '[[0,1,2],[0,1,0]]'];
const TOTALS = [2, 1, 0];
const MEMBERS = [1, 2, 3];

type Tell = (holds: boolean, what: string) => void;

export async function checkMadeByTheTool(command: string, tell: Tell): Promise<void> {
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const { group } = await loadFastGroup(random);
  const whole = new ElectionOfTheTool(command);
  const mixed = new ElectionOfTheTool(command);
  try {
    const [single = ''] = whole.singleKeys(1);
    const members = whole.thresholdKeys();
    whole.openPoll();
    whole.vote();
    whole.mix(1);
    whole.add('EndShuffles');
    whole.add('PartialDecryption', whole.run(['election', 'decrypt', '--privkey', single, '--trustee-id', '1']));
    // Members 1 and 3 of the group are trustees 2 and 4 of the election.
    for (const [place, owner] of [0, 2].entries()) whole.decryptAsMember(members[owner] ?? '', [2, 4][place] ?? 0);
    whole.add('Result', whole.run(['election', 'compute-result']));
    tell(whole.verifies(), 'belenios-tool made an election with single and 2-of-3 keys, and accepts it');
    const report = await verifyArchive(whole.record(), { group, level: 'basic' });
    tell(report.verdict === 'accept', 'our verifier accepts it at basic level');

    const keys = mixed.singleKeys(2);
    mixed.openPoll();
    mixed.vote();
    mixed.mix(1);
    const result = await openByUs(mixed, { group, random, keys: keys.map((file) => mixed.secret(file)) });
    const [, totals] = (JSON.parse(result) as { result: readonly unknown[] }).result;
    tell(
      JSON.stringify(totals) === JSON.stringify(TOTALS),
      'we mix after it, and open with its key files what it sealed',
    );
    tell(mixed.verifies(), 'belenios-tool accepts our mix, decryptions and result');
    const { verdict } = await verifyArchive(mixed.record(), { group, level: 'basic' });
    tell(verdict === 'accept', 'and so do we');
  } finally {
    whole.discard();
    mixed.discard();
  }
}

interface Opening {
  readonly group: Group;
  readonly random: (length: number) => Uint8Array;
  readonly keys: readonly bigint[];
}

/** Second mix, decryptions and result, appended by our own code. Gives the result. */
async function openByUs(election: ElectionOfTheTool, { group, random, keys }: Opening): Promise<string> {
  const add = async (addition: Addition): Promise<void> => election.append(addition);
  await add({ type: 'Shuffle', owner: 2, shuffle: utf8(said(await nextMix(election.record(), group, { random }))) });
  await add({ type: 'EndShuffles' });
  for (const secret of keys) {
    const { owner, text } = said(await nextDecryption(election.record(), group, { secret, random }));
    await add({ type: 'PartialDecryption', owner, partialDecryption: utf8(text) });
  }
  const { text } = said(await nextResult(election.record(), group));
  await add({ type: 'Result', result: utf8(text) });
  return text;
}

/** The folder of one election, and the commands of the tool in it (spec.md 14, ed25519.md 10). */
class ElectionOfTheTool {
  private readonly dir = mkdtempSync(join(tmpdir(), 'quorate-tool-'));
  private readonly uuid: string;

  constructor(private readonly command: string) {
    this.uuid = this.run(['setup', 'generate-token']);
    this.write('voters.txt', CHOICES.map((_, index) => `${index + 1}\n`).join(''));
    const files = ['--file', 'voters.txt'];
    this.run(['setup', 'generate-credentials', '--uuid', this.uuid, '--group', 'Ed25519', ...files]);
    this.write('public_creds.json', this.read(this.fileWith('.pubcreds')));
    this.write('public_keys.jsons', '');
  }

  /** @returns files of the private keys, in the order of the trustees */
  singleKeys(count: number): readonly string[] {
    const names: string[] = [];
    for (let i = 0; i < count; i++) {
      this.run(['setup', 'generate-trustee-key', '--group', 'Ed25519']);
      const made = this.files('.pubkey').find((file) => !names.includes(file));
      if (made === undefined) throw new Error('the tool made no key');
      names.push(made);
      this.write('public_keys.jsons', this.read('public_keys.jsons') + this.read(made));
    }
    return names.map((name) => name.replace(/pubkey$/, 'privkey'));
  }

  /** Two of three. @returns names of the members' files */
  thresholdKeys(): readonly string[] {
    const step = (number: number, args: readonly string[] = [], input = ''): string =>
      this.run(
        ['setup', 'generate-trustee-key-threshold', '--group', 'Ed25519', '--step', String(number), ...args],
        input,
      );
    const names = MEMBERS.map((member) => step(1, ['--threshold-context', `${member}/2/3`]));
    this.write('certs.jsons', names.map((name) => this.read(`${name}.cert`)).join(''));
    const certs = ['--certs', 'certs.jsons'];
    const polynomials = names.map((name) => `${step(3, [...certs, '--key', `${name}.key`])}\n`);
    this.write('polynomials.jsons', polynomials.join(''));
    const all = [...certs, '--polynomials', 'polynomials.jsons'];
    step(4, all);
    const outputs = names.map(
      (name) => `${step(5, [...certs, '--key', `${name}.key`], this.read(`${name}.vinput`))}\n`,
    );
    this.write('threshold.json', step(6, all, outputs.join('')));
    return names;
  }

  openPoll(): void {
    this.write('template.json', JSON.stringify(TEMPLATE));
    this.run(['setup', 'make-trustees']);
    this.run(['setup', 'make-election', '--uuid', this.uuid, '--group', 'Ed25519', '--template', 'template.json']);
    this.run(['archive', 'init']);
  }

  /** Every voter casts a ballot; the poll ends, and its tally is made. */
  vote(): void {
    const codes = Object.values(JSON.parse(this.read(this.fileWith('.privcreds'))) as Record<string, string>);
    for (const [index, code] of codes.entries()) {
      this.write('code', code);
      this.write('choice', CHOICES[index] ?? '');
      this.add('Ballot', this.run(['election', 'generate-ballot', '--privcred', 'code', '--choice', 'choice']));
    }
    this.add('EndBallots');
    this.add('EncryptedTally', this.run(['election', 'compute-encrypted-tally']));
  }

  mix(trustee: number): void {
    this.add('Shuffle', this.run(['election', 'shuffle', `--trustee-id=${trustee}`]));
  }

  decryptAsMember(name: string, trustee: number): void {
    const files = ['--key', `${name}.key`, '--decryption-key', `${name}.dkey`];
    this.add(
      'PartialDecryption',
      this.run(['election', 'decrypt-threshold', ...files, '--trustee-id', String(trustee)]),
    );
  }

  add(type: Addition['type'], payload = ''): void {
    this.run(['archive', 'add-event', `--type=${type}`], payload);
  }

  verifies(): boolean {
    try {
      this.run(['election', 'verify']);
      return true;
    } catch {
      return false;
    }
  }

  record(): Uint8Array {
    return readFileSync(join(this.dir, `${this.uuid}.bel`));
  }

  /** Appends with our own writer. */
  async append(addition: Addition): Promise<void> {
    const record = this.record();
    const { timestamp, entries, head } = await indexArchive([record]);
    const last = entries.at(-1)?.type;
    if (timestamp === undefined || head === undefined || last === undefined) throw new Error('the record is empty');
    const position = { timestamp, length: record.length, height: entries.length, head, last };
    const { chunks } = appendToArchive(position, addition);
    writeFileSync(join(this.dir, `${this.uuid}.bel`), Buffer.concat([record, ...chunks]));
  }

  secret(file: string): bigint {
    return BigInt(JSON.parse(this.read(file)) as string);
  }

  /** @throws Error if the tool refuses */
  run(args: readonly string[], input = ''): string {
    const env = { ...process.env, LWT_ASYNC_METHOD: 'none', BELENIOS_USE_URANDOM: '1' };
    const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
    return execFileSync(this.command, args, { cwd: this.dir, encoding: 'utf8', input, env, stdio }).trim();
  }

  discard(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  private files(ending: string): readonly string[] {
    return readdirSync(this.dir).filter((file) => file.endsWith(ending));
  }

  private fileWith(ending: string): string {
    const [file] = this.files(ending);
    if (file === undefined) throw new Error(`the tool made no ${ending}`);
    return file;
  }

  private read(name: string): string {
    return readFileSync(join(this.dir, name), 'utf8');
  }

  private write(name: string, text: string): void {
    writeFileSync(join(this.dir, name), text);
  }
}

function said<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(result.error);
}
