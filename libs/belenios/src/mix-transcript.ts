import { ciphertextText, type CiphertextElements } from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import type { Element } from './group.js';
import { hashHex, hashScalar, PREFIX, Transcript } from './transcript.js';

/** The first moves of a shuffle proof, in the words of spec.md 10. */
export interface ShuffleCommitments {
  readonly input: readonly CiphertextElements[];
  readonly output: readonly CiphertextElements[];
  /** c: commitment to the permutation. */
  readonly permutation: readonly Element[];
}

/** The second moves: t1, t2, t3, t41, t42, then t̂ and ĉ. */
export interface ShuffleAnnouncement {
  readonly t: readonly Element[];
  readonly tHat: readonly Element[];
  readonly chain: readonly Element[];
}

/** str(e) ‖ str(e') ‖ str(c), each entry with its trailing comma. */
function* base({ input, output, permutation }: ShuffleCommitments): Generator<string> {
  for (const ct of input) yield `${ciphertextText(ct)},`;
  for (const ct of output) yield `${ciphertextText(ct)},`;
  for (const c of permutation) yield `${c.hex},`;
}

/** u_i: one challenge for each input, which the prover cannot foresee when committing to the permutation. */
export function shuffleChallenges({ fingerprint }: ElectionContext, commitments: ShuffleCommitments): bigint[] {
  const transcript = new Transcript().add(PREFIX.shuffleChallenges(fingerprint));
  for (const part of base(commitments)) transcript.add(part);
  const hx = transcript.hex();
  return commitments.input.map((_, i) => hashScalar(hx + hashHex(String(i))));
}

/** c: the challenge of the whole proof. No comma follows y. */
export function shuffleChallenge(
  { fingerprint, publicKey }: ElectionContext,
  commitments: ShuffleCommitments,
  { t, tHat, chain }: ShuffleAnnouncement,
): bigint {
  const transcript = new Transcript().add(PREFIX.shuffleChallenge(fingerprint));
  for (const e of t) transcript.add(`${e.hex},`);
  for (const e of tHat) transcript.add(`${e.hex},`);
  for (const part of base(commitments)) transcript.add(part);
  for (const e of chain) transcript.add(`${e.hex},`);
  return transcript.add(publicKey.hex).scalar();
}
