import { randomUUID } from 'node:crypto';
import type { Keyring } from '../keyring.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import type { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { signInMessage } from '../officers/sign-in-message.js';

/** A link that nobody used is worthless after 15 minutes. */
export const SIGN_IN_LINK_SECONDS = 15 * 60;

/**
 * Puts a message with a new sign-in link on its way. The token stands in the fragment, which browsers send to no server
 * (AUTH-07), and is stored as a keyed hash.
 */
export async function sendSignInLink(
  { signIn, messages }: Pick<Stores, 'signIn' | 'messages'>,
  link: {
    readonly officer: OfficerRecord;
    readonly body: OrganisationRecord;
    readonly keyring: Keyring;
    readonly address: PublicAddress;
  },
): Promise<void> {
  const { officer, body, keyring, address } = link;
  const { officerId } = officer;
  const token = keyring.newToken();
  await signIn.addLink({ tokenHash: keyring.sessionHash(token), officerId, seconds: SIGN_IN_LINK_SECONDS });
  const text = signInMessage(body, `${address.url}/sign-in#${token}`);
  await messages.add([
    { purpose: 'sign-in-link', purposeKey: randomUUID(), officerId, toAddress: officer.email, ...text },
  ]);
}
