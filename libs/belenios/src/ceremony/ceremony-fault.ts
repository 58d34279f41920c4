import { err, ok, type Result } from '#libs/basics';
import type { CeremonyId } from './ceremony-id.js';
import type { MessageStep } from './ceremony-steps.js';

/**
 * Why a message of a key ceremony is refused. `member` is the place, from 1, of the person whose message it is; `reason`
 * names what is wrong in English and never contains anything secret.
 */
export type CeremonyFault =
  /** Not a message of a key ceremony at all: another kind of file, or damaged. */
  | { readonly code: 'UNREADABLE'; readonly reason: string }
  | { readonly code: 'OTHER_ELECTION'; readonly member: number; readonly expected: string; readonly found: string }
  /** Made for an attempt that was given up: too late. */
  | { readonly code: 'ATTEMPT_ENDED'; readonly member: number; readonly expected: number; readonly found: number }
  | { readonly code: 'ATTEMPT_UNKNOWN'; readonly member: number; readonly expected: number; readonly found: number }
  /** For another number of people: `2-of-3`. */
  | { readonly code: 'OTHER_POLICY'; readonly member: number; readonly expected: string; readonly found: string }
  /** The sender has another place. */
  | { readonly code: 'WRONG_POSITION'; readonly member: number; readonly found: number }
  | StepFault<'TOO_EARLY'>
  /** Another message of this step is in already; a message once sent cannot be changed. */
  | StepFault<'SENT_BEFORE'>
  | StepFault<'SIGNATURE_WRONG'>
  /** The sender was shown other messages of earlier steps than are in. */
  | StepFault<'OTHER_MESSAGES_SEEN'>
  /** Nothing more is taken: a member has complained. */
  | { readonly code: 'STOPPED'; readonly member: number; readonly complaint: Complaint }
  | { readonly code: 'CERTIFICATE_WRONG'; readonly member: number; readonly reason: string }
  /** The same key as another member's. */
  | { readonly code: 'KEY_COPIED'; readonly member: number; readonly of: number }
  | { readonly code: 'COMMITMENT_COPIED'; readonly member: number; readonly of: number }
  /** The commitments shown are not those that were committed to before any were shown. */
  | { readonly code: 'COMMITMENT_NOT_KEPT'; readonly member: number }
  | { readonly code: 'POLYNOMIAL_WRONG'; readonly member: number; readonly reason: string }
  /** What `member` sent to the member `to` in private does not fit what `member` published. */
  | { readonly code: 'SHARE_WRONG'; readonly member: number; readonly to: number; readonly reason: string }
  | { readonly code: 'KEY_WRONG'; readonly member: number; readonly reason: string }
  /** On the member's own device: what stands in their place was made with another key file. */
  | { readonly code: 'PLACE_TAKEN'; readonly member: number }
  /** On the member's own device: the key file no longer holds what was committed to, so it cannot be shown. */
  | { readonly code: 'DRAFT_LOST'; readonly member: number }
  | { readonly code: 'REHEARSAL_WRONG'; readonly member: number; readonly reason: string };

interface StepFault<Code extends string> {
  readonly code: Code;
  readonly member: number;
  readonly step: MessageStep;
}

/** A member says that what another member sent to them in private cannot be used. */
export interface Complaint {
  readonly member: number;
  readonly about: number;
  readonly reason: string;
}

/** `2-of-3` */
export const policyText = ({ threshold, size }: Pick<CeremonyId, 'threshold' | 'size'>): string =>
  `${threshold}-of-${size}`;

/** Thrown by the steps of a check only, and turned into a value by {@link judging}: it never leaves the library. */
class CeremonyRefusal extends Error {
  constructor(readonly fault: CeremonyFault) {
    super(fault.code);
  }
}

/** Ends the check that is running inside {@link judging}. */
export function refuseMessage(fault: CeremonyFault): never {
  throw new CeremonyRefusal(fault);
}

/** Runs a check: its value, or the first thing it refused. Anything else that is thrown is a bug and stays one. */
export function judging<T>(check: () => T): Result<T, CeremonyFault> {
  try {
    return ok(check());
  } catch (error) {
    return refusalOf(error);
  }
}

/** As {@link judging}, where a check waits for the browser's cryptography. */
export async function judgingLater<T>(check: () => Promise<T>): Promise<Result<T, CeremonyFault>> {
  try {
    return ok(await check());
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Result<never, CeremonyFault> {
  if (error instanceof CeremonyRefusal) return err(error.fault);
  throw error;
}
