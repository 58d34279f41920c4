import type { RandomBytes } from '#libs/basics';
import type { Element, Group } from '../group.js';
import { canonicalText, faultText, readCanonicalText } from '../json.js';
import { messageSignatureHolds, signMessage } from '../schnorr.js';
import { certificateShape } from '../trustees.js';
import type { SignedMessage } from '../trustees.js';
import { refuseMessage } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import type { MemberKeys } from './member-key.js';

const contextOf = (group: Group, { size, threshold }: CeremonyId, member: number): object => ({
  group: group.name,
  size,
  threshold,
  index: member,
});

/** ed25519.md 5.3, step 1: a member's two public keys and their place, signed with the first of them. */
export function makeCertificate(
  group: Group,
  id: CeremonyId,
  { member, keys, random }: { readonly member: number; readonly keys: MemberKeys; readonly random: RandomBytes },
): SignedMessage {
  const { hex: verification } = keys.verification;
  const { hex: encryption } = keys.encryption;
  const message = canonicalText({ context: contextOf(group, id, member), verification, encryption });
  return { message, signature: signMessage(group, keys.signing, message, random) };
}

/** The public keys in a certificate that was found right. */
export interface CertifiedKeys {
  readonly verification: Element;
  readonly encryption: Element;
}

/**
 * ed25519.md 5.3, step 2. Inside a check: the context is this place of this policy, both keys are members of the group
 * and not neutral, and the signature holds.
 */
export function checkCertificate(
  group: Group,
  id: CeremonyId,
  member: number,
  certificate: SignedMessage,
): CertifiedKeys {
  const wrong = (reason: string): never => refuseMessage({ code: 'CERTIFICATE_WRONG', member, reason });
  const read = readCanonicalText(certificateShape, certificate.message);
  if (!read.ok) return wrong(faultText(read.error));
  const { context, verification, encryption } = read.value;
  if (!context) return wrong('it does not say which place it is for');
  if (canonicalText(context) !== canonicalText(contextOf(group, id, member)))
    return wrong(`it is for place ${context.index} of ${context.size} with a threshold of ${context.threshold}`);
  const keys = {
    verification: usableKey(group, verification) ?? wrong('its verification key is not a key'),
    encryption: usableKey(group, encryption) ?? wrong('its encryption key is not a key'),
  };
  if (!messageSignatureHolds(group, keys.verification, certificate.message, certificate.signature))
    return wrong('its signature does not hold');
  return keys;
}

/** A member of the group, not neutral; undefined where it is not. */
export function usableKey(group: Group, hex: string): Element | undefined {
  try {
    const element = group.parse(hex);
    return group.isMember(element) && !group.isNeutral(element) ? element : undefined;
  } catch {
    return undefined;
  }
}
