import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import { checkOpenedBallot, electionContext, fingerprint, loadFastGroup, readChallenge } from '#libs/belenios';
import type { ChallengedBallot } from '#libs/belenios';
import { checkText, findingOf } from './check-ballot/check-text.js';
import type { BallotFinding, Language } from './check-ballot/check-text.js';
import { findElection } from './check-ballot/find-election.js';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';

interface CheckBallotOptions extends OutputOptions {
  readonly opening?: string;
  readonly election?: string;
  readonly url?: string;
  readonly tracker?: string;
  readonly language: Language;
}

/** `quorate check-ballot`: whether a voter's device sealed what she chose, on another machine and without any key. */
export function registerCheckBallot(program: Command): void {
  program
    .command('check-ballot')
    .description('Check a ballot that was opened instead of cast: does it hold what the voter chose?')
    .argument('<file>', 'the file from the voter’s device (ballot and opening), or the ballot alone with --opening')
    .option('-o, --opening <file>', 'what opens the ballot, if it is in a file of its own')
    .option(
      '-e, --election <file>',
      'what the ballot was made for: the record of the contest (.bel), or its election object',
    )
    .option('-u, --url <address>', 'fetch that from this Quorate instead')
    .option('--tracker <tracker>', 'the tracker that the voter wrote down before she chose to open the ballot')
    .addOption(new Option('-l, --language <language>', 'of the answer').choices(['en', 'cy']).default('en'))
    .addOption(new Option('--json', 'print one JSON object, also on a terminal').conflicts('text'))
    .option('--text', 'print text, also when not on a terminal')
    .addHelpText(
      'after',
      `
Every ciphertext is made again from what the device gave away, so a device cannot say one thing and seal another. What was
opened must not be cast any more. The exit status is 0 if the ballot holds what the device says, and 1 if not.

Examples:
  quorate check-ballot challenge.json --url https://vote.example.org
  quorate check-ballot ballot.json --opening opening.json --election QJnskZ52CaykjT.bel --tracker 5yHT…3Q`,
    )
    .action(checkBallotFile);
}

async function checkBallotFile(file: string, options: CheckBallotOptions): Promise<void> {
  const output = new Output(options);
  try {
    const finding = await check(readFiles(file, options), options);
    const text = (): string => checkText(finding, options.language);
    if (finding.verdict === 'holds') output.result(finding, text);
    else if (output.isJson) output.fault(finding.reasons.join(' '), finding);
    else output.fault(text(), finding);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.fault(reason, { error: reason });
  }
}

async function check({ ballot, opening }: ChallengedBallot, options: CheckBallotOptions): Promise<BallotFinding> {
  const { election: file, url, tracker: notedTracker, language } = options;
  const uuid = electionUuid(ballot);
  const place = { ...(file !== undefined && { file }), ...(url !== undefined && { url }) };
  const { election, fingerprint: phi } = await findElection(place, uuid);
  const { group } = await loadFastGroup((length) => randomBytes(length));
  const context = electionContext(group, election, phi);
  if (!context.ok) throw new Error(`the election key cannot be used: ${context.error.reason}`);
  const outcome = checkOpenedBallot(context.value, ballot, opening);
  const { questions } = context.value;
  return findingOf({ fingerprint: phi, tracker: fingerprint(ballot), notedTracker, questions, outcome }, language);
}

/** Where a ballot says it belongs: only to fetch that; whether it is so is checked with all the rest. */
function electionUuid(ballot: string): string {
  try {
    const parsed: unknown = JSON.parse(ballot);
    if (typeof parsed === 'object' && parsed !== null && 'election_uuid' in parsed) return String(parsed.election_uuid);
  } catch {
    // told below
  }
  throw new Error('this is not a ballot');
}

function readFiles(file: string, { opening }: CheckBallotOptions): ChallengedBallot {
  const text = readText(file);
  if (opening !== undefined) return { ballot: text, opening: readText(opening) };
  const both = readChallenge(text);
  if (!both.ok) throw new Error(`${file}: this is not a ballot with its opening; give the opening with --opening`);
  return both.value;
}

/** Far above any ballot, and below anything that would fill the memory. */
const MOST_BYTES = 1_000_000;

function readText(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Error(`${file}: there is no such file`);
  if (size > MOST_BYTES) throw new Error(`${file}: longer than any ballot`);
  return readFileSync(file, 'utf8').trimEnd(); // an editor may have ended the line; no ballot ends in blanks
}
