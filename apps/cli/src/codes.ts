import type { Command } from 'commander';
import { Option } from 'commander';
import { make, makeKey } from './codes/make-command.js';
import { extract, handIn, replace } from './codes/server-commands.js';
import { check, spare } from './codes/spare-command.js';

/** Voting codes that the platform never sees: `key`, `make`, `spare` and `check` run where the codes are made, off-line. */
export function registerCodes(program: Command): void {
  const codes = program
    .command('codes')
    .description('Voting codes made away from the platform: by a scrutineer off-line, or by a separate sender.')
    .addHelpText(
      'after',
      `
In order:
  the maker              quorate codes key --out DIR                 prints the public key that the election names
  the returning officer  quorate codes extract --election ID --server URL --link LINK --out DIR
  the maker, off-line    quorate codes make --extract electors.csv --election election.json --key KEY --out DIR
  the returning officer  quorate codes hand-in codes.public.jsonl --election ID --server URL --link LINK
When a code is lost:
  the maker, off-line    quorate codes spare --private codes.private.json --key KEY --member 17 --out DIR
  the returning officer  quorate codes replace replacement-1.request.json --election ID --server URL --link LINK`,
    );
  withOutput(codes.command('key'))
    .description('Make the key with which you sign what you vouch for.')
    .option('-o, --out <folder>', 'where to put the key file', '.')
    .option('--passphrase-file <file>', 'seal the key with the passphrase in this file')
    .action(makeKey);
  withServer(withOutput(codes.command('extract')))
    .description('Fetch the election and its electors, for whoever makes the codes. Returning officer.')
    .option('-o, --out <folder>', 'where to put the files', '.')
    .action(extract);
  withOutput(codes.command('make'))
    .description('Make one code for each elector, and spare ones. Needs no network.')
    .requiredOption('--extract <file>', 'the electors (CSV), as the returning officer gave them to you')
    .requiredOption('--election <file>', 'the election (JSON), given with it')
    .requiredOption('-k, --key <file>', 'your key file')
    .option('--spares <number>', 'how many spare codes; must be the number that the election was settled with')
    .option('-o, --out <folder>', 'where to put the files', '.')
    .option('--passphrase-file <file>', 'your key is sealed, and your private file is to be, with this passphrase')
    .action(make);
  withServer(withOutput(codes.command('hand-in').argument('<file>', 'the file that ends in .public.jsonl')))
    .description('Hand in the public part of the codes. Returning officer.')
    .action(handIn);
  withOutput(codes.command('spare'))
    .description('Take the next spare code for a member who lost theirs. Needs no network.')
    .requiredOption('--private <file>', 'your private file')
    .requiredOption('-k, --key <file>', 'your key file')
    .requiredOption('-m, --member <number>', 'the member’s number in the register')
    .option('-o, --out <folder>', 'where to put the files', '.')
    .option('--passphrase-file <file>', 'the passphrase with which your files are sealed')
    .action(spare);
  withServer(withOutput(codes.command('replace').argument('<file>', 'the file that ends in .request.json')))
    .description('Hand in the request to replace a code: the old one is blocked, the new one works. Returning officer.')
    .addOption(new Option('--reason <why>', 'why').choices(['lost', 'stolen', 'not-received']).default('lost'))
    .action(replace);
  withOutput(codes.command('check'))
    .description('Check that the published lists are those that the statement vouches for.')
    .requiredOption('-s, --statement <file>', 'your signed statement')
    .option('-a, --archive <file...>', 'the records of the contests (.bel)')
    .option('--server <url>', 'fetch statement and records from this server')
    .action(check);
}

const withOutput = (command: Command): Command =>
  command
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal');

const withServer = (command: Command): Command =>
  command
    .requiredOption('-e, --election <id>', 'the election')
    .requiredOption('--server <url>', 'the server of the election')
    .requiredOption('--link <link>', 'your sign-in link');
