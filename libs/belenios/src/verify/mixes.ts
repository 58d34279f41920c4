import type { ArchiveEntry } from '../chain-reader.js';
import { readCiphertext } from '../ciphertext.js';
import type { CiphertextLists } from '../decrypt.js';
import type { ElectionContext } from '../election-context.js';
import type { PlatformFacts } from '../election.js';
import { checking } from '../fault.js';
import { checkShuffle } from '../mix-check.js';
import { shuffleShape } from '../shapes.js';
import type { Shuffle } from '../wire.js';
import type { Inspection } from './inspection.js';

export interface MixInput {
  readonly context: ElectionContext;
  readonly facts?: PlatformFacts;
  /** Ranked entries of the encrypted tally; absent if they are not known. */
  readonly input?: CiphertextLists;
  /** Number of trustees' keys. */
  readonly owners: number;
  /** Whether the record has gone on to decryption, so that mixing is over. */
  readonly mixingIsOver: boolean;
}

/** Rules S7 and S8 and the proofs of the mixes. Returns what the last mixer gave out. */
export async function checkMixes(
  inspection: Inspection,
  entries: readonly ArchiveEntry[],
  { context, facts, input, owners, mixingIsOver }: MixInput,
): Promise<CiphertextLists | undefined> {
  const { findings } = inspection;
  checkMixers(inspection, entries, { facts, owners, mixingIsOver });
  if (entries.length === 0 && !mixingIsOver) {
    findings.notApplicable('MIXES', 'mixing has not begun');
    return input;
  }
  if (!input) inspection.skip(['MIXES'], 'what the first mixer was given is not known');
  let current = input;
  for (const [i, { data }] of entries.entries()) {
    const where = `mix ${i + 1}`;
    await inspection.progress('mixes', i, entries.length);
    const shuffle = await inspection.read(where, shuffleShape, data.shuffle);
    if (!shuffle || !current) {
      inspection.skip(['MIXES'], `${where} cannot be checked`);
      current = undefined;
      continue;
    }
    const checked = checkShuffle(context, current, shuffle);
    if (!checked.ok) findings.fault(where, checked.error, 'MIXES');
    current = checked.ok ? checked.value : publishedOutput(context, shuffle);
  }
  await inspection.progress('mixes', entries.length, entries.length);
  findings.pass('MIXES');
  return current;
}

/** The output of a mix that does not hold, so that later mixes can be checked all the same. */
function publishedOutput({ group }: ElectionContext, { ciphertexts }: Shuffle): CiphertextLists | undefined {
  const read = checking(() => ciphertexts.map((list) => list.map((ct) => readCiphertext(group, ct, ''))));
  return read.ok ? read.value : undefined;
}

function checkMixers(
  { findings }: Inspection,
  entries: readonly ArchiveEntry[],
  { facts, owners, mixingIsOver }: Pick<MixInput, 'facts' | 'owners' | 'mixingIsOver'>,
): void {
  const required = Math.max(1, facts?.mixers.length ?? 1);
  if (!mixingIsOver) findings.notApplicable('S7', 'mixing is not over');
  else if (entries.length >= required) findings.pass('S7');
  else findings.fail('S7', `mixes made: ${entries.length}, required: ${required}`);

  const seen = new Set<number>();
  entries.forEach(({ owner }, i) => {
    if (owner === undefined) return; // the chain has said so
    const where = `mix ${i + 1}: trustee ${owner}`;
    if (owner > owners) findings.fail('S8', `${where} does not exist`);
    else if (facts && !facts.mixers.includes(owner))
      findings.fail('S8', `${where} is not one of the mixers of this election`);
    if (seen.has(owner)) findings.fail('S8', `${where} has mixed before`);
    seen.add(owner);
  });
  for (const mixer of facts?.mixers ?? []) {
    if (mixingIsOver && !seen.has(mixer)) findings.fail('S8', `trustee ${mixer} has not mixed`);
  }
  if (entries.length > 0) findings.pass('S8');
  else findings.notApplicable('S8', 'there is no mix');
}
