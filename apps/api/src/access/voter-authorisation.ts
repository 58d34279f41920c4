import { parseId } from '#libs/domain';
import type { ElectionId } from '#libs/domain';

/** What a voter shows: the election and the sign-in token made from their code. Believed only by the use case. */
export interface VoterAuthorisation {
  readonly electionId: ElectionId;
  readonly token: Uint8Array;
}

const SHAPE = /^QuorateVoter ([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** Reads `Authorization: QuorateVoter <electionId>.<base64url of 32 bytes>`; undefined for anything else. */
export function readVoterAuthorisation(header: string | undefined): VoterAuthorisation | undefined {
  const [, id, token] = SHAPE.exec(header ?? '') ?? [];
  const electionId = id === undefined ? undefined : parseId<ElectionId>(id);
  return electionId && token ? { electionId, token: Buffer.from(token, 'base64url') } : undefined;
}
