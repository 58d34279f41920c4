// Written by npm run build:operations from messages.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_MESSAGE_PREVIEW: Operation<ElectionMessagePreviewQuery, ElectionMessagePreviewQueryVariables> = {
  hash: '2a6356e925c94c421b52f9d95c1961791a9096324c4e97d87a9ba652f68ca626',
};
export const ELECTION_MESSAGE_DELIVERY: Operation<ElectionMessageDeliveryQuery, ElectionMessageDeliveryQueryVariables> =
  { hash: '173e8363ed6b6d902fbdecf4597bd3faeed41db0797731f56f16720af1a78f8e' };
export const ELECTION_SEND_TEST: Operation<ElectionSendTestMutation, ElectionSendTestMutationVariables> = {
  hash: '431feea8c72732749f61eedfe56c9a55c73ae07130c8dbcd2a7c5e3cd0749976',
};
export const ELECTION_ISSUE_CODES: Operation<ElectionIssueCodesMutation, ElectionIssueCodesMutationVariables> = {
  hash: 'a25846980c4ec7ca7d578304528080579a1a6550cda32aa149817efe61b86d67',
};
export const ELECTION_PAUSE_MESSAGES: Operation<ElectionPauseMessagesMutation, ElectionPauseMessagesMutationVariables> =
  { hash: '842b43912f3c490141c0e65ba8dce342f14e2eafb1d005376faae87887409b33' };
export const ELECTION_RESUME_MESSAGES: Operation<
  ElectionResumeMessagesMutation,
  ElectionResumeMessagesMutationVariables
> = { hash: '12b7499bdf30526b6c38b131bb773c02392c45dd1e9467e383c3502276aab856' };
export const ELECTION_HELP_REQUESTS: Operation<ElectionHelpRequestsQuery, ElectionHelpRequestsQueryVariables> = {
  hash: '70417e491740363c1c92f326d698217229d4e00b3f8037b9ddcfec29eaeaf5bb',
};
export const ELECTION_SETTLE_HELP: Operation<ElectionSettleHelpMutation, ElectionSettleHelpMutationVariables> = {
  hash: 'e0b1bb39bbf6c27d8e948e767ebc706f7161aef3a4996dbc4968f12dee3abcf8',
};
export const ELECTION_BLOCK_CODE: Operation<ElectionBlockCodeMutation, ElectionBlockCodeMutationVariables> = {
  hash: '1016306331ae455279308657f1d042a794db8f801b4ca42ce479b3c9d8b79181',
};
export const ELECTION_REISSUE_CODE: Operation<ElectionReissueCodeMutation, ElectionReissueCodeMutationVariables> = {
  hash: 'ebbe4b636264a68641fe687a6dafda955b4dd64460a26ad661273c895d4a0af4',
};

/** NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member. */
export type HelpKind = 'NEW_CODE' | 'NOT_ME' | 'OTHER';

export type HelpSettlementInput = {
  /** Nothing will be done: the state becomes DECLINED. */
  readonly decline?: boolean;
  /** For the officers; at most 1,000 characters. */
  readonly note?: string | null | undefined;
  /** Block the code of the member and send another to the address of the register. */
  readonly sendNewCode: boolean;
};

export type HelpState = 'DECLINED' | 'DONE' | 'WAITING';

/** Why a member gets another code. */
export type LossReason = 'LOST' | 'NOT_RECEIVED' | 'STOLEN';

/** A language in which texts are written. */
export type TextLanguage = 'ENGLISH' | 'WELSH';

export type ElectionMessagePreviewQueryVariables = {
  readonly electionId: string;
};

export type ElectionMessagePreviewQuery = {
  readonly votingMessagePreview: {
    readonly recipients: number;
    readonly withoutEmail: number;
    readonly inEnglish: number;
    readonly inWelsh: number;
    readonly english: { readonly subject: string; readonly text: string };
    readonly welsh: { readonly subject: string; readonly text: string };
  } | null;
};

export type ElectionMessageDeliveryQueryVariables = {
  readonly electionId: string;
};

export type ElectionMessageDeliveryQuery = {
  readonly codeMessages: {
    readonly failed: number;
    readonly held: number;
    readonly heldUntil: string | null;
    readonly isPaused: boolean;
    readonly sending: number;
    readonly sent: number;
    readonly waiting: number;
    readonly withoutEmail: number;
  };
};

export type ElectionSendTestMutationVariables = {
  readonly electionId: string;
  readonly language: TextLanguage;
  readonly to: ReadonlyArray<string>;
};

export type ElectionSendTestMutation = {
  readonly sendTestMessage:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'TestMessageSent'; readonly sent: number };
};

export type ElectionIssueCodesMutationVariables = {
  readonly electionId: string;
  readonly leaveOutWithoutEmail: boolean;
  readonly holdMinutes: number;
};

export type ElectionIssueCodesMutation = {
  readonly issueVotingCodes:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'VotingCodesRequested'; readonly electors: number; readonly withoutEmail: number };
};

export type ElectionPauseMessagesMutationVariables = {
  readonly electionId: string;
};

export type ElectionPauseMessagesMutation = {
  readonly pauseVotingMessages:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'VotingMessagesChanged'; readonly messages: { readonly isPaused: boolean } };
};

export type ElectionResumeMessagesMutationVariables = {
  readonly electionId: string;
};

export type ElectionResumeMessagesMutation = {
  readonly resumeVotingMessages:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'VotingMessagesChanged'; readonly messages: { readonly isPaused: boolean } };
};

export type ElectionHelpRequestsQueryVariables = {
  readonly electionId: string;
};

export type ElectionHelpRequestsQuery = {
  readonly helpRequests: ReadonlyArray<{
    readonly id: string;
    readonly kind: HelpKind;
    readonly at: string;
    readonly email: string | null;
    readonly words: string | null;
    readonly memberId: string | null;
    readonly memberName: string | null;
    readonly state: HelpState;
    readonly note: string | null;
  }>;
};

export type ElectionSettleHelpMutationVariables = {
  readonly id: string;
  readonly settlement: HelpSettlementInput;
};

export type ElectionSettleHelpMutation = {
  readonly settleHelpRequest:
    | {
        readonly __typename: 'HelpRequestSettled';
        readonly request: { readonly id: string; readonly state: HelpState };
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionBlockCodeMutationVariables = {
  readonly electionId: string;
  readonly memberId: string;
  readonly reason: LossReason;
};

export type ElectionBlockCodeMutation = {
  readonly blockCode:
    | { readonly __typename: 'CodeBlocked'; readonly memberId: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionReissueCodeMutationVariables = {
  readonly electionId: string;
  readonly memberId: string;
  readonly reason: LossReason;
};

export type ElectionReissueCodeMutation = {
  readonly reissueCode:
    | { readonly __typename: 'CodeReissued'; readonly memberId: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
