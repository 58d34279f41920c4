import type { Result } from '#libs/basics';
import type { CiphertextLists, FactorLists } from './decrypt.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Element, Group } from './group.js';
import { invertScalar, modOrder } from './scalar.js';
import type { OwnerGroup } from './trustees.js';

/** λ_j = Π k/(k - j) over the other indices k, mod q: the weight of member j in a threshold group (spec.md 11). */
export const lagrange = (j: number, indices: readonly number[]): bigint =>
  indices
    .filter((k) => k !== j)
    .reduce((product, k) => modOrder(product * BigInt(k) * invertScalar(BigInt(k - j))), 1n);

/**
 * The total factor of each ciphertext: the sum over all entries of the trustees; of a threshold group its first t
 * members that decrypted, in index order, weighted by Lagrange (spec.md 11).
 *
 * @param factorsByOwner checked factors ({@link checkPartialDecryption}), by the owner's number
 * @returns a refusal (rule S9) if a single trustee is missing, or too many of a group
 */
export function combineFactors(
  group: Group,
  owners: readonly OwnerGroup[],
  factorsByOwner: ReadonlyMap<number, FactorLists>,
): Result<FactorLists, CheckFault> {
  return checking(() => {
    const parts = owners.flatMap((entry) => {
      const present = entry.owners.flatMap((owner, i) => {
        const factors = factorsByOwner.get(owner);
        return factors ? [{ index: i + 1, factors }] : [];
      });
      if (present.length < entry.needed)
        refuse('S9', '', `${present.length} of the ${entry.needed} decryptions needed from ${named(entry)} are there`);
      const used = present.slice(0, entry.needed);
      const indices = used.map(({ index }) => index);
      const alone = entry.owners.length === 1;
      return used.map(({ index, factors }) => ({ factors, weight: alone ? 1n : lagrange(index, indices) }));
    });
    const shape = parts[0]?.factors ?? refuse('S9', '', 'there is no trustee');
    const weights = parts.map(({ weight }) => weight);
    return shape.map((list, q) =>
      list.map((_, i) =>
        weightedSum(
          group,
          parts.map(({ factors }) => at(factors, q, i)),
          weights,
        ),
      ),
    );
  });
}

const named = ({ owners }: OwnerGroup): string =>
  owners.length === 1 ? `trustee ${owners.join()}` : `trustees ${owners.join(', ')}`;

function at(factors: FactorLists, q: number, i: number): Element {
  const factor = factors[q]?.[i];
  if (!factor) throw new RangeError('factors of different tallies');
  return factor;
}

const weightedSum = (group: Group, factors: readonly Element[], weights: readonly bigint[]): Element =>
  weights.every((weight) => weight === 1n) ? group.sum(factors) : group.msm(factors, weights);

/** The plaintext elements: β minus the total factor. */
export const plaintexts = (group: Group, ciphertexts: CiphertextLists, factors: FactorLists): FactorLists =>
  ciphertexts.map((list, q) =>
    list.map(({ beta }, i) => {
      const factor = factors[q]?.[i];
      if (!factor) throw new RangeError('factors of another tally');
      return group.sub(beta, factor);
    }),
  );
