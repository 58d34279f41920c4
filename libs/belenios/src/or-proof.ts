import type { RandomBytes } from '#libs/basics';
import type { CiphertextElements } from './ciphertext.js';
import type { Element, Group } from './group.js';
import { modOrder, parseScalar, randomScalar, scalarDec } from './scalar.js';
import { challenge } from './transcript.js';
import type { Proof } from './wire.js';

/** The claim that a ciphertext encrypts this exponent. */
export interface Statement {
  readonly ciphertext: CiphertextElements;
  readonly exponent: number;
}

/** A statement as its prover sees it: what is really encrypted, and with which randomness. */
export interface OpenStatement {
  readonly exponent: number;
  readonly plaintext: number;
  readonly randomness: bigint;
}

/**
 * Proves that one of the statements is true without saying which (spec.md 7.2). The commitments of the false ones are
 * made from known exponents, B = (z + ρc)·y + ((m - M)c)·g, so that only g and y are ever multiplied (ed25519.md 12.2).
 *
 * @throws RangeError if none of the statements is true: a bug in the caller
 */
export function proveOneOf(
  group: Group,
  y: Element,
  prefix: string,
  statements: readonly OpenStatement[],
  random: RandomBytes,
): Proof[] {
  const truth = statements.findIndex(({ exponent, plaintext }) => exponent === plaintext);
  if (truth < 0) throw new RangeError('none of the statements is true');
  const simulated = statements.map(({ exponent, plaintext, randomness }, j) => {
    const c = j === truth ? 0n : randomScalar(random);
    const z = randomScalar(random); // for the true statement: w
    const s = z + randomness * c;
    const shift = BigInt(plaintext - exponent) * c; // 0 for the true statement, which must not be seen from the time
    return { c, z, commitments: [group.mulBase(s), group.mulBaseAddSecret(shift, y, s)] };
  });
  const commitments = simulated.flatMap((s) => s.commitments);
  group.prepare(commitments);
  const total = challenge(prefix, commitments);
  const own = modOrder(total - simulated.reduce((sum, { c }) => sum + c, 0n));
  return simulated.map(({ c, z }, j) => {
    if (j !== truth) return { challenge: scalarDec(c), response: scalarDec(z) };
    return { challenge: scalarDec(own), response: scalarDec(z - (statements[j]?.randomness ?? 0n) * own) };
  });
}

/**
 * A_j = z·g + c·α and B_j = z·y + c·(β - M·g) for every statement, in order. Statements about the same ciphertext, which
 * stand side by side, share what its halves cost.
 */
export function oneOfCommitments(
  group: Group,
  y: Element,
  statements: readonly Statement[],
  proofs: readonly Proof[],
): Element[] {
  const commitments: Element[] = [];
  for (let from = 0, to = 0; from < statements.length; from = to) {
    const ciphertext = statements[from]?.ciphertext;
    while (to < statements.length && statements[to]?.ciphertext === ciphertext) to++;
    if (!ciphertext) break;
    const rows = statements.slice(from, to).map(({ exponent }, i) => {
      const c = parseScalar(proofs[from + i]?.challenge ?? '');
      const z = parseScalar(proofs[from + i]?.response ?? '');
      return { c, z, shift: -c * BigInt(exponent) };
    });
    const onAlpha = group.combine(
      ciphertext.alpha,
      rows.map(({ c, z }) => ({ base: z, own: c })),
    );
    const onBeta = group.combine(
      ciphertext.beta,
      rows.map(({ c, z, shift }) => ({ base: shift, key: z, own: c })),
      y,
    );
    onAlpha.forEach((a, i) => commitments.push(a, onBeta[i] ?? a));
  }
  return commitments;
}

/** The challenges must add up to the hash of all commitments. Means nothing unless the ciphertexts are members. */
export function oneOfHolds(
  group: Group,
  y: Element,
  prefix: string,
  statements: readonly Statement[],
  proofs: readonly Proof[],
): boolean {
  if (proofs.length !== statements.length) return false;
  const commitments = oneOfCommitments(group, y, statements, proofs);
  group.prepare(commitments);
  const sum = modOrder(proofs.reduce((total, proof) => total + parseScalar(proof.challenge), 0n));
  return challenge(prefix, commitments) === sum;
}
