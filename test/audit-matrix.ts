/** What a mutation that succeeded must have written to the audit trail. */
export type AuditRule =
  | { readonly one: string }
  /** Doing the same thing again succeeds, changes nothing, and is not written down again. */
  | { readonly oneOrRepeat: string }
  | { readonly any: string | readonly string[]; readonly because: string }
  /** Several acts in one transaction, in this order. */
  | { readonly all: readonly string[]; readonly because: string }
  | { readonly none: true; readonly because: string };

/**
 * The audit event of each mutation (AUD-01). `access.e2e-spec.ts` fails for a mutation without a line here, and the test
 * API (`support/api.ts`) checks every mutation that succeeds in any e2e test against its line.
 */
export const AUDIT_MATRIX: Readonly<Record<string, AuditRule>> = {
  requestSignInLink: { any: 'SignInLinkRequested', because: 'one for each body in which the address is an officer’s' },
  foundBody: {
    all: ['OrganisationCreated', 'ConstitutionAdopted', 'OfficerInvited', 'SignInLinkRequested'],
    because: 'a body is founded by what the console would do in four steps',
  },
  signIn: { one: 'OfficerSignedIn' },
  signOut: { oneOrRepeat: 'OfficerSignedOut' },
  inviteOfficer: { one: 'OfficerInvited' },
  changeOfficerRoles: { one: 'OfficerRolesChanged' },

  adoptConstitution: { oneOrRepeat: 'ConstitutionAdopted' },
  confirmRegisterImport: { oneOrRepeat: 'RegisterImportConfirmed' },
  matchRegisterColumns: { one: 'RegisterColumnsMatched' },
  keepBothMembers: { one: 'PossibleDuplicateKept' },
  discardRegisterImport: { one: 'RegisterImportDiscarded' },
  undoRegisterImport: { oneOrRepeat: 'RegisterImportUndone' },

  createElection: { one: 'ElectionCreated' },
  changeElection: { one: 'ElectionChanged' },
  addContest: { one: 'ContestAdded' },
  changeContest: { one: 'ContestChanged' },
  removeContest: { one: 'ContestRemoved' },
  addCandidates: { one: 'CandidatesAdded' },
  orderCandidates: { one: 'CandidatesOrdered' },
  removeCandidate: { one: 'CandidateRemoved' },
  describeCandidate: { one: 'CandidateDescribed' },
  freezeRoll: { one: 'RollFrozen' },
  nameMixers: { one: 'MixersNamed' },
  submitTrusteeKeys: { one: 'TrusteeKeysHandedIn' },
  withdrawTrusteeKeys: { one: 'TrusteeKeysWithdrawn' },
  setKeyPolicy: { one: 'KeyPolicySet' },
  beginKeyCeremony: { one: 'KeyCeremonyBegun' },
  sendCeremonyMessage: { oneOrRepeat: 'KeyCeremonyMessageTaken' },
  concludeKeyCeremony: { one: 'KeyCeremonyConcluded' },
  commitDecryptions: { oneOrRepeat: 'DecryptionsCommitted' },
  issueVotingCodes: { one: 'VotingCodesRequested' },
  sendTestMessage: { one: 'TestMessageSent' },
  pauseVotingMessages: { oneOrRepeat: 'VotingMessagesPaused' },
  resumeVotingMessages: { oneOrRepeat: 'VotingMessagesResumed' },
  requestHelp: { any: 'HelpRequested', because: 'nothing is kept where no elector is found' },
  settleHelpRequest: {
    any: ['VotingCodeReissued', 'HelpRequestSettled'],
    because: 'a new code that is sent with it is an event of its own',
  },
  setCodePolicy: { one: 'CodePolicySet' },
  blockCode: { oneOrRepeat: 'VotingCodeBlocked' },
  reissueCode: { one: 'VotingCodeReissued' },
  recordOtherChannel: { one: 'OtherChannelReturnRecorded' },
  proposeOpening: { oneOrRepeat: 'OpeningProposed' },
  approveOpening: { one: 'OpeningApproved' },
  declineApproval: { one: 'ApprovalDeclined' },
  openPoll: { one: 'PollOpened' },
  closePoll: { one: 'PollClosed' },
  recordLot: { one: 'LotRecorded' },
  proposeDeclaration: { one: 'DeclarationProposed' },
  approveDeclaration: { one: 'ResultDeclared' },

  castBallots: { none: true, because: 'the box is its own record; an event would join a voter to a ballot (SEC-03)' },
  challengeBallot: {
    none: true,
    because: 'its tracker is listed; nothing tells who opened a ballot, or when (SEC-03)',
  },
};
