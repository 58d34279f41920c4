import type { RefusedFragment } from './refused.generated.js';
import { currentLanguage } from './words.js';

/** An operation as it was registered when the screens were built: its hash stands for its text (API-01). */
export interface Operation<Answer, Variables> {
  /** Hex SHA-256 of its text. */
  readonly hash: string;
  /** Never there: from it the compiler knows what goes with the question and what the answer looks like. */
  readonly types?: (variables: Variables) => Answer;
}

/** Nobody answered: not known whether anything happened. Asking again is safe for everything we send. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The server answered, but not with what was asked for: not signed in, not allowed, busy, a fault. */
export class ServerTrouble extends Error {
  override readonly name = 'ServerTrouble';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a voter shows: election and sign-in token, made from the code, which never leaves the device. */
export interface VoterPass {
  readonly electionId: string;
  /** Base64url of 32 bytes. */
  readonly token: string;
}

export interface Asking {
  readonly voter?: VoterPass;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server one registered operation.
 * @throws Unreachable where no answer came; ServerTrouble where the answer is an error. Refusals are part of the answer.
 */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { voter, signal }: Asking = {},
): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': currentLanguage() });
  if (voter) headers.set('authorization', `QuorateVoter ${voter.electionId}.${voter.token}`);
  const persistedQuery = { version: 1, sha256Hash: operation.hash };
  const body = JSON.stringify({ extensions: { persistedQuery }, variables });
  const response = await fetch('/graphql', { method: 'POST', headers, body, signal: signal ?? null }).catch(
    (error: unknown) => {
      throw new Unreachable(String(error));
    },
  );
  const text = await response.text().catch(() => '');
  const answer = readAnswer<Answer>(text);
  if (!answer) throw response.status >= 502 ? new Unreachable(`${response.status}`) : trouble(response.status, '');
  const [error] = answer.errors ?? [];
  if (error) throw trouble(error.extensions?.code ?? response.status, error.message);
  if (!answer.data) throw trouble(response.status, text.slice(0, 200));
  return answer.data;
}

interface Answered<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function readAnswer<Answer>(text: string): Answered<Answer> | undefined {
  try {
    return JSON.parse(text) as Answered<Answer>; // the shape of every GraphQL answer
  } catch {
    return undefined;
  }
}

const trouble = (code: string | number, message: string): ServerTrouble => new ServerTrouble(String(code), message);

/** The server's "no", in words for the person. */
export type RefusalAnswer = { readonly __typename: 'Refusal' } & RefusedFragment;

/** Of an answer that may be a refusal: the refusal, or undefined. */
export const refusalOf = (answer: { readonly __typename?: string | undefined }): RefusalAnswer | undefined =>
  answer.__typename === 'Refusal' ? (answer as RefusalAnswer) : undefined;
