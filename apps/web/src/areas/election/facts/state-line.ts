/** The thirteen states of an election as a line of steps, from what the server says of it. Pure. */

export const STEP_NAMES = [
  'draft',
  'checked',
  'notice',
  'nominationsOpen',
  'nominationsClosed',
  'rollFixed',
  'pollOpen',
  'sealed',
  'reconciled',
  'counted',
  'declared',
  'questioning',
  'archived',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Where a phase of the line begins. */
export const PHASE_STARTS = {
  draft: 'prepare',
  notice: 'nominate',
  rollFixed: 'vote',
  reconciled: 'count',
  declared: 'after',
} as const satisfies Partial<Record<StepName, string>>;

/** `skipped`: this election does not need it. */
export type Standing = 'past' | 'now' | 'toCome' | 'skipped';

export interface LineStep {
  readonly name: StepName;
  readonly standing: Standing;
  /** An instant, ISO 8601; of a step to come the planned one. */
  readonly at: string | undefined;
}

export type ElectionState =
  'DRAFT' | 'ROLL_FROZEN' | 'CODES_ISSUED' | 'POLLING' | 'CLOSED' | 'TALLIED' | 'OPENED' | 'COUNTED' | 'DECLARED';

export interface Whereabouts {
  readonly state: ElectionState;
  readonly phase: 'NOT_OPEN' | 'OPEN' | 'CLOSED';
}

/** Steps that are taken elsewhere than here, or not at all. */
const NOT_RUN: ReadonlySet<StepName> = new Set([
  'notice',
  'nominationsOpen',
  'nominationsClosed',
  'reconciled',
  'questioning',
]);

/** The step in which an election is. Between the frozen definition and the first hour of the poll the roll is what is fixed. */
export function stepOf({ state, phase }: Whereabouts): StepName {
  switch (state) {
    case 'DRAFT':
      return 'draft';
    case 'ROLL_FROZEN':
    case 'CODES_ISSUED':
      return 'rollFixed';
    case 'POLLING':
      return phase === 'NOT_OPEN' ? 'rollFixed' : phase === 'OPEN' ? 'pollOpen' : 'sealed';
    case 'CLOSED':
    case 'TALLIED':
    case 'OPENED':
      return 'sealed';
    case 'COUNTED':
      return 'counted';
    case 'DECLARED':
      return 'declared';
  }
}

/** All thirteen in order, with how each stands. */
export function stateLine(where: Whereabouts, dates: Partial<Record<StepName, string>>): readonly LineStep[] {
  const now = STEP_NAMES.indexOf(stepOf(where));
  return STEP_NAMES.map((name, i) => {
    const standing = NOT_RUN.has(name) ? 'skipped' : i < now ? 'past' : i === now ? 'now' : 'toCome';
    return { name, standing, at: dates[name] };
  });
}

/** The first step that is still to come. */
export const nextStep = (line: readonly LineStep[]): LineStep | undefined =>
  line.find(({ standing }) => standing === 'toCome');

/** Whether an election has come at least as far. */
const ORDER: readonly ElectionState[] = [
  'DRAFT',
  'ROLL_FROZEN',
  'CODES_ISSUED',
  'POLLING',
  'CLOSED',
  'TALLIED',
  'OPENED',
  'COUNTED',
  'DECLARED',
];
export const hasReached = (state: ElectionState, least: ElectionState): boolean =>
  ORDER.indexOf(state) >= ORDER.indexOf(least);
