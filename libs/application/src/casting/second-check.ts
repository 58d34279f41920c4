import { timingSafeEqual } from 'node:crypto';
import type { ElectionId } from '#libs/domain';
import type { Keyring } from '../keyring.js';
import type { CastOutcome } from '../ports/ballot-intake.js';

/** How long a ticket is good: long enough for a slow reader, short enough for a telephone that was left lying. */
export const TICKET_SECONDS = 4 * 60 * 60;

const SHAPE = /^(\d{10})\.[A-Za-z0-9_-]{43}$/;

/** Whose check it was: a ticket is good for one election and one code (AUTH-09). */
export interface CheckedVoter {
  readonly electionId: ElectionId;
  readonly tokenHash: Uint8Array;
}

/**
 * Says that the holder of a code passed the second check: `<seconds since 1970 at which it ends>.<keyed hash>`. Nothing
 * of it is stored; it goes to the voter and comes back with the ballots.
 */
export const secondCheckTicket = (keyring: Keyring, voter: CheckedVoter, now: Date): string =>
  ticketUntil(keyring, voter, Math.floor(now.getTime() / 1000) + TICKET_SECONDS);

export function ticketHolds(keyring: Keyring, voter: CheckedVoter, ticket: string | undefined, now: Date): boolean {
  const [, until] = SHAPE.exec(ticket ?? '') ?? [];
  if (ticket === undefined || until === undefined || now.getTime() >= Number(until) * 1000) return false;
  return isSameText(ticketUntil(keyring, voter, Number(until)), ticket);
}

/** Whether somebody showed a ticket, good or not, where an answer is wanted too. */
export const isTicket = (text: string): boolean => SHAPE.test(text);

/**
 * Whether nothing is cast that is not in the box already: the same bytes get their receipts again, however old the ticket
 * has become meanwhile (CAST-04). One new ballot among them needs the ticket.
 */
export const isCastAgain = (seen: readonly (CastOutcome | undefined)[]): boolean =>
  seen.every((outcome) => outcome === 'ALREADY_RECORDED');

/** Compares what was answered with what is known, in a time that does not depend on how much of it is right. */
export const isSameAnswer = (keyring: Keyring, answer: string, known: string): boolean =>
  timingSafeEqual(
    keyring.sessionHash(`second-check-answer|${answer}`),
    keyring.sessionHash(`second-check-answer|${known}`),
  );

function ticketUntil(keyring: Keyring, { electionId, tokenHash }: CheckedVoter, until: number): string {
  const voter = Buffer.from(tokenHash).toString('hex');
  const seal = keyring.sessionHash(`second-check-ticket|${electionId}|${voter}|${until}`).toString('base64url');
  return `${String(until).padStart(10, '0')}.${seal}`;
}

function isSameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
