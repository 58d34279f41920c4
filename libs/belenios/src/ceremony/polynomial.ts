import type { RandomBytes } from '#libs/basics';
import { proofShape, scalarShape } from '../atoms.js';
import type { Element, Group } from '../group.js';
import { array, canonicalText, faultText, object, readCanonicalText, string } from '../json.js';
import type { Shape } from '../json.js';
import { modOrder, randomScalar, scalarDec } from '../scalar.js';
import { messageSignatureHolds, signMessage } from '../schnorr.js';
import { hashHex, PREFIX } from '../transcript.js';
import { coefexpsShape } from '../trustees.js';
import type { SignedMessage } from '../trustees.js';
import type { Proof } from '../wire.js';
import { refuseMessage } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import type { CertifiedKeys } from './certificate.js';
import type { MemberKeys } from './member-key.js';
import { sendPrivately } from './private-channel.js';
import { signedMessageShape } from './signed-message.js';

/** A member's part in the making of the group's key, as step 3 publishes it (ed25519.md 5.3). */
export interface Polynomial {
  /** The coefficients a_0..a_{t-1}, sent by the member to itself in private. */
  readonly polynomial: string;
  /** For each member j, in order: f(j), sent to j in private. */
  readonly secrets: readonly string[];
  /** The commitments A_k = a_k·g to the coefficients, signed. */
  readonly coefexps: SignedMessage;
  /** Signature over all certificates together with the commitments. */
  readonly signature: Proof;
}

export const polynomialShape: Shape<Polynomial> = object({
  polynomial: string(),
  secrets: array(string()),
  coefexps: signedMessageShape,
  signature: proofShape,
});

/** The private message with one value of a polynomial. */
export const secretShape = object({ secret: scalarShape });

/** All members' certificates, in the order of places, and the keys in them, which were checked. */
export interface Certificates {
  readonly certs: readonly SignedMessage[];
  readonly keys: readonly CertifiedKeys[];
}

/** Step 3: draws a polynomial of t coefficients, commits to them and sends every member their value in private. */
export async function makePolynomial(
  group: Group,
  id: CeremonyId,
  {
    keys,
    certificates,
    random,
  }: { readonly keys: MemberKeys; readonly certificates: Certificates; readonly random: RandomBytes },
): Promise<Polynomial> {
  const coefficients = Array.from({ length: id.threshold }, () => randomScalar(random));
  const coefexps = coefficients.map((a) => group.mulBase(a).hex);
  const message = canonicalText({ coefexps });
  const { signing } = keys;
  const send = (text: string, recipient: Element): Promise<string> =>
    sendPrivately(group, text, { signing, recipient, random });
  return {
    polynomial: await send(canonicalText({ polynomial: coefficients.map(scalarDec) }), keys.encryption),
    secrets: await Promise.all(
      certificates.keys.map(({ encryption }, i) =>
        send(canonicalText({ secret: scalarDec(valueAt(coefficients, i + 1)) }), encryption),
      ),
    ),
    coefexps: { message, signature: signMessage(group, signing, message, random) },
    signature: signMessage(group, signing, boundToCertificates(certificates.certs, coefexps), random),
  };
}

/** f(j) = Σ a_k·jᵏ mod q */
function valueAt(coefficients: readonly bigint[], j: number): bigint {
  return coefficients.reduceRight((sum, a) => modOrder(sum * BigInt(j) + a), 0n);
}

const boundToCertificates = (certs: readonly SignedMessage[], coefexps: readonly string[]): string =>
  PREFIX.certificates(canonicalText({ certs, coefexps }));

/**
 * What a member hands in before anybody's commitments are shown, against one who waits and then chooses: the SHA-256 of
 * the signed commitments, as they will stand in the record (spec.md 12). Anybody can compare it with the record later.
 */
export const commitmentTo = (coefexps: SignedMessage): string => hashHex(canonicalText(coefexps));

/**
 * Checks what a polynomial shows to everybody: t commitments, all members of the group, both signatures, and a private
 * message for each member. Inside a check.
 *
 * @returns the commitments A_0..A_{t-1}
 */
export function checkPolynomial(
  group: Group,
  id: CeremonyId,
  { member, certificates }: { readonly member: number; readonly certificates: Certificates },
  { secrets, coefexps, signature }: Polynomial,
): readonly Element[] {
  const wrong = (reason: string): never => refuseMessage({ code: 'POLYNOMIAL_WRONG', member, reason });
  const signer = certificates.keys[member - 1]?.verification;
  if (!signer) throw new RangeError(`no certificate of member ${member}`);
  if (secrets.length !== id.size) return wrong(`it has ${secrets.length} private messages for ${id.size} members`);
  const read = readCanonicalText(coefexpsShape, coefexps.message);
  if (!read.ok) return wrong(faultText(read.error));
  const { coefexps: commitments } = read.value;
  if (commitments.length !== id.threshold)
    return wrong(`it commits to ${commitments.length} coefficients instead of ${id.threshold}`);
  if (!messageSignatureHolds(group, signer, coefexps.message, coefexps.signature))
    return wrong('the signature of the commitments does not hold');
  if (!messageSignatureHolds(group, signer, boundToCertificates(certificates.certs, commitments), signature))
    return wrong('it was made for other certificates');
  return commitments.map((hex) => {
    const element = parsed(group, hex);
    return element && group.isMember(element) ? element : wrong('a commitment is not in the group');
  });
}

function parsed(group: Group, hex: string): Element | undefined {
  try {
    return group.parse(hex);
  } catch {
    return undefined;
  }
}

/** Σ jᵏ·A_k: what f(j)·g must be if the polynomial was committed to by A. */
export function committedValue(group: Group, commitments: readonly Element[], j: number): Element {
  const powers: bigint[] = [];
  for (let k = 0, power = 1n; k < commitments.length; k++, power = modOrder(power * BigInt(j))) powers.push(power);
  return group.msm(commitments, powers);
}
