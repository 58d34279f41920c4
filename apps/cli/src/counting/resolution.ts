import type { Command } from 'commander';
import { Option } from 'commander';
import { ok } from '#libs/basics';
import {
  decideResolutionFile,
  LANGUAGES,
  RESOLUTION_FORMS,
  resolutionJson,
  resolutionRefusalText,
  resolutionReport,
} from '#libs/counting';
import type { Language, ResolutionRefusal } from '#libs/counting';
import { wordsOf } from './command-words.js';
import { readTextFile } from './count-files.js';
import type { FileFault } from './count-files.js';
import { Output } from '../output.js';
import type { OutputOptions } from '../output.js';
import { engineVersion } from '../version.js';

interface ResolutionOptions extends OutputOptions {
  readonly lang: Language;
}

export function registerResolution(program: Command): void {
  program
    .command('resolution')
    .description('Decide a resolution from its votes, exactly, and say why.')
    .argument('<file>', 'the rule or statutory form and the votes, as JSON')
    .addOption(new Option('--lang <language>', 'of the text').choices(LANGUAGES).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
A file names a statutory form and gives the votes:
  {"form":"company-special","votes":{"for":299,"against":100,"withheld":12,"spoilt":1,"eligible":900}}

Forms: ${RESOLUTION_FORMS.join(', ')}.

Or it states a rule of the body's own. Shares are text, so that they are exact:
  {"rule":{"source":"Rules, r. 31","threshold":"special",
           "weighting":{"kind":"classWeights","classes":[{"id":"workers","weight":"60%","ifEmpty":"REDISTRIBUTE"},
                                                         {"id":"community","weight":"40%","ifEmpty":"REDISTRIBUTE"}]}},
   "votes":{"classes":[{"id":"workers","for":30,"against":20},{"id":"community","for":5,"against":15}]}}

The two-meeting forms take "meetings":[{"date":"2027-03-02","votes":{…}},{"date":"2027-03-16","votes":{…}}], the
building society forms "shareholders":{"votes":{…}} and "borrowers":{"votes":{…}}.

The exit status is 0 whether the resolution is carried or not, and 1 if that cannot be worked out.`,
    )
    .action(decideFile);
}

async function decideFile(file: string, options: ResolutionOptions): Promise<void> {
  const { lang } = options;
  const output = new Output(options);
  const engine = `quorate ${engineVersion()}`;
  const text = readTextFile(file, lang, (content) => ok(content));
  if (!text.ok) return output.fault(text.error.text, { engine, error: text.error.text });
  const decided = await decideResolutionFile(text.value);
  if (!decided.ok) {
    const fault = refusedFile(file, decided.error, lang);
    return output.fault(fault.text, { engine, ...fault.details });
  }
  const { title, outcome } = decided.value;
  output.result({ engine, title, ...resolutionJson(outcome) }, () => resolutionReport(title, outcome, lang));
}

/** Refusals that are printed; a file with more has one cause or no hope. */
const MOST_PRINTED = 20;

/** Every refusal on a line of its own, after the name of the file. */
export function refusedFile(
  file: string,
  refusals: readonly ResolutionRefusal[],
  language: Language,
): Required<FileFault> {
  const faults = refusals
    .slice(0, MOST_PRINTED)
    .map((refusal) => ({ ...refusal, text: resolutionRefusalText(refusal, language) }));
  const lines = faults.map(({ text }) => text);
  const more = refusals.length - faults.length;
  const error = refusals.length === 1 ? `${file}: ${lines.join()}` : wordsOf(language).cannotBeWorkedOut(file);
  return {
    text: [error, ...(refusals.length === 1 ? [] : lines), ...(more > 0 ? [`… (+${more})`] : [])].join('\n  '),
    details: { error, faults },
  };
}
