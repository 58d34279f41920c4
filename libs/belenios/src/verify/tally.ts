import { utf8 } from '#libs/basics';
import { isHomomorphicAnswer, isRankedAnswer } from '../ballot.js';
import type { ArchiveEntry } from '../chain-reader.js';
import { readCiphertext } from '../ciphertext.js';
import type { CiphertextLists } from '../decrypt.js';
import type { ElectionContext } from '../election-context.js';
import { checking } from '../fault.js';
import { canonicalText, readCanonical } from '../json.js';
import { encryptedTallyShape, sizedTallyShape } from '../shapes.js';
import { computeEncryptedTally } from '../tally.js';
import type { TalliedBox, WeightedBallot } from '../tally.js';
import type { Answer, Ciphertext } from '../wire.js';
import type { CastBallot } from './ballots.js';
import type { Inspection } from './inspection.js';
import { checkMembership } from './setup.js';

export interface TallyInput {
  readonly context: ElectionContext;
  readonly weights: ReadonlyMap<string, bigint>;
  /** The ballots that count, in archive order; absent if some ballot was refused. */
  readonly counted?: readonly CastBallot[];
}

/** What goes on to the mixes and decryptions. */
export interface CheckedTally {
  readonly ciphertexts: CiphertextLists;
  /** Sum of the weights of the ballots that count; absent if that is not known. */
  readonly totalWeight?: bigint;
}

/**
 * Rule S2: the published encrypted tally is the recomputed one, byte for byte; and of rule S10 its sizes.
 * Later steps go on with the published one, so that they say what they find about it.
 */
export async function checkTally(
  inspection: Inspection,
  entry: ArchiveEntry,
  { context, weights, counted }: TallyInput,
): Promise<CheckedTally | undefined> {
  const { findings } = inspection;
  await inspection.progress('tally', 0, 1);
  if (!counted) inspection.skip(['S2'], 'some ballot was refused, so what the tally must be is not known');
  const box = counted && (await recompute(inspection, context, weights, counted));
  const published = entry.data.encryptedTally && (await inspection.body(entry.data.encryptedTally));
  const same = box && published && sameText(published, box.text);
  if (box && !same) findings.fail('S2', 'the published encrypted tally is not the one that follows from the ballots');
  findings.pass('S2');
  const sized = await inspection.read('sized encrypted tally', sizedTallyShape, entry.data.sizedTally);
  if (box && sized) {
    for (const member of ['num_tallied', 'total_weight'] as const) {
      if (sized[member] !== box.sized[member])
        findings.fail('S10', `${member} must be ${box.sized[member]}, is ${sized[member]}`);
    }
  }
  await inspection.progress('tally', 1, 1);
  const totalWeight = box && BigInt(box.sized.total_weight);
  if (box && same) return { ciphertexts: box.elements, totalWeight };
  const ciphertexts = await readPublished(inspection, entry, context);
  return ciphertexts && { ciphertexts, totalWeight };
}

const sameText = (bytes: Uint8Array, text: string): boolean => {
  const expected = utf8(text);
  return expected.length === bytes.length && expected.every((byte, i) => byte === bytes[i]);
};

async function recompute(
  inspection: Inspection,
  context: ElectionContext,
  weights: ReadonlyMap<string, bigint>,
  counted: readonly CastBallot[],
): Promise<TalliedBox | undefined> {
  const ballots: WeightedBallot[] = [];
  for (const { ref, credential } of counted) {
    const read = readCanonical(context.ballotShape, await inspection.body(ref));
    if (!read.ok) throw new RangeError('a ballot that was accepted cannot be read any more');
    const ciphertexts = read.value.answers.map((answer) =>
      choicesOf(answer).map((ciphertext) => ({
        alpha: context.group.parse(ciphertext.alpha),
        beta: context.group.parse(ciphertext.beta),
      })),
    );
    ballots.push({ ciphertexts, weight: weights.get(credential) ?? 1n });
  }
  const box = computeEncryptedTally(context, ballots);
  if (box.ok) return box.value;
  inspection.findings.fault('encrypted tally', box.error, 'S2');
  return undefined;
}

function choicesOf(answer: Answer): readonly Ciphertext[] {
  if (isRankedAnswer(answer)) return [answer.choices];
  return isHomomorphicAnswer(answer) ? answer.choices : [];
}

/** A tally that is not the recomputed one: its form and its elements still have to be right (S4, S5). */
async function readPublished(
  inspection: Inspection,
  entry: ArchiveEntry,
  { group, questions }: ElectionContext,
): Promise<CiphertextLists | undefined> {
  const tally = await inspection.read('encrypted tally', encryptedTallyShape, entry.data.encryptedTally);
  if (!tally) return undefined;
  if (tally.length !== questions.length) {
    inspection.findings.fail('S4', `encrypted tally: must have one entry for each of ${questions.length} questions`);
    return undefined;
  }
  const hexes = tally.flat().flatMap(({ alpha, beta }) => [alpha, beta]);
  if (!checkMembership(inspection, hexes, (i) => `encrypted tally, element ${i + 1}`)) return undefined;
  const read = checking(() => tally.map((list) => list.map((ct) => readCiphertext(group, ct, canonicalText(ct)))));
  return read.ok ? read.value : undefined;
}
