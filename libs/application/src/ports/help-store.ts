import type { ElectionId, MemberId, OfficerId } from '#libs/domain';

export const HELP_KINDS = ['new-code', 'not-me', 'other'] as const;
/** `new-code`: the message did not come or was lost; `not-me`: it came to somebody else than the member. */
export type HelpKind = (typeof HELP_KINDS)[number];
export const HELP_STATES = ['waiting', 'done', 'declined'] as const;
export type HelpState = (typeof HELP_STATES)[number];

export interface HelpWanted {
  readonly electionId: ElectionId;
  readonly kind: HelpKind;
  readonly email: string | undefined;
  readonly words: string | undefined;
  /** Keyed hash of the sign-in token that was shown. Looked up, never stored with the request. */
  readonly tokenHash: Uint8Array | undefined;
}

export interface HelpRequestRecord {
  readonly requestId: string;
  readonly electionId: ElectionId;
  readonly kind: HelpKind;
  readonly at: Date;
  readonly email: string | undefined;
  readonly words: string | undefined;
  /** Absent where several electors share the address. */
  readonly member: { readonly memberId: MemberId; readonly name: string } | undefined;
  readonly state: HelpState;
  readonly note: string | undefined;
}

/** What members ask the returning officer for. */
export interface HelpStore {
  /**
   * Keeps a request of an elector of the election, found by the token, whether its code works or is blocked, and else
   * by the address. Undefined, and nothing kept, when no elector is found.
   */
  add(wanted: HelpWanted): Promise<string | undefined>;
  /** What waits before what is settled; of that, `not-me` first, then the oldest; of the settled the latest first. */
  list(electionId: ElectionId, limit: number): Promise<readonly HelpRequestRecord[]>;
  /** Locked until the transaction ends. */
  lock(requestId: string): Promise<HelpRequestRecord | undefined>;
  settle(
    requestId: string,
    settlement: { readonly state: 'done' | 'declined'; readonly note: string | undefined; readonly by: OfficerId },
  ): Promise<HelpRequestRecord>;
  /**
   * Marks what waits as told of, unless officers were told within the last `seconds`; gives how many requests wait, 0
   * when there is nothing to tell. Of two at once, one tells.
   */
  takeUntold(electionId: ElectionId, seconds: number): Promise<number>;
}
