/** A message to one person. Its text is sealed at rest and gone once sent (AUTH-02). */
export interface NewMessage {
  /** With `purposeKey` unique in the organisation: wanting the same message twice sends it once. */
  readonly purpose: string;
  readonly purposeKey: string;
  readonly memberId?: string;
  readonly officerId?: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
}

export interface ClaimedMessage {
  readonly messageId: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly attempts: number;
}

export interface Messages {
  /** Repeats of a (purpose, purposeKey) are ignored. */
  add(messages: readonly NewMessage[]): Promise<void>;
  /**
   * Takes up to `limit` messages for sending now: those that wait, and those claimed more than `againAfterSeconds` ago,
   * whose claim was lost with its process. One that was not sent waits 5 s, then twice as long each time, 10 minutes at most.
   */
  claim(limit: number, againAfterSeconds: number): Promise<readonly ClaimedMessage[]>;
  /** Gives back claims of which nothing was tried; the next claim takes them at once. */
  release(messageIds: readonly string[]): Promise<void>;
  sent(messageId: string): Promise<void>;
  /** Back to waiting, or `failed` for good. */
  notSent(messageId: string, why: string, forGood: boolean): Promise<void>;
  counts(
    purpose: string,
    keyPrefix: string,
  ): Promise<{ waiting: number; sending: number; sent: number; failed: number }>;
}
