/** The steps of a key ceremony, in order; every key-holder takes each when all have taken the one before. */
export const CEREMONY_STEPS = ['certificate', 'commitment', 'polynomial', 'share', 'rehearsal'] as const;
export type CeremonyStep = (typeof CEREMONY_STEPS)[number];

export type StepStanding = 'done' | 'now' | 'later';

interface Ceremony {
  readonly state: string;
  /** The step of all, or `complete` or `stopped`. */
  readonly step: string | null;
}
interface Member {
  /** The step that is theirs to take now. */
  readonly due: string | null;
  readonly hasRehearsed: boolean;
}

/** How one step of one key-holder stands. */
export function stepStanding({ state, step }: Ceremony, { due, hasRehearsed }: Member, of: CeremonyStep): StepStanding {
  if (of === 'rehearsal' && hasRehearsed) return 'done';
  const place = CEREMONY_STEPS.indexOf(of);
  const at = CEREMONY_STEPS.findIndex((name) => name === (due ?? step));
  if (state === 'concluded' || step === 'complete') return of === 'rehearsal' ? 'later' : 'done';
  if (at < 0) return 'later';
  if (place < at) return 'done';
  if (place > at) return 'later';
  return due === of ? 'now' : 'done';
}
