import type { CodeMaker } from '../election/safeguards.js';
import type { Coalitions } from './coalitions.js';

export const TRUST_SECTIONS = ['learn', 'change', 'stop', 'check', 'nobody'] as const;
export type TrustSectionId = (typeof TRUST_SECTIONS)[number];

/** People of {@link Coalitions}, by name. */
export interface NamedCoalitions {
  readonly all: readonly string[];
  readonly some: number;
  readonly among: readonly string[];
  readonly by: Coalitions['by'];
}

interface Declaring {
  readonly proposers: readonly string[];
  readonly approvers: readonly string[];
}

/** The sentences of a trust statement in one language. Each says one thing, to somebody who has never heard of a key. */
export interface TrustWords {
  readonly title: (election: string) => string;
  readonly sections: Readonly<Record<TrustSectionId, string>>;
  readonly installation: (name: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly learn: (people: NamedCoalitions) => string;
  readonly learnNobodyElse: string;
  readonly knowsWhose: (codes: { readonly madeBy: CodeMaker; readonly name: string }) => string;
  readonly changeByCodes: (codes: {
    readonly madeBy: CodeMaker;
    readonly name: string;
    readonly repeatBallots: 'first-counts' | 'last-counts';
  }) => string;
  readonly changeBySpares: (codes: { readonly name: string; readonly spares: number }) => string;
  readonly changeByBox: (box: { readonly installation: string; readonly rootsAt: readonly string[] }) => string;
  readonly changeByMix: (mix: { readonly mixers: readonly string[] }) => string;
  readonly changeByKeys: (keys: { readonly holders: readonly string[] }) => string;
  readonly changeByDeclaring: (people: Declaring) => string;
  readonly changeByAll: string;
  readonly stop: (people: NamedCoalitions & { readonly isInstallation: boolean }) => string;
  readonly stopByCodes: (codes: { readonly name: string }) => string;
  readonly stopByDeclaring: (people: Declaring) => string;
  readonly check: (facts: { readonly mayChallenge: boolean; readonly rootsAt: readonly string[] }) => readonly string[];
  readonly nobody: (facts: { readonly mayChallenge: boolean }) => readonly string[];
}
