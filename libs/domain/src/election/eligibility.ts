import { firstDayOfAge } from './age.js';

/** One spell in a class of a constituency; days are YYYY-MM-DD. */
export interface ClassSpell {
  readonly constituencyCode: string;
  readonly classCode: string;
  readonly fromDay: string;
  /** The last day in the class; absent while it lasts. */
  readonly toDay?: string;
}

/** What the register says of one member, as far as the right to vote depends on it. */
export interface ElectorFacts {
  readonly status: 'active' | 'suspended' | 'ended';
  readonly joinedOn: string;
  /** The last day of membership; absent while it lasts. */
  readonly leftOn?: string;
  readonly dateOfBirth?: string;
  readonly spells: readonly ClassSpell[];
}

/** Who votes in a contest. */
export interface ElectorRule {
  /** Absent: every constituency. */
  readonly constituencyCode?: string;
  /** Absent: every class of the constituency. */
  readonly classCode?: string;
  /** Years, where the rules set an age. */
  readonly minimumAge?: number;
  /** The day on which the age counts; the record date unless the rules name another. */
  readonly ageDay?: string;
  /** The last day of joining that still gives a vote, where the rules ask for a time of membership. */
  readonly joinedBy?: string;
  /** Classes whose members vote, as `constituency/class`; absent: all. */
  readonly votingClasses?: readonly string[];
}

export const ROLL_REASONS = [
  'ENTITLED',
  'NOT_YET_A_MEMBER',
  'JOINED_TOO_LATE',
  'LEFT',
  'SUSPENDED',
  'NO_CLASS',
  'OTHER_CLASS',
  'CLASS_WITHOUT_VOTE',
  'UNDER_AGE',
  'AGE_NOT_KNOWN',
] as const;
/** Why a member is on the roll of a contest, or is not. */
export type RollReason = (typeof ROLL_REASONS)[number];

export interface RollVerdict {
  readonly included: boolean;
  readonly reason: RollReason;
}

const out = (reason: Exclude<RollReason, 'ENTITLED'>): RollVerdict => ({ included: false, reason });

/**
 * Decides whether a member is an elector of a contest (domain reference 6.2): a member on the record date, not
 * suspended, of the right class on that day, and of age. The first thing that stands in the way is the reason.
 */
export function judgeElector(member: ElectorFacts, rule: ElectorRule, recordDate: string): RollVerdict {
  if (member.joinedOn > recordDate) return out('NOT_YET_A_MEMBER');
  if (member.leftOn === undefined ? member.status === 'ended' : member.leftOn < recordDate) return out('LEFT');
  if (member.status === 'suspended') return out('SUSPENDED');
  if (rule.joinedBy !== undefined && member.joinedOn > rule.joinedBy) return out('JOINED_TOO_LATE');

  const current = member.spells.filter((spell) => lasts(spell, recordDate));
  if (current.length === 0) return out('NO_CLASS');
  const here = current.filter((spell) => belongs(spell, rule));
  if (here.length === 0) return out('OTHER_CLASS');
  if (!here.some((spell) => votes(spell, rule))) return out('CLASS_WITHOUT_VOTE');

  if (rule.minimumAge !== undefined) {
    if (member.dateOfBirth === undefined) return out('AGE_NOT_KNOWN');
    const ofAge = firstDayOfAge(member.dateOfBirth, rule.minimumAge) <= (rule.ageDay ?? recordDate);
    if (!ofAge) return out('UNDER_AGE');
  }
  return { included: true, reason: 'ENTITLED' };
}

const lasts = ({ fromDay, toDay }: ClassSpell, day: string): boolean =>
  fromDay <= day && (toDay === undefined || day <= toDay);

const belongs = (spell: ClassSpell, rule: ElectorRule): boolean =>
  (rule.constituencyCode === undefined || spell.constituencyCode === rule.constituencyCode) &&
  (rule.classCode === undefined || spell.classCode === rule.classCode);

const votes = ({ constituencyCode, classCode }: ClassSpell, { votingClasses }: ElectorRule): boolean =>
  votingClasses === undefined || votingClasses.includes(`${constituencyCode}/${classCode}`);
