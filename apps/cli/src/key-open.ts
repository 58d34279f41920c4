import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import { ApiClient } from './demo/api-client.js';
import { openRecord } from './key/open-record.js';
import type { OpenedRecord, OpeningMeans } from './key/open-record.js';
import { readSecretKeyFile } from './key-file.js';
import type { SecretKeyFile } from './key-file.js';
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
}

/** `quorate key open`: a key-holder's part in the opening of a ballot box, on the key-holder's own machine. */
export function registerKeyOpen(program: Command): void {
  keyCommand(program)
    .command('open')
    .description(
      'Use your key to open a ballot box: checks the whole record first, then makes your part of the opening.',
    )
    .requiredOption('-k, --key <file>', 'your secret key file')
    .option('-a, --archive <file>', 'the record of the contest, as you fetched it (.bel)')
    .option('-o, --out <file>', 'where to write your part, with --archive')
    .option('--server <url>', 'fetch every record that waits for your key from this server, and hand your part in')
    .option('--link <link>', 'your sign-in link, needed with --server')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Your key is used only if the record passes every rule and its ballots are mixed. It never leaves this machine; what is
handed in opens the mixed ballots of this contest together with the parts of the other key-holders, and nothing else.
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
    const key = readSecretKeyFile(options.key);
    if (!key.ok) throw new Error(key.error);
    const random = (length: number): Uint8Array => randomBytes(length);
    const { group } = await loadFastGroup(random);
    const means: OpeningMeans = { key: key.value, group, random, threads, onProgress: progress.on };
    const opened =
      options.server === undefined
        ? [await openFile(options, means)]
        : await openAtServer({ ...options, server: options.server }, means, output);
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

type Opened = Omit<OpenedRecord, 'text'> & { readonly awaited?: number };

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

async function openAtServer(
  { server, link }: OpenOptions & { readonly server: string },
  means: OpeningMeans,
  output: Output,
): Promise<readonly Opened[]> {
  const token = link?.split('#').at(-1);
  if (!token) throw new Error('--server needs --link with your sign-in link');
  const session = await new ApiClient(server.replace(/\/+$/, '')).signIn(token);
  const tasks = await session.ask<readonly { uuid: string; title: string }[]>(TASKS);
  const own = tasks.filter(({ uuid }) => isFor(means.key, uuid));
  if (tasks.length > own.length)
    output.remark(`quorate: ${tasks.length - own.length} boxes wait for another key of yours`);
  const opened: Opened[] = [];
  for (const { uuid, title } of own) {
    const response = await session.fetch(`/elections/${uuid}/archive`);
    if (!response.ok) throw new Error(`${title}: the record could not be fetched (${response.status})`);
    const record = new Uint8Array(await response.arrayBuffer());
    const { text, ...made } = await openRecord(record, means, uuid);
    opened.push({ ...made, awaited: await handIn(session, uuid, text) });
  }
  return opened;
}

const isFor = ({ contests }: SecretKeyFile, uuid: string): boolean => contests.some((each) => each.uuid === uuid);

/** Gives the number of trustees whose part is still to come. @throws Error in the words of the server */
async function handIn(session: ApiClient, uuid: string, text: string): Promise<number> {
  const response = await session.fetch(`/uploads/elections/${uuid}/partial-decryption`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-quorate-upload': '1' },
    body: text,
  });
  const answer = (await response.json()) as { readonly awaited?: number; readonly message?: string };
  if (!response.ok) throw new Error(`${uuid}: ${answer.message ?? response.status}`);
  return answer.awaited ?? 0;
}

const TASKS = '{ myOpeningTasks { uuid title } }';

function textOf(opened: readonly Opened[], { out }: OpenOptions): string {
  if (opened.length === 0) return 'No box waits for this key.';
  return opened
    .flatMap(({ uuid, title, trustee, ballots, counted, fingerprint, head, awaited }) => [
      `${title} (${uuid})`,
      '    The record passes every rule, and its ballots are mixed.',
      `    Ballots            ${counted} that count, of ${ballots} in the box`,
      `    Fingerprint        ${fingerprint}`,
      `    Last event         ${head}`,
      awaited === undefined
        ? `    Your part (trustee ${trustee}) was written to ${out}. Hand it in to the returning officer.`
        : `    Your part (trustee ${trustee}) was handed in; ${awaited === 0 ? 'it was the last one.' : `${awaited} still to come.`}`,
    ])
    .join('\n');
}
