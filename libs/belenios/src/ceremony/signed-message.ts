import { proofShape } from '../atoms.js';
import { object, optional, string } from '../json.js';
import type { Shape } from '../json.js';
import { elementShape } from '../atoms.js';
import type { SignedMessage } from '../trustees.js';
import type { TrusteeKey } from '../wire.js';

/** `{"message":S,"signature":{"challenge":s,"response":s}}` (spec.md 12) */
export const signedMessageShape: Shape<SignedMessage> = object({ message: string(), signature: proofShape });

/** The key of a member: `{"pok":{…},"public_key":E,"signature":{…}}` (ed25519.md 5.3, step 6). */
export const memberKeyShape: Shape<TrusteeKey> = object({
  pok: proofShape,
  public_key: elementShape,
  signature: optional(proofShape),
});
