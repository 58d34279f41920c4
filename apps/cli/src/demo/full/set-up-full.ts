import type { ApiClient } from '../api-client.js';
import { freezeRoll } from '../set-up-election.js';
import type { DemoTimes } from '../set-up-election.js';
import { fullContests } from './full-votes.js';
import type { FullContest } from './full-votes.js';

export interface FullElection {
  readonly electionId: string;
  readonly contests: readonly MadeFullContest[];
}

export interface MadeFullContest extends FullContest {
  readonly id: string;
  readonly uuid: string;
}

/** Who holds what, in the full demonstration. */
export interface FullSafeguards {
  readonly keysNeeded: number;
  readonly spares: number;
  /** The scrutineer who makes the codes: name, and public key as `quorate codes key` prints it. */
  readonly maker: { readonly name: string; readonly key: string };
  /** Officers, by id, who mix after the platform. */
  readonly mixers: readonly string[];
}

/** Election, contests and candidates, and who holds what. */
export async function makeFullElection(
  officer: ApiClient,
  { times, papers, safeguards }: { times: DemoTimes; papers: number; safeguards: FullSafeguards },
): Promise<FullElection> {
  const contests = fullContests(papers);
  const made = await officer.ask<CreatedAnswer>(CREATE, {
    election: { title: 'Annual general meeting', ...times, contests: contests.map(({ input }) => input) },
  });
  const electionId = made.election.id;
  const placed = contests.map((contest, i): MadeFullContest => {
    const own = made.contests[i];
    if (own?.title !== contest.input.title) throw new Error('the server made other contests than were asked for');
    return { ...contest, id: own.id, uuid: own.uuid };
  });
  for (const { id, candidates } of placed)
    if (candidates.length > 0) await officer.ask(ADD_CANDIDATES, { contestId: id, names: candidates });
  const { keysNeeded, spares, maker, mixers } = safeguards;
  await officer.ask(SET_KEY_POLICY, { electionId, needed: keysNeeded });
  await officer.ask(SET_CODE_POLICY, { electionId, madeBy: 'SCRUTINEER', spares, ...maker });
  await officer.ask(NAME_MIXERS, { electionId, officerIds: mixers });
  await freezeRoll(officer, electionId);
  return { electionId, contests: placed };
}

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
const SET_KEY_POLICY = `mutation ($electionId: ID!, $needed: Int) {
  setKeyPolicy(electionId: $electionId, needed: $needed) { ${REFUSAL} }
}`;
const SET_CODE_POLICY = `mutation ($electionId: ID!, $madeBy: CodeMaker!, $spares: Int!, $name: String, $key: String) {
  setCodePolicy(electionId: $electionId, madeBy: $madeBy, spares: $spares, name: $name, key: $key) { ${REFUSAL} }
}`;
const NAME_MIXERS = `mutation ($electionId: ID!, $officerIds: [ID!]!) {
  nameMixers(electionId: $electionId, officerIds: $officerIds) { ${REFUSAL} }
}`;
