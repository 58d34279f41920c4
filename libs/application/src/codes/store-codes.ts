import { randomUUID } from 'node:crypto';
import { randomPermutation } from '#libs/belenios';
import type { RandomBytes } from '#libs/basics';
import type { Contest, ContestId, ElectionId, MemberId } from '#libs/domain';
import { credentialsObject } from '#libs/evidence';
import type { SignedCodeStatement } from '#libs/evidence';
import type { Keyring } from '../keyring.js';
import type { Stores } from '../ports/stores.js';

/** Electors written to the database at a time. */
export const ELECTORS_AT_A_TIME = 500;

/** What the platform keeps of the code of one elector. */
export interface IssuedCode {
  readonly memberId: MemberId;
  /** Keyed hash of the sign-in token. */
  readonly tokenHash: Uint8Array;
  /** By contest: the public credential, in hex. */
  readonly credentials: ReadonlyMap<ContestId, string>;
}

export interface CodesToStore {
  readonly electionId: ElectionId;
  readonly contests: readonly Contest[];
  readonly issued: readonly IssuedCode[];
  /** Public lists by contest, in wire order, spare credentials among them. */
  readonly lists: ReadonlyMap<ContestId, readonly string[]>;
  readonly statement: SignedCodeStatement;
}

/** A list of the order in which things are taken that says nothing about them. */
export function inRandomOrder<T>(items: readonly T[], random: RandomBytes): readonly T[] {
  return randomPermutation(items.length, random).flatMap((place) => {
    const item = items[place];
    return item === undefined ? [] : [item];
  });
}

/** The rights of some electors, with random ids, in the order in which they are given. */
export async function storeRights(
  { credentials }: Stores,
  keyring: Keyring,
  { contests, issued }: Pick<CodesToStore, 'contests' | 'issued'>,
): Promise<void> {
  for (const { id: contestId } of contests) {
    const rights = issued.flatMap(({ memberId, tokenHash, credentials: own }) => {
      const credential = own.get(contestId);
      if (credential === undefined) return [];
      const credentialHash = keyring.credentialHash(contestId, credential);
      return [{ rightId: randomUUID(), memberId, tokenHash, credentialHash }];
    });
    if (rights.length > 0) await credentials.addRights(contestId, rights);
  }
}

/** Public lists and what their maker says of them. Gives what the audit trail tells of each contest. */
export async function storeLists(
  { credentials, codes }: Stores,
  { electionId, contests, lists, statement }: Omit<CodesToStore, 'issued'>,
): Promise<{ contestId: ContestId; credentials: number; rightsDigest: string }[]> {
  const told: { contestId: ContestId; credentials: number; rightsDigest: string }[] = [];
  for (const { id: contestId } of contests) {
    const { digest, rights } = await credentials.rightsDigest(contestId);
    const list = credentialsObject(lists.get(contestId) ?? []);
    await credentials.addList(contestId, { credentials: list, tokenDigest: digest });
    told.push({ contestId, credentials: rights, rightsDigest: digest });
  }
  await codes.addStatement(electionId, statement);
  return told;
}
