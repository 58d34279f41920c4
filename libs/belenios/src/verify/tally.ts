import type { ArchiveEntry } from '../chain-reader.js';
import { sumCiphertexts } from '../ciphertext.js';
import type { CiphertextElements } from '../ciphertext.js';
import type { ElectionContext } from '../election-context.js';
import type { FrozenElection } from '../election.js';
import type { Group } from '../group.js';
import { encryptedTallyShape, sizedTallyShape } from '../shapes.js';
import { isHomomorphicQuestion, isRankedQuestion, numberOfChoices, wireInteger } from '../wire.js';
import type { WireInteger } from '../wire.js';
import type { CheckedBox } from './ballots.js';
import { checkMembership } from './credentials.js';
import type { CredentialList } from './credentials.js';
import type { Inspection } from './inspection.js';
import { ATOM, CIPHERTEXT, inByteOrder, ownCopy, PackedList, putElement, sameBytes } from './packed-list.js';
import { streamTally } from './streamed-objects.js';

export interface TallyInput {
  readonly context: ElectionContext;
  readonly frozen: FrozenElection;
  readonly credentials: CredentialList;
  /** Absent if no ballot could be looked at. */
  readonly box?: CheckedBox;
}

/** What goes on to the mixes and decryptions. */
export interface CheckedTally {
  /** One list of ciphertexts for each question. */
  readonly lists: readonly PackedList[];
  /** Sum of the weights of the ballots that count; absent if that is not known. */
  readonly totalWeight?: bigint;
}

/**
 * Rule S2: the published encrypted tally is the recomputed one, byte for byte (both are canonical, so that the same
 * elements are the same bytes); and of rule S10 its sizes. Later steps go on with the published one, so that they say
 * what they find about it.
 */
export async function checkTally(
  inspection: Inspection,
  entry: ArchiveEntry,
  { context, frozen, credentials, box }: TallyInput,
): Promise<CheckedTally | undefined> {
  const { findings } = inspection;
  await inspection.progress('tally', 0, 1);
  const isKnown = box !== undefined && !box.hasRefused;
  if (!isKnown) inspection.skip(['S2'], 'some ballot was refused, so what the tally must be is not known');
  const own = isKnown ? await recompute(inspection, { context, frozen, credentials, box }) : undefined;
  const means = { stream: streamTally, shape: encryptedTallyShape };
  const published = await inspection.stream('encrypted tally', means, entry.data.encryptedTally);
  const isSame = own && published && sameLists(own.lists, published);
  if (own && !isSame) findings.fail('S2', 'the published encrypted tally is not the one that follows from the ballots');
  findings.pass('S2');
  const sized = await inspection.read('sized encrypted tally', sizedTallyShape, entry.data.sizedTally);
  if (own && sized) {
    for (const member of ['num_tallied', 'total_weight'] as const) {
      if (sized[member] !== own.sized[member])
        findings.fail('S10', `${member} must be ${own.sized[member]}, is ${sized[member]}`);
    }
  }
  await inspection.progress('tally', 1, 1);
  if (!published) return undefined;
  const isUsable = isSame || (await checkPublished(inspection, published, context));
  return isUsable ? { lists: published, totalWeight: own?.totalWeight } : undefined;
}

const sameLists = (a: readonly PackedList[], b: readonly PackedList[]): boolean =>
  a.length === b.length && a.every((list, q) => sameBytes(list.bytes, b[q]?.bytes ?? new Uint8Array(1)));

/** A tally that is not the recomputed one: its form and its elements still have to be right (S4, S5). */
async function checkPublished(
  inspection: Inspection,
  lists: readonly PackedList[],
  { questions }: ElectionContext,
): Promise<boolean> {
  if (lists.length !== questions.length) {
    inspection.findings.fail('S4', `encrypted tally: must have one entry for each of ${questions.length} questions`);
    return false;
  }
  let before = 0;
  let isRight = true;
  for (const list of lists) {
    const start = before;
    const all = await checkMembership(inspection, list, (i) => `encrypted tally, element ${start + i + 1}`);
    isRight &&= all;
    before += 2 * list.count;
  }
  return isRight;
}

interface OwnTally {
  readonly lists: readonly PackedList[];
  readonly sized: { readonly num_tallied: number; readonly total_weight: WireInteger };
  readonly totalWeight: bigint;
}

/** The tally that follows from the ballots that count (spec.md 9), or undefined where there can be none. */
async function recompute(
  inspection: Inspection,
  { context, frozen, credentials, box }: Required<TallyInput>,
): Promise<OwnTally | undefined> {
  const counted = box.counted();
  const weights = Array.from(counted, (i) => credentials.weight(box.places[i] ?? 0));
  const weighted = context.questions.findIndex(isRankedQuestion);
  if (weighted >= 0 && weights.some((weight) => weight !== 1n)) {
    inspection.findings.fail('S2', `encrypted tally, [${weighted}]: a ranked ballot cannot carry a weight`);
    return undefined;
  }
  const sums = (await weightedSums(inspection, { frozen, context, box, counted, weights })).values();
  const ranked = box.ranked.values();
  const lists = context.questions.map((question) => {
    const list = isRankedQuestion(question) ? ranked.next().value : sums.next().value;
    if (!list) throw new RangeError('a question without an entry');
    return isRankedQuestion(question) ? picked(list, inByteOrder(list, counted)) : list;
  });
  const totalWeight = weights.reduce((total, weight) => total + weight, 0n);
  return { lists, sized: { num_tallied: counted.length, total_weight: wireInteger(totalWeight) }, totalWeight };
}

function picked(list: PackedList, positions: Uint32Array): PackedList {
  const bytes = new Uint8Array(positions.length * list.width);
  positions.forEach((i, k) => bytes.set(list.at(i), k * list.width));
  return new PackedList(list.width, bytes);
}

/** Ballots that one task adds up. */
const TOGETHER = 128;

interface Sums {
  readonly frozen: FrozenElection;
  readonly context: ElectionContext;
  readonly box: CheckedBox;
  readonly counted: Uint32Array;
  readonly weights: readonly bigint[];
}

/** For each homomorphic question the weighted sums of all choices; with no ballot the neutral element. */
async function weightedSums(inspection: Inspection, sums: Sums): Promise<readonly PackedList[]> {
  const { frozen, context, box, counted, weights } = sums;
  const { group } = context;
  const questions = context.questions.filter(isHomomorphicQuestion);
  if (questions.length === 0) return [];
  const neutral = { alpha: group.neutral, beta: group.neutral };
  const totals = questions.map((question) => Array.from({ length: numberOfChoices(question) }, () => neutral));
  await inspection.crew.each<'sums'>(
    Math.ceil(counted.length / TOGETHER),
    async (k) => {
      const part = counted.slice(k * TOGETHER, (k + 1) * TOGETHER);
      const read = await inspection.bodies(Array.from(part, (i) => box.refs.at(i)));
      const own = weights.slice(k * TOGETHER, (k + 1) * TOGETHER).map(String);
      return { kind: 'sums', election: ownCopy(frozen.bytes), ballots: read.map(ownCopy), weights: own };
    },
    async (answer) => {
      answer.forEach((hexes, q) => addUp(group, totals[q] ?? [], hexes));
      await inspection.progress('tally', 0, 1);
    },
  );
  return totals.map(packed);
}

function addUp(group: Group, totals: CiphertextElements[], hexes: readonly string[]): void {
  totals.forEach((total, j) => {
    const [alpha, beta] = [hexes[2 * j], hexes[2 * j + 1]];
    if (alpha === undefined || beta === undefined) throw new RangeError('a sum with too few choices');
    totals[j] = sumCiphertexts(group, [total, { alpha: group.parse(alpha), beta: group.parse(beta) }]);
  });
}

function packed(ciphertexts: readonly CiphertextElements[]): PackedList {
  const list = new PackedList(CIPHERTEXT);
  for (const { alpha, beta } of ciphertexts) {
    const slot = list.add();
    putElement(slot.subarray(0, ATOM), alpha.hex);
    putElement(slot.subarray(ATOM), beta.hex);
  }
  return list.trim();
}
