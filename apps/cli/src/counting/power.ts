import type { Command } from 'commander';
import { Option } from 'commander';
import { ok } from '#libs/basics';
import { LANGUAGES, MOST_ENUMERATED, MOST_PLAYERS, powerJson, powerOfFile, powerReport } from '#libs/counting';
import type { Language } from '#libs/counting';
import { readTextFile } from './count-files.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { refusedFile } from './resolution.js';
import { engineVersion } from '../version.js';

interface PowerOptions extends OutputOptions {
  readonly lang: Language;
}

export function registerPower(program: Command): void {
  program
    .command('power')
    .description('Who can carry or block what under a rule: Banzhaf and Shapley–Shubik, exactly.')
    .argument('<file>', 'the rule and who votes under it, as JSON')
    .addOption(new Option('--lang <language>', 'of the text').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Example: classes with fixed weights, one of which nobody is expected to vote in:
  {"rule":{"source":"Rules, r. 31","threshold":"ordinary",
           "weighting":{"kind":"classWeights","classes":[{"id":"workers","weight":"50%","ifEmpty":"REDISTRIBUTE"},
                                                         {"id":"tenants","weight":"30%","ifEmpty":"REDISTRIBUTE"},
                                                         {"id":"founders","weight":"20%","ifEmpty":"ZERO"}]}},
   "voters":[{"id":"workers"},{"id":"tenants"},{"id":"founders","expectedTurnout":"0%"}]}

Delegates have votes of their own:
  {"rule":{"source":"Rules, r. 12","threshold":{"of":"votesCast","comparison":"atLeast","share":"12/17"},
           "weighting":{"kind":"delegates"}},
   "voters":[{"id":"a","votes":4},{"id":"b","votes":4},{"id":"c","votes":4},{"id":"d","votes":2},{"id":"e","votes":2},
             {"id":"f","votes":1}]}

Up to ${MOST_ENUMERATED} voters every coalition is looked at and the smallest winning ones are listed; up to ${MOST_PLAYERS} they are
counted by weight. Shapley–Shubik is left out where that would take too long.`,
    )
    .action(analyseFile);
}

async function analyseFile(file: string, options: PowerOptions): Promise<void> {
  const output = new Output(options);
  const engine = `quorate ${engineVersion()}`;
  const text = readTextFile(file, options.lang, (content) => ok(content));
  if (!text.ok) return output.fault(text.error.text, { engine, error: text.error.text });
  const power = await powerOfFile(text.value);
  if (!power.ok) {
    const fault = refusedFile(file, power.error, options.lang);
    return output.fault(fault.text, { engine, ...fault.details });
  }
  output.result({ engine, ...powerJson(power.value) }, () => powerReport(power.value, options.lang));
}
