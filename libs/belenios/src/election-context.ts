import type { Result } from '#libs/basics';
import { ballotShape } from './shapes.js';
import { demandMembers, readElement, type KnownElements } from './ciphertext.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Element, Group } from './group.js';
import type { Shape } from './json.js';
import type { Ballot, Election, Question } from './wire.js';

/** What every proof of an election depends on, read once. */
export interface ElectionContext {
  readonly group: Group;
  /** φ: {@link fingerprint} of the exact bytes of the election object. */
  readonly fingerprint: string;
  readonly uuid: string;
  readonly publicKey: Element;
  readonly questions: readonly Question[];
  readonly ballotShape: Shape<Ballot>;
  /** Elements of the ballots that are being checked together, already read. */
  readonly known?: KnownElements;
}

/**
 * @param fingerprint φ, taken from the election's exact bytes and not from this object
 * @returns the context, or why the election key cannot be used (rules S5, S16)
 */
export function electionContext(
  group: Group,
  election: Pick<Election, 'uuid' | 'public_key' | 'questions'>,
  fingerprint: string,
): Result<ElectionContext, CheckFault> {
  return checking(() => {
    const publicKey = readElement(group, election.public_key, 'public_key');
    demandMembers(group, [{ element: publicKey, path: 'public_key' }]);
    if (group.isNeutral(publicKey)) refuse('S16', 'public_key', 'must not be the neutral element');
    const { uuid, questions } = election;
    return { group, fingerprint, uuid, publicKey, questions, ballotShape: ballotShape(questions) };
  });
}
