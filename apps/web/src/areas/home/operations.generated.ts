// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const HOME_INSTALLATION: Operation<HomeInstallationQuery, HomeInstallationQueryVariables> = {
  hash: '30eb40f19254b531aeb9cdb577a900d1e8fea192b33b122d73ba881a88aa465a',
};
export const HOME_POLL_PHASE: Operation<HomePollPhaseQuery, HomePollPhaseQueryVariables> = {
  hash: '573e5ec9c2f5864631ba44bcedcf57daeff3b524805827e099b33044c89f8b8b',
};
export const HOME_REQUEST_LINK: Operation<HomeRequestLinkMutation, HomeRequestLinkMutationVariables> = {
  hash: '07d82ca05fd331f8f6a63f7bc8b59fa24e13e592e09b6554466000f8f5b8b543',
};
export const HOME_SIGN_IN: Operation<HomeSignInMutation, HomeSignInMutationVariables> = {
  hash: '047fa0b4ee9ee52d7d0142ed9802e149accfba799cdcdb2b2616148ac8e1f3a3',
};

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase = 'CLOSED' | 'NOT_OPEN' | 'OPEN';

export type HomeInstallationQueryVariables = { [key: string]: never };

export type HomeInstallationQuery = {
  readonly installation: {
    readonly isFoundingOpen: boolean;
    readonly hasCapturedMail: boolean;
    readonly build: string;
  };
};

export type HomePollPhaseQueryVariables = {
  readonly electionId: string;
};

export type HomePollPhaseQuery = { readonly publicElection: { readonly phase: PollPhase } | null };

export type HomeRequestLinkMutationVariables = {
  readonly email: string;
};

export type HomeRequestLinkMutation = {
  readonly requestSignInLink:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'SignInLinkRequested'; readonly requested: boolean };
};

export type HomeSignInMutationVariables = {
  readonly token: string;
};

export type HomeSignInMutation = {
  readonly signIn:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'SignedIn'; readonly expiresAt: string; readonly officerId: string };
};
