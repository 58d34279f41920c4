import { checkPartialDecryption } from '../decrypt.js';
import type { Element, Group } from '../group.js';
import { scalarDec } from '../scalar.js';
import { hashHex, hashWeight } from '../transcript.js';
import { electionReader } from './ballot-tasks.js';
import { allPoints, elementsOf } from './members-task.js';
import { ATOM, elementHexAt, scalarAt } from './packed-list.js';
import type { DecryptionAnswer, DecryptionTask, OpenAnswer, OpenTask } from './tasks.js';

/** e_k (spec.md 11.1): the first 16 bytes of a hash, big-endian. */
const factorWeight = (hx: string, k: number): bigint =>
  hashWeight(hx + hashHex(String(k)));

/** Some factors with their proofs, and what they contribute to the proof over all factors together. */
export function decryptionTask(group: Group): (task: DecryptionTask) => DecryptionAnswer {
  const contextFor = electionReader(group);
  return ({ election, key, alphas: alphaBytes, factors, proofs, start, hx }) => {
    const alphas = allPoints(elementsOf(group, alphaBytes));
    if (!alphas) throw new RangeError('a decryption of something that is no ciphertext');
    const positions = alphas.map((_, i) => i * ATOM);
    const wire = {
      decryption_factors: [positions.map((at) => elementHexAt(factors, at))],
      decryption_proofs: [
        positions.map((at) => ({
          challenge: scalarDec(scalarAt(proofs, 2 * at)),
          response: scalarDec(scalarAt(proofs, 2 * at + ATOM)),
        })),
      ],
    };
    const ciphertexts = [alphas.map((alpha) => ({ alpha, beta: group.neutral }))];
    const demands = { additionalProof: 'if-present' } as const;
    const checked = checkPartialDecryption(contextFor(election), group.parse(key), ciphertexts, wire, demands);
    if (!checked.ok) {
      const [, position = '0'] = /\[(\d+)\]$/.exec(checked.error.path) ?? [];
      return { fault: checked.error, position: Number(position) };
    }
    if (hx === '') return { aStar: group.neutral.hex, fStar: group.neutral.hex };
    const weights = alphas.map((_, k) => factorWeight(hx, start + k));
    return { aStar: group.msm(alphas, weights).hex, fStar: group.msm(checked.value[0] ?? [], weights).hex };
  };
}

/** Rankings of which the encoding is kept: searching for one costs more than anything else in opening a ballot. */
const MOST_KEPT = 20_000;

/** Opens ranked ballots and compares them with the published rows (rules S10, S14). */
export function openTask(group: Group): (task: OpenTask) => OpenAnswer {
  const encodings = new Map<string, string>();
  const isPlain = (ranks: readonly number[], element: Element): boolean => {
    const name = ranks.join();
    const known = encodings.get(name);
    if (known !== undefined) return known === element.hex;
    const isEncoding = group.isEncodingOf(ranks, element);
    if (isEncoding && encodings.size >= MOST_KEPT) encodings.clear();
    if (isEncoding) encodings.set(name, element.hex);
    return isEncoding;
  };
  return ({ candidates, betas, parts, rows }) => {
    const opened = openedElements(group, betas, parts);
    group.prepare(opened);
    group.areMembers(opened); // each remembers, for isEncodingOf
    const unusual: number[] = [];
    let wrong = -1;
    opened.forEach((element, i) => {
      const ranks = group.decodeRanked(candidates, element);
      if (!isPlain(ranks, element)) unusual.push(i);
      if (wrong < 0 && ranks.some((rank, j) => rank !== rows[i * candidates + j])) wrong = i;
    });
    return { wrong, unusual };
  };
}

/** β minus the weighted sum of the factors. */
function openedElements(group: Group, betas: Uint8Array, parts: OpenTask['parts']): readonly Element[] {
  const read = (bytes: Uint8Array): readonly Element[] => {
    const elements = allPoints(elementsOf(group, bytes));
    if (!elements) throw new RangeError('a factor that was accepted cannot be read any more');
    return elements;
  };
  const factors = parts.map((part) => ({ elements: read(part.factors), weight: BigInt(part.weight) }));
  return read(betas).map((beta, i) => {
    const weighted = factors.map(({ elements, weight }) => {
      const factor = elements[i];
      if (!factor) throw new RangeError('factors of another tally');
      return weight === 1n ? factor : group.mulPublic(factor, weight);
    });
    return group.sub(beta, group.sum(weighted));
  });
}
