import type { RandomBytes } from '#libs/basics';
import type { ElectionContext } from './election-context.js';
import type { Element, Group } from './group.js';
import { parseScalar, randomScalar, scalarDec } from './scalar.js';
import { challenge, hashHex, hashWeight, PREFIX, Transcript } from './transcript.js';
import type { Proof } from './wire.js';

/** All ciphertexts' first halves and all factors, numbered in order of question and position. */
export interface FactorStatement {
  readonly publicKey: Element;
  readonly alphas: readonly Element[];
  readonly factors: readonly Element[];
}

interface FoldedStatement {
  readonly aStar: Element;
  readonly fStar: Element;
  readonly prefix: string;
}

/**
 * Folds all factors into one pair by weights that depend on all of them: a* = Σ e_k·α_k, f* = Σ e_k·f_k
 * (spec.md 11.1; this addition is our own and stands on standard parts).
 */
function fold({ group, fingerprint }: ElectionContext, statement: FactorStatement): FoldedStatement {
  const { publicKey, alphas, factors } = statement;
  const transcript = new Transcript().add(PREFIX.decryptionBatch(fingerprint, publicKey.hex));
  alphas.forEach((alpha, k) => transcript.add(`${alpha.hex},${factors[k]?.hex ?? ''},`));
  const hx = transcript.hex();
  const weights = alphas.map((_, k) => hashWeight(hx + hashHex(String(k))));
  const aStar = group.msm(alphas, weights);
  const fStar = group.msm(factors, weights);
  return { aStar, fStar, prefix: PREFIX.additionalDecryption(hx, publicKey.hex, aStar.hex, fStar.hex) };
}

/** Proves that one and the same key made the public key and every factor. */
export function proveAllFactors(
  election: ElectionContext,
  statement: FactorStatement & { readonly secret: bigint },
  random: RandomBytes,
): Proof {
  const { group } = election;
  const { aStar, prefix } = fold(election, statement);
  const w = randomScalar(random);
  const c = challenge(prefix, [group.mulBase(w), group.mulSecret(aStar, w)]);
  return { challenge: scalarDec(c), response: scalarDec(w - statement.secret * c) };
}

/** Members only: the caller has tested the factors. */
export function additionalProofHolds(election: ElectionContext, statement: FactorStatement, proof: Proof): boolean {
  const { aStar, fStar, prefix } = fold(election, statement);
  const [A, B] = commitments(election.group, statement.publicKey, aStar, fStar, proof);
  return challenge(prefix, [A, B]) === parseScalar(proof.challenge);
}

function commitments(group: Group, publicKey: Element, a: Element, f: Element, proof: Proof): [Element, Element] {
  const [c, z] = [parseScalar(proof.challenge), parseScalar(proof.response)];
  return [group.mulBaseAdd(z, publicKey, c), group.mulAdd(a, z, f, c)];
}
