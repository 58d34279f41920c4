import type { RandomBytes, Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { Element, Group } from '../group.js';
import { canonicalText, faultText, integer, literal, misread, object, readCanonicalText, string } from '../json.js';
import type { Shape } from '../json.js';
import { messageSignatureHolds, signMessage } from '../schnorr.js';
import { partialDecryptionShape } from '../shapes.js';
import type { SignedMessage } from '../trustees.js';
import type { PartialDecryption, Proof } from '../wire.js';
import type { CeremonyFault } from './ceremony-fault.js';
import { ceremonyIdShape } from './ceremony-id.js';
import type { CeremonyId } from './ceremony-id.js';
import type { MessageStep } from './ceremony-steps.js';
import { memberShareShape } from './member-share.js';
import type { MemberShare } from './member-share.js';
import { polynomialShape } from './polynomial.js';
import type { Polynomial } from './polynomial.js';
import { signedMessageShape } from './signed-message.js';

/**
 * What a member sends, one message for each step in this order. `complaint` takes the place of `share` where a private
 * share of somebody else does not fit, and stops the ceremony.
 */
export interface MessageContents {
  readonly certificate: SignedMessage;
  /** SHA-256 of the signed commitments that the next message will show. */
  readonly commitment: { readonly coefexps: string };
  readonly polynomial: Polynomial;
  readonly share: MemberShare;
  readonly complaint: { readonly about: number; readonly reason: string };
  readonly rehearsal: PartialDecryption;
}
type BodyOf<S extends MessageStep> = { readonly step: S; readonly content: MessageContents[S] };
export type MessageBody = { [S in MessageStep]: BodyOf<S> }[MessageStep];

/** No message of a ceremony of the largest size is longer, in characters. */
export const LONGEST_CEREMONY_MESSAGE = 200_000;

export interface MessageHead {
  readonly ceremony: CeremonyId;
  /** Place of the sender, 1..n. */
  readonly member: number;
  /** SHA-256, hexadecimal, of all messages of earlier steps as the sender saw them. */
  readonly seen: string;
}

export interface CeremonyMessage extends MessageHead {
  readonly body: MessageBody;
  /** The exact text, as it was handed in. */
  readonly text: string;
  readonly signed: SignedMessage;
}
export type MessageOf<S extends MessageStep> = CeremonyMessage & { readonly body: BodyOf<S> };

const bodyShapes: { readonly [S in MessageStep]: Shape<MessageContents[S]> } = {
  certificate: signedMessageShape,
  commitment: object({ coefexps: string(/^[0-9a-f]{64}$/) }),
  polynomial: polynomialShape,
  share: memberShareShape,
  complaint: object({ about: integer({ min: 1 }), reason: string(/^.{1,200}$/u) }),
  rehearsal: partialDecryptionShape,
};

const stepShape: Shape<MessageStep> = {
  read: (value) =>
    typeof value === 'string' && Object.hasOwn(bodyShapes, value)
      ? (value as MessageStep) // a name of the table, checked just now
      : misread('S4', 'is not a step of the ceremony'),
};

/** `quorate/key-ceremony/1` stands first, so that no signature of the record's own texts can pass for one of these. */
const KIND = 'quorate/key-ceremony/1';

const headShape = object({
  kind: literal(KIND),
  ceremony: ceremonyIdShape,
  member: integer({ min: 1 }),
  seen: string(/^[0-9a-f]{64}$/),
  step: stepShape,
  content: { read: (value: unknown): unknown => value },
});

/** A message, signed with the member's sk, as its text is handed in. */
export function writeMessage(
  group: Group,
  { ceremony, member, seen }: MessageHead,
  { step, content }: MessageBody,
  { signing, random }: { readonly signing: bigint; readonly random: RandomBytes },
): string {
  const message = canonicalText({ kind: KIND, ceremony, member, seen, step, content });
  const signature: Proof = signMessage(group, signing, message, random);
  return canonicalText({ message, signature });
}

/** Reads a message; nothing about its signature or its content is known yet. Never throws. */
export function readMessage(text: string): Result<CeremonyMessage, CeremonyFault> {
  if (text.length > LONGEST_CEREMONY_MESSAGE) return unreadable('it is too long');
  const signed = readCanonicalText(signedMessageShape, text);
  if (!signed.ok) return unreadable(faultText(signed.error));
  const head = readCanonicalText(headShape, signed.value.message);
  if (!head.ok) return unreadable(faultText(head.error));
  const { ceremony, member, seen, step, content } = head.value;
  const body = readBody(step, canonicalText(content));
  if (!body.ok) return unreadable(faultText(body.error));
  return ok({ ceremony, member, seen, body: body.value, text, signed: signed.value });
}

function readBody(step: MessageStep, text: string) {
  const read = readCanonicalText<MessageBody['content']>(bodyShapes[step], text);
  return read.ok ? ok({ step, content: read.value } as MessageBody) : read; // read through the shape of this step
}

export const messageHolds = (group: Group, verification: Element, { signed }: CeremonyMessage): boolean =>
  messageSignatureHolds(group, verification, signed.message, signed.signature);

const unreadable = (reason: string): Result<never, CeremonyFault> => err({ code: 'UNREADABLE', reason });
