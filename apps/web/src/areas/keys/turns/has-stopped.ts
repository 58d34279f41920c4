interface Attempt {
  readonly state: string;
  /** Null before the first attempt. */
  readonly step?: string | null;
}

/** Whether an attempt goes no further: after a complaint, or given up. It stays the newest until another is begun. */
export const hasStopped = ({ state, step }: Attempt): boolean => state === 'given-up' || step === 'stopped';
