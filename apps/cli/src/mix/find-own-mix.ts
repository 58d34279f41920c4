import { indexArchive } from '#libs/belenios';
import type { OwnMix } from './own-mix.js';

/** What a published record says about one's own mix. */
export type MixSeen =
  /** The very mix, at its place, after the event that it was made after. */
  | { readonly kind: 'found'; readonly event: string; readonly mixes: number; readonly head: string }
  | { readonly kind: 'missing' }
  /** Says in words what is otherwise. */
  | { readonly kind: 'changed'; readonly how: string };

/**
 * Looks for one's own mix in the record as it is published: its digest, its number, its place, and what it follows. A
 * mixer whose mix was left out or swapped is the only one who can tell.
 */
export async function findOwnMix(record: Uint8Array, own: Omit<OwnMix, 'format' | 'isHandedIn'>): Promise<MixSeen> {
  const { entries, faults, head } = await indexArchive([record]);
  const [fault] = faults;
  if (fault) return { kind: 'changed', how: `the published record is broken: ${fault.reason}` };
  const mixes = entries.flatMap((entry, i) => (entry.type === 'Shuffle' ? [{ entry, before: entries[i - 1] }] : []));
  const place = mixes.findIndex(({ entry }) => entry.owner === own.trustee) + 1;
  const mine = mixes[place - 1];
  if (!mine) {
    const continues = entries.some(({ hash }) => hash === own.after);
    return continues ? { kind: 'missing' } : { kind: 'changed', how: 'the record does not continue the one you mixed' };
  }
  const digest = mine.entry.data.shuffle?.hash;
  if (digest !== own.digest) return { kind: 'changed', how: `the mix under your number is another one (${digest})` };
  if (place !== own.place) return { kind: 'changed', how: `your mix stands as number ${place}, not ${own.place}` };
  if (mine.before?.hash !== own.after)
    return { kind: 'changed', how: 'your mix stands behind other events than those it was made after' };
  return { kind: 'found', event: mine.entry.hash, mixes: mixes.length, head: head ?? mine.entry.hash };
}

/** The digest of the mix under a number, if there is one; for a machine that has no note about it. */
export async function mixUnder(record: Uint8Array, trustee: number): Promise<string | undefined> {
  const { entries } = await indexArchive([record]);
  return entries.find(({ type, owner }) => type === 'Shuffle' && owner === trustee)?.data.shuffle?.hash;
}
