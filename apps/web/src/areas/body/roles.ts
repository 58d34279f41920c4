/** What an officer may be, in the order in which people meet the roles. */
export const ROLES = ['SECRETARY', 'RETURNING_OFFICER', 'SECOND_PERSON', 'KEY_HOLDER', 'AUDITOR'] as const;
export type Role = (typeof ROLES)[number];
