import { err, ok } from '#libs/basics';
import type { Brand, Result } from '#libs/basics';
import type { OfficerId } from '../ids.js';

export type ApprovalId = Brand<string, 'ApprovalId'>;

/** What two people decide together. */
export const APPROVAL_KINDS = ['open-poll', 'declare'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** `overtaken`: what would be done now is not what was put forward, or too much time has passed. */
export const APPROVAL_STATES = ['waiting', 'approved', 'declined', 'overtaken'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** An approval that is not used within so many days of its proposal is asked for again (ROLE-02). */
export const APPROVAL_DAYS = 7;
const DAY_MS = 86_400_000;

export interface ApprovalFacts {
  readonly proposedAt: Date;
  readonly decision: 'approved' | 'declined' | undefined;
  /** Whether the step, taken at this moment, would do exactly what was put forward. */
  readonly isCurrent: boolean;
  /** The clock of the database. */
  readonly now: Date;
}

/** A refusal stays one; an approval lasts as long as nothing has changed, and never longer than {@link APPROVAL_DAYS}. */
export function approvalState({ proposedAt, decision, isCurrent, now }: ApprovalFacts): ApprovalState {
  if (decision === 'declined') return 'declined';
  const lasts = now.getTime() < proposedAt.getTime() + APPROVAL_DAYS * DAY_MS;
  if (!isCurrent || !lasts) return 'overtaken';
  return decision ?? 'waiting';
}

/** An officer as far as it matters whether two entries are one person. */
export interface Person {
  readonly officerId: OfficerId;
  readonly email: string;
}

/** Where mail to an address arrives: capitals, widths of letters, and what stands behind a `+` (RFC 5233) make no other. */
const mailbox = (email: string): string =>
  email
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '');

/** One entry, or two entries with one mailbox: whoever reads it decides as either. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  one.officerId === other.officerId || mailbox(one.email) === mailbox(other.email);

export type DecideRefusal =
  | { readonly code: 'APPROVAL_DECIDED' | 'APPROVAL_OVERTAKEN' | 'OWN_PROPOSAL' }
  | { readonly code: 'NOT_WHAT_IS_PROPOSED'; readonly contentDigest: string };

export interface Decision {
  readonly state: ApprovalState;
  /** Of what was put forward. */
  readonly contentDigest: string;
  readonly proposer: Person;
  readonly by: Person;
}

/** Another person may approve what is put forward, while it stands, and exactly that (ROLE-02). */
export function mayApprove(asked: Decision & { readonly digestRead: string }): Result<true, DecideRefusal> {
  const may = mayDecline(asked);
  if (!may.ok) return may;
  return asked.digestRead === asked.contentDigest
    ? ok(true)
    : err({ code: 'NOT_WHAT_IS_PROPOSED', contentDigest: asked.contentDigest });
}

/** Another person may say no to what is put forward, while it stands. */
export function mayDecline({ state, proposer, by }: Decision): Result<true, DecideRefusal> {
  if (state === 'overtaken') return err({ code: 'APPROVAL_OVERTAKEN' });
  if (state !== 'waiting') return err({ code: 'APPROVAL_DECIDED' });
  return isSamePerson(proposer, by) ? err({ code: 'OWN_PROPOSAL' }) : ok(true);
}
