import type { BoxesOpened } from '#libs/belenios';
import { KeyTrouble } from './key-trouble.js';

/** A key as this browser keeps it, for one key-holder and one election. */
export interface KeptKey {
  /** Exactly the text of a key file. */
  readonly text: string;
  /** ISO 8601. */
  readonly keptAt: string;
  /** The person has said that a copy is safe elsewhere. */
  readonly isSafe: boolean;
}

const STORES = ['keys', 'parts', 'boxes'] as const;
type Store = (typeof STORES)[number];

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('quorate-keys', 2);
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      for (const store of STORES) if (!there.contains(store)) request.result.createObjectStore(store);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('no database'));
  });
}

/** @throws KeyTrouble in a browser that keeps nothing */
async function within<T>(
  store: Store,
  mode: IDBTransactionMode,
  act: (in_: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  try {
    const database = await opened();
    try {
      return await new Promise<T>((done, failed) => {
        const transaction = database.transaction(store, mode, { durability: 'strict' });
        const request = act(transaction.objectStore(store));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => failed(transaction.error ?? new Error('not kept'));
      });
    } finally {
      database.close();
    }
  } catch (error) {
    throw new KeyTrouble({ code: 'NO_STORE', reason: String(error) });
  }
}

const nameOf = (officerId: string, electionId: string): string => `${officerId}/${electionId}`;

export const keptKey = (officerId: string, electionId: string): Promise<KeptKey | undefined> =>
  within('keys', 'readonly', (store) => store.get(nameOf(officerId, electionId)) as IDBRequest<KeptKey | undefined>);

/** Safe on the disk once it returns. */
export const keepKey = (officerId: string, electionId: string, key: KeptKey): Promise<unknown> =>
  within('keys', 'readwrite', (store) => store.put(key, nameOf(officerId, electionId)));

export const forgetKey = (officerId: string, electionId: string): Promise<unknown> =>
  within('keys', 'readwrite', (store) => store.delete(nameOf(officerId, electionId)));

/** What was promised for a contest, word for word, until it is handed in. */
export const keptPart = (officerId: string, uuid: string): Promise<string | undefined> =>
  within('parts', 'readonly', (store) => store.get(nameOf(officerId, uuid)) as IDBRequest<string | undefined>);

export const keepPart = (officerId: string, uuid: string, text: string): Promise<unknown> =>
  within('parts', 'readwrite', (store) => store.put(text, nameOf(officerId, uuid)));

export const forgetPart = (officerId: string, uuid: string): Promise<unknown> =>
  within('parts', 'readwrite', (store) => store.delete(nameOf(officerId, uuid)));

/** Which box of each contest a key-holder's key was used on in this browser; never forgotten. */
export const boxesOf = (officerId: string): BoxesOpened => ({
  of: (uuid) =>
    within('boxes', 'readonly', (store) => store.get(nameOf(officerId, uuid)) as IDBRequest<string | undefined>),
  keep: async (uuid, box) => {
    await within('boxes', 'readwrite', (store) => store.put(box, nameOf(officerId, uuid)));
  },
});
