import type { RandomBytes } from '#libs/basics';
import type { Element, Group } from './group.js';
import { parseScalar, randomScalar, scalarDec } from './scalar.js';
import { challenge, PREFIX } from './transcript.js';
import type { Proof, TrusteeKey } from './wire.js';

/**
 * Proves knowledge of `secret` = log of secret·g: w random, A = w·g, challenge = H(prefix, [A]),
 * response = w - secret·challenge. All signatures and proofs of knowledge of the record are of this form.
 */
export function proveKnowledge(group: Group, secret: bigint, prefix: string, random: RandomBytes): Proof {
  const w = randomScalar(random);
  const c = challenge(prefix, [group.mulBase(w)]);
  return { challenge: scalarDec(c), response: scalarDec(w - secret * c) };
}

/**
 * Recomputes A = response·g + challenge·publicElement and compares the challenge. Means nothing unless the element is a
 * member, which a back-end may find out on the way: ask that afterwards.
 */
export function knowledgeHolds(group: Group, publicElement: Element, prefix: string, proof: Proof): boolean {
  return challenge(prefix, [knowledgeCommitment(group, publicElement, proof)]) === parseScalar(proof.challenge);
}

export function knowledgeCommitment(group: Group, publicElement: Element, proof: Proof): Element {
  const row = { base: parseScalar(proof.response), own: parseScalar(proof.challenge) };
  const [commitment = group.neutral] = group.combine(publicElement, [row]);
  return commitment;
}

/** The public half of a trustee's key (spec.md 5). */
export function trusteeKey(group: Group, secret: bigint, random: RandomBytes): TrusteeKey {
  const publicKey = group.mulBase(secret).hex;
  return {
    pok: proveKnowledge(group, secret, PREFIX.proofOfKnowledge(publicKey), random),
    public_key: publicKey,
  };
}

/** The proof of knowledge of a trustee's key; membership of the key is for the caller to test first. */
export const trusteeKeyHolds = (group: Group, publicKey: Element, pok: Proof): boolean =>
  knowledgeHolds(group, publicKey, PREFIX.proofOfKnowledge(publicKey.hex), pok);

/** A signature over a message of the key ceremony (spec.md 12). */
export const signMessage = (group: Group, key: bigint, message: string, random: RandomBytes): Proof =>
  proveKnowledge(group, key, PREFIX.signedMessage(message), random);

export const messageSignatureHolds = (
  group: Group,
  verificationKey: Element,
  message: string,
  signature: Proof,
): boolean => knowledgeHolds(group, verificationKey, PREFIX.signedMessage(message), signature);
