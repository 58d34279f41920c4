import type { Role } from './roles.js';

export interface FirstStep {
  readonly name: 'members' | 'second' | 'keys' | 'election';
  readonly to: string;
  readonly isDone: boolean;
  /** Of key-holders, at least. */
  readonly number?: number;
}

interface Facts {
  readonly members: number;
  readonly elections: number;
  /** How many key-holders the rule-book wants. */
  readonly wanted: number;
  /** Of each active officer. */
  readonly roles: readonly (readonly Role[])[];
  readonly own: readonly Role[];
}

/** What a new body has to do before its first election, for those of its officers who can do it; none once all is done. */
export function firstSteps({ members, elections, wanted, roles, own }: Facts): readonly FirstStep[] {
  const holders = roles.filter((each) => each.includes('KEY_HOLDER')).length;
  const steps: readonly FirstStep[] = [
    ...(own.includes('SECRETARY')
      ? ([
          { name: 'members', to: '/office/members/import', isDone: members > 0 },
          { name: 'second', to: '/office/officers', isDone: roles.some((each) => each.includes('SECOND_PERSON')) },
          { name: 'keys', to: '/office/officers', isDone: holders >= wanted, number: wanted },
        ] as const)
      : []),
    ...(own.includes('RETURNING_OFFICER')
      ? ([{ name: 'election', to: '/office/elections/new', isDone: elections > 0 }] as const)
      : []),
  ];
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
