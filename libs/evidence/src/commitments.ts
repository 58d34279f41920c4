import { z } from 'zod';

/** What a key-holder promised before anybody showed their part of a decryption. */
export interface CommitmentLine {
  /** Number of the trustee in the public record. */
  readonly trustee: number;
  /** SHA-256 of the exact text of the partial decryption object, 64 hex digits. */
  readonly digest: string;
}

export const commitmentsShape = z.array(
  z.strictObject({ trustee: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
);

export interface CommitmentsToCheck {
  readonly commitments: readonly CommitmentLine[];
  /** Of the public record, in its order: whose it is, and the digest of its exact text. */
  readonly decryptions: readonly { readonly owner: number; readonly digest: string }[];
  readonly trustees: number;
  /** Their own part stands in the record before anybody else's, so that it needs no promise. */
  readonly first: number;
}

/**
 * Why the promises do not cover the decryptions; undefined if they do: whoever decrypted, but the first, had promised
 * exactly that text, and nobody promised twice. So nobody chose their part knowing the others' (record specification,
 * section 11.1).
 */
export function faultInCommitments({
  commitments,
  decryptions,
  trustees,
  first,
}: CommitmentsToCheck): string | undefined {
  const promised = new Map<number, string>();
  for (const { trustee, digest } of commitments) {
    if (trustee > trustees) return `There is no trustee ${trustee} to promise anything.`;
    if (promised.has(trustee)) return `Trustee ${trustee} promised twice.`;
    promised.set(trustee, digest);
  }
  for (const [place, { owner, digest }] of decryptions.entries()) {
    if (place === 0 && owner === first) continue;
    const promise = promised.get(owner);
    if (promise === undefined) return `Trustee ${owner} decrypted without a promise.`;
    if (promise !== digest) return `Trustee ${owner} promised another decryption than the one in the record.`;
  }
  return undefined;
}
