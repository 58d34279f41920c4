import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSignedCodeStatement } from '#libs/evidence';
import type { CodeStatement } from '#libs/evidence';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { checkArchive } from './check-lists.js';
import type { ListChecked } from './check-lists.js';
import { codeLink, writeLetters } from './letters.js';
import type { KeyOptions } from './make-command.js';
import { readMakerKey } from './maker-key.js';
import { readPrivateCodes, readSparesUsed, writeSparesUsed } from './private-file.js';
import { reasonOf } from './reason-of.js';
import { readPassphrase } from './sealed-text.js';
import { takeSpare } from './take-spare.js';

export interface SpareOptions extends KeyOptions {
  readonly private: string;
  readonly key: string;
  readonly member: string;
}

/** `quorate codes spare`: a new code for a member who lost theirs, and the request for the platform. */
export async function spare(options: SpareOptions): Promise<void> {
  const output = new Output(options);
  try {
    const passphrase = readPassphrase(options.passphraseFile);
    const codes = readPrivateCodes(options.private, passphrase);
    const key = readMakerKey(options.key, passphrase);
    const before = readSparesUsed(options.private, codes.electionId);
    const taken = takeSpare(codes, before, { member: options.member, key });
    mkdirSync(options.out, { recursive: true });
    writeSparesUsed(options.private, taken.used);
    const name = `replacement-${taken.spare}`;
    const [requestFile, letter] = [join(options.out, `${name}.request.json`), join(options.out, `${name}.letter.csv`)];
    writeFileSync(requestFile, `${taken.request}\n`, { flag: 'wx' });
    const row = [options.member, taken.code, codeLink(codes.site, codes.electionId, taken.code)];
    await writeLetters(letter, [['member_no', 'code', 'link'], row]);
    output.result({ requestFile, letter, spare: taken.spare, left: taken.left }, () =>
      [
        `For the platform: ${requestFile}  (the returning officer hands it in; only then does the new code work)`,
        `For the letter:   ${letter}  (one row; delete it once it is sent)`,
        `Spare code ${taken.spare}; ${taken.left} are left.`,
      ].join('\n'),
    );
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

export interface CheckOptions extends OutputOptions {
  readonly statement: string;
  readonly archive?: readonly string[];
  readonly server?: string;
}

/** `quorate codes check`: whether the lists that the platform published are those that the statement vouches for. */
export async function check(options: CheckOptions): Promise<void> {
  const output = new Output(options);
  try {
    const text = readFileSync(options.statement, 'utf8').trim();
    const read = readSignedCodeStatement(text);
    if (!read.ok)
      throw new Error(
        `${options.statement}: ${'reason' in read.error ? read.error.reason : 'its signature does not hold'}`,
      );
    const { statement, signed } = read.value;
    const checked =
      options.server === undefined
        ? await checkFiles(statement, options.archive ?? [])
        : await checkServer(statement, text, options.server.replace(/\/+$/, ''));
    const isRight = checked.length > 0 && checked.every((one) => one.isRight);
    const lines = (): string => checked.map(({ uuid, found }) => `${uuid}: ${found}`).join('\n');
    if (!isRight) return output.fault(`the published lists are not those of the statement\n${lines()}`, { checked });
    output.result(
      { isRight, publicKey: signed.publicKey, checked },
      () => `Signed with ${signed.publicKey}\n${lines()}`,
    );
  } catch (error) {
    output.fault(reasonOf(error), { error: reasonOf(error) });
  }
}

async function checkFiles(statement: CodeStatement, paths: readonly string[]): Promise<readonly ListChecked[]> {
  if (paths.length === 0) throw new Error('give --archive with the records (.bel), or --server');
  const checked: ListChecked[] = [];
  for (const path of paths) checked.push(await checkArchive(statement, createReadStream(path)));
  return checked;
}

/** The statement as the platform publishes it, and the beginning of every record. */
async function checkServer(statement: CodeStatement, text: string, server: string): Promise<readonly ListChecked[]> {
  const published = await fetch(`${server}/elections/${statement.electionId}/codes/statement`);
  const isSame = published.ok && (await published.text()).trim() === text;
  const found = isSame ? 'the published statement is this one' : 'the published statement is not this one';
  const checked: ListChecked[] = [{ uuid: statement.electionId, isRight: isSame, found }];
  for (const { uuid } of statement.contests) {
    const archive = await fetch(`${server}/elections/${uuid}/archive`);
    checked.push(
      archive.ok && archive.body
        ? await checkArchive(statement, archive.body)
        : { uuid, isRight: false, found: 'the record is not published yet' },
    );
  }
  return checked;
}
