import { canonicalJson, err, ok, utf8 } from '#libs/basics';
import type { JsonValue, Result } from '#libs/basics';
import { canonicalText } from '#libs/belenios';
import { z } from 'zod';
import { digestHex, plainText } from '../digest.js';
import { signatureHolds } from '../signature.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const contestCodes = z.strictObject({
  /** Names the public record. */
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,40}$/),
  /** SHA-256 of the public credentials object, exact bytes. */
  list: hex,
  /** Credentials in the list: one for each elector of the contest, and the spare ones. */
  credentials: z.int().min(1).max(10_000_000),
  /** Places of the spare credentials in the list, from 0, ascending. */
  spares: z.array(z.int().min(0)).max(10_000),
});

const statementShape = z.strictObject({
  format: z.literal('quorate-codes/1'),
  electionId: z.uuid(),
  madeBy: z.enum(['platform', 'sender', 'scrutineer']),
  /** People who have a code, of all contests together. */
  electors: z.int().min(1),
  contests: z.array(contestCodes).min(1).max(1_000),
});

/** What the maker of the codes vouches for: the public lists, and which of their credentials are spare. */
export type CodeStatement = z.output<typeof statementShape>;
export type ContestCodes = CodeStatement['contests'][number];

const signedShape = z.strictObject({ statement: z.string(), publicKey: hex, signature: z.string() });

/** A statement as it is kept and published: its exact text, the key of the maker, and the signature over it. */
export interface SignedCodeStatement {
  readonly statement: string;
  readonly publicKey: string;
  /** Ed25519 over {@link codeStatementToSign}, 128 hex digits. */
  readonly signature: string;
}

/** Longer than a statement about a thousand contests can be for its spare credentials is none of ours. */
export const LONGEST_CODE_STATEMENT = 16 * 1024 * 1024;

/** The one spelling that is signed, hashed and published. */
export const codeStatementText = (statement: CodeStatement): string => canonicalJson(statement satisfies JsonValue);

/** What is signed, under a label of its own. */
export const codeStatementToSign = (text: string): string => `quorate/codes/v1|${text}`;

/** As one line of JSON: the first line of the public part of the codes, and the file that is published. */
export const signedCodeStatementText = (signed: SignedCodeStatement): string => plainText(signed);

/** Hex digest from which the roll log of every contest of the election goes on. */
export const codeStatementDigest = ({ statement }: Pick<SignedCodeStatement, 'statement'>): string =>
  digestHex(statement);

export type CodeStatementFault =
  { readonly code: 'CODES_UNREADABLE'; readonly reason: string } | { readonly code: 'CODES_NOT_SIGNED' };

/** Reads a signed statement and checks its signature by the key that it names; whose key that is, the caller knows. */
export function readSignedCodeStatement(
  text: string,
): Result<{ readonly signed: SignedCodeStatement; readonly statement: CodeStatement }, CodeStatementFault> {
  if (text.length > LONGEST_CODE_STATEMENT) return unreadable('it is too long');
  const outer = signedShape.safeParse(parse(text));
  if (!outer.success) return unreadable('it is not a signed statement about voting codes');
  const signed = outer.data;
  const inner = statementShape.safeParse(parse(signed.statement));
  if (!inner.success) return unreadable('the statement is not one about voting codes');
  if (codeStatementText(inner.data) !== signed.statement) return unreadable('the statement is not in its one spelling');
  const fault = inner.data.contests.find((contest, i, all) => contestFault(contest, all.slice(0, i)));
  if (fault) return unreadable(`the statement about ${fault.uuid} does not hold together`);
  if (!signatureHolds(signed.signature, codeStatementToSign(signed.statement), signed.publicKey))
    return err({ code: 'CODES_NOT_SIGNED' });
  return ok({ signed, statement: inner.data });
}

/** Spare places out of order or out of the list, or a contest twice. */
const contestFault = ({ uuid, spares, credentials }: ContestCodes, before: readonly ContestCodes[]): boolean =>
  before.some((other) => other.uuid === uuid) ||
  spares.some((place, i) => place >= credentials || place <= (spares[i - 1] ?? -1));

const unreadable = (reason: string): Result<never, CodeStatementFault> => err({ code: 'CODES_UNREADABLE', reason });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The public credentials object of a contest, exact bytes, of credentials in wire order. */
export const credentialsObject = (inWireOrder: readonly string[]): Uint8Array => utf8(canonicalText(inWireOrder));

/**
 * The bytes of an element string from last to first: in this spelling the wire order is the order of the alphabet
 * (Ed25519 profile, section 3), in which a hundred thousand are sorted at once. Its own inverse.
 */
export function turnedElement(hex64: string): string {
  let turned = '';
  for (let i = hex64.length - 2; i >= 0; i -= 2) turned += hex64.slice(i, i + 2);
  return turned;
}

/** A contest's credentials, sorted as they are published, with the places of those that are spare. */
export function listCredentials(
  ofElectors: readonly string[],
  spare: readonly string[],
): { readonly list: readonly string[]; readonly spares: readonly number[] } {
  const isSpare = new Set(spare);
  const list = [...ofElectors, ...spare].map(turnedElement).sort().map(turnedElement);
  return { list, spares: list.flatMap((credential, place) => (isSpare.has(credential) ? [place] : [])) };
}
