import { useSyncExternalStore } from 'react';
import type { Choice } from '../choices/choice.js';

/** A ballot as it was made once, to be sent again and again until an answer comes (CAST-04). What opens it is not here. */
export interface SentPaper {
  readonly contestId: string;
  readonly uuid: string;
  readonly title: string;
  readonly titleCy: string | null | undefined;
  readonly ballot: string;
  readonly tracker: string;
  /** The tracker as six words. */
  readonly words: readonly string[];
}

/** What the last page says besides the receipts, so that nothing has to be asked for it. */
export interface AboutElection {
  readonly organisation: string;
  readonly organisationCy: string | null | undefined;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly canChange: boolean;
}

export type Receipt = Omit<SentPaper, 'ballot'>;

/** What is left of a visit once the vote is cast: nothing that tells how, and no code. */
export interface CastVisit extends AboutElection {
  readonly papers: readonly Receipt[];
}

/** One person's visit with one link, in this tab only: it survives a reload and is gone with the tab. */
export interface Visit {
  readonly electionId: string;
  /** As it was received or typed; it never leaves the device. Absent once the vote is cast. */
  readonly code?: string;
  /** Shows that the second check was passed. */
  readonly ticket?: string;
  /** Choices by contest, before they are cast. */
  readonly draft: Readonly<Record<string, Choice>>;
  /** From the moment the person pressed Cast until the answer. */
  readonly sent?: AboutElection & { readonly papers: readonly SentPaper[] };
  readonly cast?: CastVisit;
}

const KEY = 'quorate:visit';

let current: Visit | undefined = kept();
const listeners = new Set<() => void>();

function kept(): Visit | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Visit); // written by this module only
  } catch {
    return undefined; // a browser that keeps nothing, or not our text
  }
}

/** Takes the place of the visit; undefined forgets it. */
export function setVisit(visit: Visit | undefined): void {
  current = visit;
  try {
    if (visit) sessionStorage.setItem(KEY, JSON.stringify(visit));
    else sessionStorage.removeItem(KEY);
  } catch {
    // in memory only, until the page is left
  }
  for (const listener of listeners) listener();
}

/** A visit from the start: of another election, or with another code, nothing of the one before is left. */
export const beginVisit = (electionId: string, code?: string): void =>
  setVisit({ electionId, draft: {}, ...(code !== undefined && { code }) });

export const currentVisit = (): Visit | undefined => current;

/** Changes the visit that there is. */
export function changeVisit(change: Partial<Visit>): void {
  if (current) setVisit({ ...current, ...change });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useVisit = (): Visit | undefined => useSyncExternalStore(subscribe, currentVisit);
