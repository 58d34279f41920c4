import type { Result } from '#libs/basics';
import { ciphertextOf, sumCiphertexts, type CiphertextElements } from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import { wireKey } from './element-hex.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Group } from './group.js';
import { canonicalText } from './json.js';
import { hashHex } from './transcript.js';
import { isRankedQuestion, numberOfChoices, wireInteger, type EncryptedTally, type SizedTally } from './wire.js';

export interface BallotBox<T> {
  /** In archive order. */
  readonly counted: readonly T[];
  /** For each ballot that does not count the one that replaced it. */
  readonly supersededBy: ReadonlyMap<T, T>;
}

/**
 * Which ballots count: a later ballot with the same credential replaces the earlier one (spec.md 8).
 *
 * @param ballots in archive order, each object once
 */
export function countedBallots<T>(ballots: readonly T[], credentialOf: (ballot: T) => string): BallotBox<T> {
  const last = new Map(ballots.map((ballot) => [credentialOf(ballot), ballot]));
  const supersededBy = new Map<T, T>();
  const counted = ballots.filter((ballot) => {
    const replacement = last.get(credentialOf(ballot)) ?? ballot;
    if (replacement === ballot) return true;
    supersededBy.set(ballot, replacement);
    return false;
  });
  return { counted, supersededBy };
}

/** A ballot that counts, as {@link checkBallot} read it. */
export interface WeightedBallot {
  readonly ciphertexts: readonly (readonly CiphertextElements[])[];
  /** 1 where credentials carry no weight. */
  readonly weight: bigint;
}

export interface TalliedBox {
  readonly tally: EncryptedTally;
  /** The exact text of the record. */
  readonly text: string;
  readonly elements: readonly (readonly CiphertextElements[])[];
  readonly sized: SizedTally;
}

/**
 * The encrypted tally: for a homomorphic question the weighted sums, for a ranked one the ballots' ciphertexts in the
 * order of the wire, which keeps nothing of the order of casting (spec.md 9, ed25519.md 5.2).
 *
 * @returns a refusal (rule S2) if a ranked ballot carries a weight other than 1: such ballots do not exist
 */
export function computeEncryptedTally(
  { group, questions }: ElectionContext,
  counted: readonly WeightedBallot[],
): Result<TalliedBox, CheckFault> {
  return checking(() => {
    const elements = questions.map((question, q) => {
      const answers = counted.map(({ ciphertexts, weight }) => ({ ciphertexts: ciphertexts[q] ?? [], weight }));
      if (!isRankedQuestion(question)) return weightedSums(group, numberOfChoices(question), answers);
      if (answers.some(({ weight }) => weight !== 1n)) refuse('S2', `[${q}]`, 'a ranked ballot cannot carry a weight');
      return inWireOrder(answers.flatMap(({ ciphertexts }) => ciphertexts));
    });
    group.prepare(elements.flat().flatMap(({ alpha, beta }) => [alpha, beta]));
    const tally = elements.map((cts) => cts.map(ciphertextOf));
    const text = canonicalText(tally);
    const totalWeight = counted.reduce((total, { weight }) => total + weight, 0n);
    return { tally, text, elements, sized: sizedTally(text, counted.length, totalWeight) };
  });
}

interface WeightedAnswer {
  readonly ciphertexts: readonly CiphertextElements[];
  readonly weight: bigint;
}

/** With no ballot both halves are the neutral element. */
function weightedSums(group: Group, choices: number, answers: readonly WeightedAnswer[]): CiphertextElements[] {
  const neutral = { alpha: group.neutral, beta: group.neutral };
  return Array.from({ length: choices }, (_, j) =>
    sumCiphertexts(
      group,
      answers.map(({ ciphertexts, weight }) => timesWeight(group, ciphertexts[j] ?? neutral, weight)),
    ),
  );
}

const timesWeight = (group: Group, ct: CiphertextElements, weight: bigint): CiphertextElements =>
  weight === 1n ? ct : { alpha: group.mulPublic(ct.alpha, weight), beta: group.mulPublic(ct.beta, weight) };

/** Ascending by alpha, then beta. */
function inWireOrder(cts: readonly CiphertextElements[]): CiphertextElements[] {
  const keyed = cts.map((ct) => ({ ct, key: wireKey(ct.alpha.hex) + wireKey(ct.beta.hex) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ ct }) => ct);
}

/** @param text the exact text of the encrypted tally */
export const sizedTally = (text: string, numTallied: number, totalWeight: bigint): SizedTally => ({
  num_tallied: numTallied,
  total_weight: wireInteger(totalWeight),
  encrypted_tally: hashHex(text),
});
