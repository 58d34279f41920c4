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
  /** False while a claimed message is held back; asked before each is begun, so that pausing stops at the next one. */
  mayGo(messageId: string): Promise<boolean>;
  counts(mailing: Mailing): Promise<MailingCounts>;
  /** Keeps a mailing back from now on for so long, by the clock of the database; never shortens a hold that is longer. */
  hold(mailing: Mailing, seconds: number): Promise<void>;
  /** Keeps a mailing back until it is let go. False when it was paused before. */
  pause(mailing: Mailing): Promise<boolean>;
  /** Ends pause and hold. False when there was neither. */
  letGo(mailing: Mailing): Promise<boolean>;
  holdOf(mailing: Mailing): Promise<Hold>;
  /** Electors of any contest, by how a message reaches them. */
  reach(electionId: string): Promise<MessageReach>;
  /** The address that the latest message of a purpose to a member was written to. */
  lastAddress(mailing: Mailing, memberId: string): Promise<string | undefined>;
}

/** Messages of one purpose whose keys begin alike: those of one election, say. Written later, they belong to it too. */
export interface Mailing {
  readonly purpose: string;
  readonly keyPrefix: string;
}

export interface MailingCounts {
  /** Would go now. */
  readonly waiting: number;
  /** Written, and kept back by a hold or a pause. */
  readonly held: number;
  readonly sending: number;
  readonly sent: number;
  readonly failed: number;
}

export interface MessageReach {
  /** Electors with an e-mail address. */
  readonly recipients: number;
  readonly withoutEmail: number;
  /** Of the recipients, by the language in which they are written to. */
  readonly inEnglish: number;
  readonly inWelsh: number;
}

export interface Hold {
  /** Only while it lasts. */
  readonly until: Date | undefined;
  readonly isPaused: boolean;
}
