import type { BallotFinding, FileVerdict, NotedFault, Spoil } from '#libs/evidence';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Engine } from './engine.js';
import type { CheckQuestion, FromWorker, ProgressAt } from './messages.js';

export interface Checked {
  readonly kind: 'checked';
  readonly verdict: FileVerdict;
  readonly isEvidence: boolean;
  readonly seconds: number;
  /** Set where a spoilt copy was checked. */
  readonly spoil?: Spoil;
}

export type Phase =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'checking';
      readonly file: File;
      readonly since: number;
      readonly spoil?: Spoil;
      readonly at?: ProgressAt;
    }
  | Checked
  | { readonly kind: 'stopped' }
  | { readonly kind: 'noted-fault'; readonly fault: NotedFault }
  | { readonly kind: 'cannot-read'; readonly reason: string };

/** The answer to the last search for a receipt; without a finding it was no receipt. */
export interface Found {
  readonly receipt?: string;
  readonly finding?: BallotFinding;
}

export interface Checking {
  readonly phase: Phase;
  readonly found: Found | undefined;
  readonly check: (question: CheckQuestion) => void;
  readonly find: (receipt: string) => void;
  readonly stop: () => void;
}

/** Checks files in workers, which are started with the screen and end with it. */
export function useChecking(): Checking {
  const [phase, setPhase] = useState<Phase>({ kind: 'start' });
  const [found, setFound] = useState<Found>();
  const engine = useRef<Engine | undefined>(undefined);
  const acts = useMemo(() => {
    const hear = (message: FromWorker): void => {
      if (message.kind === 'found') return setFound(message);
      if (message.kind === 'not-a-receipt') return setFound({});
      setPhase((before) => after(before, message));
    };
    const started = (): Engine => (engine.current ??= new Engine(hear));
    const end = (): void => {
      engine.current?.stop();
      engine.current = undefined;
    };
    return {
      started,
      end,
      check: (question: CheckQuestion): void => {
        const { file, spoil } = question;
        setFound(undefined);
        setPhase({ kind: 'checking', file, since: performance.now(), ...(spoil && { spoil }) });
        started().check(question);
      },
      find: (receipt: string): void => started().find(receipt),
      stop: (): void => {
        end();
        setPhase({ kind: 'stopped' });
        started();
      },
    };
  }, []);
  useEffect(() => {
    acts.started();
    return acts.end;
  }, [acts]);
  return { phase, found, check: acts.check, find: acts.find, stop: acts.stop };
}

/** A message that comes when nothing is being checked any more changes nothing. */
function after(before: Phase, message: Exclude<FromWorker, { kind: 'found' | 'not-a-receipt' }>): Phase {
  if (before.kind !== 'checking') return before;
  switch (message.kind) {
    case 'progress':
      return { ...before, at: message };
    case 'checked': {
      const seconds = (performance.now() - before.since) / 1000;
      const { verdict, isEvidence } = message;
      return { kind: 'checked', verdict, isEvidence, seconds, ...(before.spoil && { spoil: before.spoil }) };
    }
    case 'noted-fault':
    case 'cannot-read':
      return message;
  }
}
