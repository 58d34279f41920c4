import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadFastGroup } from '#libs/belenios';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { readElectionFile } from './election-file.js';
import { readElectorsFile } from './electors-file.js';
import type { ElectorsFile } from './electors-file.js';
import { codeLink, writeLetters } from './letters.js';
import { makeCodes } from './make-codes.js';
import type { MadeCodes } from './make-codes.js';
import { makeMakerKey, readMakerKey } from './maker-key.js';
import { writePrivateCodes } from './private-file.js';
import { reasonOf } from './reason-of.js';
import { readPassphrase } from './sealed-text.js';

export interface KeyOptions extends OutputOptions {
  readonly out: string;
  readonly passphraseFile?: string;
}

/** `quorate codes key`: the key with which the maker of the codes signs. */
export function makeKey(options: KeyOptions): void {
  const output = new Output(options);
  try {
    mkdirSync(options.out, { recursive: true });
    const keyFile = join(options.out, 'quorate-codes.key.json');
    const { publicKey } = makeMakerKey(keyFile, readPassphrase(options.passphraseFile));
    output.result({ keyFile, publicKey }, () =>
      [
        `Key file:   ${keyFile}  (keep it, with a copy in a safe place; show it to nobody)`,
        `Public key: ${publicKey}`,
        'Give the public key to the returning officer, who names you with it before the roll is frozen.',
      ].join('\n'),
    );
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

export interface MakeOptions extends KeyOptions {
  readonly extract: string;
  readonly election: string;
  readonly key: string;
  readonly spares?: string;
}

/** `quorate codes make`: on the maker's own machine, with no network. */
export async function make(options: MakeOptions): Promise<void> {
  const output = new Output(options);
  try {
    const election = readElectionFile(options.election);
    const passphrase = readPassphrase(options.passphraseFile);
    const key = readMakerKey(options.key, passphrase);
    if (key.publicKey !== election.maker.key)
      throw new Error(`this is not the key of ${election.maker.name} that the election names (${election.maker.key})`);
    const spares = options.spares === undefined ? election.spares : Number(options.spares);
    if (spares !== election.spares)
      throw new Error(`--spares ${options.spares}: the election was settled with ${election.spares} spare codes`);
    const file = await readElectorsFile(options.extract, election);
    const random = (length: number): Uint8Array => randomBytes(length);
    const { group } = await loadFastGroup(random);
    const progress = output.progress('Making codes', file.electors.length + spares);
    const made = await makeCodes({
      election,
      electors: file.electors,
      spares,
      key,
      group,
      random,
      onCode: () => progress.advance(),
    });
    progress.done();
    const files = await writeAll(options.out, made, file, passphrase);
    const counts = { electors: file.electors.length, spares, contests: election.contests.length };
    output.result({ ...files, ...counts }, () => textOf(files, counts));
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

interface Files {
  readonly letters: string;
  readonly publicFile: string;
  readonly statement: string;
  readonly privateFile: string;
}

async function writeAll(
  folder: string,
  made: MadeCodes,
  { headings, electors }: ElectorsFile,
  passphrase: string | undefined,
): Promise<Files> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const files = {
    letters: at('letters.csv'),
    publicFile: at('codes.public.jsonl'),
    statement: at('codes.statement.json'),
    privateFile: at('codes.private.json'),
  };
  writePrivateCodes(files.privateFile, made.private, passphrase);
  const { electionId, site } = made.private;
  function* letters(): Iterable<readonly string[]> {
    yield [...headings, 'code', 'link'];
    for (const [i, { cells }] of electors.entries()) {
      const code = made.codes[i] ?? '';
      yield [...cells, code, codeLink(site, electionId, code)];
    }
  }
  await writeLetters(files.letters, letters());
  function* lines(): Iterable<string> {
    for (const line of made.publicLines()) yield `${line}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(files.publicFile, { flags: 'wx' }));
  writeFileSync(files.statement, `${made.statement}\n`, { flag: 'wx' });
  return files;
}

const textOf = (files: Files, counts: { electors: number; spares: number; contests: number }): string =>
  [
    `${counts.electors} codes and ${counts.spares} spare ones, for ${counts.contests} contests.`,
    '',
    `For the letters:    ${files.letters}  (delete it once they are printed or sent)`,
    `For the platform:   ${files.publicFile}  (no code is in it; the returning officer hands it in)`,
    `Signed statement:   ${files.statement}  (keep it: with “quorate codes check” you see that nothing was changed)`,
    `Stays with you:     ${files.privateFile}  (every code; needed when a code is lost; show it to nobody)`,
  ].join('\n');
