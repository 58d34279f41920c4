import type { ElectionContext } from '../election-context.js';
import type { FrozenElection } from '../election.js';
import type { CheckFault } from '../fault.js';
import type { ElementHex } from '../group.js';
import { challenge, PREFIX, Transcript } from '../transcript.js';
import type { Inspection } from './inspection.js';
import { ATOM, CIPHERTEXT, elementHexAt, ownCopy, scalarAt } from './packed-list.js';
import type { PackedList } from './packed-list.js';
import { pieceSize } from './pieces.js';
import type { PackedDecryption } from './streamed-objects.js';
import type { DecryptionAnswer, TaskOf } from './tasks.js';

/** Most factors of one task. */
const TOGETHER = 512;

export interface DecryptionToCheck {
  readonly context: ElectionContext;
  readonly frozen: FrozenElection;
  /** The trustee's key, a member. */
  readonly key: ElementHex;
  readonly ciphertexts: readonly PackedList[];
  readonly decryption: PackedDecryption;
  /** Whether the additional proof of spec.md 11.1 must be there (platform level). */
  readonly mustProveAll: boolean;
  readonly advance: (factors: number) => void | Promise<void>;
}

/** A trustee's partial decryption: one factor and proof for each ciphertext, every proof, and the additional one. */
export async function checkOneDecryption(
  inspection: Inspection,
  check: DecryptionToCheck,
): Promise<CheckFault | undefined> {
  const { ciphertexts, decryption, mustProveAll, advance } = check;
  const { factors, proofs, additional } = decryption;
  const hasSameNesting = (lists: readonly PackedList[]): boolean =>
    lists.length === ciphertexts.length && lists.every((list, q) => list.count === ciphertexts[q]?.count);
  if (!hasSameNesting(factors)) return fault('decryption_factors', 'must have one factor for each ciphertext');
  if (!hasSameNesting(proofs)) return fault('decryption_proofs', 'must have one proof for each ciphertext');
  const hx = additional ? foldingHash(check) : '';
  const tasks = partsOf(ciphertexts);
  const answers = await inspection.crew.each<'decryption'>(
    tasks.length,
    (k) => taskOf(check, hx, tasks[k] ?? NOTHING),
    (_, k) => advance((tasks[k] ?? NOTHING).count),
  );
  const wrong = firstFault(answers, tasks);
  if (wrong) return wrong;
  if (!additional) return mustProveAll ? fault('x_decryption_proof', 'is missing') : undefined;
  return additionalProofHolds(check, hx, answers) ? undefined : fault('x_decryption_proof', 'does not hold');
}

const fault = (path: string, reason: string): CheckFault => ({ rule: 'S9', path, reason });

/** Some neighbouring ciphertexts of one question; `before` ciphertexts stand in the questions before. */
interface Part {
  readonly q: number;
  readonly start: number;
  readonly count: number;
  readonly before: number;
}
const NOTHING: Part = { q: 0, start: 0, count: 0, before: 0 };

function partsOf(ciphertexts: readonly PackedList[]): readonly Part[] {
  let before = 0;
  return ciphertexts.flatMap((list, q) => {
    const size = pieceSize(list.count, TOGETHER);
    const parts = Array.from({ length: Math.ceil(list.count / size) }, (_, k): Part => {
      const start = k * size;
      return { q, start, count: Math.min(size, list.count - start), before };
    });
    before += list.count;
    return parts;
  });
}

function taskOf(
  { frozen, key, ciphertexts, decryption }: DecryptionToCheck,
  hx: string,
  { q, start, count, before }: Part,
): TaskOf<'decryption'> {
  const [list, factors, proofs] = [ciphertexts[q], decryption.factors[q], decryption.proofs[q]];
  if (!list || !factors || !proofs) throw new RangeError('a question without ciphertexts');
  const end = start + count;
  return {
    kind: 'decryption',
    election: ownCopy(frozen.bytes),
    key,
    alphas: halves(list, start, end, 0),
    factors: factors.copy(start, end),
    proofs: proofs.copy(start, end),
    start: before + start,
    hx,
  };
}

/** Of some ciphertexts the α (0) or the β (1). */
export function halves(list: PackedList, start: number, end: number, which: 0 | 1): Uint8Array {
  const bytes = new Uint8Array((Math.min(end, list.count) - start) * ATOM);
  for (let i = start, at = 0; at < bytes.length; i++, at += ATOM)
    bytes.set(list.at(i).subarray(which * ATOM, (which + 1) * ATOM), at);
  return bytes;
}

/** What is no point comes first, then what is no member, then what does not hold; each in order of the ciphertexts. */
function firstFault(answers: readonly DecryptionAnswer[], parts: readonly Part[]): CheckFault | undefined {
  const faults = answers.flatMap((answer, k) => {
    if (!('fault' in answer)) return [];
    const { q, start } = parts[k] ?? NOTHING;
    const path = answer.fault.path.replace(/\[0\]\[\d+\]$/, `[${q}][${start + answer.position}]`);
    const rank = answer.fault.rule === 'PROOF' ? 2 : Number(answer.fault.reason !== 'is not a point of the curve');
    return [{ rank, fault: { ...answer.fault, path } }];
  });
  const lowest = faults.reduce((least, { rank }) => Math.min(least, rank), 3);
  return faults.find(({ rank }) => rank === lowest)?.fault;
}

/** Hx of spec.md 11.1: of every α and its factor. */
function foldingHash({ context, key, ciphertexts, decryption }: DecryptionToCheck): string {
  const transcript = new Transcript().add(PREFIX.decryptionBatch(context.fingerprint, key));
  ciphertexts.forEach((list, q) => {
    const factors = decryption.factors[q]?.bytes ?? new Uint8Array();
    for (let i = 0; i < list.count; i++)
      transcript.add(`${elementHexAt(list.bytes, i * CIPHERTEXT)},${elementHexAt(factors, i * ATOM)},`);
  });
  return transcript.hex();
}

/** The additional proof (spec.md 11.1): one and the same key made the public key and every factor. */
function additionalProofHolds(
  { context: { group }, key, decryption }: DecryptionToCheck,
  hx: string,
  answers: readonly DecryptionAnswer[],
): boolean {
  const proof = decryption.additional?.bytes ?? new Uint8Array();
  const [c, z] = [scalarAt(proof, 0), scalarAt(proof, ATOM)];
  let [aStar, fStar] = [group.neutral, group.neutral];
  for (const answer of answers) {
    if ('fault' in answer) return false;
    aStar = group.add(aStar, group.parse(answer.aStar));
    fStar = group.add(fStar, group.parse(answer.fStar));
  }
  const commitments = [group.mulBaseAdd(z, group.parse(key), c), group.mulAdd(aStar, z, fStar, c)];
  return challenge(PREFIX.additionalDecryption(hx, key, aStar.hex, fStar.hex), commitments) === c;
}
