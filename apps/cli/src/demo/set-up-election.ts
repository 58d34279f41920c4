import type { ApiClient } from './api-client.js';
import type { DemoContest, DemoElection } from './demo-election.js';

export interface MadeContest {
  readonly id: string;
  readonly uuid: string;
  readonly title: string;
  readonly contest: DemoContest;
}

export interface MadeElection {
  readonly electionId: string;
  readonly contests: readonly MadeContest[];
}

/** When members' right to vote is decided, and how long the poll is open. */
export interface DemoTimes {
  readonly recordDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Election, contests and candidates, as the returning officer enters them. */
export async function makeElection(
  returningOfficer: ApiClient,
  election: DemoElection,
  times: DemoTimes,
): Promise<MadeElection> {
  const made = await returningOfficer.ask<CreatedAnswer>(CREATE, {
    election: {
      title: election.title,
      recordDate: times.recordDate,
      opensAt: times.opensAt,
      closesAt: times.closesAt,
      contests: election.contests.map((contest) => ({
        constituencyCode: contest.constituency,
        classCode: contest.class,
        title: contest.title,
        seats: contest.seats,
        countRule: contest.rule,
      })),
    },
  });
  const contests = made.contests.map(({ id, uuid, title }, i) => {
    const contest = election.contests[i];
    if (!contest) throw new Error('the server made more contests than were asked for');
    return { id, uuid, title, contest };
  });
  for (const { id, contest } of contests) {
    await returningOfficer.ask(ADD_CANDIDATES, { contestId: id, names: contest.candidates });
  }
  return { electionId: made.election.id, contests };
}

export interface FrozenRoll {
  readonly contestId: string;
  readonly electors: number;
  readonly excluded: number;
  readonly digest: string;
}

export const freezeRoll = async (returningOfficer: ApiClient, electionId: string): Promise<readonly FrozenRoll[]> =>
  (await returningOfficer.ask<{ rolls: FrozenRoll[] }>(FREEZE_ROLL, { electionId })).rolls;

interface CreatedAnswer {
  readonly election: { readonly id: string };
  readonly contests: readonly { readonly id: string; readonly uuid: string; readonly title: string }[];
}

const REFUSAL = '__typename ... on Refusal { code message }';

const CREATE = `mutation ($election: ElectionInput!) {
  createElection(election: $election) {
    ${REFUSAL}
    ... on ElectionCreated { election { id } contests { id uuid title } }
  }
}`;

const ADD_CANDIDATES = `mutation ($contestId: ID!, $names: [String!]!) {
  addCandidates(contestId: $contestId, names: $names) { ${REFUSAL} }
}`;

const FREEZE_ROLL = `mutation ($electionId: ID!) {
  freezeRoll(electionId: $electionId) {
    ${REFUSAL}
    ... on RollsFrozen { rolls { contestId electors excluded digest } }
  }
}`;
