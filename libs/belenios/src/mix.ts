import type { RandomBytes } from '#libs/basics';
import { ciphertextOf, type CiphertextElements } from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import type { Element, ScalarDec } from './group.js';
import { shuffleChallenge, shuffleChallenges } from './mix-transcript.js';
import { modOrder, randomScalar, scalarDec } from './scalar.js';
import { randomPermutation } from './uniform.js';
import type { Shuffle, ShuffleProof } from './wire.js';

/** How far a mix or its check has come, in ballots. */
export interface MixProgress {
  readonly done: number;
  readonly total: number;
}

export interface MixOptions {
  readonly random: RandomBytes;
  /** Called, and awaited, about every 64 ballots, so that a page can show progress and stay alive. */
  readonly onProgress?: (progress: MixProgress) => void | Promise<void>;
}

const BATCH = 64;

/**
 * Shuffles and re-encrypts the ranked entries of a tally, with proof (spec.md 10: the argument of Terelius and
 * Wikström in the form of the CHVote specification). The caller has verified the whole record up to here, members
 * included: mixing an element from outside the group would carry its mark along (rule S5).
 *
 * Permutation and randomness exist in this call only.
 *
 * @param input one list of ciphertexts per ranked question, in question order
 * @throws RangeError for an input from outside the group: the caller has not checked the record
 */
export async function mix(
  election: ElectionContext,
  input: readonly (readonly CiphertextElements[])[],
  { random, onProgress }: MixOptions,
): Promise<Shuffle> {
  const inputElements = input.flat().flatMap(({ alpha, beta }) => [alpha, beta]);
  if (!election.group.areMembers(inputElements)) throw new RangeError('an input from outside the group');
  const total = inputElements.length;
  let done = 0;
  const advance = async (by: number): Promise<void> => onProgress?.({ done: (done += by) / 2, total: total / 2 });
  const mixed: { output: CiphertextElements[]; proof: ShuffleProof }[] = [];
  for (const list of input) mixed.push(await mixList(election, list, random, advance));
  return {
    ciphertexts: mixed.map(({ output }) => output.map(ciphertextOf)),
    proofs: mixed.map(({ proof }) => proof),
  };
}

type Advance = (by: number) => Promise<void>;

async function mixList(
  election: ElectionContext,
  input: readonly CiphertextElements[],
  random: RandomBytes,
  advance: Advance,
): Promise<{ output: CiphertextElements[]; proof: ShuffleProof }> {
  const { group } = election;
  const n = input.length;
  const draw = (): bigint[] => Array.from({ length: n }, () => randomScalar(random));
  group.fixed(group.base, 4 * n);
  const tables = { y: group.fixed(election.publicKey, n), h: group.fixed(group.generator(-1), 2 * n) };

  // re-encryption, and the commitment c to the permutation ψ
  const psi = randomPermutation(n, random);
  const [r, rho] = [draw(), draw()]; // by input position
  const output: CiphertextElements[] = [];
  const permutation: Element[] = Array.from({ length: n }, () => group.neutral);
  await inBatches(n, advance, (i) => {
    const j = at(psi, i);
    const { alpha, beta } = at(input, j);
    const randomness = at(r, j);
    output.push({
      alpha: group.add(alpha, group.mulBase(randomness)),
      beta: group.add(beta, group.mulSecret(tables.y, randomness)),
    });
    permutation[j] = group.add(group.mulBase(at(rho, j)), group.generator(i));
  });
  group.prepare([...output.flatMap(({ alpha, beta }) => [alpha, beta]), ...permutation]);
  const commitments = { input, output, permutation };
  const u = shuffleChallenges(election, commitments);
  const uOut = psi.map((j) => at(u, j)); // u'

  // the chain ĉ and the announcements t̂, by known exponents: ĉ_i = R_i·g + U_i·h (ed25519.md 12.2)
  const [rhoHat, omegaHat, omegaOut] = [draw(), draw(), draw()];
  const chain: Element[] = [];
  const tHat: Element[] = [];
  let [R, U] = [0n, 1n];
  await inBatches(n, advance, (i) => {
    const w = at(omegaOut, i);
    tHat.push(group.mulBaseAddSecret(at(omegaHat, i) + w * R, tables.h, w * U));
    R = modOrder(at(rhoHat, i) + R * at(uOut, i));
    U = modOrder(U * at(uOut, i));
    chain.push(group.mulBaseAddSecret(R, tables.h, U));
  });
  const [w1, w2, w3, w4] = [randomScalar(random), randomScalar(random), randomScalar(random), randomScalar(random)];
  const h = input.map((_, i) => group.generator(i));
  const t1 = group.mulBase(w1);
  const t2 = group.mulBase(w2);
  const t3 = group.add(group.mulBase(w3), group.msmSecret(h, omegaOut));
  const betas = output.map(({ beta }) => beta);
  const alphas = output.map(({ alpha }) => alpha);
  const t41 = group.sub(group.msmSecret(betas, omegaOut), group.mulSecret(tables.y, w4));
  const t42 = group.sub(group.msmSecret(alphas, omegaOut), group.mulBase(w4));
  const t = [t1, t2, t3, t41, t42];
  group.prepare([...t, ...tHat, ...chain]);
  const c = shuffleChallenge(election, commitments, { t, tHat, chain });

  // responses
  const v: bigint[] = Array.from({ length: n }, () => 1n);
  for (let i = n - 2; i >= 0; i--) v[i] = modOrder(at(uOut, i + 1) * at(v, i + 1));
  const answer = (omega: bigint, secret: bigint): ScalarDec => scalarDec(omega + c * secret);
  const proof: ShuffleProof = [
    [t1.hex, t2.hex, t3.hex, [t41.hex, t42.hex], tHat.map((e) => e.hex)],
    [
      answer(w1, inner(rho)),
      answer(w2, inner(rhoHat, v)),
      answer(w3, inner(rho, u)),
      answer(w4, inner(r, u)),
      omegaHat.map((w, i) => answer(w, at(rhoHat, i))),
      omegaOut.map((w, i) => answer(w, at(uOut, i))),
    ],
    permutation.map((e) => e.hex),
    chain.map((e) => e.hex),
  ];
  return { output, proof };
}

/** Σ a_i·b_i, or Σ a_i. */
const inner = (a: readonly bigint[], b?: readonly bigint[]): bigint =>
  modOrder(a.reduce((sum, x, i) => sum + x * (b ? at(b, i) : 1n), 0n));

async function inBatches(n: number, advance: Advance, step: (i: number) => void): Promise<void> {
  for (let start = 0; start < n; start += BATCH) {
    const end = Math.min(n, start + BATCH);
    for (let i = start; i < end; i++) step(i);
    await advance(end - start);
  }
}

function at<T>(list: readonly T[], i: number): T {
  const value = list[i];
  if (value === undefined) throw new RangeError(`nothing at position ${i}`);
  return value;
}
