import type { RandomBytes } from '#libs/basics';
import type { Element, Group } from '../group.js';
import { canonicalText, object, readCanonicalText, string } from '../json.js';
import type { Shape } from '../json.js';
import { modOrder, scalarDec } from '../scalar.js';
import { messageSignatureHolds, signMessage, trusteeKey, trusteeKeyHolds } from '../schnorr.js';
import type { SignedMessage, ThresholdTrustees } from '../trustees.js';
import type { Proof, TrusteeKey } from '../wire.js';
import { refuseMessage } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import { usableKey } from './certificate.js';
import type { MemberKeys } from './member-key.js';
import { committedValue, secretShape } from './polynomial.js';
import type { Certificates, Polynomial } from './polynomial.js';
import { openPrivately, sendPrivately } from './private-channel.js';
import { memberKeyShape } from './signed-message.js';

/** What the server passes on to member j (ed25519.md 5.3, step 4). */
export interface MemberInput {
  /** Their own polynomial, as they sent it to themselves. */
  readonly polynomial: string;
  /** f_i(j) of each member i. */
  readonly secrets: readonly string[];
  readonly coefexps: readonly SignedMessage[];
  readonly signatures: readonly Proof[];
}

/** Step 4: from what all members published in step 3, what is for member j. */
export function memberInput(polynomials: readonly Polynomial[], j: number): MemberInput {
  const own = polynomials[j - 1];
  if (!own) throw new RangeError(`no member ${j}`);
  return {
    polynomial: own.polynomial,
    secrets: polynomials.map(({ secrets }) => secrets[j - 1] ?? ''),
    coefexps: polynomials.map(({ coefexps }) => coefexps),
    signatures: polynomials.map(({ signature }) => signature),
  };
}

/** What member j publishes at the end of step 5. */
export interface MemberShare {
  /** S_j, sent by the member to itself in private, so that the seed alone can bring it back. */
  readonly private_key: string;
  readonly public_key: TrusteeKey;
}

export const memberShareShape: Shape<MemberShare> = object({ private_key: string(), public_key: memberKeyShape });

/** The private message with S_j; another program may not have reduced it mod q (spec.md 12, step 5). */
const decryptionKeyShape = object({ decryption_key: string(/^(0|[1-9][0-9]{0,99})$/, 'a decimal number') });

interface Recipient {
  readonly member: number;
  readonly keys: MemberKeys;
}

/**
 * Step 5: opens the value that every member i has sent to member j, and demands of each that it is the one i committed
 * to: f_i(j)·g = Σ jᵏ·A_ik. Inside a check; the fault names the member whose value is wrong.
 *
 * @param commitments of each member, which were checked
 * @returns S_j = Σ f_i(j) mod q, the member's key for decryption
 */
export async function addShares(
  group: Group,
  certificates: Certificates,
  { secrets }: Pick<MemberInput, 'secrets'>,
  commitments: readonly (readonly Element[])[],
  { member: j, keys }: Recipient,
): Promise<bigint> {
  let sum = 0n;
  for (const [at, { verification }] of certificates.keys.entries()) {
    const wrong = (reason: string): never => refuseMessage({ code: 'SHARE_WRONG', member: at + 1, to: j, reason });
    const from = { decryption: keys.decryption, recipient: keys.encryption, sender: verification };
    const opened = await openPrivately(group, secrets[at] ?? '', from);
    if (!opened.ok) return wrong(opened.error);
    const read = readCanonicalText(secretShape, opened.value);
    if (!read.ok) return wrong('what it contains is not a share');
    const share = BigInt(read.value.secret);
    if (!group.equal(group.mulBase(share), committedValue(group, commitments[at] ?? [], j)))
      return wrong('the share does not fit the commitments');
    sum = modOrder(sum + share);
  }
  return sum;
}

/** The public half of S_j with its proof, signed by the member. */
export async function makeMemberShare(
  group: Group,
  decryptionKey: bigint,
  { keys, random }: { readonly keys: MemberKeys; readonly random: RandomBytes },
): Promise<MemberShare> {
  const { pok, public_key } = trusteeKey(group, decryptionKey, random);
  const signature = signMessage(group, keys.signing, public_key, random);
  const text = canonicalText({ decryption_key: scalarDec(decryptionKey) });
  const { signing, encryption: recipient } = keys;
  return {
    private_key: await sendPrivately(group, text, { signing, recipient, random }),
    public_key: { pok, public_key, signature },
  };
}

/** S_j out of what the member once sent to itself; undefined if it cannot be opened with these keys. */
export async function recoverShare(group: Group, share: MemberShare, keys: MemberKeys): Promise<bigint | undefined> {
  const { decryption, encryption: recipient, verification: sender } = keys;
  const opened = await openPrivately(group, share.private_key, { decryption, recipient, sender });
  const read = opened.ok ? readCanonicalText(decryptionKeyShape, opened.value) : opened;
  return read.ok ? modOrder(BigInt(read.value.decryption_key)) : undefined;
}

/**
 * Step 6. Inside a check: the key of member j is the one that follows from all commitments, Σ_i Σ_k jᵏ·A_ik, with its
 * proof of knowledge and the member's signature.
 */
export function checkMemberKey(
  group: Group,
  key: TrusteeKey,
  {
    member,
    signer,
    commitments,
  }: { readonly member: number; readonly signer: Element; readonly commitments: readonly (readonly Element[])[] },
): void {
  const wrong = (reason: string): never => refuseMessage({ code: 'KEY_WRONG', member, reason });
  const element = usableKey(group, key.public_key) ?? wrong('it is not a key');
  const sums = (commitments[0] ?? []).map((_, k) => group.sum(commitments.flatMap((row) => row[k] ?? [])));
  if (!group.equal(committedValue(group, sums, member), element))
    wrong('it is not the one that follows from the commitments');
  if (!trusteeKeyHolds(group, element, key.pok)) wrong('its proof of knowledge does not hold');
  if (!key.signature) wrong('it is not signed');
  else if (!messageSignatureHolds(group, signer, key.public_key, key.signature)) wrong('its signature does not hold');
}

/** Step 6: the published object of the group (rule S13 demands all of it). */
export const assembleGroup = (
  { threshold }: CeremonyId,
  { certs }: Certificates,
  polynomials: readonly Polynomial[],
  keys: readonly TrusteeKey[],
): ThresholdTrustees => ({
  threshold,
  certs,
  coefexps: polynomials.map(({ coefexps }) => coefexps),
  signatures: polynomials.map(({ signature }) => signature),
  verification_keys: keys,
});
