import { canonicalJson, err, ok } from '#libs/basics';
import type { JsonValue, Result } from '#libs/basics';
import { z } from 'zod';
import { activationToSign } from '../roll-log.js';
import { signatureHolds } from '../signature.js';

const place = z.int().min(0).max(10_000_000);
const replacementShape = z.strictObject({
  format: z.literal('quorate-code-replacement/1'),
  electionId: z.uuid(),
  /** Number in the register of members. */
  member: z.string().min(1).max(200),
  /** Hex SHA-256 of the sign-in token of the new code. */
  token: z.string().regex(/^[0-9a-f]{64}$/),
  /** For each contest on whose roll the member stands: places in the public list, from 0. */
  contests: z
    .array(
      z.strictObject({
        uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,40}$/),
        block: place,
        activate: place,
        /** Of the maker, over {@link activationToSign}: goes into the public roll log, where no member is named. */
        signature: z.string().regex(/^[0-9a-f]{128}$/),
      }),
    )
    .min(1)
    .max(1_000),
});

/** What a maker of codes outside asks of the platform when a code is lost: block the old one, take this spare one. */
export type CodeReplacement = z.output<typeof replacementShape>;

/** Longer is no request. */
export const LONGEST_REPLACEMENT = 512 * 1024;

const signedShape = z.strictObject({ request: z.string(), signature: z.string() });

export const replacementText = (replacement: CodeReplacement): string => canonicalJson(replacement satisfies JsonValue);
export const replacementToSign = (text: string): string => `quorate/code-replacement/v1|${text}`;
/** The file that is handed in. */
export const signedReplacementText = (request: string, signature: string): string =>
  canonicalJson({ request, signature });

export type ReplacementFault =
  { readonly code: 'REPLACEMENT_UNREADABLE'; readonly reason: string } | { readonly code: 'REPLACEMENT_NOT_SIGNED' };

/** Reads a request and checks every signature in it by the maker's key. */
export function readSignedReplacement(text: string, makerKey: string): Result<CodeReplacement, ReplacementFault> {
  if (text.length > LONGEST_REPLACEMENT) return unreadable('it is too long');
  const outer = signedShape.safeParse(parse(text));
  if (!outer.success) return unreadable('it is not a signed request');
  const inner = replacementShape.safeParse(parse(outer.data.request));
  if (!inner.success) return unreadable('it is not a request to replace a code');
  const replacement = inner.data;
  if (new Set(replacement.contests.map(({ uuid }) => uuid)).size < replacement.contests.length)
    return unreadable('it names a contest twice');
  const isSigned =
    replacementText(replacement) === outer.data.request &&
    signatureHolds(outer.data.signature, replacementToSign(outer.data.request), makerKey) &&
    replacement.contests.every(({ uuid, block, activate, signature }) =>
      signatureHolds(signature, activationToSign({ uuid, credential: activate, for: block }), makerKey),
    );
  return isSigned ? ok(replacement) : err({ code: 'REPLACEMENT_NOT_SIGNED' });
}

const unreadable = (reason: string): Result<never, ReplacementFault> => err({ code: 'REPLACEMENT_UNREADABLE', reason });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
