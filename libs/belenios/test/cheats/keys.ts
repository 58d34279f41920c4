import type { RandomBytes } from '#libs/basics';
import { canonicalText, modOrder, PREFIX, randomScalar, signMessage, trusteeKey } from '../../src/index.js';
import type { Group, ThresholdTrustees, Trustees } from '../../src/index.js';

/** For tests only: three members of whom two are needed, their keys dealt in one place (ed25519.md 5.3). */
export interface DealtKeys {
  readonly trustees: Trustees;
  /** By owner: 1 is a single trustee, 2 to 4 the threshold group. */
  readonly secrets: ReadonlyMap<number, bigint>;
  /** Signing keys of the members, in their order. */
  readonly signing: readonly bigint[];
}

const MEMBERS = [1, 2, 3];
const THRESHOLD = 2;

export function dealKeys(group: Group, random: RandomBytes): DealtKeys {
  const single = randomScalar(random);
  const signing = MEMBERS.map(() => randomScalar(random));
  const polynomials = MEMBERS.map(() => Array.from({ length: THRESHOLD }, () => randomScalar(random)));
  const sign = (member: number, message: string) => ({
    message,
    signature: signMessage(group, signing[member] ?? 0n, message, random),
  });
  const certs = MEMBERS.map((index, i) => {
    const context = { group: 'Ed25519', size: MEMBERS.length, threshold: THRESHOLD, index };
    const verification = group.mulBase(signing[i] ?? 0n).hex;
    const encryption = group.mulBase(randomScalar(random)).hex;
    return sign(i, canonicalText({ context, verification, encryption }));
  });
  const commitments = polynomials.map((coefficients) => coefficients.map((a) => group.mulBase(a).hex));
  const shares = MEMBERS.map((j) =>
    modOrder(polynomials.reduce((sum, [a = 0n, b = 0n]) => sum + a + b * BigInt(j), 0n)),
  );
  const threshold: ThresholdTrustees = {
    threshold: THRESHOLD,
    certs,
    coefexps: commitments.map((coefexps, i) => sign(i, canonicalText({ coefexps }))),
    signatures: commitments.map(
      (coefexps, i) => sign(i, PREFIX.certificates(canonicalText({ certs, coefexps }))).signature,
    ),
    verification_keys: shares.map((share, i) => {
      const key = trusteeKey(group, share, random);
      return { ...key, signature: sign(i, key.public_key).signature };
    }),
  };
  const secrets = new Map([single, ...shares].map((secret, i) => [i + 1, secret]));
  return {
    trustees: [
      ['Single', trusteeKey(group, single, random)],
      ['Pedersen', threshold],
    ],
    secrets,
    signing,
  };
}
