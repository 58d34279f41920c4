/** How a vote came that was not cast online. It never enters the sealed box. */
export const OTHER_CHANNELS = ['post', 'phone', 'in-person'] as const;
export type OtherChannel = (typeof OTHER_CHANNELS)[number];

/**
 * What the rule-book says where a member may have voted online and otherwise. `first-received`: the first to come
 * counts (Model Election Rules 2014, r. 39). `online`: the ballot cast online counts whenever it comes, and a paper is
 * kept unopened until the poll has closed.
 */
export const CHANNEL_PRECEDENCES = ['first-received', 'online'] as const;
export type ChannelPrecedence = (typeof CHANNEL_PRECEDENCES)[number];
/** Where a rule-book says nothing. */
export const USUAL_PRECEDENCE: ChannelPrecedence = 'first-received';

/**
 * What becomes of a return: `accepted` counts, and the member cannot vote online any more; `held` waits unopened for the
 * close of the poll; the others are set aside unopened and never count.
 */
export const RETURN_OUTCOMES = ['accepted', 'held', 'set-aside-online', 'set-aside-duplicate'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

/** The facts about one member in one contest at the moment when a return comes in. */
export interface ReturnFacts {
  readonly precedence: ChannelPrecedence;
  readonly hasVotedOnline: boolean;
  /** A return of this member that was accepted or is held already. */
  readonly hasReturned: boolean;
}

/** What happens to a return. `accepted` holds only once the right to vote online is blocked, in the same transaction. */
export function judgeReturn({ precedence, hasVotedOnline, hasReturned }: ReturnFacts): ReturnOutcome {
  if (hasReturned) return 'set-aside-duplicate';
  if (hasVotedOnline) return 'set-aside-online';
  return precedence === 'online' ? 'held' : 'accepted';
}

/** A held return once the poll has closed: it counts unless its member voted online meanwhile. */
export const settleHeld = (hasVotedOnline: boolean): 'accepted' | 'set-aside-online' =>
  hasVotedOnline ? 'set-aside-online' : 'accepted';
