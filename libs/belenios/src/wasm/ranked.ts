import { elementHex, NEUTRAL_HEX, rankedCandidates } from '../element-hex.js';
import type { ElementHex } from '../group.js';
import type { CurveMemory } from './curve-memory.js';

/** Numbers that may stand for a vector: the lowest 14 bits are free (ed25519.md 4). */
const STEPS = 1 << 14;

/** The first number that may stand for a vector. */
function firstCandidate(vector: readonly number[]): bigint {
  const [first = NEUTRAL_HEX] = rankedCandidates(vector);
  return BigInt(`0x${first}`);
}

/** From a candidate to the first member, which is left at place 0; negative if it is `most` steps away or more. */
function stepsToMember(memory: CurveMemory, first: bigint, most: number): number {
  const words = memory.scalar(0);
  memory.putScalar(first, words);
  return memory.module.findElement(memory.point(0), words, most);
}

/**
 * The encoding of a vector (ed25519.md 4); its point is left at place 0.
 *
 * @throws RangeError for a vector that has none
 */
export function findEncoding(memory: CurveMemory, vector: readonly number[]): ElementHex {
  const first = firstCandidate(vector);
  const steps = stepsToMember(memory, first, STEPS);
  if (steps < 0) throw new RangeError('no element found for this vector');
  return elementHex(first + BigInt(steps));
}

/** Whether a member is the encoding of a vector: it stands among the candidates, and no other member before it. */
export function isFirstMember(memory: CurveMemory, vector: readonly number[], member: ElementHex): boolean {
  const first = firstCandidate(vector);
  const steps = BigInt(`0x${member}`) - first;
  return steps >= 0n && steps < BigInt(STEPS) && stepsToMember(memory, first, Number(steps)) < 0;
}
