import type { ArchiveEntry } from '../chain-reader.js';
import type { ElectionContext } from '../election-context.js';
import type { PlatformFacts } from '../election.js';
import { shuffleShape } from '../shapes.js';
import { checkOneMix } from './check-mix.js';
import type { MixCheck } from './check-mix.js';
import type { Inspection } from './inspection.js';
import type { PackedList } from './packed-list.js';
import { streamShuffle } from './streamed-objects.js';

export interface MixInput {
  readonly context: ElectionContext;
  readonly facts?: PlatformFacts;
  /** Ranked entries of the encrypted tally; absent if they are not known. */
  readonly input?: readonly PackedList[];
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
): Promise<readonly PackedList[] | undefined> {
  const { findings } = inspection;
  checkMixers(inspection, entries, { facts, owners, mixingIsOver });
  if (entries.length === 0 && !mixingIsOver) {
    findings.notApplicable('MIXES', 'mixing has not begun');
    return input;
  }
  if (!input) inspection.skip(['MIXES'], 'what the first mixer was given is not known');
  const output = await checkInTurn(inspection, entries, context, input);
  findings.pass('MIXES');
  return output;
}

/**
 * Mix after mix. The next one is read and its tasks begin while those of the one before are still under way: what a
 * mixer was given stands in the record, whether or not the mix before it holds.
 */
async function checkInTurn(
  inspection: Inspection,
  entries: readonly ArchiveEntry[],
  context: ElectionContext,
  input: readonly PackedList[] | undefined,
): Promise<readonly PackedList[] | undefined> {
  const { findings } = inspection;
  const ballots = input?.reduce((total, list) => total + list.count, 0) ?? 0;
  const progress = { done: 0, total: entries.length * ballots };
  const advance = (by: number): void | Promise<void> =>
    inspection.progress('mixes', (progress.done += by), progress.total);
  await advance(0);
  let current = input;
  let before: { readonly where: string; readonly check: Promise<MixCheck> } | undefined;
  const begun: Promise<MixCheck>[] = [];
  const settle = async (): Promise<void> => {
    const outcome = await before?.check;
    if (before && outcome?.fault) findings.fault(before.where, outcome.fault, 'MIXES');
    if (outcome && !outcome.isReadable) current = undefined;
    before = undefined;
  };
  try {
    for (const [i, { data }] of entries.entries()) {
      const where = `mix ${i + 1}`;
      const shuffle = await inspection.stream(where, { stream: streamShuffle, shape: shuffleShape }, data.shuffle);
      if (!shuffle || !current) {
        await settle();
        inspection.skip(['MIXES'], `${where} cannot be checked`);
        current = undefined;
        continue;
      }
      const check = checkOneMix(inspection, { context, input: current, shuffle, advance });
      begun.push(check);
      check.catch(() => undefined); // awaited in its turn
      await settle();
      if (current) {
        current = shuffle.output;
        before = { where, check };
      } else {
        await check; // of an input that cannot be read: nothing that it says counts
        inspection.skip(['MIXES'], `${where} cannot be checked`);
      }
    }
    await settle();
    return current;
  } finally {
    await Promise.allSettled(begun); // an error leaves nothing under way behind it
  }
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
