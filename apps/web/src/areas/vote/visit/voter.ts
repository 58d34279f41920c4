import { readVotingCode, sha256Bytes, signInToken } from '#libs/belenios';
import type { VoterPass } from '../../../kit/client.js';
import type { Visit } from './visit.js';

/** What the voter shows to the server, made from the code, which stays here; undefined if the code cannot be one. */
export function passOf({ electionId, code }: Pick<Visit, 'electionId' | 'code'>): VoterPass | undefined {
  const read = code === undefined ? undefined : readVotingCode(code);
  if (!read?.ok) return undefined;
  return { electionId, token: inBase64Url(signInToken(read.value, electionId)) };
}

/** Tells tabs of the same voter from others, and nothing else. */
export const tabMark = ({ electionId, token }: VoterPass): string =>
  `${electionId}.${inBase64Url(sha256Bytes(`quorate/tab/v1|${token}`)).slice(0, 12)}`;

const inBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
