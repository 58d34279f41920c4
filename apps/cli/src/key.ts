import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { loadFastGroup, publicKeys } from '#libs/belenios';
import type { KeyContest, PublicKeyFile } from '#libs/belenios';
import { err, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ApiClient } from './demo/api-client.js';
import { signIn } from './key/sign-in.js';
import { readPublicKeyFile, writePublicKeyFile, writeSecretKeyFile } from './key-file.js';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';

interface ServerOptions extends OutputOptions {
  readonly server?: string;
  readonly link?: string;
}
interface MakeOptions extends ServerOptions {
  readonly election: string;
  readonly contest?: readonly string[];
  readonly out: string;
}

/** Commands of a key-holder: they run on the key-holder's own machine, and the secret never leaves it. */
export function registerKey(program: Command): void {
  const key = keyCommand(program);
  key
    .command('make')
    .description('Make your key for an election, on your own machine. Prints where the two files are.')
    .requiredOption('-e, --election <id>', 'the election, as the returning officer named it')
    .option('-c, --contest <id=uuid...>', 'contests, if no --server is given: id and name in the public record')
    .option('-o, --out <folder>', 'where to put the files', '.')
    .option('--server <url>', 'ask this server for the contests, and hand the public half in at once')
    .option('--link <link>', 'your sign-in link, needed with --server')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Two files are written. Keep quorate-key-….secret.json to yourself, with a copy in a safe place: without it the ballot
box cannot be opened. quorate-key-….public.json holds nothing secret; hand it in.

Examples:
  quorate key make --election 6f… --server https://vote.example.org --link "https://vote.example.org/sign-in#…"
  quorate key make --election 6f… --contest 0c…=QJnskZ52CaykjT --out ~/keys`,
    )
    .action(make);
  key
    .command('submit')
    .description('Hand in a public key file that was made before.')
    .argument('<file>', 'the file that ends in .public.json')
    .requiredOption('--server <url>', 'the server of the election')
    .requiredOption('--link <link>', 'your sign-in link')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .action(submit);
}

/** `quorate key`, made once, whichever file adds to it first. */
export function keyCommand(program: Command): Command {
  return (
    program.commands.find((command) => command.name() === 'key') ??
    program.command('key').description('Keys of key-holders: make one, hand it in, and use it to open the box.')
  );
}

async function make(options: MakeOptions): Promise<void> {
  const output = new Output(options);
  try {
    const session = options.server === undefined ? undefined : await signIn(options);
    const contests = session ? await contestsOf(session, options.election) : givenContests(options.contest ?? []);
    if (!contests.ok) return refuse(output, contests.error);

    const files = await writeKeyFiles(options.election, contests.value, options.out);
    if (!files.ok) return refuse(output, files.error);
    if (session) await handIn(session, files.value.content);
    const { secretFile, publicFile } = files.value;
    const result = { secretFile, publicFile, contests: contests.value.length, handedIn: session !== undefined };
    output.result(result, () =>
      [
        `Secret file: ${secretFile}  (keep it, with a copy in a safe place; show it to nobody)`,
        `Public file: ${publicFile}`,
        session ? 'Your keys have been handed in.' : 'Hand the public file in: quorate key submit',
      ].join('\n'),
    );
  } catch (error) {
    refuse(output, reasonOf(error));
  }
}

async function submit(file: string, options: ServerOptions): Promise<void> {
  const output = new Output(options);
  try {
    const read = readPublicKeyFile(file);
    if (!read.ok) return refuse(output, read.error);
    await handIn(await signIn(options), read.value);
    output.result({ handedIn: true, contests: read.value.keys.length }, () => 'Your keys have been handed in.');
  } catch (error) {
    refuse(output, reasonOf(error));
  }
}

interface KeyFiles {
  readonly secretFile: string;
  readonly publicFile: string;
  readonly content: PublicKeyFile;
}

async function writeKeyFiles(
  electionId: string,
  contests: readonly KeyContest[],
  folder: string,
): Promise<Result<KeyFiles, string>> {
  const { group } = await loadFastGroup(randomBytes);
  const seed = toHex(randomBytes(32));
  const content = publicKeys(group, { electionId, seed, contests: [...contests] }, randomBytes);
  const name = `quorate-key-${electionId.slice(0, 8)}-${content.keys[0]?.uuid ?? ''}`;
  const [secretFile, publicFile] = [join(folder, `${name}.secret.json`), join(folder, `${name}.public.json`)];
  mkdirSync(folder, { recursive: true });
  const secret = writeSecretKeyFile(secretFile, {
    format: 'quorate/secret-key/1',
    seed,
    electionId,
    contests: [...contests],
  });
  const written = secret.ok ? writePublicKeyFile(publicFile, content) : secret;
  return written.ok ? ok({ secretFile, publicFile, content }) : written;
}

function givenContests(given: readonly string[]): Result<readonly KeyContest[], string> {
  const contests = given.map((text) => {
    const [contestId = '', uuid = ''] = text.split('=');
    return { contestId, uuid, title: '' };
  });
  if (contests.length === 0) return err('name the contests with --contest, or a --server that knows them');
  const wrong = contests.findIndex(
    ({ contestId, uuid }) => !/^[0-9a-f-]{36}$/.test(contestId) || !/^\w{14,}$/.test(uuid),
  );
  return wrong < 0 ? ok(contests) : err(`--contest ${given[wrong]} must be like 0c11…=QJnskZ52CaykjT`);
}

async function contestsOf(session: ApiClient, electionId: string): Promise<Result<readonly KeyContest[], string>> {
  const found = await session.ask<{ contests: { id: string; uuid: string; title: string }[] } | null>(CONTESTS, {
    electionId,
  });
  if (!found) return err('this server knows no such election of your body');
  return ok(found.contests.map(({ id: contestId, uuid, title }) => ({ contestId, uuid, title })));
}

const handIn = (session: ApiClient, { electionId, keys }: PublicKeyFile): Promise<unknown> =>
  session.ask(SUBMIT, { electionId, keys: keys.map(({ contestId, publicKey }) => ({ contestId, publicKey })) });

const CONTESTS = `query ($electionId: ID!) { election(electionId: $electionId) { contests { id uuid title } } }`;

const SUBMIT = `mutation ($electionId: ID!, $keys: [TrusteeKeyInput!]!) {
  submitTrusteeKeys(electionId: $electionId, keys: $keys) {
    __typename ... on Refusal { code message } ... on TrusteeKeysHandedIn { keys { contestId trustee } }
  }
}`;

const refuse = (output: Output, reason: string): void => output.fault(reason, { error: reason });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
