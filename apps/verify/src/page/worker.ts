/// <reference lib="dom" />
import './without-eval.js';
import { NobleGroup } from '#libs/belenios';
import type { OnProgress, VerificationReport } from '#libs/belenios';
import { findBallot, lookAtFile, proofServer, ProofTeam, readNoted, readReceipt } from '#libs/evidence';
import type { ProofTask } from '#libs/evidence';
import { mateBehind } from './helpers.js';
import type { FromWorker, ToWorker } from './messages.js';

/** The most that a browser gives at once. */
const MOST_RANDOM = 65_536;

function browserRandom(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_RANDOM) crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
  return bytes;
}

const group = new NobleGroup(browserRandom);
const say = (message: FromWorker): void => postMessage(message);
let records: readonly VerificationReport[] = [];

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'serve':
      return serve(data.port);
    case 'check':
      return void check(data);
    case 'find': {
      const receipt = readReceipt(data.receipt);
      return receipt === undefined
        ? say({ kind: 'not-a-receipt' })
        : say({ kind: 'found', receipt, finding: findBallot(receipt, records) });
    }
  }
});

/** Works for the worker at the other end. */
function serve(port: MessagePort): void {
  const answer = proofServer(group);
  port.onmessage = ({ data }: MessageEvent<ProofTask>) => port.postMessage(answer(data));
}

async function check({ file, key, heads, roots, level, helpers }: Extract<ToWorker, { kind: 'check' }>): Promise<void> {
  try {
    const texts = await Promise.all(roots.map(async (each) => ({ name: each.name, text: await each.text() })));
    const noted = readNoted({ key, heads, roots: texts });
    if (!noted.ok) return say({ kind: 'noted-fault', fault: noted.error });
    const team = helpers.length > 0 ? new ProofTeam(helpers.map(mateBehind)) : undefined;
    const looked = await lookAtFile(
      { name: file.name, source: sourceOf(file) },
      { noted: noted.value, level },
      { group, onProgress: saySeldom(), ...(team && { runTask: team.run, batchesInFlight: team.inFlight }) },
    );
    records = looked.records;
    say({ kind: 'checked', verdict: looked.verdict });
  } catch (error) {
    say({ kind: 'cannot-read', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The file is read where it is looked at, so that it need not fit into memory. */
const sourceOf = (file: File) => ({
  length: file.size,
  read: async (offset: number, length: number) =>
    new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
});

/** At most fifteen times a second, and whenever a step begins or ends. */
function saySeldom(): OnProgress {
  let last = 0;
  let lastStep = '';
  return ({ step, done, total }) => {
    const now = performance.now();
    if (step === lastStep && done < total && now - last < 66) return;
    last = now;
    lastStep = step;
    say({ kind: 'progress', step, done, total });
  };
}
