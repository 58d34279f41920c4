import { Command } from 'commander';
import { engineVersion } from './version.js';

type Register = (program: Command) => void;

/** Every command by its first word, one file each; each adds itself to the program. Only those wanted are loaded. */
const COMMANDS = new Map<string, () => Promise<readonly Register[]>>([
  ['count', async () => [(await import('./counting/count.js')).registerCount]],
  ['compare-rules', async () => [(await import('./counting/compare-rules.js')).registerCompareRules]],
  ['convert', async () => [(await import('./counting/convert.js')).registerConvert]],
  ['power', async () => [(await import('./counting/power.js')).registerPower]],
  ['resolution', async () => [(await import('./counting/resolution.js')).registerResolution]],
  ['lots', async () => [(await import('./counting/lots.js')).registerLots]],
  ['countback', async () => [(await import('./counting/countback.js')).registerCountback]],
  ['verify', async () => [(await import('./verify.js')).registerVerify]],
  ['check-ballot', async () => [(await import('./check-ballot.js')).registerCheckBallot]],
  ['demo', async () => [(await import('./demo.js')).registerDemo]],
  [
    'key',
    async () => [
      (await import('./key.js')).registerKey,
      (await import('./key-ceremony.js')).registerKeyCeremony,
      (await import('./key-open.js')).registerKeyOpen,
    ],
  ],
  ['mix', async () => [(await import('./mix.js')).registerMix]],
  ['codes', async () => [(await import('./codes.js')).registerCodes]],
  ['officer', async () => [(await import('./officer.js')).registerOfficer]],
  ['organisation', async () => [(await import('./officer.js')).registerOrganisation]],
]);

/**
 * @param wanted the first word of the command line: if it is a command, only that one is loaded, so that a count does not
 *   wait for what a demonstration needs
 */
export async function createProgram(wanted?: string): Promise<Command> {
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
  const only = COMMANDS.get(wanted ?? '');
  for (const load of only ? [only] : COMMANDS.values()) for (const register of await load()) register(program);
  return program;
}
