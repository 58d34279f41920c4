import type { ArchiveEntry } from '../chain-reader.js';
import { combineFactors, plaintexts } from '../combine.js';
import { checkPartialDecryption } from '../decrypt.js';
import type { CiphertextLists, FactorLists } from '../decrypt.js';
import type { ElectionContext } from '../election-context.js';
import type { ElementHex } from '../group.js';
import { partialDecryptionShape } from '../shapes.js';
import { ownerGroups, ownerKeys } from '../trustees.js';
import type { Trustees } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { Inspection } from './inspection.js';

export interface DecryptionInput {
  readonly context: ElectionContext;
  readonly trustees: Trustees;
  /** E*: the tally with the last mixer's output. */
  readonly ciphertexts: CiphertextLists;
  /** Whether a result was published, so that enough must have decrypted. */
  readonly hasResult: boolean;
}

/**
 * Rule S9: owners exist, each once, enough of each group, and every partial decryption valid, not only enough of
 * them; at platform level with the additional proof of spec.md 11.1 wherever a question is ranked.
 *
 * @returns the plaintext elements, if enough valid decryptions are there
 */
export async function checkDecryptions(
  inspection: Inspection,
  entries: readonly ArchiveEntry[],
  { context, trustees, ciphertexts, hasResult }: DecryptionInput,
): Promise<FactorLists | undefined> {
  const { findings, group, level } = inspection;
  const keys = ownerKeys(trustees);
  const factors = new Map<number, FactorLists>();
  const seen = new Set<number>();
  const mustProveAll = level === 'platform' && context.questions.some(isRankedQuestion);
  for (const [i, { data, owner }] of entries.entries()) {
    await inspection.progress('decryptions', i, entries.length);
    const where = `decryption ${i + 1}${owner === undefined ? '' : ` of trustee ${owner}`}`;
    const decryption = await inspection.read(where, partialDecryptionShape, data.partialDecryption);
    if (owner === undefined || !decryption) continue;
    if (seen.has(owner)) findings.fail('S9', `${where}: this trustee has decrypted before`);
    seen.add(owner);
    const key = keys[owner - 1];
    if (key === undefined) {
      findings.fail('S9', `${where}: there is no such trustee`);
      continue;
    }
    const element = memberKey(inspection, key);
    if (!element) continue; // said with the trustees
    const demands = { additionalProof: mustProveAll ? 'required' : 'if-present' } as const;
    const checked = checkPartialDecryption(context, element, ciphertexts, decryption, demands);
    if (checked.ok) factors.set(owner, checked.value);
    else findings.fault(where, checked.error, 'S9');
  }
  await inspection.progress('decryptions', entries.length, entries.length);
  if (!hasResult) {
    findings.notApplicable('S9', 'decryption is not finished; what is there so far holds');
    return undefined;
  }
  const combined = combineFactors(group, ownerGroups(trustees), factors);
  if (!combined.ok) findings.fault('decryption', combined.error, 'S9');
  findings.pass('S9');
  return combined.ok ? plaintexts(group, ciphertexts, combined.value) : undefined;
}

function memberKey({ group }: Inspection, key: ElementHex): ReturnType<typeof group.parse> | undefined {
  try {
    const element = group.parse(key);
    return group.isMember(element) ? element : undefined;
  } catch {
    return undefined;
  }
}
