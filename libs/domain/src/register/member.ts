import type { MemberId } from '../ids.js';

export const MEMBER_STATUSES = ['active', 'suspended', 'ended'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];
export type MemberLanguage = 'en' | 'cy';

/** A class by the codes of the constitution. */
export interface ClassCodes {
  readonly constituencyCode: string;
  readonly classCode: string;
}

/** A member as the register has them now. Days are `YYYY-MM-DD`. */
export interface RegisterEntry {
  readonly memberId: MemberId;
  /** As the body writes it; spaces and leading zeros count. */
  readonly memberNo: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string;
  readonly dateOfBirth?: string;
  readonly language: MemberLanguage;
  readonly status: MemberStatus;
  readonly joinedOn: string;
  /** The last day of membership. */
  readonly leftOn?: string;
  /** The class they are in now; absent for those who left. */
  readonly place?: ClassCodes;
}
