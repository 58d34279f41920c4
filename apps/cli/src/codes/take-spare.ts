import { hashHex, readVotingCode, signInToken } from '#libs/belenios';
import { activationToSign, replacementText, replacementToSign, signedReplacementText } from '#libs/evidence';
import type { CodeReplacement } from '#libs/evidence';
import type { MakerKey } from './maker-key.js';
import type { PrivateCodes, SparesUsed } from './private-file.js';

export interface SpareTaken {
  readonly code: string;
  /** From 1. */
  readonly spare: number;
  readonly left: number;
  /** The signed request for the platform. */
  readonly request: string;
  readonly used: SparesUsed;
}

/**
 * The next spare code for a member, and the request that the platform block what the member had and take the spare
 * credentials in its place.
 * @throws Error in plain words when there is no such member, or no spare code is left
 */
export function takeSpare(
  codes: PrivateCodes,
  used: SparesUsed,
  { member, key }: { member: string; key: MakerKey },
): SpareTaken {
  const elector = codes.electors.find(([memberNo]) => memberNo === member);
  if (!elector) throw new Error(`no code was made for member ${member}`);
  const spare = Math.max(0, ...used.used.map((one) => one.spare)) + 1;
  const next = codes.spares[spare - 1];
  if (!next) throw new Error(`no spare code is left: all ${codes.spares.length} are given out`);
  const last = used.used.findLast((one) => one.member === member);
  const [code, activate] = next;
  const own = elector[2];
  const block = last ? (codes.spares[last.spare - 1]?.[1] ?? []) : own;
  const read = readVotingCode(code);
  if (!read.ok) throw new Error('the private file holds a spare code that is none');
  const replacement: CodeReplacement = {
    format: 'quorate-code-replacement/1',
    electionId: codes.electionId,
    member,
    token: hashHex(signInToken(read.value, codes.electionId)),
    contests: codes.contests.flatMap((uuid, i) => {
      const [from, to] = [block[i], activate[i]];
      if (typeof own[i] !== 'number' || typeof from !== 'number' || typeof to !== 'number') return [];
      return [
        { uuid, block: from, activate: to, signature: key.sign(activationToSign({ uuid, credential: to, for: from })) },
      ];
    }),
  };
  const text = replacementText(replacement);
  return {
    code,
    spare,
    left: codes.spares.length - spare,
    request: signedReplacementText(text, key.sign(replacementToSign(text))),
    used: { ...used, used: [...used.used, { member, spare }] },
  };
}
