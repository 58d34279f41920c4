import type { ElectionContext } from '../election-context.js';
import type { CheckFault } from '../fault.js';
import type { Element } from '../group.js';
import { modOrder } from '../scalar.js';
import { PREFIX, Transcript } from '../transcript.js';
import type { Inspection } from './inspection.js';
import { elementsOf } from './members-task.js';
import { equationWeight } from './mix-task.js';
import { ATOM, CIPHERTEXT, elementHexAt, scalarAt } from './packed-list.js';
import type { PackedList } from './packed-list.js';
import { pieceSize } from './pieces.js';
import type { PackedShuffle, PackedShuffleProof } from './streamed-objects.js';
import { MIX_LISTS } from './tasks.js';
import type { MixAnswer, MixStranger, MixTask, TaskOf } from './tasks.js';

/** Most ballots of one task. */
const TOGETHER = 1_024;

export interface MixToCheck {
  readonly context: ElectionContext;
  /** What this mixer was given: the ranked entries of the tally, or the previous output. */
  readonly input: readonly PackedList[];
  readonly shuffle: PackedShuffle;
  readonly advance: (ballots: number) => void | Promise<void>;
}

/** What a check found. `isReadable`: whether the output is made of points, so that a later mix can be checked. */
export interface MixCheck {
  readonly fault?: CheckFault;
  readonly isReadable: boolean;
}

/**
 * Checks one mixer's shuffle: every element in it a member, and the proof (spec.md 10). All equations are tested as one
 * sum of multiples, each equation times its own 128-bit weight (ed25519.md 12.2); an equation that fails goes unseen
 * with probability 2^-128. The sum is cut into tasks, which find the strangers among the elements too.
 */
export async function checkOneMix(inspection: Inspection, mix: MixToCheck): Promise<MixCheck> {
  const { input, shuffle } = mix;
  const { output, proofs } = shuffle;
  let fault: CheckFault | undefined;
  let isReadable = true;
  const isComplete = output.length === input.length && proofs.length === input.length;
  if (!isComplete)
    fault = { rule: 'S4', path: '', reason: `must have one entry for each of ${input.length} ranked questions` };
  for (const [q, list] of output.entries()) {
    const [proof, given] = [proofs[q], input[q]];
    const check =
      fault || !proof || !given
        ? { isReadable: await arePoints(inspection, list) }
        : await checkList(inspection, mix, { q, input: given, output: list, proof });
    fault ??= check.fault;
    isReadable &&= check.isReadable;
  }
  return { fault, isReadable };
}

/** After a fault nothing else is said about a mix, but whether it can be gone on from. */
async function arePoints({ crew }: Inspection, list: PackedList): Promise<boolean> {
  const answers = await crew.each<'members'>(Math.ceil(list.count / TOGETHER), (k) => ({
    kind: 'members',
    elements: list.copy(k * TOGETHER, (k + 1) * TOGETHER),
  }));
  return answers.every((strangers) => strangers.every(([, isPoint]) => isPoint));
}

interface ListToCheck {
  readonly q: number;
  readonly input: PackedList;
  readonly output: PackedList;
  readonly proof: PackedShuffleProof;
}

async function checkList(
  inspection: Inspection,
  { context, advance }: MixToCheck,
  list: ListToCheck,
): Promise<MixCheck> {
  const { q, input, output, proof } = list;
  const n = input.count;
  const { tHat, sHat, sOut, permutation, chain } = proof;
  const other = [output, tHat, sHat, sOut, permutation, chain].find(({ count }) => count !== n);
  if (other) {
    const reason = `has a list of ${other.count} entries instead of ${n}`;
    return {
      fault: { rule: 'S4', path: `proofs[${q}]`, reason },
      isReadable: await arePoints(inspection, output),
    };
  }
  const hashes = await hashesOf(context, list);
  const size = pieceSize(n, TOGETHER);
  const answers = await inspection.crew.each<'mix'>(
    Math.ceil(n / size),
    (k) => taskOf(list, hashes, k * size, (k + 1) * size),
    (_, k) => advance(Math.min(size, n - k * size)),
  );
  const isGiven = answers.every((answer) => !('stranger' in answer) || answer.stranger.list >= 0);
  if (!isGiven) return { isReadable: false }; // the mix before has been found unreadable, and this is not reported
  const { group } = context;
  const t = elementsOf(group, proof.t.bytes);
  const stranger = firstOf([...strangersAmong(inspection, t), ...strangersIn(answers, size)]);
  if (stranger) {
    const isReadable = stranger.isPoint || stranger.list !== 0;
    return { fault: strangerFault(stranger, q), isReadable };
  }
  const holds = group.isNeutral(
    wholeSum(
      context,
      list,
      hashes,
      t.filter((element) => element !== undefined),
      answers,
    ),
  );
  return {
    isReadable: true,
    ...(!holds && { fault: { rule: 'PROOF', path: `proofs[${q}]`, reason: 'does not hold' } as const }),
  };
}

interface Hashes {
  readonly hx: string;
  readonly c: bigint;
  readonly seed: string;
}

/** Elements are added to a transcript this many at a time. */
const AT_ONCE = 512;

/** The challenges u and c of spec.md 10, and the seed of our own weights, a hash of the whole proof. */
async function hashesOf({ fingerprint, publicKey }: ElectionContext, list: ListToCheck): Promise<Hashes> {
  const { input, output, proof } = list;
  const { t, tHat, s, sHat, sOut, permutation, chain } = proof;
  const first = new Transcript().add(PREFIX.shuffleChallenges(fingerprint));
  const second = new Transcript().add(PREFIX.shuffleChallenge(fingerprint));
  await addElements([second], t.bytes);
  await addElements([second], tHat.bytes);
  for (const { bytes } of [input, output, permutation]) await addElements([first, second], bytes);
  await addElements([second], chain.bytes);
  const c = second.add(publicKey.hex).scalar();
  const fixed = [0, 1, 2, 3].map((i) => scalarAt(s.bytes, i * ATOM)).join();
  const third = new Transcript().add(`${PREFIX.shuffleWeights(c)}${fixed}|`);
  for (let i = 0; i < sHat.count; i++)
    third.add(`${scalarAt(sHat.bytes, i * ATOM)},${scalarAt(sOut.bytes, i * ATOM)},`);
  return { hx: first.hex(), c, seed: third.hex() };
}

/** Each element in hex and a comma. */
async function addElements(transcripts: readonly Transcript[], bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    let text = '';
    for (const end = Math.min(bytes.length, at + AT_ONCE * ATOM); at < end; at += ATOM)
      text += `${elementHexAt(bytes, at)},`;
    for (const transcript of transcripts) transcript.add(text);
  }
  await Promise.resolve();
}

function taskOf(
  { input, output, proof }: ListToCheck,
  { hx, c, seed }: Hashes,
  start: number,
  end: number,
): TaskOf<'mix'> {
  const { tHat, sHat, sOut, permutation, chain } = proof;
  const part = { start, hx, c: c.toString(), seed } satisfies Partial<MixTask>;
  return {
    kind: 'mix',
    ...part,
    input: input.copy(start, end),
    output: output.copy(start, end),
    tHat: tHat.copy(start, end),
    permutation: permutation.copy(start, end),
    chain: chain.copy(start, end),
    sHat: sHat.copy(start, end),
    sOut: sOut.copy(start, end),
    nextSOut: sOut.copy(end, end + 1),
  };
}

/** The sum of all terms: of the tasks, of t1..t42, of the end of the chain, and of the base point. */
function wholeSum(
  { group, publicKey }: ElectionContext,
  { input, proof }: ListToCheck,
  { c, seed }: Hashes,
  t: readonly Element[],
  answers: readonly MixAnswer[],
): Element {
  const [w1, w2, w3, w41, w42] = [-1, -2, -3, -4, -5].map((i) => equationWeight(seed, i)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]; // five in, five out
  const [s1, s2, s3, s4] = [0, 1, 2, 3].map((i) => scalarAt(proof.s.bytes, i * ATOM)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]; // four in, four out
  let onBase = -w1 * s1 - w2 * s2 - w3 * s3 + w42 * s4;
  let product = 1n;
  let sum = group.msm(t, [w1, w2, w3, w41, w42]);
  for (const answer of answers) {
    if ('stranger' in answer) throw new RangeError('a sum with strangers in it');
    sum = group.add(sum, group.parse(answer.sum));
    onBase += BigInt(answer.onBase);
    product = modOrder(product * BigInt(answer.product));
  }
  sum = group.add(sum, group.mulPublic(publicKey, modOrder(w41 * s4)));
  if (input.count > 0) {
    const last = group.parse(elementHexAt(proof.chain.bytes, (input.count - 1) * ATOM));
    const h = -w2 * c * product - equationWeight(seed, 0) * scalarAt(proof.sOut.bytes, 0);
    sum = group.add(sum, group.msm([last, group.generator(-1)], [modOrder(w2 * c), modOrder(h)]));
  }
  return group.add(sum, group.mulBase(onBase));
}

/** Of the elements t1..t42. */
function strangersAmong({ group }: Inspection, t: readonly (Element | undefined)[]): readonly MixStranger[] {
  return t.flatMap((element, position): MixStranger[] => {
    if (!element) return [{ list: 1, position, isPoint: false }];
    return group.isMember(element) ? [] : [{ list: 1, position, isPoint: true }];
  });
}

/** Positions of each task counted from the start of the list. */
function strangersIn(answers: readonly MixAnswer[], size: number): readonly MixStranger[] {
  return answers.flatMap((answer, k): MixStranger[] => {
    if (!('stranger' in answer) || answer.stranger.list < 0) return [];
    const { list, position, isPoint } = answer.stranger;
    const perBallot = list === 0 ? CIPHERTEXT / ATOM : 1;
    return [{ list, position: position + k * size * perBallot, isPoint }];
  });
}

/** What is no point at all comes first, then list by list. */
const firstOf = (strangers: readonly MixStranger[]): MixStranger | undefined =>
  [...strangers].sort((a, b) => Number(a.isPoint) - Number(b.isPoint) || a.list - b.list || a.position - b.position)[0];

function strangerFault({ list, position, isPoint }: MixStranger, q: number): CheckFault {
  const path =
    list === 0
      ? `ciphertexts[${q}][${position >> 1}].${position % 2 === 0 ? 'alpha' : 'beta'}`
      : `proofs[${q}].${MIX_LISTS[list] ?? ''}[${position}]`;
  return { rule: 'S5', path, reason: isPoint ? 'is not in the group of order q' : 'is not a point of the curve' };
}
