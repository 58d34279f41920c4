import type { ContestId } from '#libs/domain';
import { readContestDefinition } from '../opening/definition.js';
import type { Stores } from '../ports/stores.js';
import { mixerMessages } from './mixer-message.js';
import { mixingStep } from './mixing-step.js';

export interface AppendedMix {
  /** 1 for the first mix. */
  readonly place: number;
  /** No mixer is awaited any more: the shuffles are over. */
  readonly isLast: boolean;
}

/**
 * Appends a mix if it is this trustee's turn, in the transaction of the caller, who holds the election. With the last
 * required one goes the end of the shuffles; before that the next mixer is told. Undefined if it is not their turn: of
 * two runs the first to append wins.
 *
 * @param url of the installation, for the message to the next mixer
 */
export async function appendMix(
  stores: Stores,
  contestId: ContestId,
  { owner, payload, url }: { readonly owner: number; readonly payload: Uint8Array; readonly url: string },
): Promise<AppendedMix | undefined> {
  const { record, messages } = stores;
  const mixers = (await readContestDefinition(stores, contestId))?.mixers ?? [];
  const step = mixingStep(mixers, await record.steps(contestId));
  if (step.kind !== 'mix' || step.owner !== owner) return undefined;
  if (!(await record.addEvent(contestId, { type: 'Shuffle', owner, payload }))) return undefined;
  const { place, isLast } = step;
  if (isLast) await record.addEvent(contestId, { type: 'EndShuffles' });
  else await messages.add(await mixerMessages(stores, contestId, { place, url }));
  return { place, isLast };
}
