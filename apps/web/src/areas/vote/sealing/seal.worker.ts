/// <reference lib="webworker" />
import { fromHex, utf8 } from '#libs/basics';
import type { RandomBytes } from '#libs/basics';
import {
  credentialScalar,
  electionContext,
  isRankedQuestion,
  makeBallot,
  NobleGroup,
  readElection,
  readVotingCode,
  trackerWords,
  writeChallenge,
  writeOpening,
} from '#libs/belenios';
import type { ElectionContext, Question } from '#libs/belenios';
import { checkMarks } from '#libs/domain';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { FromWorker, PaperToSeal, ReceiptToCheck, SealedPaper, ToWorker } from './messages.js';

/** The page's policy allows no WebAssembly: the portable group, which is fast enough for one voter once it is warm. */
const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
const group = new NobleGroup(random);
const contexts = new Map<string, ElectionContext>();

/** Multiplications for which a table of the election key is built; it takes a moment, which the voter does not notice. */
const USES_OF_THE_KEY = 60;

function contextOf(electionObject: string): ElectionContext {
  const known = contexts.get(electionObject);
  if (known) return known;
  const read = readElection(utf8(electionObject));
  const context = read.ok ? electionContext(group, read.value.election, read.value.fingerprint) : read;
  if (!context.ok) throw new Error('the ballot paper cannot be used');
  contexts.set(electionObject, context.value);
  return context.value;
}

/** Seals a blank paper and forgets it: what runs for the first time runs slowly, and the first is not the voter's. */
function warmUp(electionObject: string): void {
  const context = contextOf(electionObject);
  group.fixed(context.publicKey, USES_OF_THE_KEY);
  makeBallot(context, { credential: 1n, votes: context.questions.map(somePaper), random });
}

function somePaper(question: Question): readonly number[] {
  if (isRankedQuestion(question)) return question.value.answers.map((_, i) => i + 1);
  const blank = question.blank === true;
  const marks = question.answers.map((_, i) => (i < question.min ? 1 : 0));
  return blank ? [0, ...marks] : marks;
}

function seal({ code, uuid, electionObject, form, marks }: PaperToSeal): SealedPaper {
  const read = readVotingCode(code);
  const checked = checkMarks(form, marks);
  if (!read.ok || !checked.ok) throw new Error('the screens do not offer such a paper');
  const context = contextOf(electionObject);
  if (context.uuid !== uuid) throw new Error('the ballot paper is that of another contest');
  const credential = credentialScalar(read.value, uuid);
  const made = makeBallot(context, { credential, votes: [[...marks]], random });
  const opening = writeOpening(context, made);
  return {
    ballot: made.text,
    tracker: made.tracker,
    words: trackerWords(made.tracker),
    opening,
    challenge: writeChallenge({ ballot: made.text, opening }),
  };
}

const receiptHolds = ({ uuid, tracker, signature, publicKey }: ReceiptToCheck): boolean =>
  ed25519.verify(fromHex(signature), utf8(`quorate/receipt/v1|${uuid}|${tracker}`), fromHex(publicKey), {
    zip215: false,
  });

function answer(message: Exclude<ToWorker, { kind: 'prepare' }>): FromWorker {
  const { id } = message;
  try {
    return message.kind === 'seal'
      ? { id, kind: 'sealed', sealed: seal(message.paper) }
      : { id, kind: 'checked', holds: message.receipts.every(receiptHolds) };
  } catch (error) {
    return { id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind !== 'prepare') return postMessage(answer(data));
  for (const electionObject of data.electionObjects) {
    try {
      warmUp(electionObject);
    } catch {
      // said when it is sealed
    }
  }
});
