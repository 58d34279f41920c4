import { randomBytes } from 'node:crypto';
import {
  ceremonyStep,
  checkRehearsed,
  messagesOf,
  parseScalar,
  readTrustees,
  rehearsalOf,
  rehearse,
} from '#libs/belenios';
import type { Group, MemberKey, Rehearsal, SingleKey } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import type { ApiClient } from '../demo/api-client.js';
import { fetchCeremony } from './ceremony-client.js';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/**
 * Decrypts the dummy of the ceremony once more with what the key file holds now, and checks the proof.
 * @throws Error in plain words if it is not the key that stands in the group
 */
export async function rehearseAgain(
  session: ApiClient,
  electionId: string,
  { group, key }: { readonly group: Group; readonly key: MemberKey },
): Promise<void> {
  const { id, messages } = await fetchCeremony(session, electionId);
  const { state } = ceremonyStep(group, id, messages);
  const { member, decryptionKey } = key.device;
  if (!state.rehearsal || messagesOf(state, 'share').length < id.size || decryptionKey === undefined)
    throw new Error('the keys of this ceremony are not made yet');
  demandOpens(state.rehearsal, member, parseScalar(decryptionKey));
}

/**
 * Decrypts a dummy for each contest with a key of one's own, against the public halves that the server holds.
 * @returns how many contests there are
 * @throws Error in plain words if a key was not handed in, or is not the one in the file
 */
export async function rehearseAlone(
  session: ApiClient,
  electionId: string,
  { group, key }: { readonly group: Group; readonly key: SingleKey },
): Promise<number> {
  if (key.electionId !== electionId) throw new Error(`the key file is for another election (${key.electionId})`);
  const found = await session.ask<{ contests: { id: string; uuid: string; title: string }[] } | null>(CONTESTS, {
    electionId,
  });
  if (!found) throw new Error('this server knows no such election of your body');
  const keys = await session.ask<{ contestId: string; publicKey: string }[]>(KEYS, { electionId });
  for (const { id, uuid, title } of found.contests) {
    const secret = key.secretFor(uuid);
    if (secret === undefined) throw new Error(`your key file is not for the contest ${title} (${uuid})`);
    const own = group.mulBase(secret).hex;
    const handedIn = keys.find(({ contestId, publicKey }) => contestId === id && publicKey.includes(own));
    if (!handedIn) throw new Error(`${title}: the key in your file is not among those handed in`);
    const trustees = readTrustees(utf8(`[["Single",${handedIn.publicKey}]]`));
    if (!trustees.ok) throw new Error(`${title}: the key on the server cannot be read`);
    demandOpens(rehearsalOf(group, uuid, trustees.value), 1, secret);
  }
  return found.contests.length;
}

function demandOpens(rehearsal: Rehearsal, owner: number, secret: bigint): void {
  const checked = checkRehearsed(rehearsal, owner, rehearse(rehearsal, secret, random));
  if (!checked.ok) throw new Error(`your key file does not open the dummy: ${checked.error.reason}`);
}

const CONTESTS = `query ($electionId: ID!) { election(electionId: $electionId) { contests { id uuid title } } }`;
const KEYS = `query ($electionId: ID!) { trusteeKeys(electionId: $electionId) { contestId publicKey } }`;
