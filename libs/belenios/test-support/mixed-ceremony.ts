import type { RandomBytes } from '#libs/basics';
import type { Group } from '../src/group.js';
import { canonicalText, readCanonicalText } from '../src/json.js';
import type { Shape } from '../src/json.js';
import type { ThresholdTrustees } from '../src/trustees.js';
import type { CeremonyId } from '../src/ceremony/ceremony-id.js';
import { checkCertificate, makeCertificate } from '../src/ceremony/certificate.js';
import { generateMemberSeed, memberKeys } from '../src/ceremony/member-key.js';
import {
  addShares,
  assembleGroup,
  checkMemberKey,
  makeMemberShare,
  memberInput,
  memberShareShape,
} from '../src/ceremony/member-share.js';
import { checkPolynomial, makePolynomial, polynomialShape } from '../src/ceremony/polynomial.js';
import { signedMessageShape } from '../src/ceremony/signed-message.js';

/** A member whose messages another program makes, each from the texts its step needs. */
export interface OtherProgram {
  readonly certificate: () => Promise<string>;
  /** @param certificates of all members, in the order of places */
  readonly polynomial: (certificates: readonly string[]) => Promise<string>;
  /** @param input what the server passes on to this member */
  readonly share: (certificates: readonly string[], input: string) => Promise<string>;
}

export interface MixedCeremony {
  readonly trustees: ThresholdTrustees;
  /** Keys for decryption of our own members, by place. */
  readonly decryptionKeys: ReadonlyMap<number, bigint>;
  /** Texts of the steps, for the other program to assemble as well. */
  readonly certificates: readonly string[];
  readonly polynomials: readonly string[];
  readonly shares: readonly string[];
}

/** For tests only: the bare steps 1 to 6 (ed25519.md 5.3) with the other program at one place, and us at the rest. */
export async function mixedCeremony(
  group: Group,
  id: CeremonyId,
  random: RandomBytes,
  { place, other }: { readonly place: number; readonly other: OtherProgram },
): Promise<MixedCeremony> {
  const members = Array.from({ length: id.size }, (_, i) => i + 1);
  const ours = new Map(
    members.filter((member) => member !== place).map((m) => [m, memberKeys(group, generateMemberSeed(random))]),
  );
  const certificates: string[] = [];
  for (const member of members) {
    const keys = ours.get(member);
    certificates.push(
      keys ? canonicalText(makeCertificate(group, id, { member, keys, random })) : await other.certificate(),
    );
  }
  const certs = certificates.map((text) => read(signedMessageShape, text));
  const certified = { certs, keys: certs.map((cert, i) => checkCertificate(group, id, i + 1, cert)) };

  const polynomials: string[] = [];
  for (const member of members) {
    const keys = ours.get(member);
    polynomials.push(
      keys
        ? canonicalText(await makePolynomial(group, id, { keys, certificates: certified, random }))
        : await other.polynomial(certificates),
    );
  }
  const parsed = polynomials.map((text) => read(polynomialShape, text));
  const commitments = parsed.map((polynomial, i) =>
    checkPolynomial(group, id, { member: i + 1, certificates: certified }, polynomial),
  );

  const shares: string[] = [];
  const decryptionKeys = new Map<number, bigint>();
  for (const member of members) {
    const [keys, input] = [ours.get(member), memberInput(parsed, member)];
    if (keys) {
      const decryptionKey = await addShares(group, certified, input, commitments, { member, keys });
      decryptionKeys.set(member, decryptionKey);
      shares.push(canonicalText(await makeMemberShare(group, decryptionKey, { keys, random })));
    } else shares.push(await other.share(certificates, canonicalText(input)));
  }
  const keys = shares.map((text) => read(memberShareShape, text).public_key);
  keys.forEach((key, i) => {
    const signer = certified.keys[i]?.verification ?? group.neutral;
    checkMemberKey(group, key, { member: i + 1, signer, commitments });
  });
  return {
    trustees: assembleGroup(id, certified, parsed, keys),
    decryptionKeys,
    certificates,
    polynomials,
    shares,
  };
}

function read<T>(shape: Shape<T>, text: string): T {
  const value = readCanonicalText(shape, text);
  if (!value.ok) throw new Error(`${value.error.path}: ${value.error.reason}`);
  return value.value;
}
