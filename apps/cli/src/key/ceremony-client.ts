import type { CeremonyId } from '#libs/belenios';
import type { ApiClient } from '../demo/api-client.js';

/** Where the key ceremony stands, as the server tells it. */
export interface CeremonyTold {
  readonly needed: number | null;
  readonly attempt: number;
  readonly state: 'not-begun' | 'running' | 'concluded' | 'given-up';
  readonly step: string | null;
  readonly members: readonly { readonly member: number; readonly name: string; readonly due: string | null }[];
  readonly ownPlace: number | null;
  readonly complaint: { readonly by: string; readonly about: string; readonly reason: string } | null;
  readonly messages: readonly string[];
}

export interface RunningCeremony extends CeremonyTold {
  readonly id: CeremonyId;
  readonly ownPlace: number;
}

/** @throws Error in plain words if there is no ceremony in which this person takes part */
export async function fetchCeremony(session: ApiClient, electionId: string): Promise<RunningCeremony> {
  const told = await session.ask<CeremonyTold | null>(CEREMONY, { electionId });
  if (!told) throw new Error('this server knows no such election of your body');
  const { needed, attempt, ownPlace, members } = told;
  if (needed === null)
    throw new Error('in this election every key-holder has a key of their own: run “quorate key make” instead');
  if (attempt === 0) throw new Error('the key ceremony has not begun; the returning officer begins it');
  if (ownPlace === null)
    throw new Error(
      'you do not take part in this key ceremony; if you should, ask the returning officer to begin it again with you',
    );
  const id = { election: electionId, attempt, threshold: needed, size: members.length };
  return { ...told, ownPlace, id };
}

export const sendMessage = (session: ApiClient, electionId: string, message: string): Promise<unknown> =>
  session.ask(SEND, { electionId, message });

const CEREMONY = `query ($electionId: ID!) {
  keyCeremony(electionId: $electionId) {
    needed attempt state step ownPlace members { member name due } complaint { by about reason } messages
  }
}`;

const SEND = `mutation ($electionId: ID!, $message: String!) {
  sendCeremonyMessage(electionId: $electionId, message: $message) {
    __typename ... on Refusal { code message } ... on CeremonyMessageTaken { step next }
  }
}`;
