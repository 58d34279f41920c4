/// <reference lib="webworker" />
import './without-eval.js';
import { bytesSource, loadFastGroup } from '#libs/belenios';
import type { ByteSource, OnProgress, VerificationReport } from '#libs/belenios';
import {
  findBallot,
  isLikeEvidence,
  lookAtFile,
  proofServer,
  ProofTeam,
  readNoted,
  readReceipt,
  spoilBundle,
} from '#libs/evidence';
import type { Mate, ProofAnswer, ProofTask } from '#libs/evidence';
import type { CheckQuestion, FromWorker, ToWorker } from './messages.js';

/** The most that a browser gives at once. */
const MOST_RANDOM = 65_536;

function browserRandom(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_RANDOM) crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
  return bytes;
}

/** Loaded as soon as the worker starts, so that the network may be off when a file is chosen. */
const loading = loadFastGroup(browserRandom);
const say = (message: FromWorker): void => postMessage(message);
let team: ProofTeam | undefined;
let records: readonly VerificationReport[] = [];

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'serve':
      return serve(data.port);
    case 'lead':
      if (data.helpers.length > 0) team = new ProofTeam(data.helpers.map(mateBehind));
      return;
    case 'check':
      return void check(data.question);
    case 'find':
      return find(data.receipt);
  }
});

/** Works for the worker at the other end. */
function serve(port: MessagePort): void {
  const answering = loading.then(({ group }) => proofServer(group));
  port.onmessage = ({ data }: MessageEvent<ProofTask>) =>
    void answering.then((answer) => port.postMessage(answer(data)));
}

/** A worker at the other end of a port. */
const mateBehind = (port: MessagePort): Mate => ({
  ask: (task) =>
    new Promise((resolve) => {
      port.onmessage = ({ data }: MessageEvent<ProofAnswer>) => resolve(data);
      port.postMessage(task);
    }),
});

function find(text: string): void {
  const receipt = readReceipt(text);
  if (receipt === undefined) return say({ kind: 'not-a-receipt' });
  say({ kind: 'found', receipt, finding: findBallot(receipt, records) });
}

async function check(question: CheckQuestion): Promise<void> {
  try {
    const { key, heads, roots, file, spoil } = question;
    const texts = await Promise.all(roots.map(async (each) => ({ name: each.name, text: await each.text() })));
    const noted = readNoted({ key, heads, roots: texts });
    if (!noted.ok) return say({ kind: 'noted-fault', fault: noted.error });
    const source = await sourceOf(question);
    const looked = await lookAtFile(
      { name: spoil === undefined ? file.name : `practice-${spoil}-${file.name}`, source },
      { noted: noted.value, level: 'platform' },
      {
        group: (await loading).group,
        onProgress: saySeldom(),
        ...(team && { runTask: team.run, batchesInFlight: team.inFlight }),
      },
    );
    records = looked.records;
    say({ kind: 'checked', verdict: looked.verdict, isEvidence: await isLikeEvidence(source, looked.verdict) });
  } catch (error) {
    say({ kind: 'cannot-read', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The file is read where it is looked at, so that it need not fit into memory; a spoilt copy is made in memory. */
async function sourceOf({ file, spoil }: CheckQuestion): Promise<ByteSource> {
  if (spoil !== undefined) {
    const spoilt = await spoilBundle(new Uint8Array(await file.arrayBuffer()), spoil);
    if (!spoilt.ok) throw new Error(spoilt.error);
    return bytesSource(spoilt.value);
  }
  return {
    length: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
}

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
