import type { JsonValue } from '#libs/basics';
import type { Actor } from '#libs/domain';

/** Never a ballot, a preference, a voting code or a token. */
export interface AuditEntry {
  /** Past tense: `PollClosed`. */
  readonly type: string;
  readonly by: Actor;
  /** Ids and the facts before and after. */
  readonly details: { readonly [key: string]: JsonValue };
}

export interface AuditEvent {
  readonly sequence: number;
  /** Canonical JSON of {at, by, details, sequence, type}. */
  readonly event: string;
  readonly previousHash: string;
  /** hex SHA-256 of `previousHash|event`; the first event follows 64 zeros. */
  readonly hash: string;
}

export interface AuditTrail {
  /** Adds one event at the end of the organisation's chain, in this transaction. */
  append(entry: AuditEntry): Promise<AuditEvent>;
  /** The last event, or undefined before the first. */
  head(): Promise<AuditEvent | undefined>;
  /** In order, at most `limit` events after `sequence`. */
  after(sequence: number, limit: number): Promise<readonly AuditEvent[]>;
}
