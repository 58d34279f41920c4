import { ask } from '../../../kit/client.js';
import type { KnownKey, OwnCeremony } from '../device/jobs.js';
import type { KeysOfElectionQuery } from '../operations.generated.js';
import { KEYS_OF_ELECTION } from '../operations.generated.js';

export type ElectionKeys = KeysOfElectionQuery;

/** A ceremony that has begun and in which this person takes part; undefined otherwise. */
export function ownCeremony(electionId: string, { keyCeremony }: ElectionKeys): OwnCeremony | undefined {
  if (!keyCeremony || typeof keyCeremony.needed !== 'number' || typeof keyCeremony.ownPlace !== 'number')
    return undefined;
  const { attempt, needed: threshold, ownPlace: place, members, messages } = keyCeremony;
  return { id: { election: electionId, attempt, threshold, size: members.length }, place, messages };
}

/** What the installation knows of an officer's key. */
export function knownKeyOf(electionId: string, officerId: string, keys: ElectionKeys): KnownKey {
  return {
    electionId,
    contests: (keys.election?.contests ?? []).map(({ id, uuid, title }) => ({ contestId: id, uuid, title })),
    handedIn: keys.trusteeKeys
      .filter((key) => key.officerId === officerId)
      .map(({ contestId, publicKey }) => ({ contestId, publicKey })),
    ceremony: ownCeremony(electionId, keys),
  };
}

export const askElectionKeys = (electionId: string): Promise<ElectionKeys> => ask(KEYS_OF_ELECTION, { electionId });
