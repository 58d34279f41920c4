import type { Keyring } from '../keyring.js';

/** The Belenios tracker of a ballot: standard Base64 of its hash, without `=`; 43 characters. */
export const trackerOf = (receipt: Uint8Array): string => Buffer.from(receipt).toString('base64').replace(/=+$/, '');

/** 32 bytes of a tracker; undefined unless it is the one spelling of them. */
export function parseTracker(tracker: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(tracker)) return undefined;
  const receipt = Buffer.from(tracker, 'base64');
  return trackerOf(receipt) === tracker ? receipt : undefined;
}

/** What is signed when a ballot is taken: that this receipt belongs into the box of this record. */
export const receiptStatement = (uuid: string, tracker: string): string => `quorate/receipt/v1|${uuid}|${tracker}`;

export interface SignedReceipt {
  readonly tracker: string;
  /** Ed25519, 128 hex digits, over {@link receiptStatement}. */
  readonly signature: string;
}

export function signReceipt(keyring: Keyring, uuid: string, receipt: Uint8Array): SignedReceipt {
  const tracker = trackerOf(receipt);
  return { tracker, signature: keyring.signText(receiptStatement(uuid, tracker)) };
}
