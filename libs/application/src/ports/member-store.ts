import type { ClassCodes, ImportId, MemberId, RegisterEntry } from '#libs/domain';

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

/** The register of members. */
export interface MemberStore {
  byId(memberId: MemberId): Promise<RegisterEntry | undefined>;
  /** Those of the given numbers that the register knows. */
  byNumbers(memberNos: readonly string[]): Promise<readonly RegisterEntry[]>;
  /** In the order of member numbers by code point. `search` is looked for in number, names and e-mail. */
  page(page: {
    readonly after?: string;
    readonly limit: number;
    readonly search?: string;
  }): Promise<readonly RegisterEntry[]>;
  /** In order of time. */
  spells(memberId: MemberId): Promise<readonly MemberSpell[]>;
  /** Members of each class on a day. */
  countByClass(day: string): Promise<readonly ClassCount[]>;
}
