import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { loadFastGroup } from '#libs/belenios';
import type { Group } from '#libs/belenios';
import type { ApiClient } from './demo/api-client.js';
import { signIn } from './key/sign-in.js';
import { takeCeremonyTurns } from './key/ceremony-turn.js';
import type { CeremonyOutcome } from './key/ceremony-turn.js';
import { rehearseAlone, rehearseAgain } from './key/rehearse-again.js';
import { readPassphrase } from './key/locked-file.js';
import { readOpeningKey } from './key/opening-key.js';
import { keyCommand } from './key.js';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';

interface CeremonyOptions extends OutputOptions {
  readonly election: string;
  readonly key: string;
  readonly server: string;
  readonly link: string;
  readonly passphraseFile?: string;
  readonly wait?: boolean;
}

const STEPS: Readonly<Record<string, string>> = {
  certificate: 'your key is introduced',
  commitment: 'your part of the key is promised',
  polynomial: 'your part is shown, and every share is sent',
  share: 'the shares of the others are checked, and your key is made',
  rehearsal: 'your key has proved itself in the rehearsal',
};
const SECONDS_BETWEEN_LOOKS = 5;

/** `quorate key ceremony` and `quorate key rehearse`: keys that any t of n key-holders open the boxes with. */
export function registerKeyCeremony(program: Command): void {
  const key = keyCommand(program);
  withOptions(key.command('ceremony'))
    .description('Take your next step in making a key together: run it again and again, until your key is complete.')
    .option('--wait', 'stay, and take every step as soon as it is due')
    .addHelpText(
      'after',
      `
The key file is made on the first run, and grows with the steps. It never leaves this machine: keep a copy of its newest
state. Everything that the others and the server send is checked here before your key is used.

Example:
  quorate key ceremony --election 6f… --key my-key.json --server https://vote.example.org --link "https://vote.example.org/sign-in#…"`,
    )
    .action(ceremony);
  withOptions(key.command('rehearse'))
    .description('Decrypt a dummy with your key, to see before the poll that the file is the right one and works.')
    .action(rehearse);
}

const withOptions = (command: Command): Command =>
  command
    .requiredOption('-e, --election <id>', 'the election, as the returning officer named it')
    .requiredOption('-k, --key <file>', 'your key file')
    .requiredOption('--server <url>', 'the server of the election')
    .requiredOption('--link <link>', 'your sign-in link')
    .option('--passphrase-file <file>', 'lock the key file with the passphrase in the first line of this file')
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal');

async function ceremony(options: CeremonyOptions): Promise<void> {
  const output = new Output(options);
  try {
    const { session, group } = await means(options);
    let outcome = await turns(options, { session, group, output });
    let told = '';
    while (options.wait && outcome.state === 'waiting') {
      const line = `waiting for ${outcome.waitingFor.join(', ')}`;
      if (line !== told) output.remark((told = line));
      await sleep(SECONDS_BETWEEN_LOOKS * 1000);
      outcome = await turns(options, { session, group, output });
    }
    output.result(outcome, () => textOf(outcome));
  } catch (error) {
    fault(output, error);
  }
}

/** A ceremony takes the rehearsal as its last step; after that, and with a key of one's own, it is repeated here alone. */
async function rehearse(options: CeremonyOptions): Promise<void> {
  const output = new Output(options);
  try {
    const { session, group } = await means(options);
    const key = await readOpeningKey(options.key, readPassphrase(options.passphraseFile));
    if (!key.ok) throw new Error(key.error);
    if (key.value.kind === 'single') {
      const contests = await rehearseAlone(session, options.election, { group, key: key.value });
      output.result(
        { state: 'rehearsed', contests },
        () => `Your key file opens a dummy of every contest (${contests}): it is the right one, and works.`,
      );
      return;
    }
    const outcome = await turns(options, { session, group, output });
    if (outcome.state === 'complete') await rehearseAgain(session, options.election, { group, key: key.value });
    output.result(outcome, () => textOf(outcome));
  } catch (error) {
    fault(output, error);
  }
}

async function means({ server, link }: CeremonyOptions): Promise<{ session: ApiClient; group: Group }> {
  const { group } = await loadFastGroup(randomBytes);
  return { session: await signIn({ server, link }), group };
}

const turns = (
  { election, key: keyFile, passphraseFile }: CeremonyOptions,
  { session, group, output }: { readonly session: ApiClient; readonly group: Group; readonly output: Output },
): Promise<CeremonyOutcome> =>
  takeCeremonyTurns(election, {
    session,
    group,
    random: (length) => new Uint8Array(randomBytes(length)),
    keyFile,
    passphrase: readPassphrase(passphraseFile),
    onSent: (step) => output.remark(`quorate: ${STEPS[step] ?? step}`),
  });

function textOf(outcome: CeremonyOutcome): string {
  if (outcome.state === 'waiting')
    return `Nothing more to do now. The ceremony waits for ${outcome.waitingFor.join(', ')}; run this again later.`;
  return [
    `Your key is complete (${outcome.policy}, place ${outcome.place}), and has proved itself in the rehearsal.`,
    `Key of the group: ${outcome.publicKey}`,
    'Keep your key file, with a copy in a safe place, until the result is declared.',
  ].join('\n');
}

function fault(output: Output, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  output.fault(reason, { error: reason });
}
