import { isMainThread } from 'node:worker_threads';
import { NobleGroup } from '#libs/belenios';
import { CannotRead, findBallot, lookAtFile, verdictText } from '#libs/evidence';
import type { FileVerdict } from '#libs/evidence';
import { readArguments, WrongArguments } from './arguments.js';
import type { Arguments } from './arguments.js';
import { openFile } from './file-source.js';
import { HELP } from './help.js';
import { ProgressLine } from './progress-line.js';
import { osRandom, ProofThreads, serveProofs } from './proof-threads.js';
import { WORDS } from '../words/words.js';

const CANNOT_READ = 2;
const STATUS: Readonly<Record<FileVerdict['verdict'], number>> = { accept: 0, reject: 1, alarm: 3 };

async function main(): Promise<void> {
  try {
    const asked = readArguments(process.argv.slice(2));
    if (asked) process.exitCode = await check(asked);
    else process.stdout.write(HELP);
  } catch (error) {
    if (!(error instanceof WrongArguments || error instanceof CannotRead)) throw error;
    process.stderr.write(`quorate-verify: ${error.message}\n`);
    process.exitCode = CANNOT_READ;
  }
}

/** @returns the exit status */
async function check({ file, noted, level, threads: count, receipt, isJson, lang }: Arguments): Promise<number> {
  const words = WORDS[lang];
  const threads = new ProofThreads(count, new URL(import.meta.url));
  const progress = new ProgressLine(process.stderr, words);
  const opened = await openFile(file);
  try {
    const { verdict, records } = await lookAtFile(
      { name: file, source: opened.source },
      { noted, level },
      {
        group: new NobleGroup(osRandom),
        onProgress: progress.on,
        runTask: threads.run,
        batchesInFlight: threads.inFlight,
      },
    );
    progress.end();
    const ballot = receipt === undefined ? undefined : { receipt, finding: findBallot(receipt, records) };
    const json = { ...verdict, ...(ballot && { receipt: { receipt: ballot.receipt, ...ballot.finding } }) };
    process.stdout.write(`${isJson ? JSON.stringify(json) : verdictText(words, verdict, ballot)}\n`);
    const stands = ballot?.finding.status !== 'not-in-the-box' && ballot?.finding.status !== 'refused';
    return stands ? STATUS[verdict.verdict] : STATUS.reject;
  } finally {
    progress.end();
    await opened.close();
    await threads.close();
  }
}

if (isMainThread) await main();
else serveProofs();
