import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { DemoOptions } from './demo/demo-command.js';

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number of 1 or more.');
  return number;
};

/** `quorate demo`: a whole election, watched from the member register to the verified evidence. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'Run a whole election on real software: register, roll, keys, codes, votes, count, declaration, proof.',
    )
    .option('--ballots <file>', 'a BLT file whose papers are cast, by Scottish STV (default: a small sample election)')
    .option('--expect <file>', 'compare every stage with published figures (JSON); exit 1 on any difference')
    .option('--out <dir>', 'keep the evidence bundle and the public records there')
    .option('--server <url>', 'use this running server, on this machine, instead of starting one')
    .option(
      '--full',
      'seven contests, keys two of three, codes made outside, a second mixer, a ballot opened to check it',
    )
    .option('--seed', 'fill a running server with a body whose elections are open, closed and declared')
    .option('--poll-seconds <n>', 'how long the poll is open (default: enough for this machine)', wholeNumber)
    .option('--together <n>', 'voters at once', wholeNumber, 16)
    .option('--json', 'print one JSON object as the last line')
    .option('--text', 'print text, also when not on a terminal')
    .action(async (options: DemoOptions) => {
      const { runDemo } = await import('./demo/demo-command.js');
      await runDemo(options);
    });
}
