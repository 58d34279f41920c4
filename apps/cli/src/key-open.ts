import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import { readPassphrase } from './key/locked-file.js';
import { openAtServer } from './key/open-at-server.js';
import type { OpenedBox } from './key/open-at-server.js';
import { openRecord } from './key/open-record.js';
import type { OpeningMeans } from './key/open-record.js';
import { readOpeningKey } from './key/opening-key.js';
import { signIn } from './key/sign-in.js';
import { keyCommand } from './key.js';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';
import { BallotThreads } from './verify/ballot-threads.js';
import { StepProgress } from './verify/step-progress.js';

interface OpenOptions extends OutputOptions {
  readonly key: string;
  readonly archive?: string;
  readonly out?: string;
  readonly server?: string;
  readonly link?: string;
  readonly passphraseFile?: string;
  readonly wait: boolean;
}

/** `quorate key open`: a key-holder's part in the opening of the ballot boxes, on the key-holder's own machine. */
export function registerKeyOpen(program: Command): void {
  keyCommand(program)
    .command('open')
    .description(
      'Use your key to open the ballot boxes: checks every record first, promises your part, and hands it in.',
    )
    .requiredOption('-k, --key <file>', 'your secret key file')
    .option('-a, --archive <file>', 'the record of the contest, as you fetched it (.bel)')
    .option('-o, --out <file>', 'where to write your part, with --archive')
    .option('--server <url>', 'fetch every record that waits for your key from this server, and hand your part in')
    .option('--link <link>', 'your sign-in link, needed with --server')
    .option('--passphrase-file <file>', 'opens a locked key file with the passphrase in the first line of this file')
    .option('--no-wait', 'end after the promise, if others have not promised yet; run again later')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Your key is used only if the record passes every rule and its ballots are mixed. It never leaves this machine; what is
handed in opens the mixed ballots of this contest together with the parts of the other key-holders, and nothing else.
First everybody promises their part by its digest, and only then does anybody show it, so that nobody knows the papers
while they can still choose. You may stop while it waits: what you promised is kept beside your key file.
So is a note of the ballots on which your key was used: it is used on no other ballots of the same contest.
Compare the fingerprint with the one in your notice, and the number of ballots with the seal.

Examples:
  quorate key open --key quorate-key-….secret.json --server https://vote.example.org --link "https://vote.example.org/sign-in#…"
  quorate key open --key quorate-key-….secret.json --archive QJnskZ52CaykjT.bel --out part.json`,
    )
    .action(open);
}

async function open(options: OpenOptions): Promise<void> {
  const output = new Output(options);
  const threads = new BallotThreads(Math.max(1, availableParallelism()));
  const progress = new StepProgress(output);
  try {
    const key = await readOpeningKey(options.key, readPassphrase(options.passphraseFile));
    if (!key.ok) throw new Error(key.error);
    const { group } = await loadFastGroup(randomBytes);
    const means: OpeningMeans = { key: key.value, keyFile: options.key, group, threads, onProgress: progress.on };
    const opened =
      options.server === undefined
        ? [await openFile(options, means)]
        : await openAtServer({
            ...means,
            session: await signIn(options),
            wait: options.wait,
            onRemark: (line) => output.remark(line),
          });
    progress.end();
    output.result({ opened }, () => textOf(opened, options));
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  } finally {
    await threads.close();
  }
}

type Opened = Omit<OpenedBox, 'state' | 'awaited'> & Partial<Pick<OpenedBox, 'state' | 'awaited'>>;

async function openFile({ archive, out }: OpenOptions, means: OpeningMeans): Promise<Opened> {
  if (archive === undefined || out === undefined)
    throw new Error('give --archive and --out, or --server and --link (quorate key open --help shows examples)');
  const { text, ...opened } = await openRecord(new Uint8Array(readFileSync(archive)), means);
  try {
    writeFileSync(out, text, { flag: 'wx' });
  } catch {
    throw new Error(`${out} cannot be written; a file that is there is never replaced`);
  }
  return opened;
}

function textOf(opened: readonly Opened[], { out }: OpenOptions): string {
  if (opened.length === 0) return 'No box waits for this key.';
  return opened
    .flatMap((box) => [
      `${box.title} (${box.uuid})`,
      ...(box.fingerprint === undefined
        ? []
        : [
            '    The record passes every rule, and its ballots are mixed.',
            `    Ballots            ${box.counted} that count, of ${box.ballots} in the box`,
            `    Fingerprint        ${box.fingerprint}`,
            `    Last event         ${box.head}`,
            `    Your promise       ${box.digest}`,
          ]),
      `    ${said(box, out)}`,
    ])
    .join('\n');
}

function said({ state, trustee, awaited = 0 }: Opened, out: string | undefined): string {
  switch (state) {
    case undefined:
      return `Your part (trustee ${trustee}) was written to ${out}. Promise it by its digest, then hand it in.`;
    case 'promised':
      return `Your part (trustee ${trustee}) is promised. Run this again when the others have promised theirs.`;
    case 'handed-in':
      return `Your part (trustee ${trustee}) was handed in; ${awaited === 0 ? 'nothing more is needed.' : `${awaited} still to come.`}`;
    case 'spare':
      return 'The parts of the others were enough; yours is not needed.';
    case 'too-late':
      return 'The others have begun to show their parts, so no further promise is taken. They open the box.';
  }
}
