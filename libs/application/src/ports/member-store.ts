import type { ClassCodes, ImportId, MemberId, MemberStatus, RegisterEntry } from '#libs/domain';

/** One spell of a member in a class. Days are YYYY-MM-DD. */
export interface MemberSpell extends ClassCodes {
  readonly fromDay: string;
  /** The last day; the day before `fromDay` where the spell was taken back on the day it began. Absent while it lasts. */
  readonly toDay?: string;
  readonly reason: string;
  readonly importId?: ImportId;
}

export interface ClassCount extends ClassCodes {
  readonly members: number;
  /** Of them, those who are suspended now. */
  readonly suspended: number;
}

/** Which members are asked for; all of them where nothing is said. */
export interface MemberFilter {
  /** Looked for in number, names and e-mail. */
  readonly search?: string;
  /** Of the class they are in now. */
  readonly constituencyCode?: string;
  readonly classCode?: string;
  readonly status?: MemberStatus;
}

export interface MemberPageWanted extends MemberFilter {
  /** The last member number that is known. */
  readonly after?: string;
  readonly limit: number;
}

/** The register of members. */
export interface MemberStore {
  byId(memberId: MemberId): Promise<RegisterEntry | undefined>;
  /** Those of the given numbers that the register knows. */
  byNumbers(memberNos: readonly string[]): Promise<readonly RegisterEntry[]>;
  /** In the order of member numbers by code point. */
  page(page: MemberPageWanted): Promise<readonly RegisterEntry[]>;
  /** In order of time. */
  spells(memberId: MemberId): Promise<readonly MemberSpell[]>;
  /** Members of each class on a day. */
  countByClass(day: string): Promise<readonly ClassCount[]>;
}
