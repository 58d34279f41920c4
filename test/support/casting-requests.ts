import type { ContestId, OrganisationId } from '#libs/domain';
import type { GraphQLAnswer, TestApi } from './api.js';
import type { ReadyElection } from './ready-election.js';

export interface CastAnswer {
  readonly castBallots: {
    readonly __typename: 'BallotsRecorded' | 'Refusal';
    readonly state: 'RECORDED' | 'RECEIVED';
    readonly receipts: readonly { contestId: string; tracker: string; signature: string }[];
    readonly publicKey: string;
    readonly code: string;
    readonly message: string;
    readonly fields: readonly { field: string; code: string; message: string }[];
  };
}

const CAST = `mutation Cast($ballots: [BallotToCast!]!) { castBallots(ballots: $ballots) { __typename
  ... on BallotsRecorded { state publicKey receipts { contestId tracker signature } }
  ... on Refusal { code message fields { field code message } } } }`;

export interface BallotsToSend {
  readonly voter?: number;
  /** In the order of the election's contests. */
  readonly texts: readonly string[];
  readonly headers?: Record<string, string>;
  readonly contests?: readonly string[];
}

/** Sends the ballots of one voter; of a voter that does not exist, with a token that is nobody's. */
export async function cast(
  api: TestApi,
  election: ReadyElection,
  { voter = 0, texts, headers = {}, contests }: BallotsToSend,
): Promise<GraphQLAnswer<CastAnswer>> {
  const ballots = texts.map((ballot, i) => ({ contestId: contests?.[i] ?? election.contests[i]?.contestId, ballot }));
  const token = election.voters[voter]?.token ?? new Uint8Array(32);
  const sender = { voter: { electionId: election.electionId, token }, headers };
  return api.graphql<CastAnswer>(CAST, { ballots }, sender);
}

export const result = ({ data }: GraphQLAnswer<CastAnswer>): CastAnswer['castBallots'] => {
  if (!data) throw new Error('no answer');
  return data.castBallots;
};

export const ballotOf = (election: ReadyElection, voter: number, contest = 0, ranks?: number[]): string => {
  const made = election.voters[voter]?.ballot(contest, ranks);
  if (!made) throw new RangeError('no such voter');
  return made.text;
};

/** One digit of a proof changed: the form stays right, the proof does not hold. */
export const forged = (ballot: string): string =>
  ballot.replace(
    /("proof":\{"challenge":")(\d)/,
    (_, before: string, digit: string) => `${before}${digit === '1' ? 2 : 1}`,
  );

export interface ReceiptAnswer {
  readonly receipt: {
    readonly state: string;
    readonly contestId: string;
    readonly uuid: string;
    readonly seal: {
      readonly leaf: number;
      readonly proof: readonly string[];
      readonly batch: { batch: number; ballots: number; root: string; chainedRoot: string };
    } | null;
  } | null;
}

export async function find(api: TestApi, tracker: string): Promise<ReceiptAnswer['receipt']> {
  const query = `query ($tracker: String!) { receipt(tracker: $tracker) { state contestId uuid
    seal { leaf proof batch { batch ballots root chainedRoot } } } }`;
  const { data } = await api.graphql<ReceiptAnswer>(query, { tracker });
  return data?.receipt ?? null;
}

export interface BoxAnswer {
  readonly ballotBox: {
    readonly ballots: number;
    readonly sealed: number;
    readonly unchecked: number;
    readonly refused: number;
    readonly refusedReceipts: readonly string[];
    readonly batches: readonly { batch: number; ballots: number; chainedRoot: string }[];
  } | null;
}

export async function box(api: TestApi, contestId: string): Promise<BoxAnswer['ballotBox']> {
  const query = `query ($id: ID!) { ballotBox(contestId: $id) { ballots sealed unchecked refused refusedReceipts
    batches { batch ballots chainedRoot } } }`;
  return (await api.graphql<BoxAnswer>(query, { id: contestId })).data?.ballotBox ?? null;
}

export const contestOf = (
  election: ReadyElection,
  place = 0,
): { organisationId: OrganisationId; contestId: ContestId } => ({
  organisationId: election.organisationId as OrganisationId,
  contestId: election.contests[place]?.contestId as ContestId,
});
