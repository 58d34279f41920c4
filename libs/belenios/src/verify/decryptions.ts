import type { ArchiveEntry } from '../chain-reader.js';
import { combineFactors } from '../combine.js';
import type { ElectionContext } from '../election-context.js';
import type { FrozenElection } from '../election.js';
import type { CheckFault } from '../fault.js';
import type { ElementHex } from '../group.js';
import { partialDecryptionShape } from '../shapes.js';
import { ownerGroups, ownerKeys } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import { checkOneDecryption } from './check-decryption.js';
import type { Inspection } from './inspection.js';
import type { PackedList } from './packed-list.js';
import { streamDecryption } from './streamed-objects.js';

export interface DecryptionInput {
  readonly context: ElectionContext;
  readonly frozen: FrozenElection;
  readonly trustees: Trustees;
  /** E*: the tally with the last mixer's output. */
  readonly ciphertexts: readonly PackedList[];
  /** Whether a result was published, so that enough must have decrypted. */
  readonly hasResult: boolean;
}

/** Factors of those who have decrypted rightly, by the owner's number; one list for each question. */
export type FactorsByOwner = ReadonlyMap<number, readonly PackedList[]>;

/** A decryption whose check is under way. */
interface Begun {
  readonly where: string;
  readonly owner: number;
  readonly factors: readonly PackedList[];
  readonly check: Promise<CheckFault | undefined>;
}

/**
 * Rule S9: owners exist, each once, enough of each group, and every partial decryption valid, not only enough of
 * them; at platform level with the additional proof of spec.md 11.1 wherever a question is ranked. The next one is read
 * while the tasks of the one before are still under way.
 *
 * @returns the factors, if enough valid decryptions are there
 */
export async function checkDecryptions(
  inspection: Inspection,
  entries: readonly ArchiveEntry[],
  input: DecryptionInput,
): Promise<FactorsByOwner | undefined> {
  const { context, frozen, trustees, ciphertexts, hasResult } = input;
  const { findings, group, level } = inspection;
  const keys = ownerKeys(trustees);
  const factors = new Map<number, readonly PackedList[]>();
  const seen = new Set<number>();
  const mustProveAll = level === 'platform' && context.questions.some(isRankedQuestion);
  const progress = { done: 0, total: entries.length * ciphertexts.reduce((total, list) => total + list.count, 0) };
  const advance = (by: number): void | Promise<void> =>
    inspection.progress('decryptions', (progress.done += by), progress.total);
  await advance(0);
  let last: Begun | undefined;
  const settle = async (): Promise<void> => {
    const fault = await last?.check;
    if (last && fault) findings.fault(last.where, fault, 'S9');
    else if (last) factors.set(last.owner, last.factors);
  };
  try {
    for (const [i, { data, owner }] of entries.entries()) {
      const where = `decryption ${i + 1}${owner === undefined ? '' : ` of trustee ${owner}`}`;
      const means = { stream: streamDecryption, shape: partialDecryptionShape };
      const decryption = await inspection.stream(where, means, data.partialDecryption);
      if (owner === undefined || !decryption) continue;
      if (seen.has(owner)) findings.fail('S9', `${where}: this trustee has decrypted before`);
      seen.add(owner);
      const key = keys[owner - 1];
      if (key === undefined) {
        findings.fail('S9', `${where}: there is no such trustee`);
        continue;
      }
      if (!isMember(inspection, key)) continue; // said with the trustees
      const check = { context, frozen, key, ciphertexts, decryption, mustProveAll, advance };
      const next = { where, owner, factors: decryption.factors, check: checkOneDecryption(inspection, check) };
      next.check.catch(() => undefined); // awaited in its turn
      await settle().finally(() => (last = next));
    }
    await settle();
  } finally {
    await Promise.allSettled([last?.check]); // an error leaves nothing under way behind it
  }
  if (!hasResult) {
    findings.notApplicable('S9', 'decryption is not finished; what is there so far holds');
    return undefined;
  }
  const present = new Map([...factors.keys()].map((owner) => [owner, []] as const));
  const combined = combineFactors(group, ownerGroups(trustees), present); // of nothing: whether enough are there
  if (!combined.ok) findings.fault('decryption', combined.error, 'S9');
  findings.pass('S9');
  return combined.ok ? factors : undefined;
}

function isMember({ group }: Inspection, key: ElementHex): boolean {
  try {
    return group.isMember(group.parse(key));
  } catch {
    return false;
  }
}
