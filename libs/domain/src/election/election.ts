import type { ElectionId } from '../ids.js';
import type { Safeguards } from './safeguards.js';

/** Whether a voter's first ballot stands, or a later one replaces it: a rule of the rule-book. */
export type RepeatBallots = 'first-counts' | 'last-counts';

/** Whether the proofs of a ballot are checked before its receipt is given, or straight after (live meetings). */
export type ProofChecks = 'before-storing' | 'after-storing';

export interface ElectionTerms {
  readonly id: ElectionId;
  readonly title: string;
  readonly titleCy?: string;
  /** The version of the constitution whose rules apply, whatever is adopted later (domain reference 11.2, 11). */
  readonly constitutionVersion: number;
  /** The day, YYYY-MM-DD, on which membership decides the right to vote. */
  readonly recordDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly repeatBallots: RepeatBallots;
  readonly proofChecks: ProofChecks;
  readonly safeguards: Safeguards;
}

interface WithRoll {
  readonly rollFrozenAt: Date;
}
interface WithCodes extends WithRoll {
  readonly codesIssuedAt: Date;
}
interface WithDefinition extends WithCodes {
  readonly definitionFrozenAt: Date;
}
interface AfterClose extends WithDefinition {
  readonly closedAt: Date;
}

/** Everything may still change. */
export type DraftElection = ElectionTerms & { readonly state: 'draft' };
/** Who may vote is settled; hours and contests stay. */
export type RollFrozenElection = ElectionTerms & WithRoll & { readonly state: 'roll-frozen' };
/** Every elector has a voting code. */
export type CodesIssuedElection = ElectionTerms & WithCodes & { readonly state: 'codes-issued' };
/** The definition is frozen as bytes. Ballots enter between `opensAt` and `closesAt` by the clock of the database. */
export type PollingElection = ElectionTerms & WithDefinition & { readonly state: 'polling' };
export type ClosedElection = ElectionTerms & AfterClose & { readonly state: 'closed' };
/** Sealed, and the encrypted tally of every contest made. */
export type TalliedElection = ElectionTerms & AfterClose & { readonly state: 'tallied' };
/** Decrypted: the cast vote records of every contest are known. */
export type OpenedElection = ElectionTerms & AfterClose & { readonly state: 'opened' };
export type CountedElection = ElectionTerms & AfterClose & { readonly state: 'counted' };
export type DeclaredElection = ElectionTerms & AfterClose & { readonly state: 'declared' };

export type EndedElection = ClosedElection | TalliedElection | OpenedElection | CountedElection | DeclaredElection;
/** One type for each state of the life of an election. */
export type Election = DraftElection | RollFrozenElection | CodesIssuedElection | PollingElection | EndedElection;
export type ElectionState = Election['state'];

/** In the order in which an election passes through them. */
export const ELECTION_STATES = [
  'draft',
  'roll-frozen',
  'codes-issued',
  'polling',
  'closed',
  'tallied',
  'opened',
  'counted',
  'declared',
] as const satisfies readonly ElectionState[];

/** The step asked for does not belong to the state in which the election is. */
export interface WrongState {
  readonly code: 'WRONG_ELECTION_STATE';
  readonly state: ElectionState;
  /** The states in which the step can be taken. */
  readonly needs: readonly ElectionState[];
}

export const wrongState = (election: Election, ...needs: readonly ElectionState[]): WrongState => ({
  code: 'WRONG_ELECTION_STATE',
  state: election.state,
  needs,
});

/** What a voter can do at an instant of the database's clock. */
export type PollPhase = 'not-open' | 'open' | 'closed';

/** The opening instant belongs to the hours of the poll, the closing instant does not (TIME-03). */
export function pollPhase(election: Election, now: Date): PollPhase {
  switch (election.state) {
    case 'draft':
    case 'roll-frozen':
    case 'codes-issued':
      return 'not-open';
    case 'polling':
      if (now < election.opensAt) return 'not-open';
      return now < election.closesAt ? 'open' : 'closed';
    case 'closed':
    case 'tallied':
    case 'opened':
    case 'counted':
    case 'declared':
      return 'closed';
  }
}
