import type { ApiClient } from '../api-client.js';
import { waitUntil } from '../mailbox.js';
import { memberKeyFile } from './keys-and-codes.js';
import { quorate } from './outsiders.js';
import type { Outsider } from './outsiders.js';

interface Mixed {
  readonly mixes: readonly { readonly outcome: string; readonly isNew?: boolean; readonly digest?: string }[];
}

/** The outside mixer runs `quorate mix` until it is their turn and their mix is found in the published record. */
export function mixOutside(
  mixer: Outsider,
  { server, folder, seconds }: { server: string; folder: string; seconds: number },
): Promise<string> {
  return waitUntil(
    'the mix outside',
    seconds,
    async () => {
      const { mixes } = await quorate<Mixed>(
        ...['mix', '--server', server, '--link', await mixer.link(), '--keep', folder],
      );
      return mixes.find(({ outcome }) => outcome === 'found')?.digest;
    },
    2_000,
  );
}

/** Waits until every box is mixed as it must be and the platform has decrypted: then it is the key-holders' turn. */
export const waitForTurn = (officer: ApiClient, electionId: string, seconds: number): Promise<true> =>
  waitUntil('the turn of the key-holders', seconds, async () => {
    const { contests } = await officer.ask<Opening>(OPENING, { electionId });
    return contests.every(({ trustees }) => trustees.some(({ isIn }) => isIn)) ? true : undefined;
  });

/** Key-holders run `quorate key open` at the same time, each on their own: each verifies, promises, waits, decrypts. */
export async function openWith(
  holders: readonly Outsider[],
  { server, folder }: { server: string; folder: string },
): Promise<void> {
  await Promise.all(
    holders.map(async (holder) =>
      quorate(
        ...['key', 'open', '--key', memberKeyFile(folder, holder), '--server', server, '--link', await holder.link()],
      ),
    ),
  );
}

interface Opening {
  readonly contests: readonly { readonly trustees: readonly { readonly isIn: boolean }[] }[];
}
const OPENING = `query ($electionId: ID!) { openingState(electionId: $electionId) { contests { trustees { isIn } } } }`;
