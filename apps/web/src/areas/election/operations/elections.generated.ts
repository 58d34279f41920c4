// Written by npm run build:operations from elections.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_INSTALLATION: Operation<ElectionInstallationQuery, ElectionInstallationQueryVariables> = {
  hash: 'd0f76d8c5d9b1dad97979be131cd164990b52e7a9ff0606ed774f7b151b20892',
};
export const ELECTION_LIST: Operation<ElectionListQuery, ElectionListQueryVariables> = {
  hash: 'e5b1529b1acc7850bf6f121e935ddc7a022de5b165514eeff8e61dc2ef3ab21a',
};
export const ELECTION_RULES: Operation<ElectionRulesQuery, ElectionRulesQueryVariables> = {
  hash: '3f9185099532bce7ca7560b68239fab5c62ab9d3720a460c6779ef52c86da9f1',
};
export const ELECTION_DETAIL: Operation<ElectionDetailQuery, ElectionDetailQueryVariables> = {
  hash: 'abf2fdac5293b48a2e8a1052b97e2efa12bc734ac7b289443ec47e5b864e7532',
};
export const ELECTION_STORY_LINES: Operation<ElectionStoryLinesQuery, ElectionStoryLinesQueryVariables> = {
  hash: 'f13298b6d135fcb8aa4b009c266e6f85f130236e6bae9adbbc3d7587368b552c',
};
export const ELECTION_CREATE: Operation<ElectionCreateMutation, ElectionCreateMutationVariables> = {
  hash: 'a1730206382270ffaf48bef1cf7b327f309d48ccde61bb580bb073d50bf9030b',
};
export const ELECTION_CHANGE_TERMS: Operation<ElectionChangeTermsMutation, ElectionChangeTermsMutationVariables> = {
  hash: '93a3a447e52cc674d98662624d3d73740fd8dd443bf0c40969f10be171a04740',
};

/** MIXING: ballots are shuffled and decrypted one by one. ADDING_UP: they are added up under encryption, and nothing but the totals is decrypted. */
export type BoxOpening = 'ADDING_UP' | 'MIXING';

/** Exactly at the share, AT_LEAST carries and MORE_THAN does not. */
export type Comparison = 'AT_LEAST' | 'MORE_THAN';

/** What is left out comes from the constitution. */
export type ContestInput = {
  /** Left out: every class of the constituency. */
  readonly classCode?: string | null | undefined;
  /** Needed where there are seats. Left out for a resolution: members of every constituency vote. */
  readonly constituencyCode?: string | null | undefined;
  readonly countRule?: string | null | undefined;
  /** SEATS unless told. */
  readonly kind?: ContestKind | null | undefined;
  /** The most a paper of choices may choose; as the rule says unless told. */
  readonly mostChoices?: number | null | undefined;
  /** Left out: choices are added up, all other papers mixed. MIXING gives cast vote records of choices. */
  readonly opening?: BoxOpening | null | undefined;
  /** What carries the resolution. */
  readonly rule?: ResolutionRuleInput | null | undefined;
  readonly seats?: number | null | undefined;
  /** The resolution in full; paragraphs parted by line feeds. */
  readonly text?: string | null | undefined;
  readonly textCy?: string | null | undefined;
  /** Needed for a resolution. */
  readonly title?: string | null | undefined;
  readonly titleCy?: string | null | undefined;
};

/** Seats to fill, or a resolution to carry. */
export type ContestKind = 'RESOLUTION' | 'SEATS';

/** What is left out stays as it is. */
export type ElectionChangeInput = {
  readonly closesAt?: string | null | undefined;
  readonly opensAt?: string | null | undefined;
  /** YYYY-MM-DD */
  readonly recordDate?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly titleCy?: string | null | undefined;
};

export type ElectionInput = {
  readonly closesAt: string;
  /** Left out: every contest the constitution provides for. */
  readonly contests?: ReadonlyArray<ContestInput> | null | undefined;
  readonly opensAt: string;
  /** BEFORE_STORING unless told. */
  readonly proofChecks?: ProofChecks | null | undefined;
  /** YYYY-MM-DD */
  readonly recordDate: string;
  readonly title: string;
  readonly titleCy?: string | null | undefined;
};

/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  'CLOSED' | 'CODES_ISSUED' | 'COUNTED' | 'DECLARED' | 'DRAFT' | 'OPENED' | 'POLLING' | 'ROLL_FROZEN' | 'TALLIED';

/** ORDINARY: more for than against. SPECIAL: at least 3/4 of the votes cast. TWO_THIRDS: at least 2/3. */
export type NamedThreshold = 'ORDINARY' | 'SPECIAL' | 'TWO_THIRDS';

/** How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each. */
export type Paper = 'CHOICES' | 'POINTS' | 'RANKS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase = 'CLOSED' | 'NOT_OPEN' | 'OPEN';

/** Whether the proofs of a ballot are checked before its receipt is given, or straight after. */
export type ProofChecks = 'AFTER_STORING' | 'BEFORE_STORING';

/** Which ballot of a voter counts: a rule of the rule-book. */
export type RepeatBallots = 'FIRST_COUNTS' | 'LAST_COUNTS';

/** What carries a resolution: `form` alone; or `source` with `threshold` or `share`, and more if need be. */
export type ResolutionRuleInput = {
  /** Fewest votes for and against together. */
  readonly fewestVotes?: number | null | undefined;
  /** A form that a statute fixes, such as `company-ordinary` or `company-special`. */
  readonly form?: string | null | undefined;
  readonly share?: ResolutionShareInput | null | undefined;
  /** Instrument and number, such as `Rules of the society, r. 12`. */
  readonly source?: string | null | undefined;
  readonly threshold?: NamedThreshold | null | undefined;
  readonly turnout?: ReadonlyArray<ResolutionTurnoutInput> | null | undefined;
};

/** A part of the votes cast, or of all who could vote. */
export type ResolutionShareInput = {
  readonly comparison: Comparison;
  readonly of: ShareOf;
  /** An exact fraction: `3/4`, `0.75` or `75%`. */
  readonly share: string;
};

/** A part of all who could vote that must have voted, or must have voted in favour. */
export type ResolutionTurnoutInput = {
  /** An exact fraction: `1/2`, `0.5` or `50%`. */
  readonly atLeast: string;
  readonly counts: TurnoutCounts;
};

/** Of what a share is taken: the votes for and against, or all who could vote. */
export type ShareOf = 'ALL_MEMBERS' | 'VOTES_CAST';

/** Whether all who voted for or against are counted, or those in favour. */
export type TurnoutCounts = 'IN_FAVOUR' | 'VOTING';

export type ElectionInstallationQueryVariables = { [key: string]: never };

export type ElectionInstallationQuery = { readonly installation: { readonly hasCapturedMail: boolean } };

export type ElectionListQueryVariables = { [key: string]: never };

export type ElectionListQuery = {
  readonly elections: ReadonlyArray<{
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly titleCy: string | null;
    readonly state: ElectionState;
    readonly opensAt: string;
    readonly closesAt: string;
  }>;
};

export type ElectionRulesQueryVariables = {
  readonly version?: number | null | undefined;
};

export type ElectionRulesQuery = {
  readonly constitution: { readonly version: number; readonly document: string } | null;
};

export type ElectionDetailQueryVariables = {
  readonly electionId: string;
};

export type ElectionDetailQuery = {
  readonly election: {
    readonly now: string;
    readonly phase: PollPhase;
    readonly election: {
      readonly id: string;
      readonly reference: string;
      readonly phrase: ReadonlyArray<string>;
      readonly title: string;
      readonly titleCy: string | null;
      readonly constitutionVersion: number;
      readonly recordDate: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly repeatBallots: RepeatBallots;
      readonly state: ElectionState;
    };
    readonly contests: ReadonlyArray<{
      readonly id: string;
      readonly uuid: string;
      readonly kind: ContestKind;
      readonly title: string;
      readonly titleCy: string | null;
      readonly constituencyCode: string | null;
      readonly classCode: string | null;
      readonly seats: number | null;
      readonly countRule: string | null;
      readonly paper: Paper | null;
      readonly mostChoices: number | null;
      readonly opening: BoxOpening;
      readonly text: string | null;
      readonly textCy: string | null;
      readonly rule: {
        readonly form: string | null;
        readonly source: string | null;
        readonly threshold: NamedThreshold | null;
      } | null;
      readonly candidates: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly detail: string | null;
        readonly detailCy: string | null;
        readonly statement: string | null;
        readonly statementCy: string | null;
      }>;
    }>;
  } | null;
};

export type ElectionStoryLinesQueryVariables = {
  readonly electionId: string;
};

export type ElectionStoryLinesQuery = {
  readonly electionStory: ReadonlyArray<{
    readonly at: string;
    readonly type: string;
    readonly byName: string | null;
    readonly textEn: string;
    readonly textCy: string;
  }>;
};

export type ElectionCreateMutationVariables = {
  readonly election: ElectionInput;
};

export type ElectionCreateMutation = {
  readonly createElection:
    | { readonly __typename: 'ElectionCreated'; readonly election: { readonly id: string } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionChangeTermsMutationVariables = {
  readonly electionId: string;
  readonly change: ElectionChangeInput;
};

export type ElectionChangeTermsMutation = {
  readonly changeElection:
    | { readonly __typename: 'ElectionChanged'; readonly election: { readonly id: string } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
