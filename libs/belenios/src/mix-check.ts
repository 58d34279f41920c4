import type { Result } from '#libs/basics';
import { demandMembers, placedCiphertext, readCiphertext, readElement } from './ciphertext.js';
import type { CiphertextElements, PlacedElement } from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Element, ElementHex, Group } from './group.js';
import type { MixProgress } from './mix.js';
import { shuffleChallenge, shuffleChallenges } from './mix-transcript.js';
import { modOrder, parseScalar } from './scalar.js';
import { hashWeight, PREFIX, Transcript } from './transcript.js';
import type { Ciphertext, Shuffle, ShuffleProof } from './wire.js';

export interface ShuffleCheckOptions {
  readonly onProgress?: (progress: MixProgress) => void;
}

/**
 * Checks one mixer's shuffle: every element in it a member, the intermediate mixes' outputs too, and the proof.
 *
 * @param input what this mixer was given, members already: the ranked entries of the tally, or the previous output
 * @returns the output, which is the input of the next mixer or of the decryption
 */
export function checkShuffle(
  election: ElectionContext,
  input: readonly (readonly CiphertextElements[])[],
  shuffle: Shuffle,
  { onProgress }: ShuffleCheckOptions = {},
): Result<readonly (readonly CiphertextElements[])[], CheckFault> {
  return checking(() => {
    const { ciphertexts, proofs } = shuffle;
    if (ciphertexts.length !== input.length || proofs.length !== input.length)
      refuse('S4', '', `must have one entry for each of ${input.length} ranked questions`);
    const total = input.flat().length;
    let before = 0;
    return input.map((list, q) => {
      const proof = proofs[q] ?? refuse('S4', `proofs[${q}]`, 'is missing');
      const sub = new ShuffleCheck(election, list, ciphertexts[q] ?? [], proof, `[${q}]`);
      const output = sub.run((done) => onProgress?.({ done: before + done, total }));
      before += list.length;
      return output;
    });
  });
}

/** Ballots whose terms go into one multi-scalar multiplication. */
const BATCH = 2_048;

class ShuffleCheck {
  readonly #group: Group;

  constructor(
    private readonly election: ElectionContext,
    private readonly input: readonly CiphertextElements[],
    private readonly outputWire: readonly Ciphertext[],
    private readonly proof: ShuffleProof,
    private readonly path: string,
  ) {
    this.#group = election.group;
  }

  run(progress: (done: number) => void): readonly CiphertextElements[] {
    const n = this.input.length;
    const [[t1, t2, t3, [t41, t42], tHatWire], [, , , , sHatWire, sOutWire], permutationWire, chainWire] = this.proof;
    for (const list of [this.outputWire, tHatWire, sHatWire, sOutWire, permutationWire, chainWire])
      if (list.length !== n) refuse('S4', `proofs${this.path}`, `has a list of ${list.length} entries instead of ${n}`);

    const output = this.outputWire.map((ct, i) => this.#readCt(ct, i));
    const t = this.#readAll([t1, t2, t3, t41, t42], 't');
    const tHat = this.#readAll(tHatWire, 'tHat');
    const permutation = this.#readAll(permutationWire, 'c');
    const chain = this.#readAll(chainWire, 'cHat');
    const commitments = { input: this.input, output, permutation };
    this.#demandMembers(output, { t, tHat, c: permutation, cHat: chain });

    const u = shuffleChallenges(this.election, commitments);
    const c = shuffleChallenge(this.election, commitments, { t, tHat, chain });
    const holds = this.#equationsHold({ u, c, t, tHat, output, permutation, chain }, progress);
    if (!holds) refuse('PROOF', `proofs${this.path}`, 'does not hold');
    return output;
  }

  #readCt(ct: Ciphertext, i: number): CiphertextElements {
    return readCiphertext(this.#group, ct, `ciphertexts${this.path}[${i}]`);
  }

  #readAll(list: readonly ElementHex[], name: string): Element[] {
    return list.map((hex, i) => readElement(this.#group, hex, `proofs${this.path}.${name}[${i}]`));
  }

  #demandMembers(output: readonly CiphertextElements[], lists: Readonly<Record<string, readonly Element[]>>): void {
    const placed: PlacedElement[] = output.flatMap((ct, i) => placedCiphertext(ct, `ciphertexts${this.path}[${i}]`));
    for (const [name, list] of Object.entries(lists))
      for (const [i, element] of list.entries()) placed.push({ element, path: `proofs${this.path}.${name}[${i}]` });
    demandMembers(this.#group, placed);
  }

  /**
   * All equations of spec.md 10 at once: each is multiplied by its own 128-bit weight, and the sum of everything must
   * be the neutral element (ed25519.md 12.2). The weights are a hash of the whole proof, so a forger cannot choose
   * responses after knowing them; an equation that fails goes unseen with probability 2^-128.
   */
  #equationsHold(moves: Moves, progress: (done: number) => void): boolean {
    const group = this.#group;
    const { u, c, t, tHat, output, permutation, chain } = moves;
    const n = this.input.length;
    const [, [s1, s2, s3, s4, sHatDec, sOutDec]] = this.proof;
    const [s1n, s2n, s3n, s4n] = [parseScalar(s1), parseScalar(s2), parseScalar(s3), parseScalar(s4)];
    const sHat = sHatDec.map(parseScalar);
    const sOut = sOutDec.map(parseScalar);
    const weights = this.#weights(c);
    const [w1, w2, w3, w41, w42] = [weights(-1), weights(-2), weights(-3), weights(-4), weights(-5)];
    const product = u.reduce((all, x) => modOrder(all * x), 1n);

    const ends = new Terms(group);
    [w1, w2, w3, w41, w42].forEach((w, i) => ends.add(t[i], w));
    const last = chain[n - 1];
    if (last) ends.add(last, w2 * c).add(group.generator(-1), -w2 * c * product - weights(0) * (sOut[0] ?? 0n));
    ends.add(this.election.publicKey, w41 * s4n);
    let onBase = -w1 * s1n - w2 * s2n - w3 * s3n + w42 * s4n;
    let sum = ends.total();

    for (let start = 0; start < n; start += BATCH) {
      const end = Math.min(n, start + BATCH);
      const terms = new Terms(group);
      for (let i = start; i < end; i++) {
        const w = weights(i);
        const [ui, si] = [u[i] ?? 0n, sOut[i] ?? 0n];
        onBase -= w * (sHat[i] ?? 0n);
        terms
          .add(tHat[i], w)
          .add(chain[i], w * c - (i + 1 < n ? weights(i + 1) * (sOut[i + 1] ?? 0n) : 0n))
          .add(permutation[i], w1 * c + w3 * c * ui)
          .add(group.generator(i), -w1 * c - w3 * si)
          .add(this.input[i]?.beta, w41 * c * ui)
          .add(output[i]?.beta, -w41 * si)
          .add(this.input[i]?.alpha, w42 * c * ui)
          .add(output[i]?.alpha, -w42 * si);
      }
      sum = group.add(sum, terms.total());
      progress(end);
    }
    return group.isNeutral(group.add(sum, group.mulBase(onBase)));
  }

  #weights(c: bigint): (i: number) => bigint {
    const [, [s1, s2, s3, s4, sHat, sOut]] = this.proof;
    const transcript = new Transcript().add(`${PREFIX.shuffleWeights(c)}${s1},${s2},${s3},${s4}|`);
    for (const [i, s] of sHat.entries()) transcript.add(`${s},${sOut[i] ?? ''},`);
    const seed = transcript.hex();
    return (i) => hashWeight(`${seed}|${i}`);
  }
}

interface Moves {
  readonly u: readonly bigint[];
  readonly c: bigint;
  readonly t: readonly Element[];
  readonly tHat: readonly Element[];
  readonly output: readonly CiphertextElements[];
  readonly permutation: readonly Element[];
  readonly chain: readonly Element[];
}

/** Collects multiples for one multi-scalar multiplication. */
class Terms {
  readonly #elements: Element[] = [];
  readonly #scalars: bigint[] = [];

  constructor(private readonly group: Group) {}

  add(element: Element | undefined, scalar: bigint): this {
    if (!element) throw new RangeError('lists of different lengths');
    this.#elements.push(element);
    this.#scalars.push(modOrder(scalar));
    return this;
  }

  total(): Element {
    return this.group.msm(this.#elements, this.#scalars);
  }
}
