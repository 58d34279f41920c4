import type { RandomBytes, Result } from '#libs/basics';
import { demandMembers, readElement, type CiphertextElements } from './ciphertext.js';
import { additionalProofHolds, proveAllFactors } from './decrypt-batch.js';
import type { ElectionContext } from './election-context.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Element, Group } from './group.js';
import { parseScalar, randomScalar, scalarDec } from './scalar.js';
import { challenge, PREFIX } from './transcript.js';
import type { PartialDecryption, Proof } from './wire.js';

/** E*: the encrypted tally with its ranked entries replaced by the last mixer's output (spec.md 11). */
export type CiphertextLists = readonly (readonly CiphertextElements[])[];
/** One factor for each ciphertext, in the same nesting. */
export type FactorLists = readonly (readonly Element[])[];

export interface DecryptionOptions {
  readonly random: RandomBytes;
  /** Our proof over all factors together (spec.md 11.1); left out only for readers that cannot bear it. */
  readonly additionalProof?: boolean;
}

/**
 * A trustee's part of the decryption: f = x·α for every ciphertext, each with its proof, and the additional proof of
 * spec.md 11.1. The caller has verified the whole record up to here, all mixes included.
 *
 * @param secret the trustee's private key x; for a member of a threshold group the sum of its shares
 * @throws RangeError for a ciphertext from outside the group: the caller has not checked the record
 */
export function makePartialDecryption(
  election: ElectionContext,
  secret: bigint,
  ciphertexts: CiphertextLists,
  { random, additionalProof = true }: DecryptionOptions,
): PartialDecryption {
  const { group, fingerprint } = election;
  const publicKey = group.mulBase(secret);
  const prefix = PREFIX.decryption(fingerprint, publicKey.hex);
  const alphas = ciphertexts.flat().map(({ alpha }) => alpha);
  if (!group.areMembers(alphas)) throw new RangeError('a ciphertext from outside the group would draw out the key');
  group.fixed(group.base, alphas.length);
  const factors = ciphertexts.map((list) => list.map(({ alpha }) => group.mulSecret(alpha, secret)));
  group.prepare(factors.flat());
  const proofs = ciphertexts.map((list) =>
    list.map(({ alpha }): Proof => {
      const w = randomScalar(random);
      const commitments = [group.mulBase(w), group.mulSecret(alpha, w)];
      group.prepare(commitments);
      const c = challenge(prefix, commitments);
      return { challenge: scalarDec(c), response: scalarDec(w - secret * c) };
    }),
  );
  const object = {
    decryption_factors: factors.map((list) => list.map((f) => f.hex)),
    decryption_proofs: proofs,
  };
  if (!additionalProof) return object;
  return {
    ...object,
    x_decryption_proof: proveAllFactors(election, { secret, publicKey, alphas, factors: factors.flat() }, random),
  };
}

export interface DecryptionDemands {
  /** The additional proof must be there (platform level), or is checked only where it is (basic level). */
  readonly additionalProof: 'required' | 'if-present';
}

/**
 * Checks a trustee's partial decryption: one factor and proof for each ciphertext, factors members, every proof, and
 * the additional one over all factors together (spec.md 11.1, rule S9).
 *
 * @param publicKey the trustee's key X, which the caller has found to be a member
 */
export function checkPartialDecryption(
  election: ElectionContext,
  publicKey: Element,
  ciphertexts: CiphertextLists,
  decryption: PartialDecryption,
  { additionalProof }: DecryptionDemands,
): Result<FactorLists, CheckFault> {
  const { group } = election;
  return checking(() => {
    const { decryption_factors: factorsWire, decryption_proofs: proofs, x_decryption_proof: batch } = decryption;
    const sameNesting = (lists: readonly (readonly unknown[])[]): boolean =>
      lists.length === ciphertexts.length && lists.every((list, q) => list.length === ciphertexts[q]?.length);
    if (!sameNesting(factorsWire)) refuse('S9', 'decryption_factors', 'must have one factor for each ciphertext');
    if (!sameNesting(proofs)) refuse('S9', 'decryption_proofs', 'must have one proof for each ciphertext');
    const factors = factorsWire.map((list, q) => {
      const points = group.parseEach(list);
      return list.map((hex, i) => points[i] ?? readElement(group, hex, `decryption_factors[${q}][${i}]`));
    });
    demandMembers(
      group,
      factors.flatMap((list, q) => list.map((element, i) => ({ element, path: `decryption_factors[${q}][${i}]` }))),
    );
    const key = group.fixed(publicKey, factors.flat().length);
    ciphertexts.forEach((list, q) => {
      const failing = firstFalseFactor(election, key, { ciphertexts: list, factors: factors[q], proofs: proofs[q] });
      if (failing !== undefined) refuse('PROOF', `decryption_proofs[${q}][${failing}]`, 'does not hold');
    });
    if (batch) {
      const alphas = ciphertexts.flat().map(({ alpha }) => alpha);
      if (!additionalProofHolds(election, { publicKey: key, alphas, factors: factors.flat() }, batch))
        refuse('S9', 'x_decryption_proof', 'does not hold');
    } else if (additionalProof === 'required') refuse('S9', 'x_decryption_proof', 'is missing');
    return factors;
  });
}

/** A = response·g + challenge·X and B = response·α + challenge·f. */
export function factorCommitments(
  group: Group,
  publicKey: Element,
  alpha: Element,
  factor: Element,
  proof: Proof,
): [Element, Element] {
  const [c, z] = [parseScalar(proof.challenge), parseScalar(proof.response)];
  return [group.mulBaseAdd(z, publicKey, c), group.mulAdd(alpha, z, factor, c)];
}

/** Proofs whose commitments are written together. */
const BATCH = 128;

interface FactorProofs {
  readonly ciphertexts: readonly CiphertextElements[];
  readonly factors?: readonly Element[] | undefined;
  readonly proofs?: readonly Proof[] | undefined;
}

/** Where the first proof stands that does not hold. */
function firstFalseFactor(
  { group, fingerprint }: ElectionContext,
  publicKey: Element,
  { ciphertexts, factors = [], proofs = [] }: FactorProofs,
): number | undefined {
  const prefix = PREFIX.decryption(fingerprint, publicKey.hex);
  for (let start = 0; start < ciphertexts.length; start += BATCH) {
    const commitments = ciphertexts.slice(start, start + BATCH).map(({ alpha }, i) => {
      const [factor, proof] = [factors[start + i], proofs[start + i]];
      return factor && proof ? factorCommitments(group, publicKey, alpha, factor, proof) : [];
    });
    group.prepare(commitments.flat());
    for (const [i, pair] of commitments.entries()) {
      const proof = proofs[start + i];
      if (!proof || challenge(prefix, pair) !== parseScalar(proof.challenge)) return start + i;
    }
  }
  return undefined;
}
