import { toHex, utf8 } from '#libs/basics';
import { sha256 } from '@noble/hashes/sha2.js';
import type { BatchLine } from './content.js';

/** What the first batch of a contest is chained to. */
export const BEFORE_THE_FIRST_BATCH: Pick<BatchLine, 'batch' | 'chainedRoot'> = {
  batch: 0,
  chainedRoot: '0'.repeat(64),
};

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = sha256.create();
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** How many of `n` ≥ 2 leaves stand in the left half: the largest power of two below n (RFC 6962, 2.1). */
const leftHalf = (n: number): number => 2 ** (31 - Math.clz32(n - 1));

/**
 * The root over leaves in their order: SHA-256(0x00 ‖ leaf) at the bottom, SHA-256(0x01 ‖ left ‖ right) above.
 * @param leaves one or more; in a batch the 32 bytes of each receipt
 * @see RFC 6962, 2.1
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) throw new RangeError('a batch has at least one ballot');
  if (leaves.length === 1) return hash(LEAF, first);
  const left = leftHalf(leaves.length);
  return hash(NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

/**
 * What proves that the leaf at `index` (from 0) is under the root: the sister of each node from the leaf to the root.
 * @throws RangeError if there is no such leaf
 * @see RFC 6962, 2.1.1 (audit path)
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index}`);
  if (leaves.length === 1) return [];
  const left = leftHalf(leaves.length);
  return index < left
    ? [...inclusionProof(leaves.slice(0, left), index), merkleRoot(leaves.slice(left))]
    : [...inclusionProof(leaves.slice(left), index - left), merkleRoot(leaves.slice(0, left))];
}

export interface Inclusion {
  readonly receipt: Uint8Array;
  /** From 0. */
  readonly leaf: number;
  /** Ballots in the batch. */
  readonly ballots: number;
  readonly proof: readonly Uint8Array[];
  /** 64 hex digits. */
  readonly root: string;
}

/** Whether a receipt is under the root of its batch, at that leaf. False, never an error, for a proof of any other shape. */
export function isIncluded({ receipt, leaf, ballots, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(ballots) || !Number.isInteger(leaf) || leaf < 0 || leaf >= ballots) return false;
  const top = climb(hash(LEAF, receipt), leaf, ballots, [...proof]);
  return top !== undefined && toHex(top) === root;
}

/** The root of the tree of `size` leaves that holds `node` at `index`; takes its sisters from the end of `sisters`. */
function climb(node: Uint8Array, index: number, size: number, sisters: Uint8Array[]): Uint8Array | undefined {
  if (size === 1) return sisters.length === 0 ? node : undefined;
  const sister = sisters.pop();
  if (!sister) return undefined;
  const left = leftHalf(size);
  const own = index < left ? climb(node, index, left, sisters) : climb(node, index - left, size - left, sisters);
  if (!own) return undefined;
  return index < left ? hash(NODE, own, sister) : hash(NODE, sister, own);
}

/**
 * C_k, which commits to this batch and through C_{k-1} to all before it:
 * SHA-256("quorate/batch/v1|" uuid "|" k "|" C_{k-1} "|" n "|" root_k), roots in hex.
 */
export function chainedRoot(
  uuid: string,
  previousChainedRoot: string,
  { batch, ballots, root }: Pick<BatchLine, 'batch' | 'ballots' | 'root'>,
): string {
  return toHex(hash(utf8(`quorate/batch/v1|${uuid}|${batch}|${previousChainedRoot}|${ballots}|${root}`)));
}

export interface NewBatch {
  readonly line: BatchLine;
  /** In the order of the leaves: sorted by their bytes, so that the order of voting is not told. */
  readonly receipts: readonly Uint8Array[];
}

/**
 * Makes the batch that follows `previous`.
 * @param receipts one or more, 32 bytes each, all different, in any order
 * @throws RangeError if there is none, or one comes twice: a bug in the caller
 */
export function makeBatch(
  uuid: string,
  previous: Pick<BatchLine, 'batch' | 'chainedRoot'>,
  receipts: readonly Uint8Array[],
): NewBatch {
  const sorted = [...receipts].sort(compareBytes);
  if (sorted.some((receipt, i) => i > 0 && compareBytes(receipt, sorted[i - 1] ?? receipt) === 0))
    throw new RangeError('a receipt comes twice');
  const unchained = { batch: previous.batch + 1, ballots: sorted.length, root: toHex(merkleRoot(sorted)) };
  return {
    line: { ...unchained, chainedRoot: chainedRoot(uuid, previous.chainedRoot, unchained) },
    receipts: sorted,
  };
}

/**
 * Whether batches follow each other without a gap and hold exactly these receipts, in the order of the public record.
 * @returns undefined if so, else the first thing that is wrong, in words
 */
export function faultInBatches(
  uuid: string,
  batches: readonly BatchLine[],
  receipts: readonly Uint8Array[],
): string | undefined {
  let previous = BEFORE_THE_FIRST_BATCH;
  let from = 0;
  for (const line of batches) {
    const own = receipts.slice(from, from + line.ballots);
    if (line.batch !== previous.batch + 1) return `batch ${previous.batch + 1} is missing`;
    if (line.ballots < 1 || own.length !== line.ballots) return `batch ${line.batch} has not ${line.ballots} ballots`;
    if (own.some((receipt, i) => i > 0 && compareBytes(own[i - 1] ?? receipt, receipt) >= 0))
      return `batch ${line.batch} is not in the order of its receipts`;
    if (toHex(merkleRoot(own)) !== line.root) return `batch ${line.batch} has another root`;
    if (chainedRoot(uuid, previous.chainedRoot, line) !== line.chainedRoot)
      return `batch ${line.batch} is not chained to the one before`;
    previous = line;
    from += line.ballots;
  }
  return from === receipts.length ? undefined : `${receipts.length - from} ballots are in no batch`;
}

/** Short enough to be read out at the close: the first 20 hex digits of the last chained root, in groups of four. */
export const sealNumber = (lastChainedRoot: string): string =>
  (lastChainedRoot.slice(0, 20).match(/.{4}/g) ?? []).join('-');

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
