import { useMe } from '../../../office/session.js';
import type { Me } from '../../../office/session.js';

type Role = Me['roles'][number];

/** What the officer who is signed in may see and do; the server decides, screens only leave out what it would refuse. */
export interface Roles {
  readonly isReturningOfficer: boolean;
  readonly isSecondPerson: boolean;
  /** Names officers and adopts the rules. */
  readonly isSecretary: boolean;
  /** Messages, approvals and returns: for those who run or watch the election. */
  readonly seesConduct: boolean;
  readonly seesKeys: boolean;
  readonly seesTurnout: boolean;
  readonly seesOfficers: boolean;
}

export function useRoles(): Roles {
  const { roles } = useMe().me;
  const is = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  return {
    isReturningOfficer: is('RETURNING_OFFICER'),
    isSecondPerson: is('SECOND_PERSON'),
    isSecretary: is('SECRETARY'),
    seesConduct: is('RETURNING_OFFICER', 'SECOND_PERSON', 'AUDITOR'),
    seesKeys: is('RETURNING_OFFICER', 'SECOND_PERSON', 'AUDITOR', 'KEY_HOLDER'),
    seesTurnout: is('RETURNING_OFFICER', 'SECOND_PERSON', 'AUDITOR', 'SECRETARY'),
    seesOfficers: is('RETURNING_OFFICER', 'SECOND_PERSON', 'AUDITOR', 'SECRETARY'),
  };
}
