import type { ApiClient } from './api-client.js';
import { waitUntil } from './mailbox.js';

/** Proposes, approves by the second person exactly what was proposed, and fetches the evidence. */
export async function declare(
  returningOfficer: ApiClient,
  secondPerson: ApiClient,
  electionId: string,
): Promise<Uint8Array> {
  const { contentDigest } = await returningOfficer.ask<{ contentDigest: string }>(PROPOSE, { electionId });
  await secondPerson.ask(APPROVE, { electionId, contentDigest });
  return waitUntil('the evidence bundle', 120, async () => {
    const response = await fetch(`${returningOfficer.server}/elections/${electionId}/bundle`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  });
}

/** Where an election stands, by its own word. */
export async function electionState(officer: ApiClient, electionId: string): Promise<string> {
  const { election } = await officer.ask<{ election: { state: string } }>(STATE, { electionId });
  return election.state;
}

const ORDER = ['DRAFT', 'ROLL_FROZEN', 'CODES_ISSUED', 'POLLING', 'CLOSED', 'TALLIED', 'OPENED', 'COUNTED', 'DECLARED'];

/** Waits until the election has come at least this far. */
export const waitForState = (officer: ApiClient, electionId: string, state: string, seconds: number): Promise<true> =>
  waitUntil(`the state ${state}`, seconds, async () =>
    ORDER.indexOf(await electionState(officer, electionId)) >= ORDER.indexOf(state) ? true : undefined,
  );

const REFUSAL = '__typename ... on Refusal { code message }';
const PROPOSE = `mutation ($electionId: ID!) {
  proposeDeclaration(electionId: $electionId) { ${REFUSAL} ... on DeclarationProposed { contentDigest } }
}`;
const APPROVE = `mutation ($electionId: ID!, $contentDigest: String!) {
  approveDeclaration(electionId: $electionId, contentDigest: $contentDigest) { ${REFUSAL} }
}`;
const STATE = `query ($electionId: ID!) { election(electionId: $electionId) { election { state } } }`;
