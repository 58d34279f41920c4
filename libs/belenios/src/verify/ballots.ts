import type { Answer, Ballot, Ciphertext } from '../wire.js';
import { isRankedQuestion } from '../wire.js';
import { isRankedAnswer } from '../ballot.js';
import type { ElectionContext } from '../election-context.js';
import type { CheckFault } from '../fault.js';
import type { CredentialList } from './credentials.js';
import type { Inspection } from './inspection.js';
import { ATOM, CIPHERTEXT, inByteOrder, ownCopy, PackedList, putElement, sameBytes } from './packed-list.js';
import { pieceSize } from './pieces.js';
import type { BallotRefs } from './record-index.js';
import type { SetupFacts } from './setup.js';
import type { BallotAnswer } from './tasks.js';

/** No ballot, or no place in the list of credentials. */
const NONE = -1;

/** What is kept of the ballots: the place of each one's credential, and its ranked answers. */
export class CheckedBox {
  /** By ballot: where its credential stands in the list, or that the ballot was refused. */
  readonly places: Int32Array;
  /** By ranked question: the ciphertext of each ballot; zeros for those refused. */
  readonly ranked: readonly PackedList[];
  /** Trackers of ballots whose voters gave up their own secrecy (rule S16: reported, not refused). */
  readonly withoutSecrecy: string[] = [];
  #latest: Int32Array | undefined;

  constructor(
    readonly refs: BallotRefs,
    context: ElectionContext,
  ) {
    this.places = new Int32Array(refs.count).fill(NONE);
    this.ranked = context.questions
      .filter(isRankedQuestion)
      .map(() => new PackedList(CIPHERTEXT, new Uint8Array(refs.count * CIPHERTEXT)));
  }

  get hasRefused(): boolean {
    return this.places.includes(NONE);
  }

  isRefused(i: number): boolean {
    return (this.places[i] ?? NONE) === NONE;
  }

  /** The ballot that counts for the credential of ballot i, its own number if it does: the last one (spec.md 8). */
  latest(i: number): number {
    this.#latest ??= this.#lastOfEach();
    return this.#latest[this.places[i] ?? NONE] ?? i;
  }

  #lastOfEach(): Int32Array {
    const last = new Int32Array(this.places.reduce((most, place) => Math.max(most, place), 0) + 1);
    this.places.forEach((place, i) => {
      if (place !== NONE) last[place] = i;
    });
    return last;
  }

  /** Numbers of the ballots that count, in archive order. */
  counted(): Uint32Array {
    return Uint32Array.from(this.places.keys()).filter((i) => !this.isRefused(i) && this.latest(i) === i);
  }
}

/** Ballots of one task: enough of them that testing their elements together pays. */
const TOGETHER = 512;

/** All ballots: their proofs and signatures, the list of credentials, and rule S11. */
export async function checkBallots(
  inspection: Inspection,
  refs: BallotRefs,
  { context, frozen, credentials }: SetupFacts,
  most = TOGETHER,
): Promise<CheckedBox | undefined> {
  const { findings } = inspection;
  checkNoneTwice(inspection, refs);
  if (!context || !frozen || !credentials) {
    inspection.skip(['BALLOTS'], 'the election or the list of credentials cannot be used');
    return undefined;
  }
  const box = new CheckedBox(refs, context);
  const faults = new Map<number, CheckFault | typeof NOT_LISTED>();
  const withoutSecrecy = new Set<number>();
  const bodies = new Map<number, readonly Uint8Array[]>();
  let done = 0;
  const size = pieceSize(refs.count, most);
  await inspection.crew.each<'ballots'>(
    Math.ceil(refs.count / size),
    async (k) => {
      const read = await inspection.bodies(refs.range(k * size, (k + 1) * size));
      bodies.set(k, read);
      // copies: the originals are looked at again when the answer is there
      return { kind: 'ballots', election: ownCopy(frozen.bytes), ballots: read.map(ownCopy) };
    },
    async (answers, k) => {
      const read = bodies.get(k) ?? [];
      bodies.delete(k);
      if (answers.length !== read.length) throw new RangeError('a check of ballots must answer for each');
      read.forEach((ballot, j) => {
        const i = k * size + j;
        const fault = enter(box, { i, ballot, answer: answers[j] ?? 0, context, credentials });
        if (fault) faults.set(i, fault);
        else if (answers[j] === 0) withoutSecrecy.add(i);
      });
      done += read.length;
      await inspection.progress('ballots', done, refs.count);
    },
  );
  for (const i of [...faults.keys()].sort((a, b) => a - b)) {
    const where = `ballot ${i + 1} (${refs.tracker(i)})`;
    const fault = faults.get(i);
    if (fault === NOT_LISTED) findings.fail('BALLOTS', `${where}: its credential is not in the list`);
    else if (fault) findings.fault(where, fault, 'BALLOTS');
  }
  for (const i of [...withoutSecrecy].sort((a, b) => a - b)) box.withoutSecrecy.push(refs.tracker(i));
  if (refs.count > 0) findings.pass('BALLOTS');
  else findings.notApplicable('BALLOTS', 'there is no ballot');
  return box;
}

const NOT_LISTED = 'not listed';

interface Entry {
  readonly i: number;
  readonly ballot: Uint8Array;
  readonly answer: BallotAnswer;
  readonly context: ElectionContext;
  readonly credentials: CredentialList;
}

/** Keeps what is needed of a ballot that is right; says what is wrong with another. */
function enter(
  box: CheckedBox,
  { i, ballot, answer, context, credentials }: Entry,
): CheckFault | typeof NOT_LISTED | undefined {
  if (typeof answer === 'object') return answer;
  const text = new TextDecoder().decode(ballot);
  const { credential, answers } = JSON.parse(text) as Ballot; // was found canonical
  const element = new Uint8Array(ATOM);
  putElement(element, credential);
  const place = credentials.find(element);
  if (place < 0) return NOT_LISTED;
  box.places[i] = place;
  const choices = answers.filter((_, q) => isRankedAt(context, q)).flatMap(rankedChoices);
  choices.forEach(({ alpha, beta }, r) => {
    const slot = box.ranked[r]?.at(i);
    if (!slot) throw new RangeError('a ballot with more answers than questions');
    putElement(slot.subarray(0, ATOM), alpha);
    putElement(slot.subarray(ATOM), beta);
  });
  return undefined;
}

function isRankedAt({ questions }: ElectionContext, q: number): boolean {
  const question = questions[q];
  return question !== undefined && isRankedQuestion(question);
}
const rankedChoices = (answer: Answer): readonly Ciphertext[] => (isRankedAnswer(answer) ? [answer.choices] : []);

/** Rule S11 */
function checkNoneTwice({ findings }: Inspection, refs: BallotRefs): void {
  const firstOf = new Map<number, number>();
  let first = -1;
  for (const i of inByteOrder(refs.hashes)) {
    if (first >= 0 && sameBytes(refs.hashes.at(first), refs.hashes.at(i))) firstOf.set(i, first);
    else first = i;
  }
  for (const i of [...firstOf.keys()].sort((a, b) => a - b))
    findings.fail('S11', `ballot ${i + 1} (${refs.tracker(i)}) is ballot ${(firstOf.get(i) ?? 0) + 1} again`);
  if (refs.count > 0) findings.pass('S11');
  else findings.notApplicable('S11', 'there is no ballot');
}
