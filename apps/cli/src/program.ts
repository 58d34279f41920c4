import { Command } from 'commander';
import { registerCount } from './count.js';
import { registerDemo } from './demo.js';
import { registerKey } from './key.js';
import { registerKeyOpen } from './key-open.js';
import { registerOfficer } from './officer.js';
import { registerVerify } from './verify.js';
import { engineVersion } from './version.js';

/** Every command, one file each; each adds itself to the program. */
const COMMANDS: readonly ((program: Command) => void)[] = [
  registerCount,
  registerVerify,
  registerDemo,
  registerKey,
  registerKeyOpen,
  registerOfficer,
];

export function createProgram(): Command {
  const program = new Command('quorate')
    .description('Quorate on the command line: count elections and check results. Works without a server.')
    .version(engineVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(quorate --help shows what there is)')
    .addHelpText(
      'after',
      '\nOn a terminal commands print text. Elsewhere, and with --json, the last line of standard output is one JSON object.\n' +
        'The exit status is 0 if all is well and 1 if anything is not.',
    );
  for (const register of COMMANDS) register(program);
  return program;
}
