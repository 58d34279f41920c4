/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** OPEN_POLL: approve with `approveOpening`. DECLARE: approve with `approveDeclaration`. */
export type ApprovalKind =
  | 'DECLARE'
  | 'OPEN_POLL';

/** OVERTAKEN: something of what was put forward has changed since, or 7 days have passed. */
export type ApprovalState =
  | 'APPROVED'
  | 'DECLINED'
  | 'OVERTAKEN'
  | 'WAITING';

/** MIXING: ballots are shuffled and decrypted one by one. ADDING_UP: they are added up under encryption, and nothing but the totals is decrypted. */
export type BoxOpening =
  | 'ADDING_UP'
  | 'MIXING';

/** The whole description of a candidate: what is left out, or empty, is taken away. */
export type CandidateDescriptionInput = {
  /** One line under the name, 80 characters at most. */
  detail?: string | null | undefined;
  detailCy?: string | null | undefined;
  /** A small part of Markdown, 4,000 characters at most. */
  statement?: string | null | undefined;
  statementCy?: string | null | undefined;
};

/** Who makes the voting codes. PLATFORM: they are not protected against the platform. */
export type CodeMaker =
  | 'PLATFORM'
  | 'SCRUTINEER'
  | 'SENDER';

/** Exactly at the share, AT_LEAST carries and MORE_THAN does not. */
export type Comparison =
  | 'AT_LEAST'
  | 'MORE_THAN';

/** What is left out stays as it is. */
export type ContestChangeInput = {
  /** Left out: every class of the constituency. */
  classCode?: string | null | undefined;
  /** Needed where there are seats. Left out for a resolution: members of every constituency vote. */
  constituencyCode?: string | null | undefined;
  countRule?: string | null | undefined;
  /** SEATS unless told. */
  kind?: ContestKind | null | undefined;
  /** The most a paper of choices may choose; as the rule says unless told. */
  mostChoices?: number | null | undefined;
  /** Left out: choices are added up, all other papers mixed. MIXING gives cast vote records of choices. */
  opening?: BoxOpening | null | undefined;
  /** What carries the resolution. */
  rule?: ResolutionRuleInput | null | undefined;
  seats?: number | null | undefined;
  /** The resolution in full; paragraphs parted by line feeds. */
  text?: string | null | undefined;
  textCy?: string | null | undefined;
  /** Needed for a resolution. */
  title?: string | null | undefined;
  titleCy?: string | null | undefined;
};

/** What is left out comes from the constitution. */
export type ContestInput = {
  /** Left out: every class of the constituency. */
  classCode?: string | null | undefined;
  /** Needed where there are seats. Left out for a resolution: members of every constituency vote. */
  constituencyCode?: string | null | undefined;
  countRule?: string | null | undefined;
  /** SEATS unless told. */
  kind?: ContestKind | null | undefined;
  /** The most a paper of choices may choose; as the rule says unless told. */
  mostChoices?: number | null | undefined;
  /** Left out: choices are added up, all other papers mixed. MIXING gives cast vote records of choices. */
  opening?: BoxOpening | null | undefined;
  /** What carries the resolution. */
  rule?: ResolutionRuleInput | null | undefined;
  seats?: number | null | undefined;
  /** The resolution in full; paragraphs parted by line feeds. */
  text?: string | null | undefined;
  textCy?: string | null | undefined;
  /** Needed for a resolution. */
  title?: string | null | undefined;
  titleCy?: string | null | undefined;
};

/** Seats to fill, or a resolution to carry. */
export type ContestKind =
  | 'RESOLUTION'
  | 'SEATS';

/** What is left out stays as it is. */
export type ElectionChangeInput = {
  closesAt?: string | null | undefined;
  opensAt?: string | null | undefined;
  /** YYYY-MM-DD */
  recordDate?: string | null | undefined;
  title?: string | null | undefined;
  titleCy?: string | null | undefined;
};

export type ElectionInput = {
  closesAt: string;
  /** Left out: every contest the constitution provides for. */
  contests?: Array<ContestInput> | null | undefined;
  opensAt: string;
  /** BEFORE_STORING unless told. */
  proofChecks?: ProofChecks | null | undefined;
  /** YYYY-MM-DD */
  recordDate: string;
  title: string;
  titleCy?: string | null | undefined;
};

/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  | 'CLOSED'
  | 'CODES_ISSUED'
  | 'COUNTED'
  | 'DECLARED'
  | 'DRAFT'
  | 'OPENED'
  | 'POLLING'
  | 'ROLL_FROZEN'
  | 'TALLIED';

/** NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member. */
export type HelpKind =
  | 'NEW_CODE'
  | 'NOT_ME'
  | 'OTHER';

export type HelpSettlementInput = {
  /** Nothing will be done: the state becomes DECLINED. */
  decline?: boolean;
  /** For the officers; at most 1,000 characters. */
  note?: string | null | undefined;
  /** Block the code of the member and send another to the address of the register. */
  sendNewCode: boolean;
};

export type HelpState =
  | 'DECLINED'
  | 'DONE'
  | 'WAITING';

/** What a lot decides: whose surplus is transferred first, who is excluded, who is elected, or who was elected before whom. */
export type LotPurpose =
  | 'EXCLUSION'
  | 'ORDER'
  | 'SEAT'
  | 'SURPLUS';

/** ORDINARY: more for than against. SPECIAL: at least 3/4 of the votes cast. TWO_THIRDS: at least 2/3. */
export type NamedThreshold =
  | 'ORDINARY'
  | 'SPECIAL'
  | 'TWO_THIRDS';

/** What an officer of a body may do. */
export type OfficerRole =
  | 'AUDITOR'
  | 'KEY_HOLDER'
  | 'RETURNING_OFFICER'
  | 'SECOND_PERSON'
  | 'SECRETARY';

/** WAITING: not done yet, nothing went wrong. TROUBLE: a try failed, it is tried again. REFUSED: it cannot be done; somebody must look. */
export type OpenJobState =
  | 'REFUSED'
  | 'TROUBLE'
  | 'WAITING';

/** How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each. */
export type Paper =
  | 'CHOICES'
  | 'POINTS'
  | 'RANKS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase =
  | 'CLOSED'
  | 'NOT_OPEN'
  | 'OPEN';

/** Whether the proofs of a ballot are checked before its receipt is given, or straight after. */
export type ProofChecks =
  | 'AFTER_STORING'
  | 'BEFORE_STORING';

/** Which ballot of a voter counts: a rule of the rule-book. */
export type RepeatBallots =
  | 'FIRST_COUNTS'
  | 'LAST_COUNTS';

export type ResolutionOutcome =
  | 'CARRIED'
  | 'NOT_CARRIED';

/** What carries a resolution: `form` alone; or `source` with `threshold` or `share`, and more if need be. */
export type ResolutionRuleInput = {
  /** Fewest votes for and against together. */
  fewestVotes?: number | null | undefined;
  /** A form that a statute fixes, such as `company-ordinary` or `company-special`. */
  form?: string | null | undefined;
  share?: ResolutionShareInput | null | undefined;
  /** Instrument and number, such as `Rules of the society, r. 12`. */
  source?: string | null | undefined;
  threshold?: NamedThreshold | null | undefined;
  turnout?: Array<ResolutionTurnoutInput> | null | undefined;
};

/** A part of the votes cast, or of all who could vote. */
export type ResolutionShareInput = {
  comparison: Comparison;
  of: ShareOf;
  /** An exact fraction: `3/4`, `0.75` or `75%`. */
  share: string;
};

/** A part of all who could vote that must have voted, or must have voted in favour. */
export type ResolutionTurnoutInput = {
  /** An exact fraction: `1/2`, `0.5` or `50%`. */
  atLeast: string;
  counts: TurnoutCounts;
};

/** Why a member is on the roll of a contest (ENTITLED), or is not. */
export type RollReason =
  | 'AGE_NOT_KNOWN'
  | 'CLASS_WITHOUT_VOTE'
  | 'ENTITLED'
  | 'JOINED_TOO_LATE'
  | 'LEFT'
  | 'NOT_YET_A_MEMBER'
  | 'NO_CLASS'
  | 'OTHER_CLASS'
  | 'SUSPENDED'
  | 'UNDER_AGE';

/** Of what a share is taken: the votes for and against, or all who could vote. */
export type ShareOf =
  | 'ALL_MEMBERS'
  | 'VOTES_CAST';

/** A language in which texts are written. */
export type TextLanguage =
  | 'ENGLISH'
  | 'WELSH';

/** How a vote came. */
export type TurnoutChannel =
  | 'IN_PERSON'
  | 'ONLINE'
  | 'PHONE'
  | 'POST';

/** Whether all who voted for or against are counted, or those in favour. */
export type TurnoutCounts =
  | 'IN_FAVOUR'
  | 'VOTING';

/** How far apart the points of the course are. DAY: fewer than 100 electors. */
export type TurnoutUnit =
  | 'DAY'
  | 'HOUR';

export type ElectionApprovalsQueryVariables = Exact<{
  electionId?: string | null | undefined;
}>;


export type ElectionApprovalsQuery = { approvals: Array<{ id: string, kind: ApprovalKind, electionId: string, electionTitle: string, electionTitleCy: string | null, content: string, contentDigest: string, proposedBy: string, proposedByName: string, proposedAt: string, state: ApprovalState, decidedByName: string | null, decidedAt: string | null, reason: string | null }> };

export type ElectionProposeOpeningMutationVariables = Exact<{
  electionId: string;
  openNow: boolean;
}>;


export type ElectionProposeOpeningMutation = { proposeOpening:
    | { __typename: 'OpeningProposed', approval: { id: string, contentDigest: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionApproveOpeningMutationVariables = Exact<{
  approvalId: string;
  contentDigest: string;
}>;


export type ElectionApproveOpeningMutation = { approveOpening:
    | { __typename: 'OpeningApproved', approval: { id: string, state: ApprovalState } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionApproveDeclarationMutationVariables = Exact<{
  electionId: string;
  contentDigest: string;
}>;


export type ElectionApproveDeclarationMutation = { approveDeclaration:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'ResultDeclared', electionId: string, contentDigest: string }
   };

export type ElectionDeclineApprovalMutationVariables = Exact<{
  approvalId: string;
  reason: string;
}>;


export type ElectionDeclineApprovalMutation = { declineApproval:
    | { __typename: 'ApprovalDeclined', approval: { id: string, state: ApprovalState } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionAddCandidatesMutationVariables = Exact<{
  contestId: string;
  names: Array<string> | string;
}>;


export type ElectionAddCandidatesMutation = { addCandidates:
    | { __typename: 'ContestSaved', contest: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionOrderCandidatesMutationVariables = Exact<{
  contestId: string;
  candidateIds: Array<string> | string;
}>;


export type ElectionOrderCandidatesMutation = { orderCandidates:
    | { __typename: 'ContestSaved', contest: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionRemoveCandidateMutationVariables = Exact<{
  contestId: string;
  candidateId: string;
}>;


export type ElectionRemoveCandidateMutation = { removeCandidate:
    | { __typename: 'ContestSaved', contest: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionDescribeCandidateMutationVariables = Exact<{
  contestId: string;
  candidateId: string;
  description: CandidateDescriptionInput;
}>;


export type ElectionDescribeCandidateMutation = { describeCandidate:
    | { __typename: 'ContestSaved', contest: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionChangeContestMutationVariables = Exact<{
  contestId: string;
  change: ContestChangeInput;
}>;


export type ElectionChangeContestMutation = { changeContest:
    | { __typename: 'ContestSaved', contest: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionRemoveContestMutationVariables = Exact<{
  contestId: string;
}>;


export type ElectionRemoveContestMutation = { removeContest:
    | { __typename: 'ContestRemoved', contestId: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionListQueryVariables = Exact<{ [key: string]: never; }>;


export type ElectionListQuery = { elections: Array<{ id: string, reference: string, title: string, titleCy: string | null, state: ElectionState, opensAt: string, closesAt: string }> };

export type ElectionRulesQueryVariables = Exact<{
  version?: number | null | undefined;
}>;


export type ElectionRulesQuery = { constitution: { version: number, document: string } | null };

export type ElectionDetailQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionDetailQuery = { election: { now: string, phase: PollPhase, election: { id: string, reference: string, phrase: Array<string>, title: string, titleCy: string | null, constitutionVersion: number, recordDate: string, opensAt: string, closesAt: string, repeatBallots: RepeatBallots, state: ElectionState }, contests: Array<{ id: string, uuid: string, kind: ContestKind, title: string, titleCy: string | null, constituencyCode: string | null, classCode: string | null, seats: number | null, countRule: string | null, paper: Paper | null, mostChoices: number | null, opening: BoxOpening, text: string | null, textCy: string | null, rule: { form: string | null, source: string | null, threshold: NamedThreshold | null } | null, candidates: Array<{ id: string, name: string, detail: string | null, detailCy: string | null, statement: string | null, statementCy: string | null }> }> } | null };

export type ElectionStoryLinesQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionStoryLinesQuery = { electionStory: Array<{ at: string, type: string, byName: string | null, textEn: string, textCy: string }> };

export type ElectionCreateMutationVariables = Exact<{
  election: ElectionInput;
}>;


export type ElectionCreateMutation = { createElection:
    | { __typename: 'ElectionCreated', election: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionChangeTermsMutationVariables = Exact<{
  electionId: string;
  change: ElectionChangeInput;
}>;


export type ElectionChangeTermsMutation = { changeElection:
    | { __typename: 'ElectionChanged', election: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionMessagePreviewQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionMessagePreviewQuery = { votingMessagePreview: { recipients: number, withoutEmail: number, inEnglish: number, inWelsh: number, english: { subject: string, text: string }, welsh: { subject: string, text: string } } | null };

export type ElectionMessageDeliveryQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionMessageDeliveryQuery = { codeMessages: { failed: number, held: number, heldUntil: string | null, isPaused: boolean, sending: number, sent: number, waiting: number, withoutEmail: number } };

export type ElectionSendTestMutationVariables = Exact<{
  electionId: string;
  language: TextLanguage;
  to: Array<string> | string;
}>;


export type ElectionSendTestMutation = { sendTestMessage:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'TestMessageSent', sent: number }
   };

export type ElectionIssueCodesMutationVariables = Exact<{
  electionId: string;
  leaveOutWithoutEmail: boolean;
  holdMinutes: number;
}>;


export type ElectionIssueCodesMutation = { issueVotingCodes:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'VotingCodesRequested', electors: number, withoutEmail: number }
   };

export type ElectionPauseMessagesMutationVariables = Exact<{
  electionId: string;
}>;


export type ElectionPauseMessagesMutation = { pauseVotingMessages:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'VotingMessagesChanged', messages: { isPaused: boolean } }
   };

export type ElectionResumeMessagesMutationVariables = Exact<{
  electionId: string;
}>;


export type ElectionResumeMessagesMutation = { resumeVotingMessages:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'VotingMessagesChanged', messages: { isPaused: boolean } }
   };

export type ElectionHelpRequestsQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionHelpRequestsQuery = { helpRequests: Array<{ id: string, kind: HelpKind, at: string, email: string | null, words: string | null, memberId: string | null, memberName: string | null, state: HelpState, note: string | null }> };

export type ElectionSettleHelpMutationVariables = Exact<{
  id: string;
  settlement: HelpSettlementInput;
}>;


export type ElectionSettleHelpMutation = { settleHelpRequest:
    | { __typename: 'HelpRequestSettled', request: { id: string, state: HelpState } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionOpenPollMutationVariables = Exact<{
  electionId: string;
  openNow: boolean;
}>;


export type ElectionOpenPollMutation = { openPoll:
    | { __typename: 'PollOpened', definitionDigest: string, contests: Array<{ contestId: string, fingerprint: string, uuid: string }> }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionClosePollMutationVariables = Exact<{
  electionId: string;
}>;


export type ElectionClosePollMutation = { closePoll:
    | { __typename: 'PollClosed', closedAt: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionFrozenQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionFrozenQuery = { publicElection: { opensAt: string, definition: string | null, contests: Array<{ contestId: string, title: string, titleCy: string | null, electors: number | null, fingerprint: string | null, uuid: string }> } | null };

export type ElectionTurnoutQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionTurnoutQuery = { turnout: { at: string, electors: number, voted: number, secrecyNumber: number, unit: TurnoutUnit, contests: Array<{ contestId: string, title: string, titleCy: string | null, electors: number, voted: number }>, groups: Array<{ constituencyCode: string, classCode: string | null, name: string, nameCy: string, electors: number | null, voted: number | null, joinedWith: Array<string>, isHidden: boolean }>, channels: Array<{ channel: TurnoutChannel, voted: number | null }>, course: Array<{ at: string, voted: number }> } | null };

export type ElectionOpeningStateQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionOpeningStateQuery = { openingState: { closesAt: string, state: ElectionState, jobs: Array<{ name: string, state: OpenJobState, failures: number, refusal: string | null }>, contests: Array<{ contestId: string, title: string, titleCy: string | null, uuid: string, sealNumber: string | null, sealedBallots: number, uncheckedBallots: number, isTallied: boolean, isMixed: boolean, hasResult: boolean, isCounted: boolean, decryptionsAwaited: number, mixers: Array<{ place: number, name: string, trustee: number, isIn: boolean, isTurn: boolean }>, mixAwaited: { name: string, since: string | null, text: string, textCy: string } | null, trustees: Array<{ trustee: number, name: string, isIn: boolean }>, lotAwaited: { stage: number, purpose: LotPurpose, places: number, text: string, textCy: string, between: Array<{ number: number, name: string }> } | null, jobs: Array<{ name: string, state: OpenJobState, failures: number, refusal: string | null }> }> } | null };

export type ElectionRecordLotMutationVariables = Exact<{
  contestId: string;
  stage: number;
  purpose: LotPurpose;
  between: Array<number> | number;
  chosen: Array<number> | number;
}>;


export type ElectionRecordLotMutation = { recordLot:
    | { __typename: 'LotRecorded', contestId: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionCountQueryVariables = Exact<{
  contestId: string;
}>;


export type ElectionCountQuery = { countRecord: { contestId: string, rule: string, quota: string | null, seats: number, vacant: number, validPapers: number, elected: Array<number>, candidates: Array<{ number: number, name: string }>, rejected: Array<{ ground: string, papers: number }>, stages: Array<{ number: number, title: string, titleCy: string, elected: Array<number>, excluded: Array<number>, nonTransferable: string, narrative: Array<string>, narrativeCy: Array<string>, votes: Array<{ candidate: number, votes: string }> }> } | null };

export type ElectionDecisionQueryVariables = Exact<{
  contestId: string;
}>;


export type ElectionDecisionQuery = { resolutionRecord: { contestId: string, outcome: ResolutionOutcome, for: number, against: number, abstained: number, ballots: number, electors: number, percentFor: string | null, limbs: Array<{ name: string, met: boolean, required: string, rule: string, value: string | null }>, reasons: Array<{ rule: string, text: string, textCy: string }> } | null };

export type ElectionDeclarationQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionDeclarationQuery = { declaration: { content: string, contentDigest: string, isDeclared: boolean, proposedAt: string, proposedBy: string, approvedAt: string | null, approvedBy: string | null, bundle: { bytes: number, digest: string } | null } | null };

export type ElectionProposeDeclarationMutationVariables = Exact<{
  electionId: string;
}>;


export type ElectionProposeDeclarationMutation = { proposeDeclaration:
    | { __typename: 'DeclarationProposed', contentDigest: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionRollPreviewQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionRollPreviewQuery = { rollPreview:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RollPreview', rolls: Array<{ contestId: string, digest: string, electors: number, excluded: number, recordDate: string, frozenAt: string | null, reasons: Array<{ reason: RollReason, members: number }> }> }
   };

export type ElectionRollQueryVariables = Exact<{
  contestId: string;
}>;


export type ElectionRollQuery = { roll: { contestId: string, digest: string, electors: number, excluded: number, recordDate: string, frozenAt: string | null, reasons: Array<{ reason: RollReason, members: number }> } | null };

export type ElectionRollEntryQueryVariables = Exact<{
  contestId: string;
  memberNo: string;
}>;


export type ElectionRollEntryQuery = { rollEntries: Array<{ memberId: string, memberNo: string, givenName: string, familyName: string, included: boolean, reason: RollReason }> };

export type ElectionFreezeRollMutationVariables = Exact<{
  electionId: string;
}>;


export type ElectionFreezeRollMutation = { freezeRoll:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RollsFrozen', rolls: Array<{ contestId: string, electors: number, excluded: number, digest: string }> }
   };

export type ElectionSafeguardsQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionSafeguardsQuery = { codePolicy: { madeBy: CodeMaker, name: string, spares: number, words: string, wordsCy: string, key: string | null } | null, outsideMixers: Array<{ officerId: string, name: string }> };

export type ElectionOfficersQueryVariables = Exact<{ [key: string]: never; }>;


export type ElectionOfficersQuery = { officers: Array<{ id: string, name: string, active: boolean, roles: Array<OfficerRole> }> };

export type ElectionKeyStateQueryVariables = Exact<{
  electionId: string;
}>;


export type ElectionKeyStateQuery = { keyCeremony: { attempt: number, needed: number | null, state: string, step: string | null, proved: string, reason: string | null, complaint: { about: string, by: string, reason: string } | null, members: Array<{ member: number, name: string, officerId: string, due: string | null, hasRehearsed: boolean, nextStep: string, nextStepCy: string }> } | null, trusteeKeys: Array<{ contestId: string, officerId: string, trustee: number }> };

export type ElectionSetCodePolicyMutationVariables = Exact<{
  electionId: string;
  madeBy: CodeMaker;
  spares: number;
  name?: string | null | undefined;
  key?: string | null | undefined;
}>;


export type ElectionSetCodePolicyMutation = { setCodePolicy:
    | { __typename: 'CodePolicySaved', policy: { madeBy: CodeMaker, words: string, wordsCy: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionSetKeyPolicyMutationVariables = Exact<{
  electionId: string;
  needed?: number | null | undefined;
}>;


export type ElectionSetKeyPolicyMutation = { setKeyPolicy:
    | { __typename: 'KeyPolicySet', needed: number | null }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionNameMixersMutationVariables = Exact<{
  electionId: string;
  officerIds: Array<string> | string;
}>;


export type ElectionNameMixersMutation = { nameMixers:
    | { __typename: 'MixersNamed', stillNeeded: number, mixers: Array<{ officerId: string, name: string }> }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionBeginCeremonyMutationVariables = Exact<{
  electionId: string;
  reason?: string | null | undefined;
}>;


export type ElectionBeginCeremonyMutation = { beginKeyCeremony:
    | { __typename: 'KeyCeremonyBegun', attempt: number, needed: number, members: Array<string> }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type ElectionConcludeCeremonyMutationVariables = Exact<{
  electionId: string;
  reason: string;
}>;


export type ElectionConcludeCeremonyMutation = { concludeKeyCeremony:
    | { __typename: 'KeyCeremonyConcluded', attempt: number }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ElectionApprovalsDocument = new TypedDocumentString(`
    query ElectionApprovals($electionId: ID) {
  approvals(electionId: $electionId) {
    id
    kind
    electionId
    electionTitle
    electionTitleCy
    content
    contentDigest
    proposedBy
    proposedByName
    proposedAt
    state
    decidedByName
    decidedAt
    reason
  }
}
    `, {"hash":"7873ce6b0c38f4cc4ff2baf84ee8ba63c0608dac7c50b709d3889e16bf4896a9"}) as unknown as TypedDocumentString<ElectionApprovalsQuery, ElectionApprovalsQueryVariables>;
export const ElectionProposeOpeningDocument = new TypedDocumentString(`
    mutation ElectionProposeOpening($electionId: ID!, $openNow: Boolean!) {
  proposeOpening(electionId: $electionId, openNow: $openNow) {
    __typename
    ... on OpeningProposed {
      approval {
        id
        contentDigest
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"2dcb9498470e11b1a08b714cdd178e83bc2dcd9bf7953dc226b7ce904bd16771"}) as unknown as TypedDocumentString<ElectionProposeOpeningMutation, ElectionProposeOpeningMutationVariables>;
export const ElectionApproveOpeningDocument = new TypedDocumentString(`
    mutation ElectionApproveOpening($approvalId: ID!, $contentDigest: String!) {
  approveOpening(approvalId: $approvalId, contentDigest: $contentDigest) {
    __typename
    ... on OpeningApproved {
      approval {
        id
        state
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"d78bd12462a24043bdbd6492123487f040805226549a87f7ad65bd63832169f1"}) as unknown as TypedDocumentString<ElectionApproveOpeningMutation, ElectionApproveOpeningMutationVariables>;
export const ElectionApproveDeclarationDocument = new TypedDocumentString(`
    mutation ElectionApproveDeclaration($electionId: ID!, $contentDigest: String!) {
  approveDeclaration(electionId: $electionId, contentDigest: $contentDigest) {
    __typename
    ... on ResultDeclared {
      electionId
      contentDigest
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"ef3b9dc6ba9a870fed0d17d5f4144d79c7d0dd28ec126a76ef03e48b870dd0b7"}) as unknown as TypedDocumentString<ElectionApproveDeclarationMutation, ElectionApproveDeclarationMutationVariables>;
export const ElectionDeclineApprovalDocument = new TypedDocumentString(`
    mutation ElectionDeclineApproval($approvalId: ID!, $reason: String!) {
  declineApproval(approvalId: $approvalId, reason: $reason) {
    __typename
    ... on ApprovalDeclined {
      approval {
        id
        state
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"36f88afae2c08b4bc6c5fca940575d6345a8d1ed8c1e6cc958218472958e53d7"}) as unknown as TypedDocumentString<ElectionDeclineApprovalMutation, ElectionDeclineApprovalMutationVariables>;
export const ElectionAddCandidatesDocument = new TypedDocumentString(`
    mutation ElectionAddCandidates($contestId: ID!, $names: [String!]!) {
  addCandidates(contestId: $contestId, names: $names) {
    __typename
    ... on ContestSaved {
      contest {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"1c4092954254712c79459c9e65c99e564e818a61a3c4f60bc33b40494af180d1"}) as unknown as TypedDocumentString<ElectionAddCandidatesMutation, ElectionAddCandidatesMutationVariables>;
export const ElectionOrderCandidatesDocument = new TypedDocumentString(`
    mutation ElectionOrderCandidates($contestId: ID!, $candidateIds: [ID!]!) {
  orderCandidates(contestId: $contestId, candidateIds: $candidateIds) {
    __typename
    ... on ContestSaved {
      contest {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"844c52b0652f65b68a5cbd81f4a1be4ed286044a7a06d80dac30ab89073f4abb"}) as unknown as TypedDocumentString<ElectionOrderCandidatesMutation, ElectionOrderCandidatesMutationVariables>;
export const ElectionRemoveCandidateDocument = new TypedDocumentString(`
    mutation ElectionRemoveCandidate($contestId: ID!, $candidateId: ID!) {
  removeCandidate(contestId: $contestId, candidateId: $candidateId) {
    __typename
    ... on ContestSaved {
      contest {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"82bc5cb98d4b4568c6d7cc37f88421602c55c876e41c9373f805522a7286ed15"}) as unknown as TypedDocumentString<ElectionRemoveCandidateMutation, ElectionRemoveCandidateMutationVariables>;
export const ElectionDescribeCandidateDocument = new TypedDocumentString(`
    mutation ElectionDescribeCandidate($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
  describeCandidate(
    contestId: $contestId
    candidateId: $candidateId
    description: $description
  ) {
    __typename
    ... on ContestSaved {
      contest {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"ce1694b9da047a0fbbc15de030ff93683222e7cdb845c8b7c2b3360624cc33b8"}) as unknown as TypedDocumentString<ElectionDescribeCandidateMutation, ElectionDescribeCandidateMutationVariables>;
export const ElectionChangeContestDocument = new TypedDocumentString(`
    mutation ElectionChangeContest($contestId: ID!, $change: ContestChangeInput!) {
  changeContest(contestId: $contestId, change: $change) {
    __typename
    ... on ContestSaved {
      contest {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"38105269507f2da5eab570bb8bf4d32f30c299b7367b2c1b6a9345f713abab23"}) as unknown as TypedDocumentString<ElectionChangeContestMutation, ElectionChangeContestMutationVariables>;
export const ElectionRemoveContestDocument = new TypedDocumentString(`
    mutation ElectionRemoveContest($contestId: ID!) {
  removeContest(contestId: $contestId) {
    __typename
    ... on ContestRemoved {
      contestId
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"df56255bc020fdf27da4530599aa22a1d57202ab2c81cd20e6230d854abb3330"}) as unknown as TypedDocumentString<ElectionRemoveContestMutation, ElectionRemoveContestMutationVariables>;
export const ElectionListDocument = new TypedDocumentString(`
    query ElectionList {
  elections {
    id
    reference
    title
    titleCy
    state
    opensAt
    closesAt
  }
}
    `, {"hash":"c753ccc3d3cf2a527f4a068392c0123cbacbb37c93154671f08d89046ec29956"}) as unknown as TypedDocumentString<ElectionListQuery, ElectionListQueryVariables>;
export const ElectionRulesDocument = new TypedDocumentString(`
    query ElectionRules($version: Int) {
  constitution(version: $version) {
    version
    document
  }
}
    `, {"hash":"35cbef9196ba4d1a25cc6a9aae87bd42e5fbb6e63854fbf95cc663dfe9b60952"}) as unknown as TypedDocumentString<ElectionRulesQuery, ElectionRulesQueryVariables>;
export const ElectionDetailDocument = new TypedDocumentString(`
    query ElectionDetail($electionId: ID!) {
  election(electionId: $electionId) {
    now
    phase
    election {
      id
      reference
      phrase
      title
      titleCy
      constitutionVersion
      recordDate
      opensAt
      closesAt
      repeatBallots
      state
    }
    contests {
      id
      uuid
      kind
      title
      titleCy
      constituencyCode
      classCode
      seats
      countRule
      paper
      mostChoices
      opening
      text
      textCy
      rule {
        form
        source
        threshold
      }
      candidates {
        id
        name
        detail
        detailCy
        statement
        statementCy
      }
    }
  }
}
    `, {"hash":"5044cb45ed4557368baff2d5e6947f45e4c67882c5f9e2b3263cd930396aaaaa"}) as unknown as TypedDocumentString<ElectionDetailQuery, ElectionDetailQueryVariables>;
export const ElectionStoryLinesDocument = new TypedDocumentString(`
    query ElectionStoryLines($electionId: ID!) {
  electionStory(electionId: $electionId) {
    at
    type
    byName
    textEn
    textCy
  }
}
    `, {"hash":"6047370ea2a1f3a9412e64bde47a60633df9855fefd921b904392002ad2f6f72"}) as unknown as TypedDocumentString<ElectionStoryLinesQuery, ElectionStoryLinesQueryVariables>;
export const ElectionCreateDocument = new TypedDocumentString(`
    mutation ElectionCreate($election: ElectionInput!) {
  createElection(election: $election) {
    __typename
    ... on ElectionCreated {
      election {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"3f461af71e81a0f325cbab36bb2ac28884cff0fedc86f21fd5fdd2de552a0041"}) as unknown as TypedDocumentString<ElectionCreateMutation, ElectionCreateMutationVariables>;
export const ElectionChangeTermsDocument = new TypedDocumentString(`
    mutation ElectionChangeTerms($electionId: ID!, $change: ElectionChangeInput!) {
  changeElection(electionId: $electionId, change: $change) {
    __typename
    ... on ElectionChanged {
      election {
        id
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"e250c4a9dcdfa423adab04178d022526709c39e60ea2076bd2b02d6e7cefe98e"}) as unknown as TypedDocumentString<ElectionChangeTermsMutation, ElectionChangeTermsMutationVariables>;
export const ElectionMessagePreviewDocument = new TypedDocumentString(`
    query ElectionMessagePreview($electionId: ID!) {
  votingMessagePreview(electionId: $electionId) {
    recipients
    withoutEmail
    inEnglish
    inWelsh
    english {
      subject
      text
    }
    welsh {
      subject
      text
    }
  }
}
    `, {"hash":"af7a7b8cef779fbdc9ab2c293793d7fe45456b6051c6376cff42485472851515"}) as unknown as TypedDocumentString<ElectionMessagePreviewQuery, ElectionMessagePreviewQueryVariables>;
export const ElectionMessageDeliveryDocument = new TypedDocumentString(`
    query ElectionMessageDelivery($electionId: ID!) {
  codeMessages(electionId: $electionId) {
    failed
    held
    heldUntil
    isPaused
    sending
    sent
    waiting
    withoutEmail
  }
}
    `, {"hash":"bd22df9d95f1259277de25b6487a1f6a3b2c043d213cac046768f9f6c86d06f6"}) as unknown as TypedDocumentString<ElectionMessageDeliveryQuery, ElectionMessageDeliveryQueryVariables>;
export const ElectionSendTestDocument = new TypedDocumentString(`
    mutation ElectionSendTest($electionId: ID!, $language: TextLanguage!, $to: [String!]!) {
  sendTestMessage(electionId: $electionId, language: $language, to: $to) {
    __typename
    ... on TestMessageSent {
      sent
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"a9a9e8c7801ade3f1ac1d86d6db237268a49e86dc8d1eeb34f71a3a1f6d0c132"}) as unknown as TypedDocumentString<ElectionSendTestMutation, ElectionSendTestMutationVariables>;
export const ElectionIssueCodesDocument = new TypedDocumentString(`
    mutation ElectionIssueCodes($electionId: ID!, $leaveOutWithoutEmail: Boolean!, $holdMinutes: Int!) {
  issueVotingCodes(
    electionId: $electionId
    leaveOutWithoutEmail: $leaveOutWithoutEmail
    holdMinutes: $holdMinutes
  ) {
    __typename
    ... on VotingCodesRequested {
      electors
      withoutEmail
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"2613da2be7579868904ace277eeb385ad752ae5a6c047e5af189887435ca8a01"}) as unknown as TypedDocumentString<ElectionIssueCodesMutation, ElectionIssueCodesMutationVariables>;
export const ElectionPauseMessagesDocument = new TypedDocumentString(`
    mutation ElectionPauseMessages($electionId: ID!) {
  pauseVotingMessages(electionId: $electionId) {
    __typename
    ... on VotingMessagesChanged {
      messages {
        isPaused
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"2afb4cc849a92ed10bba94fa99e4496ab2ba2128c34de5b6e9272fb949d38c48"}) as unknown as TypedDocumentString<ElectionPauseMessagesMutation, ElectionPauseMessagesMutationVariables>;
export const ElectionResumeMessagesDocument = new TypedDocumentString(`
    mutation ElectionResumeMessages($electionId: ID!) {
  resumeVotingMessages(electionId: $electionId) {
    __typename
    ... on VotingMessagesChanged {
      messages {
        isPaused
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"00ba66c7866b3ae8408bbf438d4cc18870aeceb80a26764f69bb9bd55cacd30c"}) as unknown as TypedDocumentString<ElectionResumeMessagesMutation, ElectionResumeMessagesMutationVariables>;
export const ElectionHelpRequestsDocument = new TypedDocumentString(`
    query ElectionHelpRequests($electionId: ID!) {
  helpRequests(electionId: $electionId) {
    id
    kind
    at
    email
    words
    memberId
    memberName
    state
    note
  }
}
    `, {"hash":"28a55326385341b12887a4d4a824ded0776bf1dc79606b5a2a0dc00dede467d5"}) as unknown as TypedDocumentString<ElectionHelpRequestsQuery, ElectionHelpRequestsQueryVariables>;
export const ElectionSettleHelpDocument = new TypedDocumentString(`
    mutation ElectionSettleHelp($id: ID!, $settlement: HelpSettlementInput!) {
  settleHelpRequest(id: $id, settlement: $settlement) {
    __typename
    ... on HelpRequestSettled {
      request {
        id
        state
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"d4512ba1a7489d00c1830e9cd13fdb22d605157152636ca9502e4680c383078d"}) as unknown as TypedDocumentString<ElectionSettleHelpMutation, ElectionSettleHelpMutationVariables>;
export const ElectionOpenPollDocument = new TypedDocumentString(`
    mutation ElectionOpenPoll($electionId: ID!, $openNow: Boolean!) {
  openPoll(electionId: $electionId, openNow: $openNow) {
    __typename
    ... on PollOpened {
      definitionDigest
      contests {
        contestId
        fingerprint
        uuid
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"59d95526aa211bcfcf6bfcc084489bc6077280de8022d0c574d038189e055cf0"}) as unknown as TypedDocumentString<ElectionOpenPollMutation, ElectionOpenPollMutationVariables>;
export const ElectionClosePollDocument = new TypedDocumentString(`
    mutation ElectionClosePoll($electionId: ID!) {
  closePoll(electionId: $electionId) {
    __typename
    ... on PollClosed {
      closedAt
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"c1a7bb4421d806981ef47071b912c1a30f2e83929ee783c029fe60b3477d7bbf"}) as unknown as TypedDocumentString<ElectionClosePollMutation, ElectionClosePollMutationVariables>;
export const ElectionFrozenDocument = new TypedDocumentString(`
    query ElectionFrozen($electionId: ID!) {
  publicElection(electionId: $electionId) {
    opensAt
    definition
    contests {
      contestId
      title
      titleCy
      electors
      fingerprint
      uuid
    }
  }
}
    `, {"hash":"6ceeb4a72854db3f134fb961bf25a1aee5f1d65d5d34e6535a9ea0989c37f270"}) as unknown as TypedDocumentString<ElectionFrozenQuery, ElectionFrozenQueryVariables>;
export const ElectionTurnoutDocument = new TypedDocumentString(`
    query ElectionTurnout($electionId: ID!) {
  turnout(electionId: $electionId) {
    at
    electors
    voted
    secrecyNumber
    unit
    contests {
      contestId
      title
      titleCy
      electors
      voted
    }
    groups {
      constituencyCode
      classCode
      name
      nameCy
      electors
      voted
      joinedWith
      isHidden
    }
    channels {
      channel
      voted
    }
    course {
      at
      voted
    }
  }
}
    `, {"hash":"9b9eea154862554be37c1daaddaf8337b7f43f5242e104c1d79fcb25232eb07e"}) as unknown as TypedDocumentString<ElectionTurnoutQuery, ElectionTurnoutQueryVariables>;
export const ElectionOpeningStateDocument = new TypedDocumentString(`
    query ElectionOpeningState($electionId: ID!) {
  openingState(electionId: $electionId) {
    closesAt
    state
    jobs {
      name
      state
      failures
      refusal
    }
    contests {
      contestId
      title
      titleCy
      uuid
      sealNumber
      sealedBallots
      uncheckedBallots
      isTallied
      isMixed
      hasResult
      isCounted
      decryptionsAwaited
      mixers {
        place
        name
        trustee
        isIn
        isTurn
      }
      mixAwaited {
        name
        since
        text
        textCy
      }
      trustees {
        trustee
        name
        isIn
      }
      lotAwaited {
        stage
        purpose
        places
        text
        textCy
        between {
          number
          name
        }
      }
      jobs {
        name
        state
        failures
        refusal
      }
    }
  }
}
    `, {"hash":"2bf1c07b3b5b3a84b1ebb1b871a49bd2d98003601d0e71ee0b7b49f364c0da7f"}) as unknown as TypedDocumentString<ElectionOpeningStateQuery, ElectionOpeningStateQueryVariables>;
export const ElectionRecordLotDocument = new TypedDocumentString(`
    mutation ElectionRecordLot($contestId: ID!, $stage: Int!, $purpose: LotPurpose!, $between: [Int!]!, $chosen: [Int!]!) {
  recordLot(
    contestId: $contestId
    stage: $stage
    purpose: $purpose
    between: $between
    chosen: $chosen
  ) {
    __typename
    ... on LotRecorded {
      contestId
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"2106ba1735d141d5d66c224c0cd0a5ab34963967fb1e4501ce11dd53653bb124"}) as unknown as TypedDocumentString<ElectionRecordLotMutation, ElectionRecordLotMutationVariables>;
export const ElectionCountDocument = new TypedDocumentString(`
    query ElectionCount($contestId: ID!) {
  countRecord(contestId: $contestId) {
    contestId
    rule
    quota
    seats
    vacant
    validPapers
    elected
    candidates {
      number
      name
    }
    rejected {
      ground
      papers
    }
    stages {
      number
      title
      titleCy
      elected
      excluded
      nonTransferable
      narrative
      narrativeCy
      votes {
        candidate
        votes
      }
    }
  }
}
    `, {"hash":"23f81189ea1fa2bbd202a17751b695d286951d51ad54208fc00c483b55e9469d"}) as unknown as TypedDocumentString<ElectionCountQuery, ElectionCountQueryVariables>;
export const ElectionDecisionDocument = new TypedDocumentString(`
    query ElectionDecision($contestId: ID!) {
  resolutionRecord(contestId: $contestId) {
    contestId
    outcome
    for
    against
    abstained
    ballots
    electors
    percentFor
    limbs {
      name
      met
      required
      rule
      value
    }
    reasons {
      rule
      text
      textCy
    }
  }
}
    `, {"hash":"b7f708240296ddb7396be473a4fadf714d2c6bda657579e4e8861a0c6964cd79"}) as unknown as TypedDocumentString<ElectionDecisionQuery, ElectionDecisionQueryVariables>;
export const ElectionDeclarationDocument = new TypedDocumentString(`
    query ElectionDeclaration($electionId: ID!) {
  declaration(electionId: $electionId) {
    content
    contentDigest
    isDeclared
    proposedAt
    proposedBy
    approvedAt
    approvedBy
    bundle {
      bytes
      digest
    }
  }
}
    `, {"hash":"2ba5bc41d49d19b61fa1d78549740e4a0ff8ee8529d3240a4b5a145d8a71a51f"}) as unknown as TypedDocumentString<ElectionDeclarationQuery, ElectionDeclarationQueryVariables>;
export const ElectionProposeDeclarationDocument = new TypedDocumentString(`
    mutation ElectionProposeDeclaration($electionId: ID!) {
  proposeDeclaration(electionId: $electionId) {
    __typename
    ... on DeclarationProposed {
      contentDigest
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"e98f70c5327d8f688cc47187c462e9d24f1ded63b48cfe70d53e24995c878751"}) as unknown as TypedDocumentString<ElectionProposeDeclarationMutation, ElectionProposeDeclarationMutationVariables>;
export const ElectionRollPreviewDocument = new TypedDocumentString(`
    query ElectionRollPreview($electionId: ID!) {
  rollPreview(electionId: $electionId) {
    __typename
    ... on RollPreview {
      rolls {
        contestId
        digest
        electors
        excluded
        recordDate
        frozenAt
        reasons {
          reason
          members
        }
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"86e1306e37778b02953ef387a6f2453f39db1820ddb19d40387f7a3bf8b629a9"}) as unknown as TypedDocumentString<ElectionRollPreviewQuery, ElectionRollPreviewQueryVariables>;
export const ElectionRollDocument = new TypedDocumentString(`
    query ElectionRoll($contestId: ID!) {
  roll(contestId: $contestId) {
    contestId
    digest
    electors
    excluded
    recordDate
    frozenAt
    reasons {
      reason
      members
    }
  }
}
    `, {"hash":"81a26b019264d1265bf1e683c4fab95bd5a9b4598fbbab13f212dfa23c5c343c"}) as unknown as TypedDocumentString<ElectionRollQuery, ElectionRollQueryVariables>;
export const ElectionRollEntryDocument = new TypedDocumentString(`
    query ElectionRollEntry($contestId: ID!, $memberNo: String!) {
  rollEntries(contestId: $contestId, memberNo: $memberNo, first: 1) {
    memberId
    memberNo
    givenName
    familyName
    included
    reason
  }
}
    `, {"hash":"47830472d9efd74b7e7f395e32a1d0aa1c1f26e4c4be55c941c4327e23281156"}) as unknown as TypedDocumentString<ElectionRollEntryQuery, ElectionRollEntryQueryVariables>;
export const ElectionFreezeRollDocument = new TypedDocumentString(`
    mutation ElectionFreezeRoll($electionId: ID!) {
  freezeRoll(electionId: $electionId) {
    __typename
    ... on RollsFrozen {
      rolls {
        contestId
        electors
        excluded
        digest
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"c40b5464c10e27763a2cdf65e5786ac4f10a470fe3b16d9b01b9fe0554e24bd9"}) as unknown as TypedDocumentString<ElectionFreezeRollMutation, ElectionFreezeRollMutationVariables>;
export const ElectionSafeguardsDocument = new TypedDocumentString(`
    query ElectionSafeguards($electionId: ID!) {
  codePolicy(electionId: $electionId) {
    madeBy
    name
    spares
    words
    wordsCy
    key
  }
  outsideMixers(electionId: $electionId) {
    officerId
    name
  }
}
    `, {"hash":"5489b0ec79fccfc87e28f0ebe72c9b8cdeb81858429ecba67a74b2a5777b52d4"}) as unknown as TypedDocumentString<ElectionSafeguardsQuery, ElectionSafeguardsQueryVariables>;
export const ElectionOfficersDocument = new TypedDocumentString(`
    query ElectionOfficers {
  officers {
    id
    name
    active
    roles
  }
}
    `, {"hash":"23fa60b89575ddee5e2af609efbd5fa887768d7c69d6b59c59b59e3cb1a5029b"}) as unknown as TypedDocumentString<ElectionOfficersQuery, ElectionOfficersQueryVariables>;
export const ElectionKeyStateDocument = new TypedDocumentString(`
    query ElectionKeyState($electionId: ID!) {
  keyCeremony(electionId: $electionId) {
    attempt
    needed
    state
    step
    proved
    reason
    complaint {
      about
      by
      reason
    }
    members {
      member
      name
      officerId
      due
      hasRehearsed
      nextStep
      nextStepCy
    }
  }
  trusteeKeys(electionId: $electionId) {
    contestId
    officerId
    trustee
  }
}
    `, {"hash":"e292c47e21c72d50dd726545e138c83f81d6bcedbd2c90f32f6123ab604054e0"}) as unknown as TypedDocumentString<ElectionKeyStateQuery, ElectionKeyStateQueryVariables>;
export const ElectionSetCodePolicyDocument = new TypedDocumentString(`
    mutation ElectionSetCodePolicy($electionId: ID!, $madeBy: CodeMaker!, $spares: Int!, $name: String, $key: String) {
  setCodePolicy(
    electionId: $electionId
    madeBy: $madeBy
    spares: $spares
    name: $name
    key: $key
  ) {
    __typename
    ... on CodePolicySaved {
      policy {
        madeBy
        words
        wordsCy
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"a09301788242c0f8100390ae6380e5f43a1f4fd4bea7b6a2d282c9b35b1e2ad9"}) as unknown as TypedDocumentString<ElectionSetCodePolicyMutation, ElectionSetCodePolicyMutationVariables>;
export const ElectionSetKeyPolicyDocument = new TypedDocumentString(`
    mutation ElectionSetKeyPolicy($electionId: ID!, $needed: Int) {
  setKeyPolicy(electionId: $electionId, needed: $needed) {
    __typename
    ... on KeyPolicySet {
      needed
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"ad1f39887b2f0e6ea8bad8bef4c534f6ae33602a80cf1fb96562ade8359a4cc1"}) as unknown as TypedDocumentString<ElectionSetKeyPolicyMutation, ElectionSetKeyPolicyMutationVariables>;
export const ElectionNameMixersDocument = new TypedDocumentString(`
    mutation ElectionNameMixers($electionId: ID!, $officerIds: [ID!]!) {
  nameMixers(electionId: $electionId, officerIds: $officerIds) {
    __typename
    ... on MixersNamed {
      stillNeeded
      mixers {
        officerId
        name
      }
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"1415e1e8e80258648c5cbb631cef08b6c8e3e7b603ee976b212390cad4dcb8fd"}) as unknown as TypedDocumentString<ElectionNameMixersMutation, ElectionNameMixersMutationVariables>;
export const ElectionBeginCeremonyDocument = new TypedDocumentString(`
    mutation ElectionBeginCeremony($electionId: ID!, $reason: String) {
  beginKeyCeremony(electionId: $electionId, reason: $reason) {
    __typename
    ... on KeyCeremonyBegun {
      attempt
      needed
      members
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"7bab925aea544503016801c00f34c906f3959d26909ebe643f0b35349303ae10"}) as unknown as TypedDocumentString<ElectionBeginCeremonyMutation, ElectionBeginCeremonyMutationVariables>;
export const ElectionConcludeCeremonyDocument = new TypedDocumentString(`
    mutation ElectionConcludeCeremony($electionId: ID!, $reason: String!) {
  concludeKeyCeremony(electionId: $electionId, reason: $reason) {
    __typename
    ... on KeyCeremonyConcluded {
      attempt
    }
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    `, {"hash":"874fd381b7b1ab6298b8980db20e0564b738f6b0183a96bbbcf544d6181d6b59"}) as unknown as TypedDocumentString<ElectionConcludeCeremonyMutation, ElectionConcludeCeremonyMutationVariables>;